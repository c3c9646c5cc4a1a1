/** Each case as a page of its own: its entry bundled by esbuild with the fields in it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { planOf } from './plans.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const peers = join(here, 'peers');

export const PEERS = { jsonforms: 'JSON Forms 3.8.0', rjsf: 'RJSF 6.11.1', surveyjs: 'SurveyJS 2.5.38', formio: 'Form.io 5.6.0', jsfe: 'jsfe 0.4.0' };

/** Peers come at the first run, into their own folder: nobody else pays for them. */
export const installPeers = () => {
  const installed = join(peers, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(peers, 'package-lock.json')).mtimeMs) return;
  process.stdout.write('Installing the peers …\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: peers, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The peers could not be installed; what npm says stands above.');
};

/** What `bench:plan` and `bench:validators` stand for. */
const ofPlan = ({ plan, validators }) => ({
  name: 'bench',
  setup(builder) {
    builder.onResolve({ filter: /^bench:/ }, ({ path }) => ({ path, namespace: 'bench' }));
    builder.onLoad({ filter: /plan$/, namespace: 'bench' }, () => ({ contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(plan))});`, loader: 'js' }));
    builder.onLoad({ filter: /validators$/, namespace: 'bench' }, () => ({ contents: validators, loader: 'js' }));
  },
});

const options = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  logLevel: 'error',
  conditions: ['production', 'browser'],
  // The first statement of a page is where its time begins; chunks run before the entry that imports them.
  banner: { js: 'globalThis.startedAt??=performance.now();' },
  loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty', '.svg': 'dataurl' },
};

const page = (name, styles) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title>
${styles.map((file) => `<link rel="stylesheet" href="/${file}">`).join('\n')}</head>
<body><main id="root"></main><script type="module" src="/${name}/page.js"></script></body></html>`;

/** What a page's script loads before anything else: the entry and what it imports statically. */
const staticOutputs = (outputs, entry, seen = new Set()) => {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const { kind, path } of outputs[entry].imports) if (kind === 'import-statement') staticOutputs(outputs, path, seen);
  return seen;
};

/**
 * Bundles one case into `<out>/<name>/`.
 * @returns kilobytes (gzip) of its script, before and with what is loaded later
 */
export const bundleCase = async (out, { name, stack, count, paged }) => {
  const ours = stack === 'ours';
  const entry = join(here, stack in PEERS ? 'peers' : 'cases', `${stack}.js`);
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: { page: entry },
    outdir: join(out, name),
    metafile: true,
    write: false,
    splitting: ours,
    // docs/embedding.md says so to whoever bundles our form.
    ...(ours ? { banner: { js: `//# allFunctionsCalledOnLoad\n${options.banner.js}` } } : {}),
    define: { BENCH_COUNT: String(count), 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: ours ? [ofPlan(await planOf(count, paged))] : [],
  });
  mkdirSync(join(out, name), { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  copyFileSync(join(here, 'cases', 'page.css'), join(out, 'page.css'));
  const own = existsSync(join(out, name, 'page.css')) ? [`${name}/page.css`] : [];
  writeFileSync(join(out, name, 'index.html'), page(name, ['page.css', ...own]));
  const size = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
  const names = Object.fromEntries(Object.keys(metafile.outputs).map((file) => [file, join(process.cwd(), file)]));
  const scripts = Object.keys(names).filter((file) => file.endsWith('.js'));
  const main = scripts.find((file) => metafile.outputs[file].entryPoint?.endsWith(`${stack}.js`));
  const first = [...staticOutputs(metafile.outputs, main)];
  const sum = (files) => files.reduce((total, file) => total + size(names[file]), 0);
  return { first: sum(first), all: sum(scripts), metafile };
};
