/** Whatever version of the tables a gateway stored its rows under: today's still has all of them, and reads them. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { compactVerify, importJWK } from 'jose';
import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { connectionsClosed } from '../../../test/support/pool.ts';
import { canonicalJson, sha256 } from '../src/canonical-json.ts';
import { loadContract } from '../src/contract.ts';
import { startEmbedded, type EmbeddedPostgres } from '../src/database/embedded.ts';
import { migrations } from '../src/database/migrations.ts';
import { openDatabase } from '../src/database/open.ts';
import { answer, answers, bytes, content, disputes, DOSSIER, FINISHED, ids, keptRow, origins, receipt, rowsOf, submission, submissionKey, type Row, type Rows } from './old-rows.ts';
import { AN, BINH, CODE, OFFICER, VERSION } from './tiny.ts';
import { agreed, type Answer, issuesOf, listOf, makeWorld, type World } from './world.ts';

const contract = loadContract();
const names = Object.keys(migrations);
let folder = '';
let postgres: EmbeddedPostgres;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-migrations-'));
  // As root the database runs as another user, who must get in.
  await chmod(folder, 0o755);
  postgres = await startEmbedded(folder);
});
after(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const withClient = async <T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return act(client).finally(() => client.end());
};

/** A database of its own. */
const makeDatabase = async (name: string): Promise<string> => {
  await withClient(postgres.connectionString, (client) => client.query(`create database ${name}`));
  return Object.assign(new URL(postgres.connectionString), { pathname: `/${name}` }).href;
};

/** The tables as they were under a version. */
const migrateTo = async (url: string, version: number): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateTo(names[version - 1] ?? '');
  const closed = connectionsClosed(pool);
  await db.destroy();
  await closed;
  assert.equal(error, undefined);
};

const store = (url: string, rows: Rows): Promise<void> =>
  withClient(url, async (client) => {
    for (const [table, row] of rows) {
      const columns = Object.keys(row);
      const values = Object.values(row).map((value) => (typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? JSON.stringify(value) : value));
      await client.query(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, values);
    }
  });

type Tables = Readonly<Record<string, readonly Row[]>>;

const tablesOf = (url: string): Promise<Tables> =>
  withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>("select table_name as name from information_schema.tables where table_schema = 'public' and table_name not like 'kysely%' order by 1");
    const read: Record<string, Row[]> = {};
    for (const { name } of tables) read[name] = (await client.query<{ row: Row }>(`select to_jsonb(${name}) as row from ${name} order by to_jsonb(${name})::text`)).rows.map(({ row }) => row);
    return read;
  });

/** Columns, constraints, indexes and triggers, in as few characters as tell one from another. */
const shapeOf = (url: string): Promise<string> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<Row>(`
      select table_name as of, column_name as name, concat_ws(' ', data_type, is_nullable, column_default) as what from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
      union all select conrelid::regclass::text, conname, contype::text from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid::regclass::text not like 'kysely%'
      union all select tablename, indexname, '' from pg_indexes where schemaname = 'public' and tablename not like 'kysely%'
      union all select tgrelid::regclass::text, tgname, tgenabled::text from pg_trigger where not tgisinternal
      order by 1, 2, 3`);
    return sha256(canonicalJson(rows)).slice(0, 12);
  });

/** By version. A new one adds its own; the others are what gateways out there have, and never change. */
const SHAPES: readonly string[] = ['qgKjF94bs62L', '74JKA0kLGRJZ', '4eI4wKZOQGBL', 'WpzH5ie0QF8q', '0wrH72S86o8t', '8YQt6ORe7bj6', 'GJT2J0INhXWt', 'eiVwBHB-h7Qc', 'fu-xUBQn00_G', 'zjX6wYy487yG', 'x0I60GK0pa-l', 'r4GNytT6x_lu', 'eRSEY-9Tu1pi'];

/** What a later version put elsewhere. */
const MOVED: Readonly<Record<string, readonly string[]>> = { dossier: ['documents'], idempotency: ['dossier', 'purpose'], prefill: ['consent'] };

/** Each row is there, with all that stood in it. */
const assertKept = (earlier: Tables, now: Tables): void => {
  for (const [table, rows] of Object.entries(earlier)) {
    assert.equal(now[table]?.length, rows.length, table);
    for (const row of rows) {
      const kept = Object.entries(row).filter(([column]) => !MOVED[table]?.includes(column));
      assert.ok(now[table]?.some((each) => kept.every(([column, value]) => isDeepStrictEqual(each[column], value))), `${table}: ${JSON.stringify(row)}`);
    }
  }
};

