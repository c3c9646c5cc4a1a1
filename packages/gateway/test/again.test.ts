/** What was answered the last time in a procedure: filled in again, in the same case, never as verified, gone when the person says so. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Field, Migration, Plan } from '@motcua/procedure';
import { keeping } from '../../../test/support/consents.ts';
import { loadContract, type Prefill, type PrefillValue } from '../src/contract.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, OFFICER, tinyPlan, VERSION, writePlan } from './tiny.ts';
import { agreed, type Answer, listOf, makeWorld, type World } from './world.ts';

const contract = loadContract();
const ANSWERS = { name: AN.HoVaTen, birthDate: '1990', email: 'an@example.com', kind: 'temporary', address: 'Số 2, đường Thử', status: 'single' };
const MARRIED = { name: 'Trần Thị Bình', kind: 'temporary', address: 'Số 9, đường Thử', status: 'married', spouse: 'Lê Văn Sáu' };
/** Nobody has to hand in papers; two questions are choices. */
const planOf = (version = VERSION): Plan => {
  const plan = tinyPlan({ version, components: [] });
  const choices = new Map([['/status', ['single', 'married']], ['/kind', ['permanent', 'temporary']]]);
  const withChoices = (field: Field): Field => {
    const options = choices.get(field.pointer)?.map((value) => ({ value, label: { vi: value } }));
    return options ? { ...field, options } : field;
  };
  return { ...plan, fields: plan.fields.map(withChoices) };
};
let world: World;
before(async () => {
  world = await makeWorld({}, ({ catalogue }) => writePlan(catalogue, planOf()));
});
after(() => world.end());

const prefill = async (as = AN): Promise<Prefill> => {
  const { status, text, body } = await world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: agreed() });
  assert.equal(status, 201, text);
  assert.ok(contract.schema('Prefill')(body), text);
  return JSON.parse(text);
};
const again = ({ values }: Prefill): PrefillValue[] => values.filter((value) => value.again);
const told = (filled: Prefill): string[] => again(filled).map(({ pointer, value }) => `${pointer} ${String(value)}`);
const submit = async (as: typeof AN, answers: object, version = VERSION, draft?: string): Promise<string> => {
  const { body, text } = await world.request('/v1/dossiers', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version, answers, ...(draft ? { draft } : {}) } });
  assert.ok(body.code, text);
  return String(body.code);
};
const finish = async (code: string): Promise<string> => {
  for (const state of [2, 4, 9]) assert.equal((await world.request(`/v1/dossiers/${code}/events`, { as: OFFICER, method: 'POST', body: { state } })).status, 201);
  return code;
};
const keep = async (as: typeof AN, code: string): Promise<string> => {
  const { status, text } = await world.request(`/v1/dossiers/${code}/keeping`, { as, method: 'POST', body: keeping('keep-answers') });
  assert.equal(status, 201, text);
  return code;
};
const filed = async (as: typeof AN, answers: object, version = VERSION): Promise<string> => keep(as, await finish(await submit(as, answers, version)));
const kept = async (as = AN): Promise<{ id: string; question: { vi: string }; value: unknown }[]> => JSON.parse((await world.request('/v1/repository', { as })).text).answers;
const consents = async (as = AN): Promise<Record<string, unknown>[]> => listOf(await world.request('/v1/consents', { as }));
const kinds = async (code: string): Promise<string[]> => {
  const { origins } = JSON.parse((await world.request(`/v1/dossiers/${code}/content`, { as: OFFICER })).text);
  return Object.entries(Object(origins)).map(([pointer, origin]) => `${pointer} ${String(Object(origin).kind)}`).sort();
};
const forget = async (as: typeof AN): Promise<void> => {
  for (const { id } of (await consents(as)).filter(({ purpose }) => purpose === 'keep-answers')) await world.request(`/v1/consents/${String(id)}/withdrawal`, { as, method: 'POST' });
};

test('what was typed comes again, after what repositories say, dated, never locked, each with the choices it hung on', async () => {
  await submit(AN, { ...ANSWERS, email: 'khac@example.com' });
  assert.deepEqual(told(await prefill()), [], 'nothing is kept by itself');
  const code = await filed(AN, { ...ANSWERS, email: 'khac@example.com' });
  const filled = await prefill();
  assert.deepEqual(told(filled), ['/email khac@example.com', '/kind temporary', '/status single'], 'what a repository said is asked of it');
  assert.ok(filled.values.findIndex((value) => value.again) > filled.values.findLastIndex((value) => !value.again));
  const { submittedAt } = JSON.parse((await world.request(`/v1/dossiers/${code}`, { as: AN })).text);
  for (const { locked, source } of again(filled)) {
    assert.deepEqual([locked, source.verified, source.record, source.filedAt, source.authority], [false, false, code, submittedAt, 'Kho dữ liệu điện tử của tôi']);
  }
  assert.deepEqual(told(await prefill(BINH)), [], 'nobody else’s');
  const consent = (await consents()).find(({ purpose }) => purpose === 'earlier-answers');
  assert.deepEqual(Object(listOf({ text: JSON.stringify(consent?.uses) } as Answer).at(-1)).questions, [{ vi: '/email' }, { vi: '/kind' }, { vi: '/status' }], 'each use is on record');
});

