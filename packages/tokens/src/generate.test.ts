import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contrast } from './contrast.ts';
import { generate, nearestThatPasses, readSeed, themeFile, type Seed } from './generate.ts';
import { toHex, toOklch } from './generate/oklch.ts';
import { withValue } from './generate/origin.ts';
import { edgePairs, textPairs } from './pairs.ts';
import { colorRoles, schemes, type Theme } from './theme.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const base = { id: fc.constant('x'), name: fc.constant({ vi: 'X', en: 'X' }), scheme: fc.constantFrom(...schemes), primary: color };
const seeds: fc.Arbitrary<Seed> = fc.record({ ...base, accent: color, highlight: color, neutral: color }, { requiredKeys: ['id', 'name', 'scheme', 'primary'] });
const prescribed: fc.Arbitrary<Seed> = fc.record({ ...base, neutral: color, colors: fc.dictionary(fc.constantFrom(...colorRoles), color, { maxKeys: 4 }) }, { requiredKeys: ['id', 'name', 'scheme', 'primary', 'colors'] });

/** Counted anew here: what the generator says of itself proves nothing. */
const shortOf = ({ colors, scheme }: Theme): string[] => [
  ...textPairs.filter(([front, behind]) => contrast(colors[front], colors[behind]) < (scheme === 'contrast' ? 7 : 4.5)),
  ...edgePairs.filter(([front, behind]) => contrast(colors[front], colors[behind]) < 3),
].map((pair) => pair.join(' on '));

const seed: Seed = { id: 'x', name: { vi: 'X', en: 'X' }, scheme: 'light', primary: '#0054a6' };

const mended = (given: Seed, mend: Readonly<Record<string, string>>): Seed => Object.entries(mend).reduce((one, [pointer, hex]) => withValue(one, pointer, hex), given);

describe('OKLCH', () => {
  it('agrees with CSS Color 4', () => {
    const { l, c, h } = toOklch('#ff0000');
    assert.deepEqual([l.toFixed(3), c.toFixed(3), h.toFixed(1)], ['0.628', '0.258', '29.2']);
    assert.equal(toOklch('#ffffff').l.toFixed(4), '1.0000');
  });

  it('gives every colour back', () => {
    fc.assert(fc.property(color, (hex) => assert.equal(toHex(toOklch(hex)), hex)));
  });

  it('keeps lightness where sRGB has not that much colour', () => {
    fc.assert(fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.double({ min: 0, max: 360, noNaN: true }), (l, h) => assert.ok(Math.abs(toOklch(toHex({ l, c: 0.4, h })).l - l) < 0.02)));
  });
});