/** A gateway of today on that database, with the bytes of its files. */
const gatewayOn = async (url: string): Promise<World> =>
  makeWorld({ MOTCUA_DATABASE_URL: url }, async ({ data }) => {
    await mkdir(join(data, 'files', 'clean'), { recursive: true });
    for (const [id, file] of bytes) await writeFile(join(data, 'files', 'clean', id), file);
  });

const ok = (given: Answer, schema?: Parameters<typeof contract.schema>[0]): Answer => {
  assert.ok(given.status === 200 || given.status === 201, given.text);
  if (schema !== undefined) assert.ok(contract.schema(schema)(given.body), given.text);
  return given;
};
const json = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));

/** A dossier is followed by its owner, by who holds the receipt, and by officers; the receipt still proves it. */
const assertFollowed = async ({ request }: World, version: number): Promise<void> => {
  const mine = ok(await request(`/v1/dossiers/${DOSSIER}`, { as: AN }), 'Dossier').body;
  assert.deepEqual([mine.state, mine.receipt], [version === 1 ? 2 : 5, receipt]);
  assert.deepEqual(listOf(ok(await request('/v1/dossiers', { as: OFFICER }))).map(({ code }) => code), [DOSSIER]);
  const events = listOf(ok(await request(`/v1/dossiers/${DOSSIER}/events`, { as: AN })));
  for (const event of events) assert.ok(contract.schema('DossierEvent')(event), JSON.stringify(event));
  assert.deepEqual(events.map(({ note }) => note), [undefined, 'Đã nhận', ...(version === 1 ? [] : ['Thiếu giấy'])]);
  const { body } = ok(await request(`/v1/dossiers/${DOSSIER}/content`, { as: OFFICER }), 'DossierContent');
  assert.deepEqual([body.answers, body.origins, body.disputes], [answers, origins, version < 5 ? undefined : disputes]);
  assert.deepEqual(json(body.documents)?.map(({ id, validity }: Row) => [id, validity]) ?? [], version < 4 ? [] : [[ids.document, 'valid']]);
  assert.deepEqual(json(body.files).map(({ id }: Row) => id), version === 1 ? [] : [ids.dossierFile]);
  ok(await request('/v1/lookups', { method: 'POST', body: { code: DOSSIER, secret: mine.lookup } }), 'LookupResult');
  const { keys } = ok(await request('/v1/keys')).body;
  await compactVerify(receipt, await importJWK(json(keys)[0], 'EdDSA'));
  const again = await request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': submissionKey }, body: submission });
  assert.deepEqual([again.status, again.text], [201, answer], 'a submission whose answer was lost');
  if (version > 1) await assertBytes(request, ids.dossierFile);
};

const assertBytes = async (request: World['request'], id: string): Promise<void> => {
  const file = await request(`/v1/files/${id}/content`, { as: AN });
  assert.deepEqual([file.status, file.headers.get('content-length')], [200, String(bytes.get(id)?.length)]);
};

const submit = ({ request }: World, given: object, more: object = {}): Promise<Answer> =>
  request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, answers: given, ...more } });

/** Before drafts were kept, what was issued last held by itself. */
const assertHeld = async (world: World): Promise<void> => {
  assert.deepEqual(issuesOf(await submit(world, { ...answers, name: 'Ai khác' })), ['/name locked']);
  ok(await submit(world, answers), 'Dossier');
};

/** A draft is gone on with, word for word, with its papers and its locks, and becomes a dossier. */
const assertResumed = async (world: World, version: number): Promise<void> => {
  const { request } = world;
  const { body } = ok(await request(`/v1/drafts/${ids.draft}`, { as: AN }), 'Draft');
  assert.deepEqual(body.content, content);
  assert.deepEqual(json(body.files).map(({ id }: Row) => id), [ids.draftFile]);
  await assertBytes(request, ids.draftFile);
  assert.deepEqual(json(body.documents)?.map(({ id }: Row) => id) ?? [], version < 4 ? [] : [ids.document]);
  const named = { draft: ids.draft, files: [ids.draftFile] };
  assert.deepEqual(issuesOf(await submit(world, { ...answers, name: 'Ai khác' }, named)), ['/name locked']);
  ok(await request(`/v1/drafts/${ids.draft}/prefill`, { as: AN, method: 'POST', body: { version: VERSION, prefill: ids.prefill } }), 'Prefill');
  ok(await submit(world, answers, named), 'Dossier');
};

