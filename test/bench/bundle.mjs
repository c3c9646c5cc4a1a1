/** Each case as a page of its own: its entry bundled by esbuild with the fields in it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundled, minified, ours } from './bundle-ours.mjs';
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

const parsed = (value) => (value === undefined ? 'undefined' : `JSON.parse(${JSON.stringify(JSON.stringify(value))})`);

/** The first statement of a page is where its time begins; chunks run before the entry that imports them. */
const BEGINNING = 'globalThis.startedAt??=performance.now();';

const options = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  logLevel: 'error',
  conditions: ['production', 'browser'],
  banner: { js: BEGINNING },
  loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty', '.svg': 'dataurl' },
};

const page = (name, styles) => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title>
${styles.map((file) => `<link rel="stylesheet" href="/${file}">`).join('\n')}</head>
<body><main id="root"></main><script type="module" src="/${name}/page.js"></script></body></html>`;

const size = (text) => gzipSync(text, { level: 9 }).length;
const sum = (texts) => texts.reduce((total, text) => total + size(text), 0);

const bundlePeer = async (folder, stack, count) => {
  const { outputFiles } = await build({
    ...options,
    entryPoints: { page: join(here, stack in PEERS ? 'peers' : 'cases', `${stack}.js`) },
    outdir: folder,
    write: false,
    define: { BENCH_COUNT: String(count), 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  const scripts = outputFiles.filter(({ path }) => path.endsWith('.js')).map(({ contents }) => contents);
  return { first: sum(scripts), all: sum(scripts) };
};

/** What `motcua build` writes of a form of several pages is used as docs/embedding.md says: what its first page needs in the bundle, the plan beside it. */
const bundleOurs = async (folder, count, paged) => {
  const { plan, first: firstPlan, validators } = await planOf(count, paged);
  const { first, lazy } = await bundled(ours, { 'bench:plan': `export const first = ${parsed(firstPlan)}, plan = ${parsed(firstPlan ? undefined : plan)};`, 'bench:validators': validators });
  const write = async ({ fileName, code }) => {
    // docs/embedding.md says so to whoever bundles our form.
    const text = `//# allFunctionsCalledOnLoad\n${BEGINNING}${await minified(code)}`;
    writeFileSync(join(folder, fileName), text);
    return text;
  };
  const texts = await Promise.all(first.map(write));
  const later = await Promise.all(lazy.map(write));
  const beside = firstPlan ? [JSON.stringify(plan)] : [];
  for (const text of beside) writeFileSync(join(folder, 'plan.json'), text);
  return { first: sum(texts), all: sum([...texts, ...later, ...beside]) };
};

/**
 * Bundles one case into `<out>/<name>/`.
 * @returns kilobytes (gzip) of its script, before and with what is loaded later
 */
export const bundleCase = async (out, { name, stack, count, paged }) => {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  const sizes = stack === 'ours' ? await bundleOurs(folder, count, paged) : await bundlePeer(folder, stack, count);
  copyFileSync(join(here, 'cases', 'page.css'), join(out, 'page.css'));
  const own = existsSync(join(folder, 'page.css')) ? [`${name}/page.css`] : [];
  writeFileSync(join(folder, 'index.html'), page(name, ['page.css', ...own]));
  return sizes;
};
