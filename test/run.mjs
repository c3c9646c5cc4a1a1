/**
 * `npm test`: everything, on a fresh machine too. Installs what is missing, builds, then runs each stage after the
 * other and adds up what their runners counted. The last line is `N passed, N failed`. Node's own modules only.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, checkNode, install, root } from '../packages/demo/prepare.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureClamd } from './clamav.mjs';
import { makeCluster } from './cluster.mjs';
import { leftOut, missingEngines, nameOf, otherEngines } from './engines.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

/** Test files below a folder, sorted, relative to the repository. */
const testFiles = (folder) => {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true })
    .filter(({ name }) => !['dist', 'node_modules', 'browser'].includes(name))
    .flatMap((entry) => {
      const path = join(start, entry.name);
      if (entry.isDirectory()) return testFiles(relative(root, path));
      return entry.name.endsWith('.test.ts') ? [relative(root, path)] : [];
    })
    .sort();
};

/** Runs a command, shows what it says, and keeps it. */
const run = (command, args, env) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', (text) => {
        output += text;
        to.write(text);
      });
    }
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });

const bin = (name) => join(root, 'node_modules', '.bin', name);

/** A tool that passes or fails as a whole: one test. */
const asOne = async (command, args) => {
  const { code } = await run(command, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const together = (results) => results.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }));

