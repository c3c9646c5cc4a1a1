/** Nothing is handed out that a real clamd has not seen and found clean. */
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { eicar, startClamd, type Clamd } from '../../../test/support/clamd.ts';
import { readConfig } from '../src/config.ts';
import { AN, BINH, CODE, VERSION } from './tiny.ts';
import { query } from './database.ts';
import { makeDraft, pdf, send, sha256, stored, until, zip } from './uploading.ts';
import { makeWorld, type World } from './world.ts';

let clamd: Clamd;
let world: World;
let draft = '';
before(async () => {
  clamd = await startClamd('2M');
  world = await makeWorld({ MOTCUA_CLAMD: clamd.address });
  draft = await makeDraft(world, AN.sub);
});
after(async () => {
  await world.end();
  await clamd.end();
});

const notHandedOut = async (id: string): Promise<void> => {
  const answer = await world.request(`/v1/files/${id}/content`, { as: AN });
  assert.deepEqual([answer.status, answer.body.code], [409, 'fileNotReady']);
};

/** Nor may a dossier have it. */
const notHandedIn = async (id: string): Promise<void> => {
  const answers = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
  const answer = await world.request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': `submission-with-${id}` }, body: { procedure: CODE, version: VERSION, answers, draft, files: [id] } });
  assert.equal(answer.body.code, 'invalidPapers', answer.text);
  assert.match(answer.text, /fileNotReady/);
};

/** Polls until a file's bytes are nowhere any more. */
const gone = async (id: string): Promise<void> => {
  while ((await stored(world, 'quarantine')).has(id) || (await stored(world, 'clean')).has(id)) await delay(10);
};

test('a clean file is received, scanned and handed out; its bytes leave quarantine', async () => {
  const bytes = pdf(1_000_000);
  const { id } = await send(world, AN, bytes, { draft });
  const file = await until(world, AN, id, 'clean');
  assert.equal(file.sha256, sha256(bytes));
  assert.equal((await world.request(`/v1/files/${id}/content`, { as: AN })).status, 200);
  while ((await stored(world, 'quarantine')).has(id)) await delay(10);
  assert.deepEqual((await stored(world, 'clean')).get(id), bytes);
});

test('malware is found in a document and in an archive, told, deleted, and neither handed out nor handed in', async () => {
  const cases: [Buffer, Record<string, string>, string][] = [
    [eicar(), { name: 'a.pdf', type: 'application/pdf' }, 'rejected'],
    [pdf(0, eicar()), { name: 'a.pdf', type: 'application/pdf' }, 'infected'],
    [zip('a.com', eicar()), { name: 'a.zip', type: 'application/zip', component: 'TP.2' }, 'infected'],
    [zip('b.zip', zip('a.com', eicar())), { name: 'a.zip', type: 'application/zip', component: 'TP.2' }, 'infected'],
  ];
  for (const [bytes, metadata, expected] of cases) {
    const { id } = await send(world, AN, bytes, { draft, ...metadata });
    const file = await until(world, AN, id, 'clean', 'infected', 'rejected', 'scan-failed');
    assert.equal(file.state, expected, JSON.stringify(metadata));
    await notHandedOut(id);
    await notHandedIn(id);
    await gone(id);
    // The row stays, so that the person is told; then they remove it.
    assert.equal((await world.request(`/v1/files/${id}`, { as: AN, method: 'DELETE' })).status, 204);
  }
});

test('an archive with a password, and a file that the scanner does not take, are rejected with the reason', async () => {
  const locked = await send(world, AN, zip('a.txt', Buffer.from('0123456789abcdef'), 1), { draft, name: 'a.zip', type: '', component: 'TP.2' });
  const large = await send(world, AN, pdf(4_000_000), { draft, component: 'TP.2' });
  assert.equal((await until(world, AN, locked.id, 'clean', 'infected', 'rejected', 'scan-failed')).rejection, 'encrypted');
  assert.equal((await until(world, AN, large.id, 'clean', 'infected', 'rejected', 'scan-failed')).rejection, 'tooLarge');
  for (const { id } of [locked, large]) {
    await notHandedOut(id);
    await gone(id);
  }
});

test('while clamd is away files wait, are not handed out, and go on when it is back', async () => {
  await clamd.stop();
  const bytes = pdf(5_000);
  const sent = await Promise.all([send(world, AN, bytes, { draft, component: 'TP.2' }), send(world, AN, pdf(0, eicar()), { draft, component: 'TP.2' })]);
  // Each was tried, in vain, and waits.
  for (const { id } of sent) {
    for (let tried = false; !tried; await delay(20)) {
      const [row] = await query(world, "select state, next_attempt_at > created_at + interval '1 second' as tried from file where id = $1", [id]);
      assert.match(String(row?.state), /^(received|scanning)$/);
      tried = row?.state === 'received' && row.tried === true;
    }
    await notHandedOut(id);
    await notHandedIn(id);
  }
  await clamd.start();
  const [clean, infected] = sent;
  assert.equal((await until(world, AN, clean?.id ?? '', 'clean', 'infected', 'scan-failed')).state, 'clean');
  assert.equal((await until(world, AN, infected?.id ?? '', 'clean', 'infected', 'scan-failed')).state, 'infected');
});

