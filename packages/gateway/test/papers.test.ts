/** Papers on their way from a draft to a dossier, to an officer, and results on their way back. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { AN, BINH, CODE, OFFICER, VERSION } from './tiny.ts';
import { listOf, makeWorld, type Answer, type World } from './world.ts';
import { pdf, sha256, uploaded } from './uploading.ts';

const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
const MARRIED = { ...ANSWERS, status: 'married', spouse: 'Lê Thị Năm' };
let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const upload = (as: typeof AN | typeof OFFICER, target: Record<string, string>, component: string, bytes?: Buffer): Promise<string> => uploaded(world, as, target, component, bytes);
const draft = async (as = AN): Promise<string> => {
  const body = { procedure: CODE, version: VERSION, content: { snapshot: {} } };
  return String((await world.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body })).body.id);
};
const submit = (id: string | undefined, files: readonly string[], answers: object = ANSWERS, key: string = randomUUID()): Promise<Answer> =>
  world.request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': key }, body: { procedure: CODE, version: VERSION, answers, files, ...(id === undefined ? {} : { draft: id }) } });
const move = (code: unknown, body: object): Promise<Answer> => world.request(`/v1/dossiers/${String(code)}/events`, { as: OFFICER, method: 'POST', body });
const events = async (code: unknown): Promise<Record<string, unknown>[]> => listOf(await world.request(`/v1/dossiers/${String(code)}/events`, { as: AN }));
const errorsOf = ({ body }: Answer): unknown => (Array.isArray(body.errors) ? body.errors.map(({ code, component }: { code: string; component?: string }) => `${component ?? '-'} ${code}`).sort() : body.code);
const filesOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(({ id }: { id: string }) => id) : []);

test('papers go with the submission, are in the receipt by hash, and are there for owner and officer alone', async () => {
  const id = await draft();
  const [handedIn, left] = [await upload(AN, { draft: id }, 'TP.1'), await upload(AN, { draft: id }, 'TP.1')];
  const { status, body, text } = await submit(id, [handedIn]);
  assert.equal(status, 201, text);
  const content = await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: OFFICER });
  assert.deepEqual(filesOf(content.body.files), [handedIn]);
  assert.deepEqual(filesOf((await events(body.code))[0]?.files), [handedIn]);
  const keys: JSONWebKeySet = JSON.parse((await world.request('/v1/keys')).text);
  const receipt = JSON.parse(new TextDecoder().decode((await compactVerify(String(body.receipt), createLocalJWKSet(keys))).payload));
  const [file] = content.body.files as { sha256: string }[];
  assert.deepEqual(receipt.files, [{ id: handedIn, component: 'TP.1', sha256: file?.sha256 }]);
  const read = async (as: typeof AN | typeof OFFICER, which: string): Promise<number> => (await world.request(`/v1/files/${which}/content`, { as })).status;
  assert.deepEqual([await read(AN, handedIn), await read(OFFICER, handedIn), await read(BINH, handedIn)], [200, 200, 404]);
  assert.equal(await read(AN, left), 404, 'what was not handed in is gone with the draft');
  assert.equal((await world.request(`/v1/files/${handedIn}`, { as: AN, method: 'DELETE' })).status, 403, 'what is handed in stays');
});

test('a submission without a paper that the case needs, or with one that it does not, is refused by name, and nothing is lost', async () => {
  const id = await draft();
  assert.deepEqual(errorsOf(await submit(id, [], MARRIED)), ['TP.3 paperMissing']);
  assert.deepEqual(errorsOf(await submit(undefined, [], MARRIED)), ['TP.3 paperMissing']);
  const paper = await upload(AN, { draft: id }, 'TP.3');
  assert.deepEqual(errorsOf(await submit(id, [paper], ANSWERS)), ['TP.3 paperNotAsked']);
  assert.deepEqual(errorsOf(await submit(id, [paper, randomUUID()], MARRIED)), ['- fileUnknown']);
  assert.deepEqual(errorsOf(await submit(undefined, [paper], MARRIED)), ['- fileUnknown']);
  const theirs = await draft(BINH);
  const foreign = await upload(BINH, { draft: theirs }, 'TP.3');
  assert.deepEqual(errorsOf(await submit(id, [foreign], MARRIED)), ['- fileUnknown']);
  assert.deepEqual(errorsOf(await submit(theirs, [], ANSWERS)), 'draftGone');
  assert.equal(listOf(await world.request(`/v1/drafts/${theirs}/files`, { as: BINH })).length, 1, 'nobody ends another’s draft');
  assert.equal((await submit(id, [paper], MARRIED)).status, 201);
});

test('twenty submissions of one draft at once, each with a key of its own, are one dossier', async () => {
  const id = await draft();
  const paper = await upload(AN, { draft: id }, 'TP.1');
  const answers = await Promise.all(Array.from({ length: 20 }, () => submit(id, [paper])));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  for (const answer of answers.filter(({ status }) => status !== 201)) assert.ok(['draftGone', 'invalidPapers'].includes(String(answer.body.code)), answer.text);
});

test('what an officer asks for is supplemented by the owner, once per key, only then and only by them', async () => {
  const { body } = await submit(undefined, []);
  const code = String(body.code);
  const supplement = (as: typeof AN, files: readonly string[], key: string = randomUUID()): Promise<Answer> =>
    world.request(`/v1/dossiers/${code}/supplements`, { as, method: 'POST', headers: { 'idempotency-key': key }, body: { files, note: 'Đã chụp lại' } });
  assert.equal((await supplement(AN, [randomUUID()])).body.code, 'notSupplementable');
  assert.equal((await move(code, { state: 5, requested: ['nothing'] })).body.code, 'invalidRequest');
  assert.equal((await move(code, { state: 2, requested: ['TP.1'] })).body.code, 'invalidRequest');
  const received = await move(code, { state: 2 });
  assert.match(String(received.body.appointment), /^\d{4}-\d{2}-\d{2}$/);
  const asked = await move(code, { state: 5, note: 'Ảnh mờ', requested: ['TP.1'] });
  assert.deepEqual([asked.status, asked.body.requested, asked.body.appointment], [201, ['TP.1'], undefined]);
  assert.equal((await events(code))[1]?.appointment, received.body.appointment, 'what was told at the reception stays told');
  const paper = await upload(AN, { dossier: code }, 'TP.1');
  assert.equal((await supplement(BINH, [paper])).status, 404);
  const key = randomUUID();
  const first = await supplement(AN, [paper], key);
  assert.equal(first.status, 201, first.text);
  assert.deepEqual([first.body.type, first.body.state, filesOf(first.body.files)], ['supplemented', 5, [paper]]);
  assert.equal((await supplement(AN, [paper], key)).text, first.text);
  assert.deepEqual(errorsOf(await supplement(AN, [paper])), ['- fileUnknown'], 'it is handed in already');
  assert.deepEqual((await events(code)).map(({ type }) => type), ['submitted', 'moved', 'moved', 'supplemented']);
  assert.equal((await world.request(`/v1/dossiers/${code}`, { as: AN })).body.state, 5, 'an officer looks at it before it goes on');
  assert.equal((await move(code, { state: 4 })).status, 201);
  assert.equal((await supplement(AN, [paper], key)).text, first.text, 'a late retry is still the same');
});

test('a result is handed out with the last moves only, and the owner can have it', async () => {
  const { body } = await submit(undefined, []);
  const code = String(body.code);
  await move(code, { state: 2 });
  await move(code, { state: 4 });
  const bytes = pdf(500);
  const result = await upload(OFFICER, { dossier: code }, 'result', bytes);
  assert.equal((await world.request(`/v1/files/${result}/content`, { as: AN })).status, 404, 'not before it is handed out');
  assert.equal((await move(code, { state: 5, files: [result] })).body.code, 'invalidRequest');
  assert.deepEqual(errorsOf(await move(code, { state: 9, files: [randomUUID()] })), ['- fileUnknown']);
  await move(code, { state: 9 });
  const done = await move(code, { state: 10, files: [result] });
  assert.equal(done.status, 201, done.text);
  const got = await fetch(`${world.gateway.url}/v1/files/${result}/content`, { headers: { authorization: `Bearer ${await world.issuer.token(AN)}` } });
  assert.equal(sha256(new Uint8Array(await got.arrayBuffer())), sha256(bytes));
  assert.equal((await world.request(`/v1/files/${result}/content`, { as: BINH })).status, 404);
  assert.equal((await move(code, { state: 4 })).body.code, 'illegalMove');
});
