/** What people keep of finished dossiers: by a consent for each kind, used like any repository, gone when they say so. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { DATA, keeping } from '../../../test/support/consents.ts';
import { loadContract } from '../src/contract.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, OFFICER, VERSION } from './tiny.ts';
import { agreed, type Answer, listOf, makeWorld, type World } from './world.ts';
import { pdf, stored, uploaded } from './uploading.ts';

const contract = loadContract();
const ANSWERS = { name: 'Trần Thị Bình', email: 'binh@example.com', birthDate: '1990', kind: 'temporary', address: 'Số 9, đường Thử', status: 'married', spouse: 'Lê Văn Sáu' };
let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const draft = async (prefill?: unknown, as = BINH): Promise<string> => {
  const body = { procedure: CODE, version: VERSION, content: { snapshot: prefill === undefined ? {} : { prefill: { id: prefill, values: [] } } } };
  return String((await world.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body })).body.id);
};
const submit = (id: string, named: { files?: readonly string[]; documents?: readonly unknown[] }, answers: object = ANSWERS): Promise<Answer> =>
  world.request('/v1/dossiers', { as: BINH, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, draft: id, answers, ...named } });
const move = (code: string, ...states: number[]): Promise<unknown> =>
  states.reduce<Promise<unknown>>(async (before, state) => {
    await before;
    const { status, text } = await world.request(`/v1/dossiers/${code}/events`, { as: OFFICER, method: 'POST', body: { state } });
    assert.equal(status, 201, text);
  }, Promise.resolve());
const FINISHED = [2, 4, 9];
/** A finished dossier with a marriage certificate. */
const dossier = async (bytes = pdf(700)): Promise<string> => {
  const id = await draft();
  const paper = await uploaded(world, BINH, { draft: id }, 'TP.3', bytes);
  const { body, text } = await submit(id, { files: [paper] });
  assert.ok(body.code, text);
  await move(String(body.code), ...FINISHED);
  return String(body.code);
};
const keepable = (code: string, as = BINH): Promise<Answer> => world.request(`/v1/dossiers/${code}/keeping`, { as });
const keep = (code: string, purposes: readonly ('keep-papers' | 'keep-answers')[], as = BINH): Promise<Answer> =>
  world.request(`/v1/dossiers/${code}/keeping`, { as, method: 'POST', body: keeping(...purposes) });
interface Kept {
  readonly papers: readonly { readonly id: string; readonly component: string; readonly files: readonly { readonly name: string }[] }[];
  readonly answers: readonly { readonly id: string; readonly question: { readonly vi: string }; readonly value: unknown }[];
}
const keptOf = ({ text }: Answer): Kept => JSON.parse(text);
const own = async (as = BINH): Promise<Kept> => keptOf(await world.request('/v1/repository', { as }));
const prefill = (as = BINH): Promise<Answer> => world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: agreed() });
const documentsOf = ({ body }: Answer): { id: string; component: string; validity: string; store: string; files: { id: string }[]; source: { verified: boolean }; repository: unknown }[] => JSON.parse(JSON.stringify(body.documents ?? []));
const consents = async (): Promise<Record<string, unknown>[]> => listOf(await world.request('/v1/consents', { as: BINH }));
const withdraw = async (purpose: string): Promise<void> => {
  for (const { id } of (await consents()).filter((each) => each.purpose === purpose && each.withdrawnAt === undefined)) await world.request(`/v1/consents/${String(id)}/withdrawal`, { as: BINH, method: 'POST' });
};

test('nothing is kept of a dossier that isn’t finished, nor by anybody but its owner', async () => {
  const id = await draft();
  const paper = await uploaded(world, BINH, { draft: id }, 'TP.3', pdf(700));
  const code = String((await submit(id, { files: [paper] })).body.code);
  for (const answer of [await keepable(code), await keep(code, ['keep-papers'])]) assert.deepEqual([answer.status, answer.body.code], [409, 'notFinished']);
  await move(code, ...FINISHED);
  assert.equal((await keepable(code, AN)).status, 404);
  assert.equal((await keep(code, ['keep-papers'], AN)).status, 404);
  assert.equal((await world.request(`/v1/dossiers/${code}/keeping`, { as: OFFICER })).status, 403);
  assert.equal((await keep(code, [])).status, 400, 'a consent is given, or nothing is kept');
  assert.equal((await world.request(`/v1/dossiers/${code}/keeping`, { as: BINH, method: 'POST', body: { consents: [DATA] } })).status, 400, 'another purpose keeps nothing');
  assert.deepEqual(await own(), { papers: [], answers: [] });
});

