/** What a gateway issues of what it was told: nothing that its field would call wrong, in branches neither. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject, Plan } from '@motcua/procedure';
import { interpret } from '@motcua/procedure/interpret';
import { keptFromBefore, prefillValues } from '../src/prefill-values.ts';
import { tinyPlan } from './tiny.ts';

const REPOSITORY = { id: 'population', name: { vi: 'Dân cư thử' }, holds: ['person' as const, 'family' as const] };
const AT = '2026-11-27T00:00:00.000Z';

/** The spouse is asked of the married alone, and has at least two letters. */
const plan: Plan = {
  ...tinyPlan(),
  fields: tinyPlan().fields.map((field) => (field.pointer === '/spouse' ? { ...field, sources: [{ guard: [0], from: ['/family/spouse/name'], lock: true }] } : field)),
};
const published = { plan, validators: interpret(plan) };
const issued = (record: JsonObject) =>
  prefillValues(published, [{ repository: REPOSITORY, record }], { today: '2026-11-27', channel: 'online', agencyName: '' }, new Map(), AT).map(({ value: { pointer, value } }) => `${pointer} ${String(value)}`);

test('a value for a field in a branch is judged as if the branch was taken', () => {
  const record = (name: string): JsonObject => ({ person: { name: 'Nguyễn Văn An' }, family: { spouse: { name } } });
  assert.deepEqual(issued(record('Trần Thị Bình')), ['/name Nguyễn Văn An', '/spouse Trần Thị Bình']);
  assert.deepEqual(issued(record('B')), ['/name Nguyễn Văn An'], 'shorter than the field allows');
});

test('an answer may follow from there being a record, whatever stands there', () => {
  const follows: Plan = {
    ...tinyPlan(),
    fields: tinyPlan().fields.map((field) => (field.pointer === '/kind' ? { ...field, sources: [{ guard: [], from: ['/family/father', '/family/mother'], is: ['permanent', 'temporary'], lock: true }] } : field)),
  };
  const kinds = (family: JsonObject) =>
    prefillValues({ plan: follows, validators: interpret(follows) }, [{ repository: REPOSITORY, record: { family, sources: { family: { authority: 'Hộ tịch', record: 'R-2', verified: true } } } }], {}, new Map(), AT).map(({ value }) => `${String(value.value)} ${value.source.authority}`);
  assert.deepEqual(kinds({ father: { name: 'A' }, mother: { name: 'B' } }), ['permanent Hộ tịch'], 'the first place counts');
  assert.deepEqual(kinds({ mother: { name: 'B' } }), ['temporary Hộ tịch']);
  assert.deepEqual(kinds({ father: {} }), [], 'an empty group says nothing');
});

test('what is asked only while a repository can’t be reached is filled in then alone', () => {
  const SILENT = { type: 'object', required: ['context'], properties: { context: { type: 'object', required: ['unreachable'], properties: { unreachable: { type: 'object', required: ['population'] } } } } };
  const forSilence: Plan = {
    ...plan,
    conditions: [...plan.conditions, { at: '', schema: SILENT, reads: ['/context/unreachable/population'] }],
    fields: plan.fields.map((field) => (field.pointer === '/email' ? { ...field, declared: [[plan.conditions.length]] } : field)),
  };
  const account = { id: 'sign-in', name: { vi: 'Tài khoản' }, holds: ['person' as const] };
  const filled = (context: JsonObject) =>
    prefillValues({ plan: forSilence, validators: interpret(forSilence) }, [{ repository: account, record: { person: { email: 'an@example.com' } } }], context, new Map(), AT).map(({ value: { pointer } }) => pointer);
  assert.deepEqual(filled({}), []);
  assert.deepEqual(filled({ unreachable: { 'civil-status': true } }), []);
  assert.deepEqual(filled({ unreachable: { population: true } }), ['/email']);
});

test('what a person has not answered yet does not make a value wrong', () => {
  assert.deepEqual(issued({ person: { name: 'Nguyễn Văn An' } }), ['/name Nguyễn Văn An'], 'status and kind are required, and missing');
});

test('a value in a branch counts on while its repository can’t be asked', () => {
  const before = [{ pointer: '/spouse', value: 'Trần Thị Bình', locked: true, source: { authority: 'Dân cư thử', record: 'R-1', retrievedAt: AT, verified: true } }];
  assert.deepEqual(keptFromBefore(published, before, [], [REPOSITORY]), before);
  assert.deepEqual(keptFromBefore(published, before, [], [{ ...REPOSITORY, holds: ['person'] }]), []);
});
