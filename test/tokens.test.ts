/** Elements and the demo's pages take colours, sizes and widths from tokens alone. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { breakpoints, tokens } from '@motcua/tokens';
import { root } from './support/demo.ts';

/** How an element tells the controls in it how to look; not for hosts. */
const INTERNAL = new Set(['--mc-label-position', '--mc-label-size', '--mc-label-overflow', '--mc-label-opacity', '--mc-label-clip', '--mc-message-order', '--mc-message-gap', '--mc-control-display', '--mc-source-whole', '--mc-source-brief']);

/** The same whatever the theme: black on white on paper and before a camera, and what darkens a page behind a dialog. */
const RAW = {
  'packages/elements/src/paper/paper.styles.ts': ['white', 'black'],
  'packages/elements/src/reception-slip/reception-slip.styles.ts': ['black'],
  'packages/elements/src/qr/qr.styles.ts': ['#fff', '#000'],
};

const COLORS = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color-mix|color)\(|(?<=[:\s])(?:white|black|red|green|blue|gr[ae]y|yellow|orange|silver)(?=[\s;,])/gi;

const withoutComments = (css: string): string => css.replaceAll(/\/\*[^]*?\*\//g, '');

const elements = join('packages', 'elements', 'src');
const files = [
  ...readdirSync(join(root, elements), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.styles.ts')).map((file) => join(elements, file)),
  join('packages', 'demo', 'assets', 'demo.css'),
].map((file) => ({ file, css: withoutComments(readFileSync(join(root, file), 'utf8')) }));

/** What a check finds, by file; files without findings are left out. */
const found = (look: (css: string, file: string) => readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(files.map(({ file, css }) => [file, look(css, file)] as const).filter(([, findings]) => findings.length > 0));

test('there are styles to look at', () => {
  assert.ok(files.length > 30, `${files.length}`);
});

test('every custom property that is read is a token', () => {
  assert.deepEqual(found((css) => [...css.matchAll(/var\(\s*(--mc-[a-z0-9-]+)/g)].flatMap(([, name = '']) => (name in tokens || INTERNAL.has(name) ? [] : [name]))), {});
});

test('no style has a colour of its own', () => {
  assert.deepEqual(found((css) => [...new Set(css.match(COLORS))]), RAW);
});

test('layouts change at the breakpoints and nowhere else', () => {
  const widths: readonly string[] = Object.values(breakpoints);
  const asked = found((css) => [...css.matchAll(/@media([^{]*)\{/g)].flatMap(([, query = '']) => [...query.matchAll(/width[^\d)]*([\d.]+[a-z]+)/g)].flatMap(([, width = '']) => (widths.includes(width) ? [] : [width]))));
  assert.deepEqual(asked, {});
  assert.ok(files.some(({ css }) => css.includes(`(min-width: ${breakpoints.medium})`)), 'they are looked for');
});
