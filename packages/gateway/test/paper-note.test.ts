/** What is typed to go with papers that are asked for is kept until it is handed in, and overwrites nothing in silence. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { loadContract } from '../src/contract.ts';
import { query } from './database.ts';
import { AN, BINH, OFFICER } from './tiny.ts';
import { pdf, uploaded } from './uploading.ts';
import { listOf, makeWorld, type Answer, type Call, type World } from './world.ts';

const contract = loadContract();
const NOTE = 'Tôi gửi bản chụp rõ hơn.\nXin cảm ơn';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const move = async (code: string, state: number): Promise<void> => {
  assert.equal((await world.request(`/v1/dossiers/${code}/events`, { as: OFFICER, method: 'POST', body: { state } })).status, 201);
};
/** A dossier that waits for papers. */
const waiting = async (): Promise<string> => {
  const { body } = await world.submit(AN, randomUUID(), { name: AN.HoVaTen, birthDate: '1990', kind: 'temporary', address: 'Số 2, đường Thử', status: 'single' });
  const code = String(body.code);
  await move(code, 2);
  await move(code, 5);
  return code;
};
const read = (code: string, as: Call['as'] = AN): Promise<Answer> => world.request(`/v1/dossiers/${code}/papers/note`, { as });
const save = (code: string, note: unknown, etag: string | undefined, { as = AN, key = randomUUID() }: { readonly as?: Call['as']; readonly key?: string } = {}): Promise<Answer> =>
  world.request(`/v1/dossiers/${code}/papers/note`, { as, method: 'PUT', headers: { ...(etag === undefined ? {} : { 'if-match': etag }), 'idempotency-key': key }, body: { note } });
const supplement = async (code: string, etag?: string, key: string = randomUUID()): Promise<Answer> =>
  world.request(`/v1/dossiers/${code}/supplements`, { as: AN, method: 'POST', headers: { ...(etag === undefined ? {} : { 'if-match': etag }), 'idempotency-key': key }, body: { files: [await uploaded(world, AN, { dossier: code }, 'TP.1', pdf(300))], note: NOTE } });
const rows = (code: string): Promise<unknown[]> => query(world, 'select note from paper_note where dossier = $1', [code]);

test('it is there again as it was typed, on any device, and says until when', async () => {
  const code = await waiting();
  const none = await read(code);
  assert.deepEqual([none.status, none.body, none.headers.get('etag')], [200, { note: '', etag: '"0"' }, '"0"']);
  const first = await save(code, NOTE, '"0"');
  assert.deepEqual([first.status, first.body.etag, first.headers.get('etag')], [200, '"1"', '"1"'], first.text);
  assert.ok(contract.schema('SavedDraft')(first.body), first.text);
  const kept = await read(code);
  assert.ok(contract.schema('KeptNote')(kept.body), kept.text);
  assert.equal(Math.round((Date.parse(String(kept.body.expiresAt)) - Date.now()) / 86_400_000), 30, 'as long as a draft');
  assert.deepEqual(kept.body, { note: NOTE, ...first.body });
  assert.equal((await save(code, '', '"1"')).status, 200);
  assert.deepEqual([(await read(code)).body.note, (await read(code)).body.etag], ['', '"2"'], 'what was taken out stays out');
});

test('a later save overwrites nothing that it has not seen; the same save again is one', async () => {
  const code = await waiting();
  const key = randomUUID();
  const first = await save(code, 'máy thứ nhất', '"0"', { key });
  assert.deepEqual((await save(code, 'máy thứ nhất', '"0"', { key })).body, first.body, 'an answer that was lost');
  for (const stale of ['"0"', '"7"', '"9999999999"']) {
    const refused = await save(code, 'máy thứ hai', stale);
    assert.deepEqual([refused.status, refused.body.code, refused.headers.get('etag')], [412, 'draftChanged', '"1"']);
  }
  assert.equal((await save(code, 'máy thứ hai', undefined)).body.code, 'preconditionRequired');
  const both = await Promise.all([save(code, 'một', '"1"'), save(code, 'hai', '"1"')]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412], 'of two at once one is told');
  assert.match(String((await read(code)).body.note), /^(một|hai)$/);
});

test('what is no note is refused, and nobody is told what was sent', async () => {
  const code = await waiting();
  for (const note of ['a'.repeat(2001), 'a\0b', '\ud800', 7, null]) {
    const refused = await save(code, note, '"0"');
    assert.deepEqual([refused.status, refused.body.code], [400, 'invalidRequest'], refused.text);
  }
  for (const etag of ['*', '"x"', 'W/"1"']) assert.equal((await save(code, NOTE, etag)).body.code, 'preconditionRequired');
  assert.equal((await save(code, NOTE, '"12345678901"')).body.code, 'invalidRequest');
  assert.equal((await save(code, '😀'.repeat(2000), '"0"')).status, 200, 'the longest');
  assert.deepEqual(await rows(code), [{ note: '😀'.repeat(2000) }]);
});

