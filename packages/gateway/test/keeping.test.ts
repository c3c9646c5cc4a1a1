/** What the gateway keeps, refuses to change, and lets go of. */
import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { startGateway } from '../../../test/support/gateway.ts';
import { query as queryIn } from './database.ts';
import { AN, BINH, CODE, OFFICER, tinyPlan, VERSION, writePlan } from './tiny.ts';
import { agreed, listOf, makeWorld, type World } from './world.ts';

const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
const consent = agreed();
let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const query = (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => queryIn(world, text, values);

test('each row about a person says what for and until when; consent is on record', async () => {
  await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: consent });
  assert.equal((await world.submit(BINH, 'a-dossier-to-be-kept', ANSWERS)).status, 201);
  for (const table of ['consent', 'prefill', 'dossier', 'dossier_event', 'idempotency']) {
    const [row] = await query(`select count(*)::int as rows, bool_and(purpose <> '' and expires_at > now()) as kept from ${table}`);
    assert.ok(Number(row?.rows) > 0 && row?.kept === true, table);
  }
  const rows = await query('select given_for, wording, person, language, method from consent order by id desc');
  const given = { person: 'an', language: 'vi', method: 'online form' };
  assert.deepEqual(rows, [{ given_for: 'prefill', wording: '7', ...given }, { given_for: 'held-papers', wording: '1', ...given }, { given_for: 'earlier-answers', wording: '1', ...given }]);
});

test('origins are what the gateway issued, whatever the page says', async () => {
  const answers = { name: AN.HoVaTen, birthDate: '1990', email: 'moi@example.com', kind: 'permanent', address: 'Số 1, đường Thử', status: 'single' };
  const { body, status } = await world.request('/v1/dossiers', {
    as: AN,
    method: 'POST',
    headers: { 'idempotency-key': 'a-dossier-with-origins' },
    body: {
      procedure: CODE,
      version: VERSION,
      answers,
      origins: {
        '/status': { kind: 'repository', source: { authority: 'Tôi', record: 'x', retrievedAt: '2026-01-01T00:00:00Z', verified: true } },
        // A card proves nothing: it may be noted of what was typed, and takes the place of nothing that was issued.
        '/kind': { kind: 'card', readAt: '2026-01-01T00:00:00Z' },
        '/name': { kind: 'card', readAt: '2026-01-01T00:00:00Z' },
        '/nowhere': { kind: 'card', readAt: '2026-01-01T00:00:00Z' },
      },
    },
  });
  assert.equal(status, 201);
  const [row] = await query('select origins from dossier where code = $1', [body.code]);
  const kinds = Object.fromEntries(Object.entries(row?.origins ?? {}).map(([pointer, origin]) => [pointer, origin.kind]));
  assert.deepEqual(kinds, { '/name': 'repository', '/birthDate': 'repository', '/email': 'override', '/kind': 'card', '/address': 'repository', '/status': 'manual' });
});

test('events can be neither changed nor removed', async () => {
  for (const statement of ['update dossier_event set state = 9', 'delete from dossier_event', 'truncate dossier_event', 'delete from dossier']) {
    await assert.rejects(query(statement), /append-only/, statement);
  }
});

test('a repository that fails does not keep anybody from filing, and lifts no lock', async () => {
  const before = await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: consent });
  const folder = fileURLToPath(world.settings.repositories?.population ?? '');
  await rename(folder, `${folder}-away`);
  try {
    const { status, body } = await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: consent });
    assert.equal(status, 201);
    assert.deepEqual(body.values, before.body.values, 'what it said before counts on, with the day on which it was retrieved');
    assert.deepEqual(body.unreachable, [{ id: 'population', name: { vi: 'Dân cư thử' } }]);
    assert.equal((await world.submit(AN, 'with-the-repository-away', ANSWERS)).status, 422);
    assert.equal((await world.submit(BINH, 'with-the-repository-away', ANSWERS)).status, 201);
  } finally {
    await rename(`${folder}-away`, folder);
  }
});

test('a version that dossiers pin never changes; a new version stands beside it', async () => {
  const { catalogue } = world.settings;
  await world.gateway.stop();
  await writePlan(catalogue, tinyPlan({ summary: { vi: 'Đã đổi' } }));
  await assert.rejects(startGateway(world.settings), new RegExp(`Procedure ${CODE} version ${VERSION} was published before with different content`));
  await writePlan(catalogue, tinyPlan());
  await writePlan(catalogue, tinyPlan({ version: '1.0.1', summary: { vi: 'Bản mới' } }));
  await world.restart();
  assert.equal((await world.request(`/v1/procedures/${CODE}`)).body.version, '1.0.1');
  assert.equal((await world.request(`/v1/procedures/${CODE}/versions/${VERSION}/plan`)).status, 200);
  const old = await world.submit(BINH, 'still-by-the-old-version', ANSWERS);
  assert.equal(old.status, 201);
  assert.equal(old.body.version, VERSION);
});

test('a version that nobody has filed under may still be corrected', async () => {
  const { catalogue } = world.settings;
  await world.gateway.stop();
  await writePlan(catalogue, tinyPlan({ version: '1.0.1', summary: { vi: 'Bản sửa' } }));
  await world.restart();
  assert.deepEqual((await world.request(`/v1/procedures/${CODE}`)).body.summary, { vi: 'Bản sửa' });
});

test('what has been kept long enough is removed at the next start', async () => {
  assert.ok(listOf(await world.request('/v1/dossiers', { as: OFFICER })).length > 0);
  await query("alter table dossier_event disable trigger dossier_event_kept");
  for (const table of ['consent', 'prefill', 'dossier', 'dossier_event', 'idempotency']) await query(`update ${table} set expires_at = now() - interval '1 second'`);
  await query("alter table dossier_event enable trigger dossier_event_kept");
  await world.gateway.stop();
  await world.restart();
  for (const table of ['consent', 'prefill', 'dossier', 'dossier_event', 'idempotency']) {
    assert.deepEqual(await query(`select count(*)::int as rows from ${table}`), [{ rows: 0 }], table);
  }
});

test('wrong settings are named, all at once', async () => {
  const broken = { ...world.settings, agency: 'nowhere!', environment: { MOTCUA_PORT: 'high', MOTCUA_ISSUER: 'issuer', MOTCUA_DATABASE_URL: 'mysql://x', MOTCUA_ORIGINS: 'https://portal.example/' } };
  await assert.rejects(startGateway(broken), (error: Error) => {
    for (const name of ['MOTCUA_PORT', 'MOTCUA_ISSUER', 'MOTCUA_DATABASE_URL', 'MOTCUA_ORIGINS', 'MOTCUA_AGENCY']) assert.match(error.message, new RegExp(name));
    return true;
  });
});
