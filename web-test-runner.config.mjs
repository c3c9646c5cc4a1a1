/**
 * Unit tests in a real browser, straight from the sources: packages find each other's `src/`, so no build is needed.
 * In Chromium; `MOTCUA_ENGINES=firefox,webkit` names others.
 */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { build } from 'esbuild';
import { tsImport } from 'tsx/esm/api';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** A browser that the engines' own drivers start. */
const ours = async (name, engine) => {
  const load = (file) => tsImport(`./test/engines/${file}.ts`, import.meta.url);
  return (await load('launcher')).launcher(name, (await load(engine))[engine]);
};

const launchers = {
  chromium: () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags },
    }),
  firefox: () => ours('Firefox', 'firefox'),
  webkit: () => ours('WebKit', 'webkit'),
};

const engines = (process.env.MOTCUA_ENGINES ?? 'chromium').split(',');

/** `@motcua/form` → `packages/form/src/index.ts`, `@motcua/procedure/interpret` → `packages/procedure/src/interpret.ts`. */
const sources = {
  name: 'workspace-sources',
  resolveImport({ source }) {
    const [, name, entry = 'index'] = /^@motcua\/([a-z]+)(?:\/(.+))?$/.exec(source) ?? [];
    return name ? `/packages/${name}/src/${entry}.ts` : undefined;
  },
};

const COMMANDS = '/packages/elements/test/commands.ts';
/** Elsewhere than in Chromium, tests get the commands that say what a driver can't do. */
const commands = {
  name: 'commands-of-other-browsers',
  resolveImport: ({ source, context }) => (source === '@web/test-runner-commands' && context.path !== COMMANDS && !engines.includes('chromium') ? COMMANDS : undefined),
};

const PATIENT = '/packages/elements/test/patient.ts';
const patience = {
  name: 'patience',
  resolveImport: ({ source, context }) => (source === '@open-wc/testing' && context.path !== PATIENT ? PATIENT : undefined),
};

/** The dependencies that are no ES modules, made into such as a bundler of an agency would. */
const commonJs = {
  name: 'commonjs-as-modules',
  async serve({ path }) {
    if (!/\/node_modules\/(json-logic-js\/logic|fast-deep-equal\/index)\.js$/.test(path)) return undefined;
    const { outputFiles } = await build({ entryPoints: [`.${path}`], bundle: true, format: 'esm', write: false });
    return { body: outputFiles[0].text, type: 'js' };
  },
};

/** Tests of these packages that don't ask for Node's own test runner. */
const browserTests = async (packages) => {
  const folders = packages.map((name) => `packages/${name}/src`);
  const listed = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
  return listed
    .flatMap((files, index) => files.map((file) => `${folders[index]}/${file}`))
    .filter((file) => file.endsWith('.test.ts') && !readFileSync(file, 'utf8').includes("'node:test'"));
};

/** What ran and what was left out in each browser, and a closing line that a script can count. */
const closingLine = {
  onTestRunFinished({ sessions }) {
    const total = { passed: 0, failed: 0 };
    for (const name of new Set(sessions.map(({ browser }) => browser.name))) {
      const [passed, failed, skipped] = [[], [], []];
      const sort = (suite) => {
        for (const test of suite.tests) (test.skipped ? skipped : test.passed ? passed : failed).push(test.name);
        suite.suites.forEach(sort);
      };
      for (const { testResults, errors } of sessions.filter(({ browser }) => browser.name === name)) {
        if (testResults) sort(testResults);
        if (errors.length > 0) failed.push('a whole file');
      }
      process.stdout.write(`\n${name}: ${passed.length} passed, ${failed.length} failed, ${skipped.length} left out\n`);
      for (const title of new Set(skipped)) process.stdout.write(`  left out: ${title} (${skipped.filter((one) => one === title).length})\n`);
      total.passed += passed.length;
      total.failed += failed.length;
    }
    process.stdout.write(`\nwtr: ${total.passed} passed, ${total.failed} failed\n`);
  },
};

export default {
  files: await browserTests(['vietnam', 'form', 'tokens', 'elements', 'client']),
  nodeResolve: { exportConditions: ['browser', 'production'] },
  concurrency: 2,
  concurrentBrowsers: 2,
  // For a whole file: a driver takes its time for each key, and a busy machine for everything.
  testsFinishTimeout: 600_000,
  browsers: await Promise.all(engines.map((engine) => launchers[engine]())),
  plugins: [
    commands,
    patience,
    sources,
    commonJs,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: new URL('tsconfig.json', import.meta.url).pathname }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), closingLine],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8"><title>tests</title></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
};
