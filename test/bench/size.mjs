/** What a page loads to show a form: our script, by part. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
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
  ['controls', /packages\/elements\/dist\/(control|[a-z-]+-field|select|checkbox|radio-group|yes-no)[/.]/],
  ['rest', /./],
];
const partOf = (file) => PARTS.find(([, pattern]) => pattern.test(file))[0];

const packed = (contents) => gzipSync(contents, { level: 9 }).length;

/** The modules that a page's entry imports statically, and what they come in. */
const staticOutputs = (outputs, entry, seen = new Set()) => {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const { kind, path } of outputs[entry].imports) if (kind === 'import-statement') staticOutputs(outputs, path, seen);
  return seen;
};

const bundled = async (validators, minify) => {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/cases/ours.js'],
    outdir: 'dist/size',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    minify,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    conditions: ['production', 'browser'],
    plugins: [{
      name: 'bench',
      setup(builder) {
        builder.onResolve({ filter: /^bench:/ }, ({ path }) => ({ path, namespace: 'bench' }));
        builder.onLoad({ filter: /plan$/, namespace: 'bench' }, () => ({ contents: 'export default undefined;', loader: 'js' }));
        builder.onLoad({ filter: /validators$/, namespace: 'bench' }, () => ({ contents: validators, loader: 'js' }));
      },
    }],
  });
  const { outputs } = metafile;
  const entry = Object.keys(outputs).find((file) => outputs[file].entryPoint?.endsWith('cases/ours.js'));
  const first = staticOutputs(outputs, entry);
  const text = (file) => outputFiles.find(({ path }) => path.endsWith(`/${file.split('/').at(-1)}`)).text;
  const files = Object.keys(outputs).filter((file) => file.endsWith('.js')).map((file) => ({ file, text: text(file), inputs: outputs[file].inputs }));
  return { first: files.filter(({ file }) => first.has(file)), lazy: files.filter(({ file }) => !first.has(file)) };
};

const minified = async (code) => (await transform(code, { minify: true, format: 'esm', target: 'es2022', legalComments: 'none' })).code;

/** The modules of an unminified bundle; esbuild writes the path of each above it. */
const modulesOf = (text) =>
  text.split(/^(?=\/\/ (?:bench:|packages\/|node_modules\/|test\/))/m).map((code) => ({ path: /^\/\/ (\S+)/.exec(code)?.[1]?.replace(/^bench:bench:/, 'bench:') ?? '', code }));

/** By part, what the whole would lose without it, in bytes: what is packed together has no sizes of its own. */
const partsOf = async (first) => {
  const modules = first.flatMap(({ text }) => modulesOf(text));
  const sizeOf = async (kept) => packed(await minified(kept.map(({ code }) => code.replace(/^(import|export) \{[^}]*\}( from "[^"]*")?;$/gm, '')).join('\n')));
  const whole = await sizeOf(modules);
  return Promise.all(PARTS.map(async ([name]) => [name, whole - (await sizeOf(modules.filter(({ path }) => path === '' || partOf(path) !== name)))]));
};

/**
 * The script of a host page without a gateway, with a form of 20 fields, all basic controls and the compiled validator;
 * the plan itself is data and not counted. Modules are the packages' built ones.
 * @returns bytes, gzip: what is loaded first (in all, and by part), and each chunk that comes when it is needed
 */
export const ourSize = async () => {
  const { validators } = await planOf(20);
  const { first, lazy } = await bundled(validators, true);
  const sum = (files) => files.reduce((total, { text }) => total + packed(text), 0);
  return {
    first: sum(first),
    parts: await partsOf((await bundled(validators, false)).first),
    lazy: lazy.map((file) => ({ bytes: packed(file.text), modules: Object.keys(file.inputs) })).filter(({ modules }) => modules.length > 0),
  };
};