/** A paper that was found for a dossier that waits for it is handed in. */
const assertSupplemented = async ({ request }: World, version: number): Promise<void> => {
  const { outcome, papers } = ok(await request(`/v1/dossiers/${DOSSIER}/papers`, { as: AN }), 'PaperSearch').body;
  if (version >= 9) assert.deepEqual([outcome, json(papers).choices], ['found', { 'TP.2': ids.document }]);
  const { note } = ok(await request(`/v1/dossiers/${DOSSIER}/papers/note`, { as: AN }), 'KeptNote').body;
  assert.equal(note, version < 13 ? '' : 'Tôi gửi bản chụp rõ hơn');
  const event = ok(await request(`/v1/dossiers/${DOSSIER}/supplements`, { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { files: [], documents: [ids.document] } }), 'DossierEvent').body;
  assert.deepEqual(json(event.documents).map(({ component }: Row) => component), ['TP.2']);
};

/** What a person agreed to is on record with its uses. */
const assertConsents = async ({ request }: World, version: number): Promise<void> => {
  const consents = listOf(ok(await request('/v1/consents', { as: AN })));
  for (const each of consents) assert.ok(contract.schema('ConsentRecord')(each), JSON.stringify(each));
  const [given, withdrawn] = [ids.consent, ids.withdrawn].map((id) => consents.find((each) => each.id === id));
  assert.deepEqual(json(given?.uses).slice(0, 2).map(({ outcome }: Row) => outcome), version < 3 ? [] : ['answered', 'unreachable']);
  assert.equal(json(given?.uses).some(({ outcome, dossier }: Row) => outcome === 'filed' && dossier === DOSSIER), version >= 11);
  assert.equal(typeof withdrawn?.withdrawnAt, version < 3 ? 'undefined' : 'string');
};

/** And can be taken back. */
const assertWithdrawn = async ({ request }: World): Promise<void> => {
  ok(await request(`/v1/consents/${ids.consent}/withdrawal`, { as: AN, method: 'POST' }), 'ConsentRecord');
};

/** What a person keeps is theirs, and fills in their next form. */
const assertKeeping = async ({ request }: World, version: number): Promise<void> => {
  const { papers, answers: kept } = ok(await request('/v1/repository', { as: BINH }), 'OwnRepository').body;
  assert.deepEqual(json(papers).map(({ id, dossier }: Row) => [id, dossier]), [[ids.keptPaper, FINISHED]]);
  assert.deepEqual(json(kept).map(({ id, value }: Row) => [id, value]), [[ids.keptEmail, 'binh@example.com'], ...(version < 7 ? [] : [[ids.keptKind, 'temporary']]), ...(version < 10 ? [] : [[ids.keptRow, undefined]])]);
  const [cell] = keptRow.cells;
  assert.deepEqual(json(kept).flatMap(({ row }: Row) => row ?? []), version < 10 ? [] : [{ question: cell?.question, value: cell?.value }]);
  const prefill = ok(await request(`/v1/procedures/${CODE}/prefill`, { as: BINH, method: 'POST', body: agreed() }), 'Prefill').body;
  assert.deepEqual(new Set(json(prefill.values).map(({ pointer }: Row) => pointer)), new Set(['/email', ...(version < 7 ? [] : ['/kind'])]));
  assert.deepEqual(json(prefill.documents).map(({ component }: Row) => component), ['TP.1']);
};

test('what a migration once made it makes for ever', async () => {
  const url = await makeDatabase('shapes');
  const shapes: string[] = [];
  for (const version of names.keys()) {
    await migrateTo(url, version + 1);
    shapes.push(await shapeOf(url));
  }
  assert.deepEqual(shapes, SHAPES);
});

for (const [index, name] of names.entries()) {
  const version = index + 1;
  test(`what was stored under ${name} is there, is read, and stays as it is when a gateway starts again`, async () => {
    const url = await makeDatabase(`stored${version}`);
    await migrateTo(url, version);
    await store(url, rowsOf(version));
    const earlier = await tablesOf(url);

    await (await openDatabase(url)).destroy();
    const now = await tablesOf(url);
    assertKept(earlier, now);
    assert.deepEqual(now['prefill_consent']?.map(({ given_for, consent }) => [given_for, consent]), ['earlier-answers', 'held-papers', 'prefill'].map((purpose) => [purpose, ids.consent]), 'what one consent allowed it goes on allowing');
    await assert.rejects(withClient(url, (client) => client.query("update dossier_event set note = 'khác'")), /append-only/);
    await (await openDatabase(url)).destroy();
    assert.deepEqual(await tablesOf(url), now);

    const world = await gatewayOn(url);
    try {
      await assertConsents(world, version);
      await assertFollowed(world, version);
      if (version === 1) await assertHeld(world);
      else await assertResumed(world, version);
      if (version >= 4) await assertKeeping(world, version);
      if (version >= 6) await assertSupplemented(world, version);
      await assertWithdrawn(world);
    } finally {
      await world.end();
    }
  });
}
