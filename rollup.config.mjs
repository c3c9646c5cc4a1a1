/**
 * One build for all packages: each entry of a package's `exports` and `bin` that points into `dist/` is made from the
 * file of the same name in `src/`. Modules stay apart, so that an agency's bundler drops what a page doesn't use.
 * Browser bundles (whole pages, one file) are listed by hand below.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

const target = 'es2022';
const transpile = (minify = false) =>
  esbuild({ target, minify, legalComments: 'none', tsconfig: 'tsconfig.json', include: /\.[jt]s$/ });

/** Style sheets are templates, which no minifier looks into: a tenth of what a form's page loads is their blanks and comments. */
const lean = (css) =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replaceAll(': ', ':');
const styles = () => ({
  name: 'lean-styles',
  transform: (code, id) => (id.endsWith('.styles.ts') && !code.includes('${') ? { code: code.replace(/css`([^`]*)`/g, (_, css) => `css\`${lean(css).trim()}\``), map: null } : null),
});

/** The blanks before a line are part of a template, which no minifier looks into either. All stays on its line. */
const templates = () => ({
  name: 'lean-templates',
  transform: (code) => (/\bhtml`/.test(code) ? { code: code.replace(/^[ \t]+/gm, ''), map: null } : null),
});

/** What calls decorators is written by the compiler into each file that has one: the elements share theirs. All stays on its line. */
const DECORATING = /^var __defProp = .*\nvar __getOwnPropDesc = .*\nvar __decorateClass = [^]*?^};\n/m;
const oneDecorate = () => ({
  name: 'one-decorate',
  transform(code) {
    if (!DECORATING.test(code)) return null;
    if (/^\], [\w.]+, "\w+", [^2]/m.test(code)) this.error('Only properties are decorated: decorate.ts knows nothing else.');
    const shared = `import { decorate as __decorateClass } from '${resolve('packages/elements/src/internal/decorate.ts')}';`;
    return { code: code.replace(DECORATING, (whole) => shared + whole.replace(/[^\n]/g, '')), map: null };
  },
});

/**
 * Says to the browser that nearly all of a file runs at once (explicit compile hints of V8): it is then compiled while it comes, beside
 * everything else, and not function by function before the first page can be shown. Others read a comment.
 */
const HINT = '//# allFunctionsCalledOnLoad\n';
const compiledEarly = () => ({
  name: 'compiled-early',
  generateBundle: {
    order: 'post',
    handler(_, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        file.code = HINT + file.code;
        const map = files[file.sourcemapFileName];
        if (!map) continue;
        const { mappings, ...rest } = JSON.parse(map.source);
        map.source = JSON.stringify({ ...rest, mappings: `;${mappings}` });
      }
    },
  },
});

/**
 * The index of `@lit/localize` runs what translates; what marks texts is in two modules of their own. In the built packages texts
 * are imported from those, so that a page in the source language carries no more (as that library itself intends for later).
 */
const MARKING = { msg: 'init/install.js', str: 'internal/str-tag.js', LOCALE_STATUS_EVENT: 'internal/locale-status-event.js' };
const leanLocalize = () => ({
  name: 'lean-localize',
  renderChunk: (code) => ({
    code: code.replace(/^import \{ ([^}]*) \} from '@lit\/localize';$/gm, (whole, names) => {
      const each = names.split(', ');
      return each.every((name) => name in MARKING) ? each.map((name) => `import { ${name} } from '@lit/localize/${MARKING[name]}';`).join(' ') : whole;
    }),
    // All stays on its line.
    map: null,
  }),
});

const paths = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(paths));

const library = (name) => {
  const root = `packages/${name}`;
  const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const input = Object.fromEntries(
    paths([manifest.exports ?? {}, manifest.bin ?? {}].map((part) => Object.values(part)))
      .filter((path) => path.startsWith('./dist/') && path.endsWith('.js'))
      .map((path) => [path.slice('./dist/'.length, -'.js'.length), `${root}/src/${path.slice('./dist/'.length, -'.js'.length)}.ts`])
      .filter(([, source]) => existsSync(source)),
  );
  return Object.keys(input).length === 0 ? [] : [{
    input,
    output: { dir: `${root}/dist`, format: 'esm', sourcemap: true, preserveModules: true, preserveModulesRoot: `${root}/src` },
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    plugins: [styles(), transpile(), oneDecorate(), templates(), leanLocalize()],
  }];
};

const bundle = (input, file) => ({
  input,
  output: { file, format: 'esm', sourcemap: true, inlineDynamicImports: true },
  plugins: [nodeResolve({ browser: true, exportConditions: ['production', 'browser'] }), commonjs(), styles(), transpile(true), compiledEarly()],
});

/** For the head of a page: a classic script that the browser waits for, and the style sheet that goes with it. */
const early = {
  input: 'packages/elements/src/comfort/early.ts',
  output: { file: 'packages/elements/dist/comfort.js', format: 'iife' },
  plugins: [
    transpile(true),
    {
      name: 'comfort-sheet',
      async generateBundle() {
        const { comfortCss } = await import('./packages/elements/dist/comfort/comfort-css.js');
        const waitingCss = readFileSync('packages/elements/src/waiting.css', 'utf8');
        for (const [fileName, css] of Object.entries({ 'comfort.css': comfortCss, 'waiting.css': waitingCss })) this.emitFile({ type: 'asset', fileName, source: `${lean(css).trim()}\n` });
      },
    },
  ],
};

/** Each page is one entry, by its name in the built folder; what pages share becomes a chunk of its own. */
const pages = (input) => ({
  input,
  output: { dir: 'packages/demo/dist/portal', format: 'esm', sourcemap: true, entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
  plugins: [nodeResolve({ browser: true, exportConditions: ['production', 'browser'] }), commonjs(), styles(), transpile(true), compiledEarly()],
});

const pagesIn = (folder, prefix = '') =>
  Object.fromEntries(readdirSync(folder).map((file) => [prefix + file.replace(/\.ts$/, ''), `${folder}/${file}`]));

const portal = 'packages/demo/src/portal/pages';
const console = 'packages/demo/src/console/pages';

export default [
  ...['vietnam', 'procedure', 'form', 'tokens', 'client', 'elements', 'gateway', 'demo'].flatMap(library),
  early,
  ...(existsSync('packages/elements/src/define.ts') ? [bundle('packages/elements/src/define.ts', 'packages/elements/dist/bundle/motcua.js')] : []),
  ...(existsSync(portal) ? [pages({ ...pagesIn(portal), ...pagesIn(console, 'console-') })] : []),
];
