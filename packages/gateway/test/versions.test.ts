/** Drafts of an older version: carried over to a newer one by a save, held to what was prefilled, there after a kill. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Migration, Plan } from '@motcua/procedure';
import { endDatabase } from '../../../test/support/gateway.ts';
import { query as queryIn } from './database.ts';
import { AN, BINH, CODE, tinyPlan, writePlan } from './tiny.ts';
import { agreed, type Answer, issuesOf, makeWorld, type World } from './world.ts';

const ROUNDS = Number(process.env.MOTCUA_KILL_ROUNDS ?? 3);
const OLD = '1.0.0';
const NEW = '1.1.0';
const text = (vi: string) => ({ vi });
const migration: Migration = { from: OLD, to: NEW, note: text('Mới'), changes: [{ move: '/name', to: '/fullName' }, { map: '/kind', values: { permanent: 'resident' } }] };

/** The newer version: one question under another name, one choice under another value. */
const newer = (version = NEW, migrations: readonly Migration[] = [migration]): Plan => {
  const old = tinyPlan({ version });
  const renamed: unknown = JSON.parse(JSON.stringify(old).replaceAll('"/name"', '"/fullName"').replaceAll('"name":{"type"', '"fullName":{"type"').replaceAll('"required":["name",', '"required":["fullName",').replaceAll('"key":"name"', '"key":"fullName"').replaceAll('"permanent"', '"resident"'));
  return { ...(renamed as Plan), migrations };
};

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const contentOf = (version: string, values: object, more: object = {}) => ({ snapshot: { format: 'motcua.snapshot/1', procedure: CODE, version, values, ...more }, place: 'all' });
const create = (content: object): Promise<Answer> =>
  world.request('/v1/drafts', { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: OLD, content } });
const save = (id: unknown, etag: unknown, content: object, key: string = randomUUID()): Promise<Answer> =>
  world.request(`/v1/drafts/${String(id)}`, { as: AN, method: 'PUT', headers: { 'if-match': String(etag), 'idempotency-key': key }, body: content });
const read = (id: unknown): Promise<Answer> => world.request(`/v1/drafts/${String(id)}`, { as: AN });
const submit = (answers: object, draft: unknown, version = NEW, as = AN): Promise<Answer> =>
  world.request('/v1/dossiers', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version, answers, draft } });
const refused = (answer: Answer, status: number, code: string): void => {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.body.code, code);
};
const prefill = async (): Promise<unknown> => (await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: agreed() })).body.id;
const drafts: Record<string, Answer['body']> = {};
const ANSWERS = { kind: 'resident', status: 'single', birthDate: '1990', address: 'Số 1, đường Thử' };

test('drafts are begun under the older version', async () => {
  for (const name of ['plain', 'filled', 'forgetful', 'unsaved', 'changed']) {
    const more = name === 'plain' ? {} : { prefill: { id: await prefill(), values: [] } };
    const { status, body } = await create(contentOf(OLD, { '/name': 'Lê Văn Bốn', '/kind': 'permanent' }, more));
    assert.equal(status, 201);
    drafts[name] = { ...body, more };
  }
  refused(await save(drafts.plain?.id, drafts.plain?.etag, contentOf(NEW, {})), 422, 'unknownVersion');
});

test('a save of a snapshot of the newer version carries the draft over, and an older page does not take it back', async () => {
  await world.gateway.stop();
  await writePlan(world.settings.catalogue, newer());
  await writePlan(world.settings.catalogue, newer('1.0.5', []));
  await world.restart();
  const { id, etag } = drafts.plain ?? {};
  refused(await save(id, etag, contentOf('1.0.5', {})), 422, 'unknownVersion');
  refused(await save(id, etag, contentOf('7.0.0', {})), 422, 'unknownVersion');
  refused(await save(id, etag, contentOf('../../x', {})), 400, 'invalidRequest');
  assert.equal((await read(id)).body.version, OLD, 'what was refused has changed nothing');
  const content = contentOf(NEW, { '/fullName': 'Lê Văn Bốn' }, { told: [{ kind: 'dropped', value: 'cũ' }] });
  const key = randomUUID();
  const saved = await save(id, etag, content, key);
  assert.equal(saved.status, 200, saved.text);
  assert.equal((await save(id, etag, content, key)).text, saved.text);
  const { body } = await read(id);
  assert.deepEqual([body.version, body.content], [NEW, content]);
  refused(await save(id, saved.body.etag, contentOf(OLD, { '/name': 'cũ' })), 409, 'draftCarriedOver');
  assert.deepEqual((await read(id)).body.content, content);
  assert.equal((await submit({ ...ANSWERS, fullName: 'Lê Văn Bốn' }, id, NEW, BINH)).status, 409, 'nobody else’s');
  assert.equal((await submit({ kind: 'resident', status: 'single', fullName: 'Lê Văn Bốn' }, id)).status, 201);
});

