import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { evaluate, hasRules } from '../src/evaluate.ts';
import type { Field, Plan } from '../src/plan.ts';

const field = (key: string, extra: Partial<Field> = {}): Field => ({
  pointer: `/${key}`, key, type: 'string', control: 'text', title: { vi: key }, declared: [[]], refused: [], required: [], ...extra,
});
const planOf = (...fields: readonly Field[]): Plan => ({
  format: 'motcua.plan/1',
  procedure: {
    code: '1.000000', version: '1.0.0', name: { vi: 'Thử' }, summary: { vi: 'Thử' }, audience: { vi: 'Thử' }, processing: { value: 1, unit: 'DAY' },
    feeNote: { vi: 'Không' }, field: { name: { vi: 'Thử' } }, result: { name: { vi: 'Thử' } }, components: [], legalBasis: [], effectiveFrom: '2026-01-01',
  },
  schema: {}, conditions: [], fields, order: fields.map(({ pointer }) => pointer), pages: [],
});
const conditions = { condition: () => true };

// Nothing here imports logic.ts but the last test.
describe('rules without what runs them', () => {
  const computing = planOf(field('a'), field('b', { readOnly: true, compute: { var: 'a' } }));
  const checking = planOf(field('a', { checks: [{ level: 'error', code: 'c', message: { vi: 'Sai' }, reads: [], rule: { '==': [{ var: 'a' }, 'x'] } }] }));

  test('are known to be there', () => {
    assert.deepEqual([computing, checking, planOf(field('a'))].map(hasRules), [true, true, false]);
  });

  test('a plan without any is evaluated', () => {
    assert.deepEqual(evaluate(planOf(field('a')), { a: 'x' }, {}, conditions).instance, { a: 'x' });
  });

  test('are an error that says what to load, and run once it is loaded', async () => {
    assert.throws(() => evaluate(computing, { a: 'x' }, {}, conditions), /import @motcua\/procedure\/logic/);
    await import('../src/logic.ts');
    assert.equal(evaluate(computing, { a: 'x' }, {}, conditions).instance['b'], 'x');
  });
});
