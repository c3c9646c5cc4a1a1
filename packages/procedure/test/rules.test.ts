import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { evaluate, hasRules } from '../src/evaluate.ts';
import type { Field, JsonObject, Plan } from '../src/plan.ts';

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

describe('arithmetic where a number is missing', () => {
  const computed = async (rule: JsonObject, answers: JsonObject): Promise<unknown> => {
    await import('../src/logic.ts');
    const given = Object.keys(answers).map((key) => field(key));
    return evaluate(planOf(...given, field('result', { readOnly: true, type: 'number', compute: rule })), answers, {}, conditions).instance['result'];
  };
  const total: JsonObject = { reduce: [{ var: 'rows' }, { '+': [{ var: 'accumulator' }, { var: 'current.amount' }] }, 0] };
  const cost: JsonObject = { reduce: [{ var: 'rows' }, { '+': [{ '*': [{ var: 'current.amount' }, { var: 'current.count' }] }, { var: 'accumulator' }] }, 0] };

  test('in a row leaves the row out of the sum', async () => {
    const rows = [{ amount: 2, count: 3 }, {}, { amount: 40 }, { amount: null }, { amount: '' }];
    assert.equal(await computed(total, { rows }), 42);
    assert.equal(await computed(cost, { rows }), 6);
    assert.equal(await computed(total, { rows: [{}] }), 0);
    assert.equal(await computed({ if: [{ '>': [total, 41] }, 'many', 'few'] }, { rows }), 'many');
  });

  test('elsewhere gives no value', async () => {
    const both = (operator: string): JsonObject => ({ [operator]: [{ var: 'a' }, { var: 'b' }] });
    for (const operator of ['+', '-', '*', '/', '%', 'min', 'max']) {
      for (const answers of [{}, { a: 3 }, { b: 3 }, { a: 3, b: null }, { a: '', b: 3 }]) assert.equal(await computed(both(operator), answers), undefined, `${operator} ${JSON.stringify(answers)}`);
    }
    assert.deepEqual(await Promise.all(['+', '-', '*', '/', '%', 'min', 'max'].map((operator) => computed(both(operator), { a: 7, b: 2 }))), [9, 5, 14, 3.5, 1, 2, 7]);
    assert.equal(await computed({ '-': [{ var: 'a' }] }, { a: 7 }), -7);
    assert.equal(await computed({ '/': ['7', 2] }, {}), 3.5);
  });

  test('gives no quotient, and none by zero', async () => {
    const mean = { '/': [total, { count: { var: 'rows' } }] };
    assert.equal(await computed(mean, { rows: [{ amount: 2 }, { amount: 4 }] }), 3);
    assert.equal(await computed(mean, { rows: [] }), undefined);
    assert.equal(await computed(mean, {}), undefined);
    assert.equal(await computed({ '/': [{ var: 'a' }, 0] }, { a: 0 }), undefined);
    assert.equal(await computed({ cat: [{ '/': [1, 0] }, 'x'] }, {}), 'x');
  });
});
