/** People who may be taken as rows: issued with what their records hold, and held to when a form says that a row is one of them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, afterEach, before, test } from 'node:test';
import type { Field, JsonObject, Plan } from '@motcua/procedure';
import { loadContract, type PrefillRow } from '../src/contract.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, OFFICER, tinyPlan, VERSION, writePlan } from './tiny.ts';
import { agreed, type Answer, issuesOf, listOf, makeWorld, type World } from './world.ts';

const contract = loadContract();
const inRow = (key: string, lock: boolean, more: Partial<Field> = {}): Field => ({
  pointer: `/members/-/${key}`, key, type: 'string', control: 'text', title: { vi: key }, declared: [[]], refused: [], required: [], sources: [{ guard: [], from: [`/-/${key}`], lock }], ...more,
});
const members: Field = {
  pointer: '/members', key: 'members', type: 'array', control: 'rows', title: { vi: 'Thành viên' }, declared: [[]], refused: [], required: [],
  sources: [{ guard: [], from: ['/family/spouse', '/family/children'], lock: false }],
  items: {
    pointer: '/members/-', key: '-', type: 'object', control: 'group', title: { vi: '' }, declared: [[]], refused: [], required: [],
    children: [inRow('name', true, { maxLength: 20 }), inRow('birthDate', false), inRow('personalId', true), inRow('role', true, { sources: [] })],
  },
};
const planWith = (changes: Partial<Plan['procedure']> = {}): Plan => {
  const tiny = tinyPlan(changes);
  const { schema, fields, order, pages } = tiny;
  const text = { type: 'string', maxLength: 20 };
  const rows = { type: 'array', maxItems: 5, items: { type: 'object', properties: { name: text, birthDate: { ...text, pattern: '^\\d{4}' }, personalId: text, role: text } } };
  const object: JsonObject = typeof schema === 'object' ? schema : {};
  return {
    ...tiny,
    schema: { ...object, properties: { ...Object(object.properties), members: rows } },
    fields: [...fields, members],
    order: [...order, '/members', '/members/-', ...['name', 'birthDate', 'personalId', 'role'].map((key) => `/members/-/${key}`)],
    pages: pages.map((page) => ({ ...page, sections: page.sections.map((section) => ({ ...section, fields: [...section.fields, '/members'] })) })),
  };
};

const SPOUSE = { name: 'Trần Thị Bình', birthDate: '1992-03-04', personalId: '001192000003' };
const FAMILY = {
  spouse: SPOUSE,
  children: [
    { name: 'Nguyễn Văn Con', birthDate: '2015' },
    { name: 'Nguyễn Văn Tên Dài Hơn Hai Mươi Chữ', birthDate: '2017-01-01', personalId: '001217000004' },
    { name: 'Chính mình', personalId: AN.SoDinhDanh },
    { birthDate: '2019' },
    { name: 'Trần Thị Bình', personalId: SPOUSE.personalId },
    { name: '<b>Con</b>', birthDate: '2020-01-01' },
  ],
};
const ANSWERS = { name: AN.HoVaTen, birthDate: '1990', email: 'an@example.com', kind: 'permanent', address: 'Số 1, đường Thử', status: 'single' };

let world: World;
let file = '';
let original = '';
const hold = async (family: object): Promise<void> => {
  const record = JSON.parse(original);
  await writeFile(file, JSON.stringify({ ...record, family, sources: { ...record.sources, family: { authority: 'Dân cư thử', record: 'F-1', verified: true } } }));
};
before(async () => {
  world = await makeWorld({}, async ({ catalogue, repositories }) => {
    await writePlan(catalogue, planWith());
    const agency = join(catalogue, 'agencies', 'H99.001.json');
    const { repositories: held, ...rest } = JSON.parse(await readFile(agency, 'utf8'));
    await writeFile(agency, JSON.stringify({ ...rest, repositories: held.map((each: { id: string; holds: string[] }) => (each.id === 'population' ? { ...each, holds: [...each.holds, 'family'] } : each)) }));
    file = join(fileURLToPath(repositories?.population ?? ''), 'an.json');
    original = await readFile(file, 'utf8');
    await hold(FAMILY);
  });
});
after(() => world.end());
afterEach(() => hold(FAMILY));

const prefill = (as = AN): Promise<Answer> => world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: agreed() });
const rowsOf = ({ body }: Answer): PrefillRow[] => JSON.parse(JSON.stringify(body.rows ?? []));
const said = (rows: readonly PrefillRow[]): unknown => rows.map(({ record, values }) => [record, ...values.map(({ pointer, value, locked }) => `${pointer.split('/').at(-1)} ${String(value)}${locked ? ' locked' : ''}`)]);
interface Begun {
  readonly draft: string;
  readonly prefill: string;
  readonly spouse: string;
  readonly child: string;
}
const begin = async (as = AN): Promise<Begun> => {
  const answer = await prefill(as);
  const content = { snapshot: { version: VERSION, prefill: { id: answer.body.id, values: [] } } };
  const { body } = await world.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content } });
  const [spouse, child] = rowsOf(answer);
  return { draft: String(body.id), prefill: String(answer.body.id), spouse: spouse?.id ?? '', child: child?.id ?? '' };
};
const submit = (draft: string, people: readonly object[], rows: object, { as = AN, version = VERSION, more = {} }: { as?: typeof AN; version?: string; more?: object } = {}): Promise<Answer> =>
  world.request('/v1/dossiers', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version, draft, answers: { ...ANSWERS, members: people }, rows, ...more } });
const originsIn = async (answer: Answer): Promise<Record<string, { kind: string; source?: { authority: string; verified: boolean } }>> =>
  JSON.parse(JSON.stringify((await world.request(`/v1/dossiers/${String(answer.body.code)}/content`, { as: OFFICER })).body.origins));

test('each person is issued once, with what a field could hold; nobody without a name, not the person themselves, no markup', async () => {
  const answer = await prefill();
  assert.ok(contract.schema('Prefill')(answer.body), answer.text);
  assert.deepEqual(said(rowsOf(answer)), [
    ['/family/spouse', 'name Trần Thị Bình locked', 'birthDate 1992-03-04', 'personalId 001192000003 locked'],
    ['/family/children', 'name Nguyễn Văn Con locked', 'birthDate 2015'],
    ['/family/children', 'birthDate 2017-01-01', 'personalId 001217000004 locked'],
  ]);
  assert.doesNotMatch(answer.text, /"person"|Chính mình|<b>/);
  assert.deepEqual(rowsOf(answer)[0]?.values[0]?.source, { authority: 'Dân cư thử', record: 'F-1', retrievedAt: answer.body.issuedAt, verified: true });
  const [consent] = listOf(await world.request('/v1/consents', { as: AN }));
  assert.ok(JSON.stringify(consent?.uses).includes('"Thành viên"'), 'on record as a use');
  assert.equal('rows' in (await prefill(BINH)).body, false);
});

test('a row that is one of them has its origins; one that was typed is the person’s own, whoever it is', async () => {
  const { draft, spouse } = await begin();
  const answer = await submit(draft, [{ name: 'Gõ Tay' }, { ...SPOUSE, birthDate: '1991', role: 'vợ' }, SPOUSE], { '/members/1': spouse });
  assert.equal(answer.status, 201, answer.text);
  const origins = await originsIn(answer);
  assert.deepEqual(
    Object.fromEntries(Object.entries(origins).filter(([pointer]) => pointer.startsWith('/members')).map(([pointer, { kind }]) => [pointer, kind])),
    {
      '/members/0/name': 'manual',
      '/members/1/name': 'repository', '/members/1/birthDate': 'override', '/members/1/personalId': 'repository', '/members/1/role': 'manual',
      '/members/2/name': 'manual', '/members/2/birthDate': 'manual', '/members/2/personalId': 'manual',
    },
  );
  assert.deepEqual([origins['/members/1/name']?.source?.authority, origins['/members/1/name']?.source?.verified], ['Dân cư thử', true]);
});

test('a locked value that was changed, or is somebody else’s, is refused at its row', async () => {
  const { draft, spouse, child } = await begin();
  assert.deepEqual(issuesOf(await submit(draft, [{ ...SPOUSE, name: 'Người Khác' }], { '/members/0': spouse })), ['/members/0/name locked']);
  assert.deepEqual(issuesOf(await submit(draft, [{ name: 'Gõ Tay' }, { name: SPOUSE.name, personalId: '001192000009' }], { '/members/1': spouse })), ['/members/1/personalId locked']);
  assert.deepEqual(issuesOf(await submit(draft, [SPOUSE, { name: 'Nguyễn Văn Con' }], { '/members/0': child, '/members/1': spouse })), ['/members/0/name locked', '/members/1/name locked', '/members/1/personalId locked']);
  assert.deepEqual(issuesOf(await submit(draft, [{ birthDate: '1992' }], { '/members/0': spouse })), ['/members/0/name locked', '/members/0/personalId locked'], 'left out');
});

test('one person is one row; an id that was issued to nobody, to somebody else or for another place is none', async () => {
  const { draft, spouse } = await begin();
  const twice = issuesOf(await submit(draft, [SPOUSE, SPOUSE], { '/members/0': spouse, '/members/1': spouse }));
  assert.deepEqual(twice, ['/members/1 rowTwice']);
  for (const pointer of ['/members/7', '/members/00', '/members/-', '/members', '/name', '/members/0/name', '', '/x/0', '/__proto__/0']) {
    assert.deepEqual(issuesOf(await submit(draft, [SPOUSE], { [pointer]: spouse })), [`${pointer} rowUnknown`]);
  }
  assert.deepEqual(issuesOf(await submit(draft, [SPOUSE], { '/members/0': randomUUID() })), ['/members/0 rowUnknown']);
  const { draft: other } = await begin(BINH);
  assert.deepEqual(issuesOf(await submit(other, [SPOUSE], { '/members/0': spouse }, { as: BINH })), ['/members/0 rowUnknown'], 'issued to An');
  for (const rows of [{ '/members/0': 1 }, { 'members/0': spouse }, [spouse], { '/members/0': 'x' }]) assert.equal((await submit(draft, [SPOUSE], rows)).status, 400, JSON.stringify(rows));
});

test('what is locked in a row can be disputed there, and nowhere else', async () => {
  const { draft, spouse } = await begin();
  const dispute = { correction: 'Trần Thị Bính', reason: 'Sai dấu' };
  assert.deepEqual(issuesOf(await submit(draft, [SPOUSE], {}, { more: { disputes: { '/members/0/name': dispute } } })), ['/members/0/name disputeNotLocked']);
  assert.deepEqual(issuesOf(await submit(draft, [SPOUSE], { '/members/0': spouse }, { more: { disputes: { '/members/0/name': { ...dispute, correction: 'x'.repeat(21) } } } })), ['/members/0/name disputeCorrection']);
  const answer = await submit(draft, [SPOUSE], { '/members/0': spouse }, { more: { disputes: { '/members/0/name': dispute } } });
  assert.equal(answer.status, 201, answer.text);
});

const refresh = (draft: string, known: string, version = VERSION): Promise<Answer> => world.request(`/v1/drafts/${draft}/prefill`, { as: AN, method: 'POST', body: { version, prefill: known } });
const age = () => query(world, 'update prefill set issued_at = issued_at - make_interval(hours => 25)');

test('asked again, the same people have the same ids, and new values count; who can’t be asked about stays', async () => {
  const begun = await begin();
  await age();
  await hold({ ...FAMILY, spouse: { ...SPOUSE, name: 'Trần Thị Bính' }, children: [{ name: 'Con Mới', birthDate: '2026-01-01' }] });
  const answer = await refresh(begun.draft, begun.prefill);
  assert.equal(answer.status, 201, answer.text);
  assert.ok(contract.schema('Prefill')(answer.body), answer.text);
  const [spouse, child] = rowsOf(answer);
  assert.deepEqual([spouse?.id, spouse?.values[0]?.value, child?.values[0]?.value], [begun.spouse, 'Trần Thị Bính', 'Con Mới']);
  assert.notEqual(child?.id, begun.child);
  assert.deepEqual(issuesOf(await submit(begun.draft, [SPOUSE, { name: 'Nguyễn Văn Con' }], { '/members/0': begun.spouse, '/members/1': begun.child })), ['/members/0/name locked', '/members/1 rowUnknown']);

  await age();
  const folder = fileURLToPath(world.settings.repositories?.population ?? '');
  await rename(folder, `${folder}-away`);
  const silent = await prefill();
  await rename(`${folder}-away`, folder);
  assert.deepEqual(rowsOf(silent).map(({ id }) => id), [spouse?.id, child?.id]);
});

test('what nothing locks in a row, and was taken as it was, is asked about at its row when the register says otherwise by now', async () => {
  const begun = await begin();
  await age();
  await hold({ ...FAMILY, spouse: { ...SPOUSE, birthDate: '1993-04-05' } });
  const rows = { '/members/1': begun.spouse };
  const source = { authority: 'Dân cư thử', record: 'F-1', retrievedAt: '2026-09-01T02:00:00.000Z', verified: true };
  // The first row was typed, whatever is said of it.
  const origins = Object.fromEntries(['/members/0/birthDate', '/members/1/birthDate'].map((pointer) => [pointer, { kind: 'repository', source }]));
  const people = [{ name: 'Ai đó', birthDate: '1980' }, SPOUSE];
  assert.deepEqual(issuesOf(await submit(begun.draft, people, rows, { more: { prefill: begun.prefill, origins } })), ['/members/1/birthDate sourceChanged']);
  const { body } = await refresh(begun.draft, begun.prefill);
  const filed = await submit(begun.draft, people, rows, { more: { prefill: body.id, origins: {} } });
  assert.equal(filed.status, 201, filed.text);
  const { '/members/0/birthDate': typed, '/members/1/birthDate': kept } = await originsIn(filed);
  assert.deepEqual([typed?.kind, kept?.kind], ['manual', 'override']);
});

test('under a newer version they are rows of the group that theirs became, and of none where it is gone', async () => {
  const moved = planWith({ version: '2.0.0' });
  const renamed = JSON.parse(JSON.stringify(moved).replaceAll('/members', '/people').replaceAll('"members"', '"people"'));
  const step = (to: string, change: object) => ({ from: VERSION, to, note: { vi: '' }, changes: [change] });
  await writePlan(world.settings.catalogue, { ...renamed, migrations: [step('2.0.0', { move: '/members', to: '/people' })] });
  const gone = tinyPlan({ version: '3.0.0' });
  await writePlan(world.settings.catalogue, { ...gone, migrations: JSON.parse(JSON.stringify([step('3.0.0', { drop: '/members', title: { vi: '' }, why: { vi: '' } })])) });
  const { draft, spouse } = await begin();
  await world.gateway.stop();
  await world.restart();
  const as = { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() } };
  const wrong = await world.request('/v1/dossiers', { ...as, body: { procedure: CODE, version: '2.0.0', draft, answers: { ...ANSWERS, people: [{ ...SPOUSE, name: 'Người Khác' }] }, rows: { '/people/0': spouse } } });
  assert.deepEqual(issuesOf(wrong), ['/people/0/name locked']);
  const left = await world.request('/v1/dossiers', { ...as, body: { procedure: CODE, version: '3.0.0', draft, answers: ANSWERS, rows: { '/members/0': spouse } } });
  assert.deepEqual(issuesOf(left), ['/members/0 rowUnknown']);
  const right = await world.request('/v1/dossiers', { ...as, body: { procedure: CODE, version: '2.0.0', draft, answers: { ...ANSWERS, people: [SPOUSE] }, rows: { '/people/0': spouse } } });
  assert.equal(right.status, 201, right.text);
  assert.equal((await originsIn(right))['/people/0/name']?.kind, 'repository');
});