test('it is the owner’s alone', async () => {
  const code = await waiting();
  await save(code, NOTE, '"0"');
  for (const as of [BINH, { ...OFFICER, roles: ['officer', 'citizen'] }]) assert.deepEqual([(await read(code, as)).status, (await save(code, 'khác', '"1"', { as })).status], [404, 404]);
  assert.deepEqual([(await read(code, OFFICER)).status, (await save(code, 'khác', '"1"', { as: OFFICER })).status], [403, 403]);
  assert.equal((await world.request(`/v1/dossiers/${code}/papers/note`)).status, 401);
  for (const path of ['', '/content', '/events']) assert.doesNotMatch((await world.request(`/v1/dossiers/${code}${path}`, { as: OFFICER })).text, /rõ hơn/, 'an officer sees it when it is handed in');
});

test('it goes when the papers are handed in, and nothing is kept for what is answered', async () => {
  const code = await waiting();
  await save(code, NOTE, '"0"');
  const key = randomUUID();
  const event = await supplement(code, '"1"', key);
  assert.deepEqual([event.status, event.body.note], [201, NOTE], event.text);
  assert.deepEqual(await rows(code), []);
  assert.deepEqual([(await read(code)).body.code, (await save(code, 'muộn', '"1"')).body.code, (await save(code, 'muộn', '"0"')).body.code], Array(3).fill('notSupplementable'));
  assert.deepEqual(await rows(code), []);
});

test('papers are not handed in over a note that was saved from elsewhere, unless nobody looked', async () => {
  const code = await waiting();
  await save(code, 'ở máy khác', '"0"');
  for (const stale of ['"0"', '"2"']) {
    const refused = await supplement(code, stale);
    assert.deepEqual([refused.status, refused.body.code], [412, 'draftChanged']);
  }
  assert.deepEqual(await rows(code), [{ note: 'ở máy khác' }]);
  assert.deepEqual(listOf(await world.request(`/v1/dossiers/${code}/events`, { as: AN })).filter(({ type }) => type === 'supplemented'), []);
  assert.equal((await supplement(code)).status, 201, 'whoever keeps no note');
});

for (const [ends, states] of [
  ['the agency goes on without it', [4]],
  ['the dossier is withdrawn', [7]],
  ['processing is stopped', [8]],
] as const) {
  test(`it goes when ${ends}`, async () => {
    const code = await waiting();
    await save(code, NOTE, '"0"');
    for (const state of states) await move(code, state);
    assert.deepEqual(await rows(code), []);
    assert.deepEqual([(await read(code)).body.code, (await save(code, NOTE, '"1"')).body.code], ['notSupplementable', 'notSupplementable']);
  });
}

test('another request begins with none; what a gateway of before left says nothing to it', async () => {
  const code = await waiting();
  await save(code, NOTE, '"0"');
  const [old] = await query(world, 'select request, note, last_key from paper_note where dossier = $1', [code]);
  await move(code, 4);
  await move(code, 5);
  assert.deepEqual((await read(code)).body, { note: '', etag: '"0"' });
  await query(
    world,
    "insert into paper_note (dossier, person, request, note, revision, last_key, saved_at, purpose, expires_at) values ($1, $2, $3, $4, 4, $5, now(), 'supplement', now() + interval '1 day')",
    [code, AN.sub, old?.['request'], old?.['note'], old?.['last_key']],
  );
  assert.deepEqual((await read(code)).body, { note: '', etag: '"0"' });
  assert.equal((await save(code, 'mới', '"4"')).body.code, 'draftChanged');
  assert.equal((await save(code, 'mới', '"0"')).body.etag, '"1"');
  assert.equal((await read(code)).body.note, 'mới');
});

test('it goes when its time is over, which moves on with each save', async () => {
  const code = await waiting();
  await save(code, NOTE, '"0"');
  await query(world, "update paper_note set expires_at = now() + interval '1 hour' where dossier = $1", [code]);
  const { body } = await save(code, `${NOTE}.`, '"1"');
  assert.ok(Date.parse(String(body.expiresAt)) > Date.now() + 86_400_000);
  await query(world, "update paper_note set expires_at = now() - interval '1 second' where dossier = $1", [code]);
  assert.deepEqual((await read(code)).body, { note: '', etag: '"0"' });
  await world.gateway.stop();
  await world.restart();
  assert.deepEqual(await rows(code), [], 'swept at start');
  assert.equal((await save(code, NOTE, '"0"')).status, 200);
});

test('whoever saves too often is told so', async () => {
  const busy = await makeWorld({ MOTCUA_RATE_PER_MINUTE: '1' });
  try {
    const answers: Answer[] = [];
    for (let time = 0; time < 6; time += 1) {
      answers.push(await busy.request('/v1/dossiers/H99.001-260901-0001/papers/note', { as: AN, method: 'PUT', headers: { 'if-match': '"0"', 'idempotency-key': randomUUID() }, body: { note: NOTE } }));
    }
    assert.deepEqual(answers.map(({ status }) => status), [404, 404, 404, 404, 404, 429]);
  } finally {
    await busy.end();
  }
});