describe('a theme from a seed', () => {
  it('passes every pair, or is refused with each pair that falls short by name', () => {
    fc.assert(
      fc.property(fc.oneof(seeds, prescribed), (given) => {
        const made = generate(given);
        if ('theme' in made) {
          assert.deepEqual(shortOf(made.theme), []);
          assert.deepEqual(Object.keys(made.theme.colors).sort(), [...colorRoles].sort());
          return;
        }
        assert.ok(made.weak.length > 0);
        for (const { pair, ratio, wanted, colors } of made.weak) {
          assert.ok(ratio < wanted, pair.join(' on '));
          assert.equal(ratio, contrast(...colors));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the colours that it was given', () => {
    fc.assert(
      fc.property(seeds, (given) => {
        const made = generate(given);
        if (!('theme' in made)) return;
        const { colors } = made.theme;
        assert.equal(colors.primary, given.primary);
        assert.equal(colors['text-muted'], given.neutral ?? colors['text-muted']);
        assert.equal(colors.highlight, given.highlight ?? colors.highlight);
        assert.equal(colors.accent, given.accent ?? given.primary);
      }),
    );
  });

  it('whoever follows the advice gets one that passes', () => {
    fc.assert(
      fc.property(seeds, (given) => {
        if ('theme' in generate(given)) return;
        const mend = nearestThatPasses(given);
        assert.ok(mend, JSON.stringify(given));
        assert.ok('theme' in generate(mended(given, mend)), JSON.stringify({ given, mend }));
      }),
      { numRuns: 60 },
    );
  });

  it('is advised to the nearest colour, of the same hue', () => {
    const made = generate({ ...seed, primary: '#3b82f6' });
    assert.ok('weak' in made);
    assert.deepEqual(made.weak[0]?.pair, ['primary', 'surface']);
    assert.deepEqual(made.weak[0]?.pointers, ['/primary']);
    const advised = nearestThatPasses({ ...seed, primary: '#3b82f6' })?.['/primary'] ?? '';
    assert.ok(Math.abs(toOklch(advised).h - toOklch('#3b82f6').h) < 3);
    assert.ok(toOklch(advised).l > 0.5, 'no darker than it must be');
  });

  it('is advised to nothing that does not pass, whatever is prescribed', () => {
    fc.assert(
      fc.property(prescribed, (given) => {
        const mend = nearestThatPasses(given);
        if (mend) assert.ok('theme' in generate(mended(given, mend)), JSON.stringify({ given, mend }));
      }),
      { numRuns: 15 },
    );
    assert.equal(nearestThatPasses({ ...seed, scheme: 'contrast', primary: '#883a02', neutral: '#fffff7', colors: { 'primary-strong': '#ffffe8', focus: '#b4b6ac' } }), undefined);
  });

  it('asks 7:1 of text where contrast is what it is for', () => {
    assert.ok('theme' in generate({ ...seed, primary: '#6a5200' }));
    const made = generate({ ...seed, scheme: 'contrast', primary: '#6a5200' });
    assert.ok('weak' in made && made.weak.every(({ wanted }) => wanted === 7));
  });
});

const document = { format: 'motcua.theme/1', ...seed };
const problemsOf = (change: unknown): readonly string[] => {
  const read = readSeed(change);
  return 'problems' in read ? read.problems.map(({ pointer, problem, remedy }) => `${pointer} ${problem} ${remedy}`) : [];
};

describe('a seed', () => {
  it('is read as it is, colours in small letters', () => {
    assert.deepEqual(readSeed({ ...document, $schema: 'theme.schema.json', primary: '#0054A6', colors: { text: '#000000' } }), { seed: { ...seed, colors: { text: '#000000' } } });
  });

  it('is refused with the place of all that is wrong', () => {
    const wrong = problemsOf({ ...document, id: "x'] { } * { display: none } [a='", primary: '#12', scheme: 'neon', name: { vi: '' }, colors: { 'text/~': '#000000', text: 'red' }, css: 'x' });
    assert.deepEqual(wrong.map((line) => line.slice(0, line.indexOf(' '))), ['/css', '/id', '/name/vi', '/name/en', '/scheme', '/primary', '/colors/text~1~0', '/colors/text']);
    assert.match(wrong[5] ?? '', /^\/primary is "#12"\. Write it as #/);
  });

  for (const hostile of [null, [], 'x', 1, {}, { ...document, id: 'x\n' }, { ...document, id: 'X' }, { ...document, primary: ['#0054a6'] }, { ...document, colors: null }, { ...document, name: 'X' }, JSON.parse('{"__proto__": {"id": "x"}}')]) {
    it(`is refused when it is ${JSON.stringify(hostile).slice(0, 60)}`, () => assert.ok(problemsOf(hostile).length > 0));
  }

  it('puts nothing into the style sheet but its id and colours', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (id, primary) => {
        const read = readSeed({ ...document, id, primary });
        if ('problems' in read) return;
        const made = generate(read.seed);
        if ('theme' in made) assert.match(themeFile(made.theme), /^[\w\s@.,;:{}()[\]'=#-]+$/);
      }),
    );
    const made = generate({ ...seed, name: { vi: '*/ } body { display: none }', en: '</style>' } });
    assert.ok('theme' in made);
    assert.doesNotMatch(themeFile(made.theme), /display|style|\*/);
  });
});
