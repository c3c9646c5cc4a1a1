/** Rows of the last time: kept as the person's own words, filled in again beside what records hold today, gone when the person says so. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import type { Field, JsonObject, Plan } from '@motcua/procedure';
import { keeping } from '../../../test/support/consents.ts';
import { loadContract, type KeptAnswer, type Prefill, type PrefillRow } from '../src/contract.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, OFFICER, tinyPlan, VERSION, writePlan } from './tiny.ts';
import { agreed, type Answer, issuesOf, listOf, makeWorld, type World } from './world.ts';

const contract = loadContract();
const field = (pointer: string, more: Partial<Field> = {}): Field => ({
  pointer, key: pointer.slice(pointer.lastIndexOf('/') + 1), type: 'string', control: 'text', title: { vi: pointer }, declared: [[]], refused: [], required: [], ...more,
});
const rows = (pointer: string, items: Field, more: Partial<Field> = {}): Field => field(pointer, { type: 'array', control: 'rows', items, ...more });
const row = (group: string, ...children: readonly Field[]): Field => field(`${group}/-`, { type: 'object', control: 'group', title: { vi: 'Dòng' }, children });
const ofRecord = (key: string): Field => field(`/members/-/${key}`, { sources: [{ guard: [], from: [`/-/${key}`], lock: true }] });
const options = (...values: readonly string[]) => values.map((value) => ({ value, label: { vi: `Loại ${value}` } }));

const GROUPS: readonly Field[] = [
  rows('/lines', row('/lines', field('/lines/-/name', { maxLength: 20 }), field('/lines/-/kind', { control: 'radio', options: options('shop', 'stall') }), field('/lines/-/code', { keep: false }), field('/lines/-/day', { format: 'date' })), { maxItems: 3 }),
  rows('/members', row('/members', ofRecord('name'), ofRecord('personalId'), ofRecord('birthDate'), field('/members/-/relation'), field('/members/-/kin', { sources: [{ guard: [], from: ['/family/spouse', '/family/children'], is: ['vợ', 'con'], lock: false }] })), { sources: [{ guard: [], from: ['/family/children'], lock: false }] }),
  rows('/secret', row('/secret', field('/secret/-/word', { keep: false }))),
  rows('/phones', field('/phones/-')),
  field('/marks', { type: 'array', control: 'checkboxes', options: options('a', 'b', 'c') }),
];
const inside = (each: Field): string[] => [each.pointer, ...(each.children ?? (each.items ? [each.items] : [])).flatMap(inside)];
const text = { type: 'string' };
const list = (properties: JsonObject): JsonObject => ({ type: 'array', items: { type: 'object', properties } });
const planOf = (version = VERSION, change: (fields: readonly Field[]) => readonly Field[] = (fields) => fields): Plan => {
  const tiny = tinyPlan({ version, components: [] });
  const { schema, pages } = tiny;
  const object: JsonObject = typeof schema === 'object' ? schema : {};
  const groups = change(GROUPS);
  const properties = {
    lines: { ...list({ name: { ...text, maxLength: 20 }, kind: { enum: ['shop', 'stall'] }, code: text, day: text }), maxItems: 3 },
    members: list({ name: text, personalId: text, birthDate: text, relation: text, kin: text }),
    secret: list({ word: text }),
    phones: { type: 'array', items: { ...text, pattern: '^[0-9]+$' } },
    marks: { type: 'array', items: { enum: ['a', 'b', 'c'] } },
  };
  return {
    ...tiny,
    schema: { ...object, properties: { ...Object(object.properties), ...properties } },
    fields: [...tiny.fields, ...groups],
    order: [...tiny.order, ...groups.flatMap(inside)],
    pages: pages.map((page) => ({ ...page, sections: page.sections.map((section) => ({ ...section, fields: [...section.fields, ...groups.map(({ pointer }) => pointer)] })) })),
  };
};

const CHILD = { name: 'Nguyễn Văn Con', personalId: '001215000003', birthDate: '2015-05-05' };
const SECOND = { name: 'Nguyễn Thị Hai', birthDate: '2018-08-08' };
const BASE = { name: AN.HoVaTen, birthDate: '1990', email: 'an@example.com', kind: 'permanent', address: 'Số 1, đường Thử', status: 'single' };
const LINES = [{ name: 'Bán gạo', kind: 'shop', code: '1', day: '2027-01-01' }, { name: 'Bán rau', kind: 'stall' }];

let world: World;
let file = '';
let original = '';
const hold = async (children: readonly object[]): Promise<void> => {
  const record = JSON.parse(original);
  await writeFile(file, JSON.stringify({ ...record, family: { children }, sources: { ...record.sources, family: { authority: 'Dân cư thử', record: 'F-1', verified: true } } }));
};
before(async () => {
  world = await makeWorld({}, async ({ catalogue, repositories }) => {
    await writePlan(catalogue, planOf());
    const agency = join(catalogue, 'agencies', 'H99.001.json');
    const { repositories: held, ...rest } = JSON.parse(await readFile(agency, 'utf8'));
    await writeFile(agency, JSON.stringify({ ...rest, repositories: held.map((each: { id: string; holds: string[] }) => (each.id === 'population' ? { ...each, holds: [...each.holds, 'family'] } : each)) }));
    file = join(fileURLToPath(repositories?.population ?? ''), 'an.json');
    original = await readFile(file, 'utf8');
    await hold([CHILD, SECOND]);
  });
});
after(() => world.end());

const prefill = async (as = AN): Promise<Prefill> => {
  const { status, text: said, body } = await world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: agreed() });
  assert.equal(status, 201, said);
  assert.ok(contract.schema('Prefill')(body), said);
  return JSON.parse(said);
};
const short = ({ group, record, values }: PrefillRow): string =>
  `${group}${record} ${values.map(({ pointer, value, locked, source }) => `${pointer.split('/').at(-1)}=${String(value)}${locked ? '!' : ''}${source.filedAt ? '~' : ''}`).join(' ')}`;
const told = ({ rows: issued = [] }: Prefill): string[] => issued.filter(({ again }) => again).map(short);
const begin = async ({ id }: Prefill, as = AN): Promise<string> => {
  const content = { snapshot: { version: VERSION, prefill: { id, values: [] } } };
  return String((await world.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content } })).body.id);
};
const submit = (answers: object, { draft, claimed = {}, as = AN }: { draft?: string; claimed?: object; as?: typeof AN } = {}): Promise<Answer> =>
  world.request('/v1/dossiers', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, answers: { ...BASE, ...answers }, ...(draft === undefined ? {} : { draft, rows: claimed }) } });
const originsOf = async (code: string): Promise<Record<string, string>> => {
  const { origins } = JSON.parse((await world.request(`/v1/dossiers/${code}/content`, { as: OFFICER })).text);
  return Object.fromEntries(Object.entries(Object(origins)).map(([pointer, origin]) => [pointer, String(Object(origin).kind)]));
};
const keep = async (answer: Answer, as = AN): Promise<string> => {
  assert.equal(answer.status, 201, answer.text);
  const code = String(answer.body.code);
  for (const state of [2, 4, 9]) assert.equal((await world.request(`/v1/dossiers/${code}/events`, { as: OFFICER, method: 'POST', body: { state } })).status, 201);
  const kept = await world.request(`/v1/dossiers/${code}/keeping`, { as, method: 'POST', body: keeping('keep-answers') });
  assert.equal(kept.status, 201, kept.text);
  assert.ok(contract.schema('OwnRepository')(kept.body), kept.text);
  return code;
};
const kept = async (as = AN): Promise<KeptAnswer[]> => JSON.parse((await world.request('/v1/repository', { as })).text).answers;

test('rows that were typed come again as they were, each by itself in the own repository; what isn’t to be kept is not', async () => {
  const code = await keep(await submit({ lines: LINES, secret: [{ word: 'x' }], phones: ['0900', '0901'], marks: ['a', 'c'] }));
  const filled = await prefill();
  assert.deepEqual(told(filled), ['/lines name=Bán gạo~ kind=shop~', '/lines name=Bán rau~ kind=stall~', '/phones -=0900~', '/phones -=0901~']);
  assert.deepEqual(filled.values.find(({ pointer }) => pointer === '/marks')?.value, ['a', 'c']);
  const list = await kept();
  assert.deepEqual(
    list.filter(({ row: cells }) => cells).map(({ question, row: cells = [] }) => [question.vi, ...cells.map(({ value, label }) => label?.vi ?? value)]),
    [['Dòng 1', 'Bán gạo', 'Loại shop'], ['Dòng 2', 'Bán rau', 'Loại stall'], ['/phones/- 1', '0900'], ['/phones/- 2', '0901']],
  );
  assert.equal(list.find(({ question }) => question.vi === '/marks')?.label?.vi, 'Loại a, Loại c');
  const { answers } = JSON.parse((await world.request(`/v1/dossiers/${code}/keeping`, { as: AN })).text);
  assert.deepEqual(answers.map(({ vi }: { vi: string }) => vi).slice(-3), ['/marks', '/lines: /lines/-/name; /lines/-/kind', '/phones: /phones/-']);
  assert.deepEqual(told(await prefill(BINH)), [], 'nobody else’s');
  assert.match(JSON.stringify(listOf(await world.request('/v1/consents', { as: AN })).find(({ purpose }) => purpose === 'earlier-answers')?.uses), /"\/lines"/, 'on record as a use');
});

test('handed in unchanged they are told as of then, changed as typed; a row that isn’t named was typed', async () => {
  const filled = await prefill();
  const ids = (filled.rows ?? []).filter(({ again }) => again).map(({ id }) => id);
  const claimed = { '/lines/1': ids[0], '/phones/0': ids[2], '/phones/1': ids[3] };
  const [first] = LINES;
  const answer = await submit({ lines: [{ name: 'Mới' }, { ...first, kind: 'stall' }, { name: 'Bán rau' }], phones: ['0900', '0901'], marks: ['a', 'c'] }, { draft: await begin(filled), claimed });
  assert.equal(answer.status, 201, answer.text);
  const origins = await originsOf(String(answer.body.code));
  assert.deepEqual(
    ['/lines/0/name', '/lines/1/name', '/lines/1/kind', '/lines/2/name', '/phones', '/marks'].map((pointer) => origins[pointer]),
    ['manual', 'repository', 'manual', 'manual', 'repository', 'repository'],
  );
});

test('whoever was taken from a record comes from the record of today, with what was typed beside it; without one they stay away', async () => {
  const filled = await prefill();
  const [child, second] = (filled.rows ?? []).filter(({ record }) => record !== '');
  const claimed = { '/members/0': second?.id, '/members/2': child?.id };
  const answer = await submit({ members: [{ ...SECOND, relation: 'con thứ' }, { name: 'Gõ Tay', personalId: '001299000009', relation: 'cháu' }, CHILD] }, { draft: await begin(filled), claimed });
  await keep(answer);
  const rowsKept = (await kept()).flatMap(({ row: cells }) => (cells ? [cells.map(({ value }) => value)] : []));
  assert.deepEqual(rowsKept, [[SECOND.name, 'con thứ'], ['Gõ Tay', '001299000009', 'cháu'], [CHILD.name]], 'of a record the name alone, to know whose row it is');
  await hold([{ ...CHILD, name: 'Nguyễn Văn Cả' }, SECOND]);
  const again = await prefill();
  assert.deepEqual(told(again), [
    '/members/family/children name=Nguyễn Thị Hai! birthDate=2018-08-08! kin=con relation=con thứ~',
    '/members name=Gõ Tay~ personalId=001299000009~ relation=cháu~',
    '/members/family/children name=Nguyễn Văn Cả! personalId=001215000003! birthDate=2015-05-05! kin=con',
  ]);
  const ids = (again.rows ?? []).map(({ id }) => id);
  const wrong = await submit({ members: [{ ...SECOND, name: 'Khác', relation: 'con thứ' }] }, { draft: await begin(again), claimed: { '/members/0': ids[0] } });
  assert.deepEqual(issuesOf(wrong), ['/members/0/name locked'], 'the record’s lock holds as ever');
  await hold([CHILD]);
  assert.deepEqual(told(await prefill()).map((each) => each.split(' ').slice(0, 2).join(' ')), ['/members name=Gõ', '/members/family/children name=Nguyễn'], 'whose row it was nobody knows');
  await hold([CHILD, SECOND, { name: 'Gõ Tay Theo Dân Cư', personalId: '001299000009' }]);
  assert.ok(told(await prefill()).includes('/members/family/children name=Gõ Tay Theo Dân Cư! personalId=001299000009! kin=con name=Gõ Tay~ personalId=001299000009~ relation=cháu~'), 'what a record holds by now goes first');
  await hold([CHILD, SECOND]);
});

test('a draft that is gone on with keeps its rows, with what records say by now; the consent gone, no other form has them', async () => {
  const filled = await prefill();
  const draft = await begin(filled);
  await hold([CHILD, { ...SECOND, birthDate: '2018-08-08' }]);
  await query(world, "update prefill set expires_at = now() - interval '1 second' where id = $1", [filled.id]);
  await query(world, 'delete from kept_answer');
  const refreshed = await world.request(`/v1/drafts/${draft}/prefill`, { as: AN, method: 'POST', body: { version: VERSION } });
  assert.equal(refreshed.status, 201, refreshed.text);
  assert.ok(contract.schema('Prefill')(refreshed.body), refreshed.text);
  const again: Prefill = JSON.parse(refreshed.text);
  assert.deepEqual([told(again), (again.rows ?? []).map(({ id }) => id)], [told(filled), (filled.rows ?? []).map(({ id }) => id)]);
  assert.deepEqual(told(await prefill()), []);
});

test('all answers of one dossier go at once; of another’s there are none', async () => {
  const code = await keep(await submit({ lines: LINES }));
  const remove = (as: typeof AN, of = code): Promise<Answer> => world.request(`/v1/repository/answers/${of}`, { as, method: 'DELETE' });
  assert.equal((await remove(BINH)).status, 404);
  assert.ok((await kept()).length > 2);
  assert.equal((await remove(AN)).status, 204);
  assert.deepEqual([await kept(), told(await prefill())], [[], []]);
  assert.equal((await remove(AN)).status, 404, 'there is nothing more');
  assert.equal((await remove(AN, 'x')).status, 400);
  assert.equal((await world.request(`/v1/dossiers/${code}`, { as: AN })).status, 200, 'the dossier stays');
});

test('one row may be taken out; what is stored, whatever it is, never stops a form', async () => {
  await keep(await submit({ lines: LINES }));
  const [first] = (await kept()).filter(({ row: cells }) => cells);
  assert.equal((await world.request(`/v1/repository/${String(first?.id)}`, { as: AN, method: 'DELETE' })).status, 204);
  assert.deepEqual(told(await prefill()), ['/lines name=Bán rau~ kind=stall~']);
  const cell = (pointer: string, value: unknown): object => ({ pointer, value, again: [], question: { vi: '' } });
  for (const cells of [
    [cell('/lines/-/name', 'x'.repeat(21))], [cell('/lines/-/kind', 'mall')], [cell('/lines/-/name', 7)], [cell('/lines/-/name', ['a'])], [cell('/lines/-/code', 'x')],
    [cell('/lines/-', 'x')], [cell('/lines/0/name', 'x')], [cell('/status', 'married')], [cell('/__proto__/-/name', 'x')], [cell('/phones/-', '0900')], [],
  ]) {
    await query(world, 'update kept_answer set kept_row = $1 where kept_row is not null', [JSON.stringify({ cells, marks: [] })]);
    assert.deepEqual(told(await prefill()), [], JSON.stringify(cells));
  }
});

test('a newer version takes them over by its migrations, no more than it has room for', async () => {
  await query(world, 'delete from kept_answer');
  await keep(await submit({ lines: [...LINES, { name: 'Bán cá', kind: 'shop' }] }));
  await world.gateway.stop();
  const moved: Plan = JSON.parse(JSON.stringify(planOf('2.0.0', (fields) => fields.map((each) => (each.pointer === '/lines' ? { ...each, maxItems: 2 } : each)))).replaceAll('/lines', '/trades').replaceAll('"lines"', '"trades"'));
  await writePlan(world.settings.catalogue, { ...moved, migrations: [{ from: VERSION, to: '2.0.0', note: { vi: 'Mới' }, changes: [{ move: '/lines', to: '/trades' }, { map: '/lines/-/kind', values: { stall: null } }] }] });
  await world.restart();
  assert.deepEqual(told(await prefill()), ['/trades name=Bán gạo~ kind=shop~', '/trades name=Bán rau~']);
});
