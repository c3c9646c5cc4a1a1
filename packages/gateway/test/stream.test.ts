import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { databaseUrl } from '../../../test/support/gateway.ts';
import { AN, OFFICER } from './tiny.ts';
import { makeWorld, type World } from './world.ts';

const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
let world: World;
let path = '';
before(async () => {
  world = await makeWorld();
  path = `/v1/dossiers/${String((await world.submit(AN, 'a-dossier-to-be-followed', ANSWERS)).body.code)}/events`;
});
after(() => world.end());

const move = async (state: number): Promise<void> => {
  const { status, text } = await world.request(path, { as: OFFICER, method: 'POST', body: { state } });
  assert.equal(status, 201, text);
};

/** Reads a stream block by block; `undefined` when it ended. */
const open = async (headers: Record<string, string> = {}, token?: string) => {
  const response = await fetch(world.gateway.url + path, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${token ?? (await world.issuer.token(AN))}`, ...headers },
  });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  const reader = response.body?.getReader();
  assert.ok(reader);
  const decoder = new TextDecoder();
  let rest = '';
  return {
    response,
    async next(): Promise<{ id: number; state: number } | undefined> {
      for (;;) {
        const end = rest.indexOf('\n\n');
        if (end >= 0) {
          const block = rest.slice(0, end);
          rest = rest.slice(end + 2);
          const [, id] = /^id: (\d+)$/m.exec(block) ?? [];
          const [, data] = /^data: (.+)$/m.exec(block) ?? [];
          if (id !== undefined && data !== undefined) return { id: Number(id), state: JSON.parse(data).state };
          continue;
        }
        const { done, value } = await reader.read();
        if (done) return undefined;
        rest += decoder.decode(value, { stream: true });
      }
    },
    close: () => reader.cancel(),
  };
};

test('a stream tells what was, then what happens, and resumes after the last event seen', async () => {
  const stream = await open({ origin: 'https://portal.example' });
  assert.equal(stream.response.headers.get('access-control-allow-origin'), 'https://portal.example');
  assert.equal(stream.response.headers.get('cache-control'), 'no-store');
  assert.deepEqual(await stream.next(), { id: 1, state: 1 });
  await move(2);
  assert.deepEqual(await stream.next(), { id: 2, state: 2 });
  await stream.close();
  await move(4);
  const resumed = await open({ 'last-event-id': '2' });
  assert.deepEqual(await resumed.next(), { id: 3, state: 4 });
  await resumed.close();
});

test('no event is lost when the listening connection breaks', async () => {
  const stream = await open({ 'last-event-id': '3' });
  const client = new pg.Client({ connectionString: await databaseUrl(world.settings.data) });
  await client.connect();
  const { rowCount } = await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'motcua-gateway-events'");
  await client.end();
  assert.equal(rowCount, 1);
  await move(5);
  assert.deepEqual(await stream.next(), { id: 4, state: 5 });
  await move(4);
  assert.deepEqual(await stream.next(), { id: 5, state: 4 });
  await stream.close();
});

test('a stream ends when its token does', async () => {
  const stream = await open({ 'last-event-id': '5' }, await world.issuer.token(AN, { expiresIn: 2 }));
  assert.equal(await stream.next(), undefined);
});

test('SIGTERM ends streams and the database in good order', async () => {
  const stream = await open({ 'last-event-id': '5' });
  const from = Date.now();
  assert.equal(await world.gateway.stop(), 0);
  assert.ok(Date.now() - from < 8_000, 'no connection that says nothing holds it up');
  assert.equal(await stream.next(), undefined);
  await assert.rejects(databaseUrl(world.settings.data), { code: 'ENOENT' });
  await world.restart();
  assert.equal((await world.request(path, { as: AN })).status, 200);
});
