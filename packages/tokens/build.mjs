/**
 * Builds the tokens, before rollup: from tokens/*.tokens.json (Design Tokens format, 2025.10) and the themes' seeds to
 * CSS, a JSON for design programs, and the modules in src/generated. Style Dictionary 4 is the newest that runs on Node 20; it
 * knows older notations of values, so how a value is written in CSS stands here (css-value.mjs).
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import StyleDictionary from 'style-dictionary';
import { cssValue } from './css-value.mjs';
import { copyFont } from './font.mjs';
import { generate, readSeed, themeFile } from './src/generate.ts';
import { sheetText } from './src/rules.ts';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const dist = path('dist/');

/** Said by name, with what is wrong: a theme of ours that can't be read would be nobody else's to mend. */
const themeOf = (file) => {
  const read = readSeed(JSON.parse(readFileSync(path(`seeds/${file}`), 'utf8')));
  if ('problems' in read) throw new Error(`seeds/${file}: ${JSON.stringify(read.problems)}`);
  const made = generate(read.seed);
  if ('weak' in made) throw new Error(`seeds/${file}: ${JSON.stringify(made)}`);
  return made.theme;
};
const order = ['national', 'province', 'ministry', 'dark', 'contrast'];
const place = (id) => (order.indexOf(id) + order.length) % order.length;
const themes = readdirSync(path('seeds/')).map(themeOf).sort((one, other) => place(one.id) - place(other.id));

const colorToken = (hex) => ({ $value: { colorSpace: 'srgb', components: [1, 3, 5].map((at) => Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4))), hex } });
const themeTokens = (theme) => ({
  $type: 'color',
  $description: `${theme.name.vi} · ${theme.name.en}`,
  ...Object.fromEntries(Object.entries(theme.colors).map(([role, hex]) => [role, colorToken(hex)])),
});

const group = ({ path: [first] }) => first;
/** Custom properties: not what only media queries and programs read, nor the themes that the roles take their colours from. */
const isProperty = (token) => !['breakpoint', 'text-style', 'theme'].includes(group(token));
const declarations = (tokens) => Object.fromEntries(tokens.filter(isProperty).map(({ name, $value }) => [name, $value]));
const json = (value) => JSON.stringify(value, null, 2);

/** `{font.size.md}` → `--mc-font-size-md` */
const property = (reference) => `--mc-${reference.slice(1, -1).replaceAll('.', '-')}`;
const textStyle = ({ fontSize, fontWeight, lineHeight }) => ({ size: property(fontSize), weight: property(fontWeight), lineHeight: property(lineHeight) });

const modules = ({ dictionary: { allTokens } }) => {
  const of = (name) => allTokens.filter((token) => group(token) === name);
  return `/** Made from tokens/*.tokens.json by build.mjs. */

/** Every custom property, with its value under the national theme. */
export const tokens = ${json(declarations(allTokens))} as const;

/** Widths at which a layout changes, for media queries: custom properties don't work in them. */
export const breakpoints = ${json(Object.fromEntries(of('breakpoint').map(({ path: [, name], $value }) => [name, $value])))} as const;

/** The sizes, weights and line heights that go together, by their custom properties. */
export const textStyles = ${json(Object.fromEntries(of('text-style').map(({ path: [, name], original }) => [name, textStyle(original.$value)])))} as const;
`;
};

/** As the sources have it, each token with its type, in one file. */
const designTokens = ({ dictionary: { allTokens } }) => {
  const all = {};
  for (const { path: names, $type, $description, original } of allTokens) {
    const parent = names.slice(0, -1).reduce((node, name) => (node[name] ??= {}), all);
    parent[names.at(-1)] = { $type, $value: original.$value, ...($description ? { $description } : {}), ...(original.$extensions ? { $extensions: original.$extensions } : {}) };
  }
  return `${json(all)}\n`;
};

StyleDictionary.registerTransform({ name: 'mc/name', type: 'name', transform: ({ path: names }) => `--mc-${names.filter((name) => name !== '$root').join('-')}` });
StyleDictionary.registerTransform({ name: 'mc/value', type: 'value', transitive: true, transform: cssValue });
StyleDictionary.registerFormat({ name: 'mc/css', format: ({ dictionary: { allTokens } }) => `${sheetText(declarations(allTokens))}\n` });
StyleDictionary.registerFormat({ name: 'mc/modules', format: modules });
StyleDictionary.registerFormat({ name: 'mc/design-tokens', format: designTokens });

const dictionary = new StyleDictionary({
  source: [path('tokens/*.tokens.json')],
  tokens: { theme: Object.fromEntries(themes.map((theme) => [theme.id, themeTokens(theme)])) },
  log: { verbosity: 'silent', errors: { brokenReferences: 'throw' } },
  platforms: {
    css: { transforms: ['mc/name', 'mc/value'], buildPath: dist, files: [{ destination: 'tokens.css', format: 'mc/css' }] },
    modules: { transforms: ['mc/name', 'mc/value'], buildPath: path('src/generated/'), files: [{ destination: 'tokens.ts', format: 'mc/modules' }] },
    programs: { transforms: [], buildPath: dist, files: [{ destination: 'tokens.json', format: 'mc/design-tokens' }] },
  },
});
await dictionary.buildAllPlatforms();

writeFileSync(
  path('src/generated/themes.ts'),
  `/** Made from seeds/*.json by build.mjs. */
import type { Theme } from '../theme.ts';

/** Every theme that we ship, by id. */
export const themes: Readonly<Record<string, Theme>> = ${json(Object.fromEntries(themes.map((theme) => [theme.id, theme])))};
`,
);
rmSync(`${dist}themes`, { recursive: true, force: true });
mkdirSync(`${dist}themes`);
for (const theme of themes) writeFileSync(`${dist}themes/${theme.id}.css`, themeFile(theme));

copyFont(dist);