/** What `node --test` says at the end, in either of its reporters' shapes. */
const count = (output, word) => Number(new RegExp(`^(?:ℹ|#) ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);

/** Milliseconds after which a file of tests waits for something that doesn't come. */
const HANGS = 600_000;

const nodeTests = async (files, ...options) => {
  if (files.length === 0) return { passed: 0, failed: 0 };
  const { code, output } = await run(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=spec', `--test-timeout=${HANGS}`, ...options, ...files]);
  const failed = count(output, 'fail') + count(output, 'cancelled');
  return { passed: count(output, 'pass'), failed: code !== 0 && failed === 0 ? 1 : failed };
};

/** @param engines by name, separated by commas; @param files instead of all that run in a browser. */
const browserTests = async (engines, files = []) => {
  const chosen = files.flatMap((file) => ['--files', file]);
  const { code, output } = await run(bin('wtr'), ['--config', 'web-test-runner.config.mjs', ...chosen], { MOTCUA_ENGINES: engines });
  const [, passed, failed] = [...output.matchAll(/wtr: (\d+) passed, (\d+) failed/g)].at(-1) ?? [];
  if (passed === undefined) return { passed: 0, failed: 1 };
  return { passed: Number(passed), failed: code !== 0 && failed === '0' ? 1 : Number(failed) };
};

/** Tests of packages that need no browser say so by what they import. */
const inNode = (file) => readFileSync(join(root, file), 'utf8').includes("'node:test'");

const published = ['vietnam', 'procedure', 'form', 'tokens', 'client', 'elements'];

const packages = async () => {
  const results = [];
  for (const name of published) results.push(await asOne(bin('publint'), ['--strict', join('packages', name)]));
  return together(results);
};

/** Tests that put a control through what every control must do. */
const controlSuite = () => testFiles('packages/elements').filter((file) => readFileSync(join(root, file), 'utf8').includes('/control-suite/'));

/** What is tested in the other browsers that are wanted; it fails when one of them is missing. */
const elsewhere = (what, tests) =>
  otherEngines.length === 0
    ? []
    : [[`${what} in ${otherEngines.map(nameOf).join(' and ')}`, () => {
        const missing = missingEngines();
        missing.forEach(say);
        return missing.length > 0 ? { passed: 0, failed: missing.length } : tests(otherEngines.join());
      }]];

const engineTests = () => testFiles('test/engines');
/** What shows Storybook builds it once and uses both cores by itself. */
const storybookTests = () => [...testFiles('test/stories'), ...testFiles('test/visual')];
const acrossTests = () => testFiles('test').filter((file) => ![...engineTests(), ...storybookTests()].includes(file));

const stages = () => [
  ['packages as npm would ship them', packages],
  // The linter keeps one core busy for long, these tests often wait.
  ['lint and unit tests', async () => together(await Promise.all([asOne(bin('eslint'), ['.']), nodeTests(testFiles('packages').filter(inNode), '--test-concurrency=2')]))],
  ['unit tests in the browser', () => browserTests('chromium')],
  ...elsewhere('control suite', (engines) => browserTests(engines, controlSuite())),
  ['across packages, in the browser', () => nodeTests(acrossTests(), '--test-concurrency=2')],
  ['stories and sheets', () => nodeTests(storybookTests(), '--test-concurrency=1')],
  ...elsewhere('journeys', () => nodeTests(engineTests())),
];

/**
 * `npm run test:long`: gateways are killed at random moments of drafting, uploading, scanning and submitting, over a hundred
 * times; every story is looked at in every theme, and journeys at every width; all browser units and stories run in the other
 * browsers too.
 */
const KILLS = 'killed \\d+ times';
const kills = (file) => readFileSync(join(root, file), 'utf8').includes('MOTCUA_KILL_ROUNDS');
const widens = (file) => /MOTCUA_LONG|support\/widths/.test(readFileSync(join(root, file), 'utf8'));
const longStages = () => [
  ['killed again and again', () => nodeTests(testFiles('packages/gateway').filter(kills), '--test-concurrency=1', `--test-name-pattern=${KILLS}`)],
  ['every story in every theme, journeys at every width', () => nodeTests(testFiles('test').filter(widens))],
  ...elsewhere('unit tests', (engines) => browserTests(engines)),
  ...elsewhere('stories', () => nodeTests(['test/engines/stories.long.ts'])),
];

/** What ran in one browser only. */
const sayWhere = (args) => {
  if (args.some((arg) => arg.startsWith('--accept'))) return;
  if (leftOut.length > 0) say(`\nLeft out by MOTCUA_ENGINES: everything in ${leftOut.map(nameOf).join(' and ')}.`);
  if (args.includes('--long') || otherEngines.length === 0) return;
  say(`\nIn ${otherEngines.map(nameOf).join(' and ')}: the control suite and two journeys; all browser units and stories there: npm run test:long. The rest ran in Chromium only.`);
};

/** `npm test -- --accept`: what is held against texts that were accepted (`test/support/accepted.ts`) is taken as it is now. */
const holdsAccepted = (file) => readFileSync(join(root, file), 'utf8').includes('support/accepted.ts');
const acceptingStages = () => [['what is there now is accepted', () => nodeTests(testFiles('test').filter(holdsAccepted), '--test-concurrency=1')]];

/** `npm run visual:accept`: what each element looks like is taken as it is now, of some elements by their names. */
const sheetStages = (names) => [['sheets of the elements', () => nodeTests(['test/visual/sheets.test.ts'], ...(names.length > 0 ? [`--test-name-pattern=^(${names.join('|')})$`] : []))]];

const stagesFor = (args) => {
  if (args.includes('--accept-visuals')) return sheetStages(args.filter((arg) => !arg.startsWith('--')));
  if (args.includes('--accept')) return acceptingStages();
  return args.includes('--long') ? longStages() : stages();
};

const main = async () => {
  checkNode();
  install();
  process.env.CHROMIUM = ensureChromium();
  process.env.CLAMD = ensureClamd();
  build(true);
  // Storybook is built by the first test that shows it, and taken by the others.
  process.env.MOTCUA_BEGAN = String(Date.now());
  if (process.platform !== 'win32') process.env.MOTCUA_TEST_CLUSTER = await makeCluster();
  const total = { passed: 0, failed: 0 };
  const args = process.argv.slice(2);
  if (args.includes('--long')) {
    process.env.MOTCUA_KILL_ROUNDS ??= '40';
    process.env.MOTCUA_LONG = '1';
  }
  if (args.some((arg) => arg.startsWith('--accept'))) process.env.MOTCUA_ACCEPT = '1';
  for (const [name, stage] of stagesFor(args)) {
    say(`\n── ${name}`);
    const began = Date.now();
    const { passed, failed } = await stage();
    const nothing = passed + failed === 0;
    if (nothing) say(`${name}: no test ran, which is a failure.`);
    say(`── ${name}: ${passed} passed, ${nothing ? 1 : failed} failed, ${Math.round((Date.now() - began) / 1000)} s`);
    total.passed += passed;
    total.failed += nothing ? 1 : failed;
  }
  sayWhere(args);
  return total;
};

const total = await main().catch((error) => {
  say(error.message);
  return { passed: 0, failed: 1 };
});
process.exitCode = total.failed > 0 ? 1 : 0;
say(`\n${total.passed} passed, ${total.failed} failed`);