test('each kind is kept by a consent of its own: papers by hash, answers by question', async () => {
  const code = await dossier();
  const offered = await keepable(code);
  assert.ok(contract.schema('Keepable')(offered.body), offered.text);
  assert.deepEqual(offered.body, {
    papers: [{ component: 'TP.3', name: { vi: 'Giấy kết hôn' }, files: ['giấy.pdf'] }],
    answers: ['/name', '/birthDate', '/email', '/kind', '/address', '/status', '/spouse'].map((vi) => ({ vi })),
    kept: [],
  });
  const answer = await keep(code, ['keep-papers']);
  assert.equal(answer.status, 201, answer.text);
  assert.ok(contract.schema('OwnRepository')(answer.body), answer.text);
  assert.deepEqual([keptOf(answer).papers.length, keptOf(answer).answers.length], [1, 0]);
  assert.deepEqual((await keepable(code)).body.kept, ['keep-papers']);
  await keep(code, ['keep-answers', 'keep-papers']);
  const { papers, answers } = await own();
  assert.equal(papers.length, 1, 'the same paper is kept once');
  assert.deepEqual(answers.map(({ question, value }) => `${question.vi} ${String(value)}`).sort(), ['/address Số 9, đường Thử', '/birthDate 1990', '/email binh@example.com', '/kind temporary', '/name Trần Thị Bình', '/spouse Lê Văn Sáu', '/status married']);
  assert.deepEqual(await own(AN), { papers: [], answers: [] });
  assert.equal((await world.request('/v1/repository', { as: OFFICER })).status, 403);
  for (const record of (await consents()).filter(({ purpose }) => purpose !== 'prefill')) assert.ok(contract.schema('ConsentRecord')(record), JSON.stringify(record));
  assert.deepEqual((await consents()).map(({ purpose, version }) => `${String(purpose)} ${String(version)}`).sort(), ['keep-answers 3', 'keep-papers 3', 'keep-papers 3']);
  for (const table of ['kept_paper', 'kept_answer']) {
    const [row] = await query(world, `select count(*)::int as rows, bool_and(purpose <> '' and expires_at > now()) as kept from ${table}`);
    assert.ok(Number(row?.rows) > 0 && row?.kept === true, table);
  }
});

test('the next dossier needs no upload, and its answers come filled in, never as verified', async () => {
  const filled = await prefill();
  const values: { pointer: string; value: unknown; locked: boolean; source: { authority: string; verified: boolean } }[] = JSON.parse(JSON.stringify(filled.body.values));
  assert.deepEqual(values.map(({ pointer, value, locked, source }) => [pointer, value, locked, source.verified, source.authority])[0], ['/name', 'Trần Thị Bình', false, false, 'Kho dữ liệu điện tử của tôi']);
  const [paper] = documentsOf(filled);
  assert.deepEqual([paper?.component, paper?.store, paper?.validity, paper?.source.verified, paper?.repository], ['TP.3', 'mine', 'unknown', false, { id: 'mine', name: { vi: 'Kho dữ liệu điện tử của tôi', en: 'My own repository' } }]);
  const file = paper?.files[0]?.id;
  const open = (as: typeof BINH | typeof OFFICER): Promise<Answer> => world.request(`/v1/held-files/${String(file)}/content`, { as });
  assert.equal((await open(BINH)).status, 200, 'they may look at it first');
  const { body, text } = await submit(await draft(filled.body.id), { documents: [paper?.id] });
  assert.ok(body.code, text);
  const content = await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: OFFICER });
  assert.equal(documentsOf(content)[0]?.store, 'mine');
  assert.equal((await open(OFFICER)).status, 200);
  assert.equal((await world.request('/v1/repository', { as: BINH })).status, 200);

  await withdraw('keep-papers');
  assert.deepEqual((await own()).papers, [], 'the withdrawal removes it');
  assert.deepEqual(documentsOf(await prefill()), []);
  assert.equal((await open(OFFICER)).status, 200, 'the dossier has its own copy');
  assert.ok((await own()).answers.length > 0, 'another consent is another matter');
  await withdraw('keep-answers');
  assert.deepEqual(await own(), { papers: [], answers: [] });
  assert.deepEqual((await prefill()).body.values, []);
});

test('a paper that is removed meanwhile can’t be handed in; nobody removes another’s; its bytes are gone', async () => {
  const bytes = pdf(900);
  await keep(await dossier(bytes), ['keep-papers', 'keep-answers']);
  const filled = await prefill();
  const [paper] = documentsOf(filled);
  const { papers: [kept], answers: [answer] } = await own();
  const remove = (id: string | undefined, as = BINH): Promise<Answer> => world.request(`/v1/repository/${String(id)}`, { as, method: 'DELETE' });
  const copies = async (): Promise<number> => [...(await stored(world, 'clean')).values()].filter((each) => each.equals(bytes)).length;
  assert.equal(await copies(), 2, 'a copy beside the dossier’s own');
  assert.equal((await remove(kept?.id, AN)).status, 404);
  assert.equal((await remove(kept?.id)).status, 204);
  assert.equal(await copies(), 1);
  assert.equal((await remove(kept?.id)).status, 404);
  assert.equal((await remove(answer?.id)).status, 204);
  assert.ok(!(await own()).answers.some(({ id }) => id === answer?.id));
  const refused = await submit(await draft(filled.body.id), { documents: [paper?.id] });
  assert.deepEqual([refused.body.code, JSON.parse(refused.text).errors[0].code], ['invalidDocuments', 'documentUnknown']);
});

test('what is kept lasts beyond the dossier’s files, and no longer than its own time', async () => {
  const code = await dossier();
  await keep(code, ['keep-papers']);
  await query(world, "delete from file where dossier = $1", [code]);
  const [paper] = documentsOf(await prefill());
  assert.equal((await world.request(`/v1/held-files/${String(paper?.files[0]?.id)}/content`, { as: BINH })).status, 200);
  await query(world, "update kept_paper set expires_at = now() - interval '1 second'");
  assert.deepEqual((await own()).papers, []);
  await world.gateway.stop();
  await world.restart();
  assert.deepEqual(await query(world, 'select id from kept_paper'), [], 'swept at start');
  assert.deepEqual(await query(world, 'select id from kept_file'), []);
});
