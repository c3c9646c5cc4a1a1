/** What a person consented to: on record with every use, to be read and taken back by them alone. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { loadContract } from '../src/contract.ts';
import { loadWordings } from '../src/wordings.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, OFFICER, VERSION } from './tiny.ts';
import { agreed, type Answer, issuesOf, listOf, makeWorld, type World } from './world.ts';

const contract = loadContract();
const CHANGED = { name: 'Người khác', birthDate: '1990', address: 'Số 1, đường Thử', status: 'single', kind: 'permanent' };
let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const prefill = (as = AN): Promise<Answer> => world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: agreed('prefill') });
const consents = async (as = AN) => listOf(await world.request('/v1/consents', { as }));
const withdraw = (id: unknown, as = AN): Promise<Answer> => world.request(`/v1/consents/${String(id)}/withdrawal`, { as, method: 'POST' });
const { '7': shown } = loadWordings().purposes.prefill.words;
const WORDS = { vi: shown?.vi.replace('{agency}', 'Phường Thử'), en: shown?.en.replace('{agency}', 'Phường Thử') };
const population = { id: 'population', name: { vi: 'Dân cư thử' } };

test('each consent is listed with its wording, its procedure, and whom it let ask for what; to nobody else', async () => {
  await prefill();
  const [consent, ...more] = await consents();
  assert.equal(more.length, 0);
  assert.ok(contract.schema('ConsentRecord')(consent), JSON.stringify(consent));
  const { id, givenAt, uses, ...rest } = consent ?? {};
  assert.match(String(id), /^[0-9a-f-]{36}$/);
  assert.deepEqual(rest, { purpose: 'prefill', version: '7', language: 'vi', words: WORDS, method: 'online form', procedure: { code: CODE, name: { vi: 'Thủ tục thử nghiệm', en: 'A procedure for tests' } } });
  assert.deepEqual(uses, [{ at: givenAt, repository: population, outcome: 'answered', questions: [{ vi: '/name' }, { vi: '/birthDate' }, { vi: '/email' }, { vi: '/address' }] }]);
  assert.deepEqual(await consents(BINH), []);
  assert.equal((await world.request('/v1/consents', { as: OFFICER })).status, 403);
  assert.equal((await world.request('/v1/consents')).status, 401);
});

test('nobody can have agreed to a wording that was never shown', async () => {
  for (const version of ['khong-co-ban-nay', '', '0', 2, '6', '8']) {
    const answer = await world.request(`/v1/procedures/${CODE}/prefill`, { as: BINH, method: 'POST', body: { consents: [{ purpose: 'prefill', version, language: 'vi' }] } });
    assert.deepEqual([answer.status, answer.body.code], [400, 'invalidRequest']);
  }
  assert.deepEqual(await consents(BINH), []);
});

test('no consent is left out of the list, however many there are', async () => {
  await query(world, "insert into consent (id, person, given_for, wording, method, given_at, purpose, expires_at) select gen_random_uuid(), $1, 'prefill', 'x', 'online form', now() - make_interval(secs => 1 + each / 2), 'proof of consent', now() + interval '1 day' from generate_series(1, 450) each", [BINH.sub]);
  const pages: Record<string, unknown>[][] = [];
  do pages.push(listOf(await world.request(`/v1/consents${pages.length > 0 ? `?before=${String(pages.at(-1)?.at(-1)?.id)}` : ''}`, { as: BINH })));
  while (pages.at(-1)?.length === 200);
  assert.deepEqual(pages.map(({ length }) => length), [200, 200, 50]);
  assert.equal(new Set(pages.flat().map(({ id }) => id)).size, 450);
  assert.deepEqual(listOf(await world.request(`/v1/consents?before=${String(pages[0]?.at(-1)?.id)}`, { as: AN })), [], 'nobody else’s place in it counts');
  assert.equal((await world.request('/v1/consents?before=x', { as: BINH })).status, 400);
  await query(world, 'delete from consent where person = $1', [BINH.sub]);
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
  assert.deepEqual(await query(world, 'select id from prefill where person = $1', [AN.sub]), [], 'what was fetched is gone');
  assert.equal((await world.submit(AN, 'after-it-was-taken-back', CHANGED)).status, 201);

  const folder = fileURLToPath(world.settings.repositories?.population ?? '');
  await rename(folder, `${folder}-away`);
  const { body } = await prefill();
  await rename(`${folder}-away`, folder);
  assert.deepEqual(body.values, [], 'nothing of it counts on');
});

const ISSUED = { ...CHANGED, name: AN.HoVaTen };
const makeDraft = async (prefilled: unknown): Promise<string> => {
  const content = { snapshot: { prefill: { id: prefilled, values: [] } } };
  return String((await world.request('/v1/drafts', { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content } })).body.id);
};
const submit = (answers: object, draft?: string): Promise<Answer> =>
  world.request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, answers, ...(draft === undefined ? {} : { draft }) } });
const originOf = async ({ body }: Answer): Promise<unknown> => Object((await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: AN })).body.origins)['/name'];
const prefillsOf = (id: unknown) => query(world, 'select id from prefill where id = $1', [id]);
const MANUAL = { kind: 'manual' };

/** A draft that was filled in before the consent was taken back. */
const unfinished = async (): Promise<{ readonly prefill: unknown; readonly draft: string }> => {
  const { body } = await prefill();
  const draft = await makeDraft(body.id);
  await withdraw((await consents())[0]?.id);
  return { prefill: body.id, draft };
};

