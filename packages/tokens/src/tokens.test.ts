import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { breakpoints, textStyles, tokens, tokensCss } from './index.ts';
import { colorRoles } from './theme.ts';

const dist = (name: string): string => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');

test('the style sheet is layered, so that a host can override it, and declares every token', () => {
  assert.match(tokensCss, /^@layer motcua\.tokens/);
  for (const [name, value] of Object.entries(tokens)) assert.ok(tokensCss.includes(`  ${name}: ${value};\n`), name);
  assert.equal(dist('tokens.css').trim(), tokensCss);
});

test('there is a token for every colour role, with the colour that was observed', () => {
  assert.deepEqual(Object.keys(tokens).filter((name) => name.startsWith('--mc-color-')).sort(), colorRoles.map((role) => `--mc-color-${role}`).sort());
  const observed = { accent: '#ce7a58', primary: '#903938', highlight: '#ffc251', text: '#1e2f41', 'text-muted': '#495057', line: '#e2e2e2', 'surface-sunken': '#f5f5f5' };
  for (const [role, color] of Object.entries(observed)) assert.equal(Object.entries(tokens).find(([name]) => name === `--mc-color-${role}`)?.[1], color, role);
});

test('nothing moves where reduced motion is asked for', () => {
  const [, reduced = ''] = tokensCss.split('prefers-reduced-motion: reduce');
  const durations = Object.keys(tokens).filter((name) => name.startsWith('--mc-duration'));
  assert.ok(durations.length > 1);
  for (const name of durations) assert.ok(reduced.includes(`${name}: 0ms;`), name);
});

test('text styles are made of tokens, breakpoints are widths', () => {
  for (const [name, style] of Object.entries(textStyles)) for (const property of Object.values(style)) assert.ok(property in tokens, `${name}: ${property}`);
  for (const width of Object.values(breakpoints)) assert.match(width, /^\d+rem$/);
});

test('a linked theme comes after the tokens wherever it stands, and a dark one stays off paper', () => {
  const dark = dist('themes/dark.css');
  assert.match(dark, /^@layer motcua\.tokens, motcua\.theme;\n@layer motcua\.theme \{\n@media screen/);
  assert.match(dark, /:root:not\(\[data-mc-theme\]\),\n\[data-mc-theme='dark'\],\nmc-provider\[theme='dark'\] \{\n {2}color-scheme: dark;/);
  assert.match(dist('themes/province.css'), /color-scheme: light;[\s\S]*--mc-color-primary: #0054a6;/);
  assert.doesNotMatch(dist('themes/province.css'), /@media/);
});

test('the font is of our own files: every Vietnamese letter, in each weight that the tokens have, with its licence', () => {
  const css = dist('font.css');
  const files = [...css.matchAll(/url\('\.\/fonts\/([^']+)'\)/g)].map(([, file = '']) => file);
  assert.equal(css.match(/url\(/g)?.length, files.length, 'nothing from elsewhere');
  assert.deepEqual([...files, 'LICENSE'].sort(), readdirSync(new URL('../dist/fonts/', import.meta.url)).sort());
  assert.match(dist('fonts/LICENSE'), /SIL Open Font License, Version 1\.1/);

  const faces = css.split('@font-face').filter((face) => face.includes('url('));
  const letters = Array.from('AĂÂEÊIOÔƠUƯYaăâeêioôơuưy').flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((mark) => (vowel + mark).normalize('NFC')));
  const ranges = (face: string): (readonly [number, number])[] =>
    [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)]);
  for (const weight of Object.entries(tokens).flatMap(([name, value]) => (name.startsWith('--mc-font-weight-') ? [value] : []))) {
    const covered = faces.filter((face) => face.includes(`font-weight: ${weight};`)).flatMap(ranges);
    const missing = [...letters, 'Đ', 'đ', '₫', 'a', '9'].filter((letter) => !covered.some(([from, to]) => from <= (letter.codePointAt(0) ?? 0) && (letter.codePointAt(0) ?? 0) <= to));
    assert.deepEqual(missing, [], weight);
  }
  for (const face of faces) assert.match(face, /font-display: swap;/);
});
