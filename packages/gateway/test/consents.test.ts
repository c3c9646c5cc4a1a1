/** What a person consented to: on record with every use, to be read and taken back by them alone. */
import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { loadContract } from '../src/contract.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, OFFICER, VERSION } from './tiny.ts';
import { issuesOf, listOf, makeWorld, type Answer, type World } from './world.ts';

const contract = loadContract();
const CHANGED = { name: 'Người khác', birthDate: '1990', address: 'Số 1, đường Thử', status: 'single', kind: 'permanent' };
let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const prefill = (as = AN): Promise<Answer> => world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: { consent: { purpose: 'prefill', version: 'wording-2' } } });
const consents = async (as = AN) => listOf(await world.request('/v1/consents', { as }));
const withdraw = (id: unknown, as = AN): Promise<Answer> => world.request(`/v1/consents/${String(id)}/withdrawal`, { as, method: 'POST' });
const population = { id: 'population', name: { vi: 'Dân cư thử' } };

test('each consent is listed with its wording, its procedure, and whom it let ask for what; to nobody else', async () => {
  await prefill();
  const [consent, ...more] = await consents();
  assert.equal(more.length, 0);
  assert.ok(contract.schema('ConsentRecord')(consent), JSON.stringify(consent));
  const { id, givenAt, uses, ...rest } = consent ?? {};
  assert.match(String(id), /^[0-9a-f-]{36}$/);
  assert.deepEqual(rest, { purpose: 'prefill', version: 'wording-2', method: 'online form', procedure: { code: CODE, name: { vi: 'Thủ tục thử nghiệm', en: 'A procedure for tests' } } });
  assert.deepEqual(uses, [{ at: givenAt, repository: population, outcome: 'answered', questions: [{ vi: '/name' }, { vi: '/birthDate' }, { vi: '/email' }, { vi: '/address' }] }]);
  assert.deepEqual(await consents(BINH), []);
  assert.equal((await world.request('/v1/consents', { as: OFFICER })).status, 403);
  assert.equal((await world.request('/v1/consents')).status, 401);
});

test('whom a repository doesn’t know, or can’t be asked about, it was asked about all the same', async () => {
  await prefill(BINH);
  assert.deepEqual((await consents(BINH)).map(({ uses }) => JSON.parse(JSON.stringify(uses)).map(({ outcome, questions }: { outcome: string; questions: unknown[] }) => [outcome, questions.length])), [[['unknown', 0]]]);
  const folder = fileURLToPath(world.settings.repositories?.population ?? '');
  await rename(folder, `${folder}-away`);
  await prefill();
  await rename(`${folder}-away`, folder);
  const [latest] = await consents();
  assert.deepEqual(JSON.parse(JSON.stringify(latest?.uses)).map(({ outcome }: { outcome: string }) => outcome), ['unreachable']);
});

test('a consent that is taken back ends what it allowed, once and for all', async () => {
  for (const table of ['prefill', 'consent']) await query(world, `delete from ${table} where person = $1`, [AN.sub]);
  await prefill();
  assert.deepEqual(issuesOf(await world.submit(AN, 'while-the-consent-holds', CHANGED)), ['/name locked']);
  const [consent] = await consents();
  const answer = await withdraw(consent?.id);
  assert.equal(answer.status, 200, answer.text);
  assert.ok(contract.schema('ConsentRecord')(answer.body), answer.text);
  assert.equal(typeof answer.body.withdrawnAt, 'string');
  assert.deepEqual((await withdraw(consent?.id)).body, answer.body, 'again changes nothing');
  assert.deepEqual(await consents(), [answer.body]);
  assert.deepEqual(await query(world, 'select id from prefill where consent = $1', [consent?.id]), [], 'what was fetched is gone');
  assert.equal((await world.submit(AN, 'after-it-was-taken-back', CHANGED)).status, 201);

  const folder = fileURLToPath(world.settings.repositories?.population ?? '');
  await rename(folder, `${folder}-away`);
  const { body } = await prefill();
  await rename(`${folder}-away`, folder);
  assert.deepEqual(body.values, [], 'nothing of it counts on');
});

test('what an unfinished draft was filled in with stays with the draft, and its locks', async () => {
  const { body: filled } = await prefill();
  const content = { snapshot: { prefill: { id: filled.id, values: [] } } };
  const draft = await world.request('/v1/drafts', { as: AN, method: 'POST', headers: { 'idempotency-key': 'a-draft-before-it-is-taken-back' }, body: { procedure: CODE, version: VERSION, content } });
  await withdraw((await consents())[0]?.id);
  const submit = (name: string): Promise<Answer> =>
    world.request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': `the-draft-with-${name.length}-letters` }, body: { procedure: CODE, version: VERSION, draft: draft.body.id, answers: { ...CHANGED, name } } });
  assert.deepEqual(issuesOf(await submit('Ai')), ['/name locked']);
});