test('what an unfinished draft was filled in with stays with the draft, and its locks', async () => {
  const { draft } = await unfinished();
  assert.deepEqual(issuesOf(await submit({ ...CHANGED, name: 'Ai' }, draft)), ['/name locked']);
});

test('it fills in nothing but that draft: neither what is submitted without one, nor another', async () => {
  const { prefill: issued } = await unfinished();
  assert.equal((await submit(CHANGED)).status, 201);
  assert.deepEqual(await originOf(await submit(ISSUED)), MANUAL);
  const other = await makeDraft(issued);
  assert.equal((await submit(CHANGED, other)).status, 201);
  assert.deepEqual(await originOf(await submit(ISSUED, await makeDraft(issued))), MANUAL);
});

test('a draft that is saved after its consent was taken back keeps what it has, and gets nothing of another', async () => {
  const { prefill: own, draft } = await unfinished();
  const { prefill: newer } = await unfinished();
  const headers = { 'if-match': '"1"', 'idempotency-key': randomUUID() };
  const saved = await world.request(`/v1/drafts/${draft}`, { as: AN, method: 'PUT', headers, body: { snapshot: { prefill: { id: newer, values: [] } } } });
  assert.equal(saved.status, 200, saved.text);
  assert.deepEqual(await query(world, 'select prefill from draft where id = $1', [draft]), [{ prefill: own }]);
});

test('handing in what was fetched is a use of it', async () => {
  const { body } = await prefill();
  const filed = await submit({ ...ISSUED, email: 'rieng@example.com' }, await makeDraft(body.id));
  const [consent] = await consents();
  assert.ok(contract.schema('ConsentRecord')(consent), JSON.stringify(consent));
  const [, use, ...more] = JSON.parse(JSON.stringify(consent?.uses));
  assert.deepEqual(more, []);
  const { at, ...rest } = use;
  assert.ok(Date.parse(at) > Date.parse(String(consent?.givenAt)));
  assert.deepEqual(rest, { outcome: 'filed', questions: [{ vi: '/name' }, { vi: '/birthDate' }, { vi: '/email' }, { vi: '/address' }], dossier: filed.body.code });
});

test('of a consent that was taken back meanwhile too; what was typed is none', async () => {
  const { draft } = await unfinished();
  const filed = await submit(ISSUED, draft);
  const usesNow = async (): Promise<{ outcome: string; dossier?: string }[]> => JSON.parse(JSON.stringify((await consents())[0]?.uses));
  assert.deepEqual((await usesNow()).map(({ outcome, dossier }) => [outcome, dossier]), [['answered', undefined], ['filed', filed.body.code]]);
  await submit(ISSUED);
  assert.equal((await usesNow()).length, 2);
});

test('with the last draft that holds it, what was fetched is gone: deleted or submitted', async () => {
  const { body } = await prefill();
  const drafts = [await makeDraft(body.id), await makeDraft(body.id)];
  await withdraw((await consents())[0]?.id);
  for (const draft of drafts) {
    assert.equal((await prefillsOf(body.id)).length, 1);
    assert.equal((await world.request(`/v1/drafts/${draft}`, { as: AN, method: 'DELETE' })).status, 204);
  }
  assert.deepEqual(await prefillsOf(body.id), []);

  const { prefill: issued, draft } = await unfinished();
  assert.equal((await submit(ISSUED, draft)).status, 201);
  assert.deepEqual(await prefillsOf(issued), []);
});

test('what is filled in by a consent that stands outlives its drafts', async () => {
  const { body } = await prefill();
  await world.request(`/v1/drafts/${await makeDraft(body.id)}`, { as: AN, method: 'DELETE' });
  assert.equal((await prefillsOf(body.id)).length, 1);
});

test('what is left of it goes with a draft that has been kept for long enough', async () => {
  const { prefill: issued, draft } = await unfinished();
  await query(world, "update draft set expires_at = now() - interval '1 minute' where id = $1", [draft]);
  await world.gateway.stop();
  await world.restart();
  assert.deepEqual(await prefillsOf(issued), []);
});
