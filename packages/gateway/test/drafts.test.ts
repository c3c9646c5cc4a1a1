/** Drafts: as they were typed, never overwritten in silence, nobody else's, there after a kill. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { loadContract } from '../src/contract.ts';
import { endDatabase } from '../../../test/support/gateway.ts';
import { query as queryIn } from './database.ts';
import { AN, BINH, CODE, OFFICER, VERSION } from './tiny.ts';
import { agreed, type Answer, listOf, makeWorld, type World } from './world.ts';

const ROUNDS = Number(process.env.MOTCUA_KILL_ROUNDS ?? 3);
const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const contract = loadContract();
const contentWith = (typed: string, more: object = {}) => ({
  snapshot: { format: 'motcua.snapshot/1', procedure: CODE, version: VERSION, values: { '/name': typed }, raw: { '/birthDate': '1/1/19' }, ...more },
  place: 'all',
});
const create = (as: typeof AN, content: object, key: string = randomUUID()): Promise<Answer> =>
  world.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': key }, body: { procedure: CODE, version: VERSION, content } });
const save = (as: typeof AN, id: unknown, etag: unknown, content: object, key: string = randomUUID()): Promise<Answer> =>
  world.request(`/v1/drafts/${String(id)}`, { as, method: 'PUT', headers: { 'if-match': String(etag), 'idempotency-key': key }, body: content });
const read = (as: typeof AN, id: unknown): Promise<Answer> => world.request(`/v1/drafts/${String(id)}`, { as });
const refused = (answer: Answer, status: number, code: string): void => {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.body.code, code);
};
const query = (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => queryIn(world, text, values);

test('a draft comes back as it was typed, half-typed text included', async () => {
  const made = await create(AN, contentWith('Nguyễn'));
  assert.equal(made.status, 201);
  assert.ok(contract.schema('Draft')(made.body), made.text);
  const { id, etag } = made.body;
  assert.equal(made.headers.get('etag'), etag);
  const saved = await save(AN, id, etag, { ...contentWith('Nguyễn Văn'), place: '~check' });
  assert.equal(saved.status, 200);
  assert.ok(contract.schema('SavedDraft')(saved.body), saved.text);
  const { body } = await read(AN, id);
  assert.deepEqual(body.content, { ...contentWith('Nguyễn Văn'), place: '~check' });
  assert.equal(body.etag, saved.body.etag);
  assert.deepEqual(listOf(await world.request('/v1/drafts', { as: AN })).map((each) => each.id), [id]);
});

test('a save over what somebody else saved is refused, and says so by name', async () => {
  const { body } = await create(AN, contentWith('một'));
  const first = await save(AN, body.id, body.etag, contentWith('hai'));
  assert.equal(first.status, 200);
  const second = await save(AN, body.id, body.etag, contentWith('ba'));
  refused(second, 412, 'draftChanged');
  assert.equal(second.headers.get('etag'), first.body.etag, 'which state there is now');
  assert.deepEqual((await read(AN, body.id)).body.content, contentWith('hai'));
});

test('of twenty saves at once over the same state one wins, and it is the one that is there', async () => {
  const { body } = await create(AN, contentWith('0'));
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => save(AN, body.id, body.etag, contentWith(`bản ${index}`))));
  const winners = answers.flatMap(({ status }, index) => (status === 200 ? [index] : []));
  assert.equal(winners.length, 1);
  assert.ok(answers.every(({ status }) => status === 200 || status === 412));
  assert.deepEqual((await read(AN, body.id)).body.content, contentWith(`bản ${String(winners[0])}`));
});

test('the save whose answer was lost is told from a foreign one by its key', async () => {
  const { body } = await create(AN, contentWith('trước'));
  const key = randomUUID();
  const first = await save(AN, body.id, body.etag, contentWith('sau'), key);
  const again = await save(AN, body.id, body.etag, contentWith('sau'), key);
  assert.deepEqual([again.status, again.text], [200, first.text]);
});

test('a save that does not say what it changes is refused', async () => {
  const { body } = await create(AN, contentWith('x'));
  const headers = { 'idempotency-key': randomUUID() };
  refused(await world.request(`/v1/drafts/${String(body.id)}`, { as: AN, method: 'PUT', headers, body: contentWith('y') }), 428, 'preconditionRequired');
  for (const match of ['*', 'W/"1"', '1', '"x"']) refused(await world.request(`/v1/drafts/${String(body.id)}`, { as: AN, method: 'PUT', headers: { ...headers, 'if-match': match }, body: contentWith('y') }), 428, 'preconditionRequired');
});

test('beginning twice with one key is one draft', async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => create(BINH, contentWith('một'), key)));
  assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
  assert.equal(listOf(await world.request('/v1/drafts', { as: BINH })).length, 1);
});

test('there is an end to how many drafts one person may have, and to their size', async () => {
  const many = { ...BINH, sub: 'with-many-drafts' };
  for (let count = 0; count < 50; count += 10) await Promise.all(Array.from({ length: 10 }, () => create(many, contentWith('x'))));
  refused(await create(many, contentWith('x')), 409, 'tooManyDrafts');
  refused(await create(AN, contentWith('x'.repeat(300_000))), 413, 'tooLarge');
  refused(await create(AN, { snapshot: [] }), 400, 'invalidRequest');
  refused(await create(AN, { snapshot: { values: { '/name': 'a\0' } } }), 400, 'invalidRequest');
});

test('an officer has no drafts and sees nobody’s', async () => {
  const { body } = await create(AN, contentWith('x'));
  for (const answer of [await world.request('/v1/drafts', { as: OFFICER }), await read(OFFICER as typeof AN, body.id)]) refused(answer, 403, 'forbidden');
});

test('a submission ends its draft, once', async () => {
  const { body } = await create(AN, contentWith('x'));
  const submit = (key: string, as = AN) =>
    world.request('/v1/dossiers', { as, method: 'POST', headers: { 'idempotency-key': key }, body: { procedure: CODE, version: VERSION, answers: ANSWERS, draft: body.id, files: [] } });
  refused(await submit('by-somebody-else-altogether', BINH), 409, 'draftGone');
  const first = await submit('the-draft-is-submitted');
  assert.equal(first.status, 201, first.text);
  assert.equal((await submit('the-draft-is-submitted')).text, first.text);
  refused(await read(AN, body.id), 404, 'notFound');
  refused(await save(AN, body.id, body.etag, contentWith('late')), 404, 'notFound');
  // As after a reload of a page whose answer was lost: another key, the same draft, no second dossier.
  refused(await submit('the-draft-again-with-a-new-key'), 409, 'draftGone');
});

test('what a draft was filled from stays in force for as long as the draft, even past its own time', async () => {
  const prefill = await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: agreed() });
  const { body } = await create(AN, contentWith(AN.HoVaTen, { prefill: { id: prefill.body.id, values: [] } }));
  await query("update prefill set expires_at = now() - interval '1 hour'");
  await world.gateway.stop();
  await world.restart();
  assert.equal((await query('select id from prefill')).length, 1, 'the sweep at the start spares it');
  const submit = (name: string) =>
    world.request('/v1/dossiers', {
      as: AN,
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: { procedure: CODE, version: VERSION, draft: body.id, answers: { ...ANSWERS, name, birthDate: '1990', address: 'Số 1, đường Thử' } },
    });
  refused(await submit('Người khác'), 422, 'invalidAnswers');
  const { status, body: dossier } = await submit(AN.HoVaTen);
  assert.equal(status, 201);
  const content = await world.request(`/v1/dossiers/${String(dossier.code)}/content`, { as: AN });
  assert.ok(contract.schema('DossierContent')(content.body), content.text);
  const origins = Object.entries(content.body.origins ?? {}).map(([pointer, origin]: [string, { kind: string }]) => `${pointer} ${origin.kind}`);
  assert.ok(origins.includes('/name repository') && origins.includes('/status manual'), origins.join());
});

test('two drafts are each held to what was issued for them, though the register has changed in between', async () => {
  const file = new URL('an.json', `${String(world.settings.repositories?.population)}/`);
  const record = await readFile(file, 'utf8');
  const consent = agreed();
  const begin = async (): Promise<unknown> => {
    const prefill = await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: consent });
    return (await create(AN, contentWith('x', { prefill: { id: prefill.body.id, values: [] } }))).body.id;
  };
  const before = await begin();
  await writeFile(file, record.replace(AN.HoVaTen, 'Nguyễn Văn Ân'));
  const later = await begin();
  const submit = (draft: unknown, name: string) =>
    world.request('/v1/dossiers', {
      as: AN,
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: { procedure: CODE, version: VERSION, draft, answers: { ...ANSWERS, name, birthDate: '1990', address: 'Số 1, đường Thử' } },
    });
  refused(await submit(later, AN.HoVaTen), 422, 'invalidAnswers');
  assert.equal((await submit(before, AN.HoVaTen)).status, 201);
  assert.equal((await submit(later, 'Nguyễn Văn Ân')).status, 201);
  await writeFile(file, record);
});

test(`killed ${ROUNDS} times while somebody types, every save that was acknowledged is there`, async () => {
  const { body } = await create(AN, contentWith('0'));
  let { etag } = body;
  let acknowledged = '0';
  let typed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let killed = false;
    const kill = delay((round * 37) % 200).then(async () => {
      killed = true;
      await world.gateway.kill();
    });
    let pending = { content: contentWith(''), key: '' };
    while (!killed) {
      typed += 1;
      pending = { content: contentWith(String(typed)), key: randomUUID() };
      const answer = await save(AN, body.id, etag, pending.content, pending.key).catch(() => undefined);
      if (answer?.status === 200) {
        acknowledged = String(typed);
        etag = answer.body.etag;
      }
    }
    await kill;
    if (round % 3 === 2) await endDatabase(world.settings.data, 'SIGKILL');
    await world.restart();
    const now = (await read(AN, body.id)).body.content as ReturnType<typeof contentWith>;
    const there = now.snapshot.values['/name'];
    assert.ok(there === acknowledged || there === pending.content.snapshot.values['/name'], `round ${round}: ${there} after ${acknowledged}`);
    // The page sends what was under way once more, with its key.
    const again = await save(AN, body.id, etag, pending.content, pending.key);
    assert.equal(again.status, 200, `round ${round}: ${again.text}`);
    etag = again.body.etag;
    acknowledged = pending.content.snapshot.values['/name'];
  }
  // A busy machine has time for one a round.
  assert.ok(typed >= ROUNDS);
});
