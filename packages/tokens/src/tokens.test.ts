import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, edgePairs, lineHeights, textPairs, themes, tokensCss } from './index.ts';

test('contrast agrees with values known from WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#ce7a58', '#ffffff').toFixed(2), '3.21');
  assert.equal(contrast('#ffffff', '#903938').toFixed(2), '7.43');
  assert.throws(() => contrast('red', '#ffffff'), RangeError);
});

for (const theme of Object.values(themes)) {
  test(`theme ${theme.id}: all text reaches 4.5:1`, () => {
    const weak = textPairs.filter(([text, behind]) => contrast(theme.colors[text], theme.colors[behind]) < 4.5);
    assert.deepEqual(weak, []);
  });

  test(`theme ${theme.id}: edges of controls reach 3:1`, () => {
    const weak = edgePairs.filter(([edge, behind]) => contrast(theme.colors[edge], theme.colors[behind]) < 3);
    assert.deepEqual(weak, []);
  });
}

test('stacked Vietnamese marks have room', () => {
  assert.ok(Number(lineHeights.heading) >= 1.3 && Number(lineHeights.body) >= 1.5);
});

test('the style sheet is layered, so that a host can override it', () => {
  assert.match(tokensCss, /^@layer motcua\.tokens/);
  assert.match(tokensCss, /--mc-color-primary: #903938;/);
});
