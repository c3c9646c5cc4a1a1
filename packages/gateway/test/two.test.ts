/** Several gateways on one database. */
import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import { createServer, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { databaseUrl, startGateway, type GatewayProcess } from '../../../test/support/gateway.ts';
import { listen } from '../src/listener.ts';
import { AN, BINH, CODE, OFFICER, tinyPlan, VERSION, writePlan } from './tiny.ts';
import { listOf, makeWorld, type World } from './world.ts';

const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
let world: World;
let url = '';
before(async () => {
  world = await makeWorld();
  url = await databaseUrl(world.settings.data);
});
after(() => world.end());

const second = (catalogue = world.settings.catalogue): Promise<GatewayProcess> =>
  startGateway({ ...world.settings, catalogue, environment: { MOTCUA_DATABASE_URL: url } });

test('a plan that another gateway corrected is not filed under by the one that knew the old', async () => {
  const catalogue = join(world.folder, 'corrected');
  await cp(world.settings.catalogue, catalogue, { recursive: true });
  await writePlan(catalogue, tinyPlan({ summary: { vi: 'Bản sửa' } }));
  const other = await second(catalogue);
  try {
    const answer = await world.submit(BINH, 'by-the-plan-of-before', ANSWERS);
    assert.equal(answer.status, 422, answer.text);
    assert.equal(answer.body.code, 'unknownVersion');
    assert.deepEqual(listOf(await world.request('/v1/dossiers', { as: BINH })), []);
    const plan: { procedure: { summary: unknown } } = JSON.parse((await world.request(`/v1/procedures/${CODE}/versions/${VERSION}/plan`)).text);
    assert.deepEqual(plan.procedure.summary, { vi: 'Bản sửa' });
    assert.equal((await world.submit(BINH, 'by-the-plan-of-before', ANSWERS)).status, 201);
  } finally {
    await other.stop();
    await rm(catalogue, { recursive: true });
  }
  await assert.rejects(second(), /was published before with different content/);
  await writePlan(world.settings.catalogue, tinyPlan({ summary: { vi: 'Bản sửa' } }));
});

test('what one gateway does, the other tells at once; numbers and keys are shared', async () => {
  const other = await second();
  try {
    const both = await Promise.all([world.gateway.url, other.url].flatMap((base) => Array.from({ length: 8 }, async () => {
      const response = await fetch(`${base}/v1/dossiers`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'one-key-at-two-gateways', authorization: `Bearer ${await world.issuer.token(BINH)}` },
        body: JSON.stringify({ procedure: CODE, version: VERSION, answers: ANSWERS }),
      });
      return response.text();
    })));
    assert.equal(new Set(both).size, 1);
    const { code }: { code: string } = JSON.parse(both[0] ?? '');
    const stop = new AbortController();
    const stream = await fetch(`${other.url}/v1/dossiers/${code}/events`, { headers: { accept: 'text/event-stream', 'last-event-id': '1', authorization: `Bearer ${await world.issuer.token(BINH)}` }, signal: stop.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    assert.match((await reader?.read())?.value ?? '', /^retry:/);
    assert.equal((await world.request(`/v1/dossiers/${code}/events`, { as: OFFICER, method: 'POST', body: { state: 2 } })).status, 201);
    assert.match((await reader?.read())?.value ?? '', /^id: 2$/m);
    stop.abort();
    assert.equal((await world.submit(AN, 'the-next-after-two', { ...ANSWERS, name: 'Bốn' })).status, 201);
  } finally {
    await other.stop();
  }
});

test('an event connection that went silent without a word is found out, and everybody looks', async () => {
  const { hostname, port } = new URL(url);
  const pairs: [Socket, Socket][] = [];
  let silent = false;
  // A network between gateway and database that loses whatever is sent, and tells neither.
  const network = createServer((near) => {
    const far = connect(Number(port), hostname);
    const mine = !silent;
    pairs.push([near, far]);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.on('error', () => undefined);
      from.on('data', (data) => (silent && mine ? undefined : to.write(data)));
    }
  });
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve));
  const address = network.address();
  assert.ok(typeof address === 'object' && address);
  const through = new URL(url);
  through.port = String(address.port);
  const listener = await listen(through.href, { lookEvery: 50, patience: 200 });
  try {
    const woken = new Promise<void>((resolve) => listener.subscribe('H99.001-260101-0001', resolve));
    silent = true;
    await woken;
    assert.equal(pairs.length, 2);
  } finally {
    await listener.stop();
    for (const socket of pairs.flat()) socket.destroy();
    network.close();
  }
});