test('bytes that are not what was received, or are gone, never become clean', async () => {
  await clamd.stop();
  const [changed, lost] = [await send(world, AN, pdf(), { draft, component: 'TP.2' }), await send(world, AN, pdf(), { draft, component: 'TP.2' })];
  for (const { id } of [changed, lost]) await until(world, AN, id, 'received');
  const folder = join(world.settings.data, 'files', 'quarantine');
  await writeFile(join(folder, changed.id), pdf());
  await rm(join(folder, lost.id));
  await clamd.start();
  for (const { id } of [changed, lost]) {
    assert.equal((await until(world, AN, id, 'clean', 'infected', 'rejected', 'scan-failed')).state, 'scan-failed');
    await notHandedOut(id);
    await gone(id);
  }
});

/** A clamd that says what it is told to say, or breaks off. */
const fakeClamd = async (folder: string, answer: (heard: Buffer) => string | undefined): Promise<{ address: string; server: Server; asked(): number }> => {
  let asked = 0;
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk]);
      if (heard.subarray(0, 6).equals(Buffer.from('zPING\0'))) socket.end('PONG\0');
      // As clamd hangs up on what is too long for it: in the middle, and its reply is lost.
      else if (heard.length > 200_000) socket.destroy();
      else if (heard.subarray(-4).equals(Buffer.alloc(4))) {
        asked += 1;
        const reply = answer(heard);
        if (reply === undefined) socket.destroy();
        else socket.end(`${reply}\0`);
      }
    });
  });
  const path = join(folder, `fake-${Math.random()}`);
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return { address: `unix:${path}`, server, asked: () => asked };
};

test('errors of the scanner are tried again a few times, then told; a broken connection never lets a file pass', async () => {
  const heard = new Set<string>();
  const fake = await fakeClamd(world.folder, (bytes) => {
    const first = !heard.has('broken') && bytes.includes('breaks');
    if (first) heard.add('broken');
    if (first) return undefined;
    if (bytes.includes('stumbles')) return 'stream: Can\'t allocate memory ERROR';
    return bytes.includes('nonsense') ? 'stream: PERHAPS' : 'stream: OK';
  });
  const other = await makeWorld({ MOTCUA_CLAMD: fake.address });
  try {
    const own = await makeDraft(other, BINH.sub);
    const of = async (what: string) => (await send(other, BINH, pdf(0, Buffer.from(what)), { draft: own, component: 'TP.2' })).id;
    const [stumbles, breaks, nonsense, fine] = [await of('stumbles'), await of('breaks'), await of('nonsense'), await of('fine')];
    const long = (await send(other, BINH, pdf(3_000_000), { draft: own, component: 'TP.2' })).id;
    assert.equal((await until(other, BINH, fine, 'clean')).state, 'clean');
    assert.equal((await until(other, BINH, breaks, 'clean', 'rejected', 'infected', 'scan-failed')).state, 'clean');
    for (const id of [stumbles, nonsense]) assert.equal((await until(other, BINH, id, 'clean', 'rejected', 'infected', 'scan-failed')).state, 'scan-failed');
    assert.equal((await until(other, BINH, long, 'clean', 'rejected', 'infected', 'scan-failed')).rejection, 'tooLarge');
    assert.equal(fake.asked(), 1 + 2 + 4 + 4);
  } finally {
    await other.end();
    fake.server.close();
  }
});

test('without a scanner the gateway starts only where that was said, and never in production', () => {
  const settings = { MOTCUA_AGENCY: 'H99.001', MOTCUA_ISSUER: 'https://issuer.example', MOTCUA_AUDIENCE: 'x' };
  assert.throws(() => readConfig(settings), /MOTCUA_CLAMD is missing/);
  assert.equal(readConfig({ ...settings, MOTCUA_SCANNING: 'off' }).clamd, undefined);
  assert.throws(() => readConfig({ ...settings, MOTCUA_SCANNING: 'off', MOTCUA_PRODUCTION: '1' }), /refused in production/);
  assert.throws(() => readConfig({ ...settings, MOTCUA_SCANNING: 'on' }), /MOTCUA_SCANNING/);
  assert.throws(() => readConfig({ ...settings, MOTCUA_SCANNING: 'off', MOTCUA_CLAMD: 'unix:/x' }), /contradict/);
  for (const wrong of ['/run/clamd', 'tcp://host', 'http://host:1', 'unix:relative']) assert.throws(() => readConfig({ ...settings, MOTCUA_CLAMD: wrong }), /MOTCUA_CLAMD must be/);
  assert.deepEqual(readConfig({ ...settings, MOTCUA_CLAMD: 'unix:/run/clamav/clamd.ctl', MOTCUA_PRODUCTION: '1' }).clamd, { path: '/run/clamav/clamd.ctl' });
  assert.deepEqual(readConfig({ ...settings, MOTCUA_CLAMD: 'tcp://scanner.example:3310' }).clamd, { host: 'scanner.example', port: 3310 });
  assert.deepEqual(readConfig({ ...settings, MOTCUA_CLAMD: 'tcp://[::1]:3310' }).clamd, { host: '::1', port: 3310 });
});
