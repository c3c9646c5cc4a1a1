/** What a page loads to show a form: our script, by part. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { planOf } from './plans.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where a module belongs to, by its path; the first that fits counts. */
const PARTS = [
  ['compiled validator of the form', /^bench:/],
  ['lit', /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//],
  ['localization and context', /node_modules\/@lit\/|elements\/dist\/(localization|contexts)/],
  ['JSON Logic', /json-logic-js|procedure\/dist\/logic/],
  ['styles and tokens', /styles\.js$|packages\/tokens\//],
  ['form engine', /packages\/form\//],
  ['plan, conditions, issues', /packages\/(procedure|vietnam)\/|node_modules\//],
  ['way through the form', /packages\/elements\/dist\/(form|steps|error-summary|notice)\//],
  ['messages', /packages\/elements\/dist\/messages/],
  ['page and field', /packages\/elements\/dist\/(page|field|titled-element|answer|registry)/],
  ['controls', /packages\/elements\/dist\/(control|internal|[a-z-]+-field|select|checkbox|radio-group|yes-no)[/.]/],
  ['rest', /./],
];
const partOf = (file) => PARTS.find(([, pattern]) => pattern.test(file))[0];

const packed = (contents) => gzipSync(contents, { level: 9 }).length;

const minified = async (code) => (await transform(code, { minify: true, format: 'esm', target: 'es2022', legalComments: 'none' })).code;

/** What `bench:plan` and `bench:validators` stand for; the plan is data, which a page fetches. */
const given = (validators) => ({
  name: 'bench',
  resolveId: (id) => (id.startsWith('bench:') ? id : null),
  load: (id) => ({ 'bench:plan': 'export default undefined;', 'bench:validators': validators })[id] ?? null,
});

/** Bundled as the project's own pages are: what comes later may read what is there already, so that there are few files. */
const bundled = async (validators) => {
  const bundle = await rollup({
    input: join(root, 'test/bench/cases/ours.js'),
    plugins: [given(validators), nodeResolve({ browser: true, exportConditions: ['production', 'browser'] }), commonjs()],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const files = new Map(output.map((file) => [file.fileName, file]));
  const first = new Set();
  const visit = (name) => {
    if (first.has(name)) return;
    first.add(name);
    files.get(name).imports.forEach(visit);
  };
  visit(output[0].fileName);
  return { first: output.filter(({ fileName }) => first.has(fileName)), lazy: output.filter(({ fileName }) => !first.has(fileName)) };
};

/** By part, what the whole would lose without it, in bytes: what is packed together has no sizes of its own. */
const partsOf = async (first) => {
  const modules = first.flatMap((file) => Object.entries(file.modules).map(([path, { code }]) => ({ path, code: code ?? '' })));
  const sizeOf = async (kept) => packed(await minified(kept.map(({ code }) => code).join('\n')));
  const whole = await sizeOf(modules);
  const there = PARTS.filter(([name]) => modules.some(({ path, code }) => code !== '' && partOf(path) === name));
  return Promise.all(there.map(async ([name]) => [name, whole - (await sizeOf(modules.filter(({ path }) => partOf(path) !== name)))]));
};

/**
 * The script of a host page without a gateway, with a form of 20 fields, all basic controls and the compiled validator;
 * the plan itself is data and not counted. Modules are the packages' built ones.
 * @returns bytes, gzip: what is loaded first (in all, and by part), and each chunk that comes when it is needed
 */
export const ourSize = async () => {
  const { validators } = await planOf(20);
  const { first, lazy } = await bundled(validators);
  const size = async ({ code }) => packed(await minified(code));
  return {
    first: (await Promise.all(first.map(size))).reduce((sum, bytes) => sum + bytes, 0),
    parts: await partsOf(first),
    lazy: await Promise.all(lazy.map(async (file) => ({ bytes: await size(file), // Modules that rollup makes itself have a NUL before their names.
    modules: Object.keys(file.modules).filter((path) => !path.startsWith('\0')).map((path) => relative(root, path)) }))),
  };
};
