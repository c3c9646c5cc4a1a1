/** "This is wrong": taken of what was issued and locked, and of nothing else; kept with the dossier, for its owner and officers. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { decodeJwt } from 'jose';
import { canonicalJson, sha256 } from '../src/canonical-json.ts';
import { loadContract } from '../src/contract.ts';
import { AN, BINH, CODE, OFFICER, tinyPlan, VERSION, writePlan } from './tiny.ts';
import { begin, uploaded } from './uploading.ts';
import { agreed, type Answer, issuesOf, makeWorld, type World } from './world.ts';

const contract = loadContract();
const ANSWERS = { name: AN.HoVaTen, birthDate: '1990', email: 'an@example.com', kind: 'permanent', address: 'Số 1, đường Thử', status: 'single' };
const PROOF = 'dispute-0a1b2c3d';
let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const prefill = async (as = AN): Promise<string> => String((await world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: agreed() })).body.id);
const makeDraft = async (as = AN): Promise<string> => {
  const content = { snapshot: { prefill: { id: await prefill(as), values: [] } } };
  return String((await world.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content } })).body.id);
};
const submit = async (disputes: object, { answers = ANSWERS, as = AN, draft, files = [] }: { answers?: object; as?: typeof AN; draft?: string; files?: readonly string[] } = {}): Promise<Answer> => {
  const on = draft ?? (await makeDraft(as));
  return world.request('/v1/dossiers', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, draft: on, answers, disputes, files } });
};
const contentOf = async (code: unknown, as = OFFICER): Promise<Answer> => world.request(`/v1/dossiers/${String(code)}/content`, { as });
const papersWrong = ({ body }: Answer): unknown => Array.isArray(body.errors) && body.errors.map(({ component, code }: { component: string; code: string }) => `${component} ${code}`);

test('the answer stays what is held; officer and owner see what is said of it, and the receipt proves that it was said', async () => {
  const disputes = { '/name': { correction: 'Nguyễn Văn Ân', reason: 'Sai dấu', papers: PROOF }, '/birthDate': { reason: 'Không nhớ rõ' } };
  const draft = await makeDraft();
  const files = [await uploaded(world, AN, { draft }, PROOF)];
  const answer = await submit(disputes, { draft, files });
  assert.equal(answer.status, 201, answer.text);
  for (const as of [OFFICER, AN]) {
    const { body, text } = await contentOf(answer.body.code, as);
    assert.ok(contract.schema('DossierContent')(body), text);
    assert.deepEqual(body.disputes, disputes);
    assert.equal(Object(body.answers).name, AN.HoVaTen);
    assert.deepEqual(Object(body.origins)['/name'], { kind: 'repository', source: Object(body.origins)['/name'].source });
    assert.deepEqual(Object(body.files).map(({ component }: { component: string }) => component), [PROOF]);
  }
  assert.equal((await contentOf(answer.body.code, BINH)).status, 404);
  assert.equal(decodeJwt(String(answer.body.receipt)).disputes, sha256(canonicalJson(disputes)));
});

test('without disputes there is no word of any', async () => {
  const { body } = await submit({});
  assert.equal('disputes' in (await contentOf(body.code)).body, false);
  assert.equal('disputes' in decodeJwt(String(body.receipt)), false);
});

test('where every answer came from is on record: register, changed, typed, computed by nobody’s word', async () => {
  const { body } = await submit({ '/name': { reason: 'Sai' } }, { answers: { ...ANSWERS, email: 'khac@example.com' } });
  const { origins, answers } = (await contentOf(body.code)).body;
  assert.deepEqual(Object.keys(Object(origins)).sort(), Object.keys(Object(answers)).map((key) => `/${key}`).sort());
  for (const [pointer, kind] of [['/name', 'repository'], ['/birthDate', 'repository'], ['/email', 'override'], ['/status', 'manual']]) {
    const { kind: found, source } = Object(origins)[pointer ?? ''];
    assert.equal(found, kind, pointer);
    if (kind !== 'manual') assert.deepEqual([source.authority, typeof source.record, typeof source.retrievedAt, source.verified], ['Cơ sở dữ liệu thử', 'string', 'string', true]);
  }
});

test('what was not issued as locked can be typed, and so not disputed', async () => {
  const reason = { reason: 'Sai' };
  assert.deepEqual(issuesOf(await submit({ '/email': reason })), ['/email disputeNotLocked'], 'issued, not locked');
  assert.deepEqual(issuesOf(await submit({ '/status': reason, '/nowhere': reason, '/length': reason, '': reason })), [' disputeNotLocked', '/length disputeNotLocked', '/nowhere disputeNotLocked', '/status disputeNotLocked']);
  assert.deepEqual(issuesOf(await submit({ '/name': reason }, { answers: { ...ANSWERS, name: 'Người khác' } })), ['/name locked'], 'disputing is no way to change it');
  assert.deepEqual(issuesOf(await submit({ '/name': reason }, { as: BINH })), ['/name disputeNotLocked'], 'nobody knows her');
  assert.deepEqual(issuesOf(await submit({ '/address': reason }, { answers: { ...ANSWERS, kind: 'temporary', address: 'Số 2, đường Thử' } })), [], 'the source that applies');
  assert.equal((await submit({ '/spouse': reason })).status, 422, 'not even asked');
});

test('another citizen’s prefill makes nothing disputable', async () => {
  const content = { snapshot: { prefill: { id: await prefill(AN), values: [{ pointer: '/name', value: AN.HoVaTen, locked: true }] } } };
  const draft = String((await world.request('/v1/drafts', { as: BINH, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content } })).body.id);
  assert.deepEqual(issuesOf(await submit({ '/name': { reason: 'Sai' } }, { as: BINH, draft })), ['/name disputeNotLocked']);
});

test('a reason is needed; a correction is what the field could hold, and not what is held', async () => {
  const one = async (dispute: object): Promise<string[]> => issuesOf(await submit({ '/name': dispute }));
  assert.deepEqual(await one({ reason: ' \n ' }), ['/name disputeReason']);
  assert.deepEqual(await one({ reason: 'Sai', correction: 'a'.repeat(21) }), ['/name disputeCorrection']);
  assert.deepEqual(await one({ reason: 'Sai', correction: 12 }), ['/name disputeCorrection']);
  assert.deepEqual(await one({ reason: 'Sai', correction: '' }), ['/name disputeCorrection']);
  assert.deepEqual(await one({ reason: 'Sai', correction: AN.HoVaTen }), ['/name disputeSame']);
  assert.deepEqual(issuesOf(await submit({ '/birthDate': { reason: 'Sai', correction: '1990-02-30-01' } })), ['/birthDate disputeCorrection']);
  for (const dispute of [{}, { reason: '' }, { reason: 'a'.repeat(1001) }, { reason: 5 }, { reason: 'Sai', correction: { a: 1 } }, { reason: 'Sai', papers: 'TP.1' }, { reason: 'Sai', more: 1 }]) {
    const { status, body } = await submit({ '/name': dispute });
    assert.deepEqual([status, body.code], [400, 'invalidRequest'], JSON.stringify(dispute));
  }
  for (const text of ['<script>alert(1)</script>', '{{7*7}}', '‮Sai']) assert.equal((await submit({ '/name': { reason: text, correction: text.slice(0, 20) } })).status, 201);
});

test('proofs are uploaded like any paper, to drafts alone, three at the most; nobody needs them; without their dispute they are not asked for', async () => {
  const draft = await makeDraft();
  const files: string[] = [];
  for (let each = 0; each < 3; each += 1) files.push(await uploaded(world, AN, { draft }, PROOF));
  const metadata = (where: Record<string, string>, component = PROOF) => ({ id: randomUUID(), component, name: 'a.pdf', type: 'application/pdf', ...where });
  assert.equal((await begin(world, AN, 10, metadata({ draft }))).body.code, 'tooManyFiles');
  assert.equal((await begin(world, AN, 10, metadata({ draft }, 'dispute-X'))).status, 400);
  assert.deepEqual(papersWrong(await submit({}, { draft, files: files.slice(0, 1) })), [`${PROOF} paperNotAsked`]);
  assert.deepEqual(papersWrong(await submit({ '/name': { reason: 'Sai', papers: 'dispute-00000000' } }, { draft, files: files.slice(0, 1) })), [`${PROOF} paperNotAsked`]);
  const { status, body } = await submit({ '/name': { reason: 'Sai', papers: PROOF } }, { draft, files });
  assert.equal(status, 201);
  await world.request(`/v1/dossiers/${String(body.code)}/events`, { as: OFFICER, method: 'POST', body: { state: 5, note: 'Bổ sung', requested: ['TP.1'] } });
  assert.equal((await begin(world, AN, 10, metadata({ dossier: String(body.code) }))).status, 400, 'what proves a dispute is handed in with it');
});

test('a locked value that its field can’t hold any more opens for typing: then there is nothing to dispute', async () => {
  const draft = await makeDraft();
  await world.gateway.stop();
  const shorter: unknown = JSON.parse(JSON.stringify(tinyPlan({ version: '1.1.0' })).replace('"minLength":1,"maxLength":20', '"minLength":1,"maxLength":5'));
  await writePlan(world.settings.catalogue, { ...(shorter as ReturnType<typeof tinyPlan>), migrations: [{ from: VERSION, to: '1.1.0', note: { vi: 'Mới' }, changes: [] }] });
  await world.restart();
  const send = (answers: object, disputes: object): Promise<Answer> =>
    world.request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: '1.1.0', draft, answers, disputes } });
  assert.deepEqual(issuesOf(await send({ ...ANSWERS, name: 'An' }, { '/name': { reason: 'Sai' } })), ['/name disputeNotLocked']);
  assert.equal((await send({ ...ANSWERS, name: 'An' }, { '/birthDate': { correction: '1991', reason: 'Sai' } })).status, 201, 'moved with the version, still locked, still disputable');
});
