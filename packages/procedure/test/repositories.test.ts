import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withUnreachable } from '../src/evaluate.ts';
import { partsAsked } from '../src/repositories.ts';
import { CONTEXT, load } from './support.ts';

const plan = load();
const both = { id: 'both', holds: ['person', 'documents', 'enterprise'] as const };

test('a repository is asked for the parts that the form wants, and of those for what is agreed to alone', () => {
  const asked = (answers: boolean, papers: boolean): string[] => partsAsked(plan, both, { answers, papers });
  assert.deepEqual(partsAsked(plan, both), ['person', 'documents']);
  assert.deepEqual([asked(true, true), asked(true, false), asked(false, true), asked(false, false)], [['person', 'documents'], ['person'], ['documents'], []]);
});

test('rules learn who gave no answers, and nothing of who was asked for papers alone', () => {
  const [population, store] = [{ id: 'population' }, { id: 'store', papers: true }] as const;
  assert.deepEqual(withUnreachable(CONTEXT, [population, store]), { ...CONTEXT, unreachable: { population: true } });
  assert.equal(withUnreachable(CONTEXT, [store]), CONTEXT);
  const before = { ...CONTEXT, unreachable: { 'civil-status': true } };
  assert.deepEqual(withUnreachable(before, [population]), { ...CONTEXT, unreachable: { 'civil-status': true, population: true } });
});
