import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, edgePairs, textPairs, themes, weakPairs } from './themes.ts';

test('contrast agrees with values known from WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#ce7a58', '#ffffff').toFixed(2), '3.21');
  assert.equal(contrast('#ffffff', '#903938').toFixed(2), '7.43');
  assert.throws(() => contrast('red', '#ffffff'), RangeError);
});

test('the five looks are there, the observed one first', () => {
  assert.deepEqual(Object.keys(themes), ['national', 'province', 'ministry', 'dark', 'contrast']);
});

for (const theme of Object.values(themes)) {
  const text = theme.scheme === 'contrast' ? 7 : 4.5;
  test(`theme ${theme.id}: all text reaches ${text}:1`, () => {
    assert.deepEqual(textPairs.filter(([front, behind]) => contrast(theme.colors[front], theme.colors[behind]) < text), []);
  });

  test(`theme ${theme.id}: edges of controls reach 3:1`, () => {
    assert.deepEqual(edgePairs.filter(([edge, behind]) => contrast(theme.colors[edge], theme.colors[behind]) < 3), []);
  });

  test(`theme ${theme.id}: what tells states apart does so`, () => {
    const { error, success, warning, info, surface, 'surface-sunken': sunken, primary, 'primary-strong': strong } = theme.colors;
    assert.equal(new Set([error, success, warning, info]).size, 4);
    assert.notEqual(surface, sunken);
    assert.notEqual(primary, strong);
  });
}

test('a pair that falls short is named with what it has and what is wanted', () => {
  const { national } = themes;
  assert.ok(national);
  const [weak, ...more] = weakPairs({ ...national, colors: { ...national.colors, 'text-on-primary': '#903938' } });
  assert.deepEqual(weak, { pair: ['text-on-primary', 'primary'], ratio: 1, wanted: 4.5 });
  assert.equal(more.length, 1);
});
