/** Limits hold for those who ask, and cost nothing however many ask. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../src/problems.ts';
import { rateLimit } from '../src/rate-limit.ts';

const refuses = (act: () => void): boolean => {
  try {
    act();
    return false;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === 'rateLimited';
  }
};

test('so many a minute, again after a while, each by themselves', () => {
  let now = 0;
  const limit = rateLimit(2, () => now);
  const asks = (key: string) => refuses(() => limit(key));
  assert.deepEqual([asks('a'), asks('a'), asks('a'), asks('b')], [false, false, true, false]);
  now += 30_000;
  assert.deepEqual([asks('a'), asks('a')], [false, true]);
  now += 120_000;
  assert.deepEqual([asks('c'), asks('a'), asks('a'), asks('a')], [false, false, false, true]);
});

test('with as many as are remembered, one more costs no more than the first', () => {
  const limit = rateLimit(10, () => 0);
  const took = (from: number, to: number): number => {
    const start = performance.now();
    for (let each = from; each < to; each += 1) limit(`from ${String(each)}`);
    return performance.now() - start;
  };
  const first = took(0, 10_000);
  took(10_000, 110_000);
  const last = took(110_000, 120_000);
  assert.ok(last < 50 * first + 100, `${String(last)} ms after ${String(first)} ms`);
});
