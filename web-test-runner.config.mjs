/**
 * Unit tests in a real browser, straight from the sources: packages find each other's `src/`, so no build is needed.
 * The page they run in has the Content-Security-Policy that our pages ship with, Trusted Types included.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { build } from 'esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** `@motcua/form` → `packages/form/src/index.ts`, `@motcua/procedure/plan` → `packages/procedure/src/plan.ts`. */
const sources = {
  name: 'workspace-sources',
  resolveImport({ source }) {
    const [, name, entry = 'index'] = /^@motcua\/([a-z]+)(?:\/(.+))?$/.exec(source) ?? [];
    return name ? `/packages/${name}/src/${entry}.ts` : undefined;
  },
};

/** The one dependency that is no ES module, made into one as a bundler of an agency would. */
const jsonLogic = {
  name: 'json-logic-as-module',
  async serve({ path }) {
    if (!path.endsWith('/node_modules/json-logic-js/logic.js')) return undefined;
    const { outputFiles } = await build({ entryPoints: [`.${path}`], bundle: true, format: 'esm', write: false });
    return { body: outputFiles[0].text, type: 'js' };
  },
};

/** A closing line that a script can count. */
const closingLine = {
  onTestRunFinished({ sessions }) {
    let passed = 0;
    let failed = 0;
    const count = (suite) => {
      for (const { passed: ok, skipped } of suite.tests) if (!skipped) ok ? passed++ : failed++;
      suite.suites.forEach(count);
    };
    for (const session of sessions) {
      if (session.testResults) count(session.testResults);
      if (session.errors.length > 0) failed++;
    }
    process.stdout.write(`\nwtr: ${passed} passed, ${failed} failed\n`);
  },
};

const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
  "connect-src 'self' ws:", "base-uri 'none'", "require-trusted-types-for 'script'", 'trusted-types lit-html',
].join('; ');

export default {
  files: 'packages/{vietnam,form,elements,client}/src/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  concurrency: 2,
  concurrentBrowsers: 1,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags },
    }),
  ],
  plugins: [
    sources,
    jsonLogic,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: new URL('tsconfig.json', import.meta.url).pathname }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), closingLine],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8"><title>tests</title></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
};