test('what was prefilled holds under the newer version, where the migration put it', async () => {
  const { id, etag, more } = drafts.filled ?? {};
  const saved = await save(id, etag, contentOf(NEW, { '/fullName': AN.HoVaTen }, Object(more)));
  assert.equal(saved.status, 200);
  const other = await submit({ ...ANSWERS, fullName: 'Người khác' }, id);
  assert.deepEqual(issuesOf(other), ['/fullName locked']);
  const { status, body } = await submit({ ...ANSWERS, fullName: AN.HoVaTen }, id);
  assert.equal(status, 201);
  const { body: content } = await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: AN });
  assert.equal(Object(content.origins)['/fullName'].kind, 'repository');
});

test('leaving the prefill out while carrying over is no way round a lock', async () => {
  const { id, etag } = drafts.forgetful ?? {};
  const saved = await save(id, etag, contentOf(NEW, { '/fullName': 'Người khác' }));
  assert.equal((await save(id, saved.body.etag, contentOf(NEW, { '/fullName': 'Người khác' }))).status, 200);
  assert.deepEqual(issuesOf(await submit({ ...ANSWERS, fullName: 'Người khác' }, id)), ['/fullName locked']);
});

test('a draft may be submitted under the newer version before it was saved so, once', async () => {
  const { id } = drafts.unsaved ?? {};
  assert.deepEqual(issuesOf(await submit({ ...ANSWERS, fullName: 'Người khác' }, id)), ['/fullName locked']);
  assert.equal((await submit({ ...ANSWERS, fullName: AN.HoVaTen }, id)).status, 201);
  refused(await read(id), 404, 'notFound');
  refused(await submit({ ...ANSWERS, fullName: AN.HoVaTen }, id), 409, 'draftGone');
});

test('and still under its own', async () => {
  const { id } = drafts.changed ?? {};
  assert.equal((await submit({ ...ANSWERS, kind: 'permanent', name: AN.HoVaTen }, id, OLD)).status, 201);
});

test(`killed ${ROUNDS} times while drafts are carried over, each is whole: old or new, content and version together`, async () => {
  // There already, unless this is run alone, as again and again.
  await world.gateway.stop();
  await writePlan(world.settings.catalogue, newer());
  await world.restart();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { body } = await create(contentOf(OLD, { '/name': `bản ${round}` }));
    const kill = delay((round * 7) % 40).then(() => world.gateway.kill());
    const key = randomUUID();
    const content = contentOf(NEW, { '/fullName': `bản ${round}` });
    const answer = await save(body.id, body.etag, content, key).catch(() => undefined);
    await kill;
    if (round % 2 === 1) await endDatabase(world.settings.data, 'SIGKILL');
    await world.restart();
    const now = (await read(body.id)).body;
    assert.ok(answer?.status !== 200 || now.version === NEW, 'what was acknowledged is there');
    assert.deepEqual(now.content, now.version === NEW ? content : contentOf(OLD, { '/name': `bản ${round}` }));
    assert.equal((await save(body.id, body.etag, content, key)).status, 200, 'the page sends it once more');
    assert.equal((await read(body.id)).body.version, NEW);
  }
  assert.equal((await queryIn(world, "select 1 from draft where version <> content->'snapshot'->>'version'", [])).length, 0);
});
