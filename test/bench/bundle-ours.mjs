/** A host page with our elements, bundled as the project's own pages are: by rollup, of the packages' built modules. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The page with our form. */
export const ours = join(root, 'test/bench/cases/ours.js');

/** What the names that begin with `bench:` stand for. */
const given = (modules) => ({
  name: 'bench',
  resolveId: (id) => (id in modules ? id : null),
  load: (id) => modules[id] ?? null,
});

export const minified = async (code) => (await transform(code, { minify: true, format: 'esm', target: 'es2022', legalComments: 'none' })).code;

/**
 * What comes later may read what is there already, so that there are few files.
 * @returns output files of rollup: those loaded first, of which the entry is `page.js`; all others; and of these, for modules by their paths, the ones
 *   with such a module and what they import
 */
export const bundled = async (input, modules) => {
  const bundle = await rollup({
    input,
    plugins: [given(modules), nodeResolve({ browser: true, exportConditions: ['production', 'browser'], rootDir: root }), commonjs()],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'esm', entryFileNames: 'page.js' });
  await bundle.close();
  const files = new Map(output.map((file) => [file.fileName, file]));
  /** Files by name, with all that they import statically. */
  const withImports = (names, seen = new Set()) => {
    for (const name of names) {
      if (seen.has(name)) continue;
      seen.add(name);
      withImports(files.get(name).imports, seen);
    }
    return seen;
  };
  const first = withImports([output[0].fileName]);
  const lazy = output.filter(({ fileName }) => !first.has(fileName));
  const fetchedFor = (is) => {
    const fetched = withImports(lazy.filter((file) => Object.keys(file.modules).some(is)).map(({ fileName }) => fileName));
    return lazy.filter(({ fileName }) => fetched.has(fileName));
  };
  return { first: output.filter(({ fileName }) => first.has(fileName)), lazy, fetchedFor };
};
