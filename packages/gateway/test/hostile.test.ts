/** Requests that nobody's page sends. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { databaseUrl } from '../../../test/support/gateway.ts';
import { AN, BINH, CODE, OFFICER, VERSION } from './tiny.ts';
import { listOf, makeWorld, type Answer, type World } from './world.ts';

const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
let world: World;
let code = '';
before(async () => {
  world = await makeWorld();
  code = String((await world.submit(AN, 'the-dossier-of-an', ANSWERS)).body.code);
});
after(() => world.end());

const refused = (answer: Answer, status: number, problem: string): void => {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(answer.body.code, problem);
};

test('text that can be neither stored nor shown is refused, not stumbled over', async () => {
  for (const text of ['a\0b', 'a\ud800b', 'a\udc00']) {
    refused(await world.submit(BINH, `text-that-is-none-${text.length}`, { ...ANSWERS, name: text }), 400, 'invalidRequest');
    refused(await world.submit(BINH, `name-that-is-none-${text.length}`, { ...ANSWERS, [text]: 'x' }), 400, 'invalidRequest');
    refused(await world.request(`/v1/procedures/${CODE}/prefill`, { as: BINH, method: 'POST', body: { consents: [{ purpose: 'prefill', version: text, language: 'vi' }] } }), 400, 'invalidRequest');
    refused(await world.request(`/v1/dossiers/${code}/events`, { as: OFFICER, method: 'POST', body: { state: 2, note: text } }), 400, 'invalidRequest');
  }
  assert.equal((await world.submit(BINH, 'text-beyond-the-first-plane', { ...ANSWERS, name: 'Lê 𠀋' })).status, 201);
});

test('answers nested without end are refused, and the gateway goes on', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (const place of [`"name":${deep}`, `"status":"single","kind":"permanent","name":"Bốn","other":${deep}`]) {
    const body = `{"procedure":"${CODE}","version":"${VERSION}","answers":{${place}}}`;
    refused(await world.request('/v1/dossiers', { as: BINH, method: 'POST', headers: { 'idempotency-key': 'nested-without-end' }, body }), 400, 'invalidRequest');
  }
  const used = await world.request('/v1/dossiers', {
    as: AN,
    method: 'POST',
    headers: { 'idempotency-key': 'the-dossier-of-an' },
    body: `{"procedure":"${CODE}","version":"${VERSION}","answers":{"name":${deep}}}`,
  });
  refused(used, 400, 'invalidRequest');
});

test('an address that is none is a problem too, and is not echoed', async () => {
  for (const [path, status] of [['/v1/dossiers/%zz', 400], [`/v1/dossiers/${'A'.repeat(300)}`, 400]] as const) {
    const answer = await world.request(path, { as: BINH, headers: { origin: 'https://portal.example' } });
    refused(answer, status, 'invalidRequest');
    assert.ok(!answer.text.includes('%zz') && !answer.text.includes('AAA'));
  }
});

test('what is said of a wrong request holds nothing that was sent', async () => {
  const body = { procedure: CODE, version: VERSION, answers: {}, 'Nguyễn Văn An': AN.SoDinhDanh };
  const answer = await world.request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': 'a-request-with-a-name' }, body });
  refused(answer, 400, 'invalidRequest');
  assert.match(String(answer.body.detail), /additionalProperties/);
  assert.ok(!answer.text.includes('Nguyễn Văn An') && !answer.text.includes(AN.SoDinhDanh), answer.text);
});

test('streams that are given up before they begin are not counted for ever', async () => {
  const path = `/v1/dossiers/${code}/events`;
  const authorization = `Bearer ${await world.issuer.token(AN)}`;
  const { hostname, port } = new URL(world.gateway.url);
  const database = new pg.Client({ connectionString: await databaseUrl(world.settings.data) });
  await database.connect();
  const waiting = async (): Promise<number> =>
    Number((await database.query("select count(*)::int as n from pg_locks where not granted and relation = 'dossier'::regclass")).rows[0]?.n);
  // All the gateway's connections wait for the table, then those who asked hang up.
  await database.query('begin; lock table dossier in access exclusive mode');
  const sockets = Array.from({ length: 25 }, () => connect(Number(port), hostname));
  for (const socket of sockets) socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\naccept: text/event-stream\r\nauthorization: ${authorization}\r\n\r\n`);
  while ((await waiting()) < 10) await delay(10);
  for (const socket of sockets) {
    socket.destroy();
    await once(socket, 'close');
  }
  await database.query('rollback');
  await database.end();

  const stop = new AbortController();
  const stream = await fetch(world.gateway.url + path, { headers: { accept: 'text/event-stream', authorization }, signal: stop.signal });
  stop.abort();
  assert.equal(stream.status, 200);
});

test('a list is the 500 newest, as the contract says; an older dossier is read by its code', async () => {
  const database = new pg.Client({ connectionString: await databaseUrl(world.settings.data) });
  await database.connect();
  const columns = "agency, procedure, version, submitted_at + interval '1 second' * n, answers, origins, receipt, purpose, expires_at";
  await database.query(`insert into dossier (code, person, agency, procedure, version, submitted_at, answers, origins, receipt, purpose, expires_at)
    select 'H99.001-990101-' || lpad(n::text, 4, '0'), person, ${columns} from dossier, generate_series(1, 500) as n where code = $1`, [code]);
  await database.query(`insert into dossier_event (dossier, seq, type, at, state, actor, purpose, expires_at)
    select code, 1, 'submitted', submitted_at, 1, person, purpose, expires_at from dossier where code like 'H99.001-990101-%'`);
  await database.end();
  const contract: { paths: Record<string, { get: { responses: Record<string, { content: Record<string, { schema: { maxItems: number } }> }> } }> } = JSON.parse(
    await readFile(new URL('../../../schemas/gateway.openapi.json', import.meta.url), 'utf8'),
  );
  const most = contract.paths['/v1/dossiers']?.get.responses['200']?.content['application/json']?.schema.maxItems;
  const list = listOf(await world.request('/v1/dossiers', { as: AN }));
  assert.equal(list.length, most);
  assert.equal(list[0]?.code, 'H99.001-990101-0500');
  assert.ok(!list.some((each) => each.code === code));
  assert.equal((await world.request(`/v1/dossiers/${code}`, { as: AN })).status, 200);
});
