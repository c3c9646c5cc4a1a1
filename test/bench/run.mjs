/**
 * `npm run bench [-- parts] [--rounds 7] [--fields 20,200,1000] [--stacks ours,paged,html,…]`: parts are `start`, `paint`,
 * `prefill`, `speed`, `size`, `memory`; all unless named. Prints what it measured and writes it to docs/bench.md. Decides nothing: times differ
 * from machine to machine.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, checkNode, install, root } from '../../packages/demo/prepare.mjs';
import { ensureChromium } from '../chromium.mjs';

const PARTS = ['start', 'paint', 'prefill', 'speed', 'size', 'memory'];
const STACKS = ['html', 'ours', 'paged', 'jsonforms', 'rjsf', 'surveyjs', 'formio', 'jsfe'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, fields: { type: 'string', default: '20,200,1000' }, stacks: { type: 'string', default: STACKS.join(',') } },
});
const unknown = positionals.find((part) => !PARTS.includes(part));
if (unknown) throw new Error(`"${unknown}" is none of ${PARTS.join(', ')}.`);
const wanted = positionals.length > 0 ? positionals : PARTS;
const rounds = Number(values.rounds);
const say = (text) => process.stdout.write(`${text}\n`);

checkNode();
install();
build();
const chromium = ensureChromium();
const { PEERS, bundleCase, installPeers } = await import('./bundle.mjs');
const { serveFolder } = await import('./serve.mjs');
const report = await import('./report.mjs');

const withFolder = async (work) => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const served = async (folder, work) => {
  const server = await serveFolder(folder);
  try {
    return await work(server.url);
  } finally {
    server.close();
  }
};

const speed = () =>
  withFolder(async (folder) => {
    const { compareStarts, measureSpeed } = await import('./speed.mjs');
    const stacks = values.stacks.split(',');
    if (stacks.some((stack) => stack in PEERS)) installPeers();
    // A form of 20 fields in pages of 20 is one on one page.
    const cases = values.fields.split(',').map(Number).flatMap((count) =>
      stacks.filter((stack) => stack !== 'paged' || count > 20).map((stack) => ({ name: `${stack}-${count}`, stack: stack === 'paged' ? 'ours' : stack, count, paged: stack === 'paged' })),
    );
    const sizes = new Map();
    for (const each of cases) sizes.set(each.name, await bundleCase(folder, each));
    const [paged, html] = ['paged-1000', 'html-20'].map((name) => cases.find((each) => each.name === name));
    return served(folder, async (url) => {
      const measured = await measureSpeed(chromium, url, cases, rounds, (round) => say(round === 0 ? 'warmed up' : `round ${round} of ${rounds}`));
      const starts = paged && html && (await compareStarts(chromium, url, paged, html));
      return report.speedReport(measured, starts, sizes, rounds);
    });
  });

const memory = () =>
  withFolder(async (folder) => {
    const { measureMemory } = await import('./memory.mjs');
    await bundleCase(folder, { name: 'form', stack: 'ours', count: 200, paged: true });
    return report.memoryReport(await served(folder, (url) => measureMemory(chromium, `${url}/form/`, { say: (round) => say(`${round} rounds through the form`) })));
  });

const paint = async () => {
  const { withDemo } = await import('./start.mjs');
  const { measurePaint, pagesOf } = await import('./paint.mjs');
  return report.paintReport(await withDemo((portal) => measurePaint(chromium, portal, pagesOf(portal), rounds)), rounds);
};

const measures = {
  start: async () => report.startReport(await (await import('./start.mjs')).measureStart(chromium, rounds)),
  paint,
  prefill: async () => report.prefillReport(await (await import('./prefill.mjs')).measurePrefill(chromium, rounds), rounds),
  speed,
  size: async () => {
    const { elementSizes, ourSize, prefillSize, shellSize } = await import('./size.mjs');
    return report.sizeReport(await ourSize(), await shellSize(), await elementSizes(), await prefillSize());
  },
  memory,
};

const INTRODUCTION = `# Measurements

Written by \`npm run bench\` (docs/architecture.md says what is measured and how). What counts are ratios within one run: milliseconds are this machine's, and differ by a quarter from run to run.
`;

const file = join(root, 'docs', 'bench.md');
/** What an earlier run wrote of a part that this one leaves out stays. */
const written = existsSync(file) ? readFileSync(file, 'utf8').split(/^(?=## )/m) : [];
const texts = new Map(PARTS.map((part) => [part, written.find((text) => text.toLowerCase().startsWith(`## ${part}`))]));
for (const part of wanted) {
  const today = new Date().toISOString().slice(0, 10);
  const text = (await measures[part]()).replace('\n', `\n\nMeasured ${today}, ${cpus().length} processors, Node ${process.versions.node}.\n`);
  say(`\n${text}`);
  texts.set(part, text);
}
writeFileSync(file, [INTRODUCTION, ...texts.values()].filter(Boolean).map((text) => text.trim()).join('\n\n') + '\n');
say(`Written to docs/bench.md.`);
