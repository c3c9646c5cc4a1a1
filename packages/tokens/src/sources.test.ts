/** The sources, and what design programs get, keep to the Design Tokens format (2025.10). */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Token {
  readonly path: string;
  readonly type: string | undefined;
  readonly value: unknown;
}
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const PROPERTIES = ['$value', '$type', '$description', '$extensions', '$deprecated'];
const GROUP_PROPERTIES = ['$type', '$description', '$extensions', '$deprecated', '$root'];

/** Every token below a group, with the type that it has or inherits. Throws on what the format doesn't know. */
const tokensIn = (node: Node, path: readonly string[] = [], inherited?: string): Token[] => {
  const type = typeof node.$type === 'string' ? node.$type : inherited;
  if ('$value' in node) {
    for (const key of Object.keys(node)) assert.ok(PROPERTIES.includes(key), `${path.join('.')}: ${key} in a token`);
    return [{ path: path.join('.'), type, value: node.$value }];
  }
  return Object.entries(node).flatMap(([key, child]) => {
    if (key.startsWith('$') && key !== '$root') {
      assert.ok(GROUP_PROPERTIES.includes(key), `${path.join('.')}: ${key} in a group`);
      return [];
    }
    assert.doesNotMatch(key, /[{}.]/);
    assert.ok(isNode(child), [...path, key].join('.'));
    return tokensIn(child, [...path, key], type);
  });
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isShare = (value: unknown): boolean => isNumber(value) && value >= 0 && value <= 1;
const isMeasure = (units: readonly string[]) => (value: unknown): boolean => isNode(value) && isNumber(value.value) && units.includes(String(value.unit)) && Object.keys(value).length === 2;
const isDimension = isMeasure(['px', 'rem']);
const isColor = (value: unknown): boolean =>
  isNode(value) && value.colorSpace === 'srgb' && Array.isArray(value.components) && value.components.length === 3 && value.components.every(isShare) &&
  (value.alpha === undefined || isShare(value.alpha)) && (value.hex === undefined || /^#[0-9a-f]{6}$/.test(String(value.hex)));

const hasParts = (parts: Readonly<Record<string, string>>) => (value: unknown, typed: (type: string, value: unknown) => boolean): boolean =>
  isNode(value) && Object.keys(value).sort().join() === Object.keys(parts).sort().join() && Object.entries(parts).every(([name, type]) => typed(type, value[name]));

const types: Readonly<Record<string, (value: unknown, typed: (type: string, value: unknown) => boolean) => boolean>> = {
  color: isColor,
  dimension: isDimension,
  duration: isMeasure(['ms', 's']),
  number: isNumber,
  fontFamily: (value) => typeof value === 'string' || (Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string')),
  fontWeight: (value) => isNumber(value) && value >= 1 && value <= 1000,
  cubicBezier: (value) => Array.isArray(value) && value.length === 4 && value.every(isNumber) && isShare(value[0]) && isShare(value[2]),
  shadow: hasParts({ color: 'color', offsetX: 'dimension', offsetY: 'dimension', blur: 'dimension', spread: 'dimension' }),
  typography: hasParts({ fontFamily: 'fontFamily', fontSize: 'dimension', fontWeight: 'fontWeight', letterSpacing: 'dimension', lineHeight: 'number' }),
};

/** What is wrong with a set of tokens: values that aren't of their type, references that lead nowhere, in a circle or to another type. */
const wrong = (all: readonly Token[]): string[] => {
  const byPath = new Map(all.map((token) => [token.path, token]));
  const fits = (type: string, value: unknown, seen: readonly string[] = []): boolean => {
    const [, reference] = typeof value === 'string' ? (/^\{(.+)\}$/.exec(value) ?? []) : [];
    if (reference === undefined) return types[type]?.(value, (part, inner) => fits(part, inner, seen)) ?? false;
    const target = byPath.get(reference);
    return target !== undefined && target.type === type && !seen.includes(reference) && fits(type, target.value, [...seen, reference]);
  };
  return all.filter(({ type, value }) => type === undefined || !fits(type, value)).map(({ path }) => path);
};

const themes = tokensIn({ theme: (read('../dist/tokens.json') as Node).theme });
const sources = readdirSync(new URL('../tokens/', import.meta.url)).map((file) => ({ file, tokens: tokensIn(read(`../tokens/${file}`) as Node) }));
const all = sources.flatMap(({ tokens }) => tokens);

describe('the sources of the tokens', () => {
  it('are in the format, of their types, with references that resolve', () => {
    assert.ok(all.length > 50 && themes.length === 5 * 22, `${all.length}, ${themes.length}`);
    assert.deepEqual(wrong([...all, ...themes]), []);
  });

  it('name each token once', () => {
    assert.equal(new Set(all.map(({ path }) => path)).size, all.length);
  });

  it('are told from what the format refuses', () => {
    const broken = { a: { $type: 'dimension', $value: '1rem' }, b: { $type: 'color', $value: '{c}' }, c: { $type: 'color', $value: '{b}' }, d: { $type: 'number', $value: '{a}' }, e: { $value: 1 }, f: { $type: 'color', $value: '#fff' } };
    assert.deepEqual(wrong(tokensIn(broken)), ['a', 'b', 'c', 'd', 'e', 'f']);
    assert.throws(() => tokensIn({ a: { $value: 1, value: 2 } }));
  });
});

describe('the file for design programs', () => {
  it('has all tokens and all themes, and stands by itself', () => {
    const file = tokensIn(read('../dist/tokens.json') as Node);
    assert.deepEqual(wrong(file), []);
    assert.deepEqual(file.map(({ path }) => path).sort(), [...all, ...themes].map(({ path }) => path).sort());
  });
});
