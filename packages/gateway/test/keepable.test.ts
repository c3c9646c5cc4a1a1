/** Which answers of the procedures there are may be kept, and what they hang on. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { isPlan, type Field, type Plan } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import { questionOf, questionsOf, type KeepableAnswer } from '../src/keeping/answers.ts';
import { caseOf, isKeepable } from '../src/keeping/keepable.ts';
import { tinyPlan } from './tiny.ts';

const planOf = async (path: string): Promise<Plan> => {
  const plan: unknown = JSON.parse(await readFile(new URL(`../../../dist/procedures/${path}/plan.json`, import.meta.url), 'utf8'));
  assert.ok(isPlan(plan));
  return plan;
};
const fieldAt = (plan: Plan, pointer: string): Field => {
  const field = fieldIndex(plan).get(pointer);
  assert.ok(field, pointer);
  return field;
};

const CASES: Readonly<Record<string, { readonly kept: readonly string[]; readonly not: readonly string[] }>> = {
  '1.004873/1.1.0': {
    kept: ['/relation', '/requester/birthDate', '/requester/residence/kind', '/residencePeriod/from', '/maritalStatus/divorce/date', '/subject/name', '/purpose/kind', '/copies'],
    not: ['/pledge', '/maritalStatus/status', '/purpose/partner', '/owner/name', '/context/today', '/subject'],
  },
  '1.004194/1.1.0': {
    kept: ['/together', '/household/same', '/household/head/name', '/request/here', '/members/-/name', '/dwelling/owners/-/name'],
    not: ['/household/consent', '/guardian/method', '/declarant/limitedCapacity', '/request/until', '/request/note', '/members', '/members/-', '/members/-/isMinor', '/dwelling/owners/-/method', '/dwelling/represented'],
  },
  '1.001612/1.2.0': { kept: ['/headOffice/home', '/capital', '/tax/vatMethod', '/lines/-/name', '/lines/-/main', '/subject/members/-/permanent/detail'], not: ['/pledge', '/tax/startDate', '/lines'] },
};

for (const [path, { kept, not }] of Object.entries(CASES)) {
  test(`of ${path} what stays true is kept; what is declared, agreed to or of its time alone is not`, async () => {
    const plan = await planOf(path);
    for (const pointer of kept) assert.equal(isKeepable(fieldAt(plan, pointer), plan), true, pointer);
    for (const pointer of not) assert.equal(isKeepable(fieldAt(plan, pointer), plan), false, pointer);
  });
}

test('the schema overrules the kind of question, but makes no pledge an answer that is kept', () => {
  const plan = tinyPlan();
  const keepable = (more: Partial<Field>): boolean => isKeepable({ ...fieldAt(plan, '/name'), ...more }, plan);
  assert.deepEqual([keepable({}), keepable({ keep: false })], [true, false]);
  assert.deepEqual([keepable({ format: 'date' }), keepable({ format: 'date', keep: true }), keepable({ format: 'time' })], [false, true, false]);
  assert.deepEqual([keepable({ privacy: 'sensitive' }), keepable({ privacy: 'sensitive', keep: true })], [false, true]);
  for (const more of [{ control: 'pledge' }, { control: 'checkbox', required: [[]] }, { control: 'file' }, { readOnly: true }]) assert.equal(keepable({ ...more, keep: true }), false, JSON.stringify(more));
  assert.equal(keepable({ control: 'checkbox', required: [] }), true, 'a box that may stay open is an answer');
});

test('dates that bound each other in a circle are of their time', () => {
  const plan = tinyPlan();
  const [name, birthDate] = [{ ...fieldAt(plan, '/name'), format: 'date', notAfter: '/birthDate' }, { ...fieldAt(plan, '/birthDate'), format: 'date', notAfter: '/name' }];
  const round: Plan = { ...plan, fields: [name, birthDate] };
  assert.equal(isKeepable(name, round), false);
});

test('an answer hangs on the choices by which it is asked, or has a source', async () => {
  const plan = await planOf('1.004873/1.1.0');
  const answers = { relation: 'other', maritalStatus: { status: 'divorced' } };
  const hangsOn = (pointer: string): object => Object.fromEntries(caseOf(fieldAt(plan, pointer), plan, answers).map((choice) => [choice.pointer, choice.value]));
  assert.deepEqual(hangsOn('/relation'), {});
  assert.deepEqual(hangsOn('/subject/sex'), { '/relation': 'other' });
  assert.deepEqual(hangsOn('/maritalStatus/divorce/number'), { '/relation': 'other', '/maritalStatus/status': 'divorced' });
  assert.deepEqual(hangsOn('/requester/residence/province'), { '/requester/residence/country': undefined, '/requester/residence/kind': undefined }, 'also that they were left open');
});

test('what may be kept is told by what it is about; each by itself says so too', () => {
  const answer = (about: string | undefined, title: string): KeepableAnswer => ({
    field: `/${title}`,
    pointer: undefined,
    again: [],
    about: about === undefined ? undefined : { vi: about, en: `${about} (en)` },
    title: { vi: title },
    value: 'x',
    label: undefined,
  });
  const answers = [answer('Chủ hộ', 'Họ tên'), answer(undefined, 'Số bản'), answer('Chủ hộ', 'Số định danh')];
  assert.deepEqual(questionsOf(answers), [{ vi: 'Chủ hộ: Họ tên; Số định danh', en: 'Chủ hộ (en): Họ tên; Số định danh' }, { vi: 'Số bản' }]);
  assert.deepEqual(answers.map(questionOf), [{ vi: 'Chủ hộ – Họ tên', en: 'Chủ hộ (en) – Họ tên' }, { vi: 'Số bản' }, { vi: 'Chủ hộ – Số định danh', en: 'Chủ hộ (en) – Số định danh' }]);
});
