/** Which questions of a dossier have what was issued. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field, Plan } from '@motcua/procedure';
import { filedQuestions } from '../src/filed-use.ts';
import type { Origin } from '../src/contract.ts';
import { tinyPlan } from './tiny.ts';

const field = (pointer: string, more: Partial<Field> = {}): Field => ({ pointer, key: pointer.slice(pointer.lastIndexOf('/') + 1), type: 'string', control: 'text', title: { vi: pointer }, declared: [[]], refused: [], required: [], ...more });
const group = (pointer: string, children: Field[], more: Partial<Field> = {}): Field => field(pointer, { type: 'object', control: 'group', children, ...more });
const plan: Plan = {
  ...tinyPlan(),
  fields: [
    group('/year', [field('/year/2020'), field('/year/-')]),
    field('/members', { type: 'array', control: 'rows', items: group('/members/-', [field('/members/-/name'), field('/members/-/names', { type: 'array', control: 'rows', items: field('/members/-/names/-') })]) }),
  ],
};
const source = { authority: 'Thử', record: '1', retrievedAt: '2026-01-01T00:00:00Z', verified: true };
const repository: Origin = { kind: 'repository', source };
const titles = (origins: Record<string, Origin>, own: readonly string[] = []): string[] => filedQuestions(plan, origins, new Set(own)).prefill.map(({ vi }) => vi);

test('each once, in the order of the form, whichever row it is in', () => {
  assert.deepEqual(titles({ '/members/11/name': repository, '/members/0/name': { kind: 'override', source, original: 'A' }, '/members/2/names/3': repository, '/year/2020': repository }), ['/year/2020', '/members/-/name', '/members/-/names/-']);
});

test('of each purpose alone', () => {
  const origins = { '/members/0/name': repository, '/year/2020': repository };
  assert.deepEqual(titles(origins, ['/members/0/name']), ['/year/2020']);
  assert.deepEqual(filedQuestions(plan, origins, new Set(['/members/0/name']))['earlier-answers'].map(({ vi }) => vi), ['/members/-/name']);
});

test('a number that is no row is a name, and what was typed or is no question counts for nothing', () => {
  assert.deepEqual(titles({ '/year/2021': repository, '/year/7': repository, '/members/0/age': repository, '/members/0/name': { kind: 'manual' } }), []);
});