test('what is left as it was is told as from then; what is changed, or answered in another case, as typed', async () => {
  await filed(BINH, MARRIED);
  const filled = await prefill(BINH);
  assert.deepEqual(again(filled).find(({ pointer }) => pointer === '/spouse')?.again, [{ pointer: '/status', value: 'married' }]);
  assert.deepEqual(await kinds(await submit(BINH, MARRIED)), ['/address repository', '/kind repository', '/name repository', '/spouse repository', '/status repository']);
  assert.deepEqual(await kinds(await submit(BINH, { ...MARRIED, spouse: 'Người khác', kind: 'permanent' })), ['/address manual', '/kind manual', '/name repository', '/spouse manual', '/status repository']);
});

test('the next dossier takes the place of the one before, with what was left unchanged in it', async () => {
  const code = await filed(BINH, { ...MARRIED, spouse: 'Phạm Văn Bảy' });
  assert.deepEqual((await kept(BINH)).map(({ value }) => value), ['Trần Thị Bình', 'temporary', 'Số 9, đường Thử', 'married', 'Phạm Văn Bảy']);
  const filled = again(await prefill(BINH));
  assert.deepEqual([...new Set(filled.map(({ source }) => source.record))], [code]);
  const spouse = (await kept(BINH)).find(({ value }) => value === 'Phạm Văn Bảy');
  assert.equal((await world.request(`/v1/repository/${String(spouse?.id)}`, { as: AN, method: 'DELETE' })).status, 404);
  assert.equal((await world.request(`/v1/repository/${String(spouse?.id)}`, { as: BINH, method: 'DELETE' })).status, 204);
  assert.deepEqual(told(await prefill(BINH)), ['/name Trần Thị Bình', '/kind temporary', '/address Số 9, đường Thử', '/status married'], 'one answer may be taken out');
});

test('a draft that is gone on with keeps what it began with', async () => {
  const { id } = await prefill(BINH);
  const body = { procedure: CODE, version: VERSION, content: { snapshot: { prefill: { id, values: [] } } } };
  const draft = String((await world.request('/v1/drafts', { as: BINH, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body })).body.id);
  await forget(BINH);
  assert.deepEqual([await kept(BINH), told(await prefill(BINH))], [[], []], 'what is taken back fills in no other form');
  await query(world, "update prefill set expires_at = now() - interval '1 second' where id = $1", [id]);
  const refreshed = await world.request(`/v1/drafts/${draft}/prefill`, { as: BINH, method: 'POST', body: { version: VERSION } });
  assert.equal(refreshed.status, 201, refreshed.text);
  assert.deepEqual(told(JSON.parse(refreshed.text)), ['/name Trần Thị Bình', '/kind temporary', '/address Số 9, đường Thử', '/status married']);
});

test('a newer version takes it over by its migrations, and leaves out what has no place or would be wrong', async () => {
  await filed(AN, { ...ANSWERS, kind: 'permanent', address: 'Số 1, đường Thử', status: 'married', spouse: 'Lê Văn Sáu', email: 'khac@example.com' });
  await world.gateway.stop();
  const steps: Migration = { from: VERSION, to: '2.0.0', note: { vi: 'Mới' }, changes: [{ move: '/spouse', to: '/partner' }, { map: '/status', values: { married: 'wed' } }, { drop: '/email', title: { vi: 'Thư' }, why: { vi: 'Không hỏi nữa' } }] };
  const renamed: Plan = JSON.parse(JSON.stringify(planOf('2.0.0')).replaceAll('"/spouse"', '"/partner"').replaceAll('"spouse"', '"partner"').replaceAll('"married"', '"wed"').replaceAll('"permanent"', '"resident"'));
  await writePlan(world.settings.catalogue, { ...renamed, migrations: [steps] });
  await world.restart();
  const filled = again(await prefill());
  assert.deepEqual(filled.map(({ pointer, value }) => `${pointer} ${String(value)}`), ['/status wed', '/partner Lê Văn Sáu'], 'a kind that there is no more is left out');
  assert.deepEqual(filled.at(-1)?.again, [{ pointer: '/status', value: 'wed' }]);
  await world.gateway.stop();
  await writePlan(world.settings.catalogue, { ...renamed, procedure: { ...renamed.procedure, version: '3.0.0' } });
  await world.restart();
  assert.deepEqual(told(await prefill()), [], 'no way leads there');
  assert.ok((await kept()).some(({ value }) => value === 'Lê Văn Sáu'), 'it is theirs all the same');
});

test('it lasts no longer than its own time', async () => {
  await query(world, "update kept_answer set expires_at = now() - interval '1 second'");
  assert.deepEqual([await kept(), told(await prefill())], [[], []]);
});
