/** Uploads over the contract: begun, sent in parts, cut off and resumed, limited, seen by nobody else. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Upload } from 'tus-js-client';
import { AN, BINH, OFFICER } from './tiny.ts';
import { query } from './database.ts';
import { begin, encoded, fileOf, head, makeDraft, patch, pdf, send, sha256, stored, until } from './uploading.ts';
import { makeWorld, type Answer, type World } from './world.ts';

const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
let world: World;
let draft = '';
before(async () => {
  world = await makeWorld({ MOTCUA_MAX_FILE_MB: '3' });
  draft = await makeDraft(world, AN.sub);
});
after(() => world.end());

const refused = (answer: Answer, status: number, code: string): void => {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  assert.equal(answer.headers.get('tus-resumable'), '1.0.0');
  assert.equal(answer.body.code, code);
};

/** Breaks each connection after some bytes of the client's, fewer or more each time. */
const cuttingProxy = async () => {
  const port = Number(new URL(world.gateway.url).port);
  let cuts = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    let rest = 3_000 + ((cuts * 7_919) % 200_000);
    const cut = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', cut).on('close', cut);
    }
    far.pipe(near);
    near.on('data', (chunk: Buffer) => {
      far.write(chunk.subarray(0, Math.max(0, rest)));
      rest -= chunk.length;
      if (rest > 0) return;
      cuts += 1;
      cut();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
};

test('cut off again and again, the real client goes on until all bytes are there', async () => {
  const bytes = pdf(1_500_000);
  const id = randomUUID();
  const proxy = await cuttingProxy();
  const token = await world.issuer.token(AN);
  try {
    await new Promise<void>((resolve, reject) => {
      const upload = new Upload(bytes, {
        endpoint: `${proxy.url}/v1/uploads`,
        uploadUrl: `${proxy.url}/v1/uploads/${id}`,
        chunkSize: 256 * 1024,
        retryDelays: Array.from({ length: 200 }, () => 5),
        storeFingerprintForResuming: false,
        headers: { authorization: `Bearer ${token}` },
        metadata: { id, component: 'TP.1', draft, name: 'giấy dài.pdf', type: 'application/pdf' },
        onShouldRetry: () => true,
        onError: reject,
        onSuccess: () => resolve(),
      });
      upload.start();
    });
    assert.ok(proxy.cuts() >= 5, `${proxy.cuts()} cuts`);
  } finally {
    proxy.close();
  }
  const file = await until(world, AN, id, 'not-scanned');
  assert.equal(file.sha256, sha256(bytes));
  assert.equal(file.received, bytes.length);
  assert.equal(sha256((await stored(world, 'clean')).get(id) ?? Buffer.alloc(0)), sha256(bytes));
  assert.ok(!(await stored(world, 'quarantine')).has(id));
  assert.equal((await world.request(`/v1/files/${id}`, { as: AN, method: 'DELETE' })).status, 204);
});

test('begun by POST, the client follows Location; an empty file is rejected', async () => {
  const token = await world.issuer.token(AN);
  const sendWith = (bytes: Buffer, id: string) =>
    new Promise<string | null>((resolve, reject) => {
      const upload: Upload = new Upload(bytes, {
        endpoint: `${world.gateway.url}/v1/uploads`,
        headers: { authorization: `Bearer ${token}` },
        metadata: { id, component: 'TP.2', draft, name: 'a.pdf', type: '' },
        onError: reject,
        onSuccess: () => resolve(upload.url),
      });
      upload.start();
    });
  const [id, empty] = [randomUUID(), randomUUID()];
  assert.equal(await sendWith(pdf(), id), `${world.gateway.url}/v1/uploads/${id}`);
  assert.equal((await until(world, AN, id, 'not-scanned')).type, 'application/pdf');
  await sendWith(Buffer.alloc(0), empty);
  assert.deepEqual([(await fileOf(world, AN, empty)).body.state, (await fileOf(world, AN, empty)).body.rejection], ['rejected', 'empty']);
});

test('the same id again is the same upload: nothing is cut short; another file under it is refused', async () => {
  const bytes = pdf(5_000);
  const id = randomUUID();
  const metadata = { id, component: 'TP.2', draft, name: 'a.pdf', type: 'application/pdf' };
  const first = await begin(world, AN, bytes.length, metadata);
  assert.equal(first.status, 201);
  assert.equal((await patch(world, AN, id, 0, bytes.subarray(0, 2_000))).status, 204);
  const again = await begin(world, AN, bytes.length, metadata);
  assert.deepEqual([again.status, again.headers.get('location')], [201, first.headers.get('location')]);
  assert.equal((await head(world, AN, id)).headers.get('upload-offset'), '2000');
  assert.equal((await fileOf(world, AN, id)).body.received, 2_000);
  refused(await begin(world, AN, bytes.length + 1, metadata), 409, 'uploadConflict');
  refused(await begin(world, AN, bytes.length, { ...metadata, component: 'TP.1' }), 409, 'uploadConflict');
  refused(await begin(world, AN, bytes.length, { ...metadata, draft: await makeDraft(world, AN.sub) }), 409, 'uploadConflict');
  assert.equal((await patch(world, AN, id, 2_000, bytes.subarray(2_000))).headers.get('upload-offset'), '5000');
  await until(world, AN, id, 'not-scanned');
  assert.equal((await begin(world, AN, bytes.length, metadata)).status, 201);
  refused(await patch(world, AN, id, 0, bytes), 409, 'uploadConflict');
  assert.equal((await head(world, AN, id)).headers.get('upload-offset'), '5000');
  assert.equal((await fileOf(world, AN, id)).body.sha256, sha256(bytes));
});

test('a part at a wrong place, or past the end, is refused and changes nothing', async () => {
  const bytes = pdf(4_000);
  const id = randomUUID();
  await begin(world, AN, bytes.length, { id, component: 'TP.2', draft, name: 'a.pdf', type: '' });
  refused(await patch(world, AN, id, 1, bytes), 409, 'uploadConflict');
  refused(await patch(world, AN, id, 0, Buffer.concat([bytes, bytes])), 409, 'uploadConflict');
  refused(await patch(world, AN, id, 'x', bytes), 400, 'invalidRequest');
  const [one, other] = await Promise.all([patch(world, AN, id, 0, bytes), patch(world, AN, id, 0, bytes)]);
  assert.deepEqual([one.status, other.status].sort(), [204, 409]);
  assert.equal((await until(world, AN, id, 'not-scanned')).sha256, sha256(bytes));
});

test('parts that are given up, before or after they begin, block nothing', async () => {
  const own = await makeDraft(world, AN.sub);
  const authorization = `Bearer ${await world.issuer.token(AN)}`;
  for (let round = 0; round < 60; round += 1) {
    const id = randomUUID();
    await begin(world, AN, 100_000, { id, component: 'TP.2', draft: own, name: 'a.pdf', type: '' });
    const headers = { 'tus-resumable': '1.0.0', authorization, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream', 'content-length': '100000' };
    const part = request(`${world.gateway.url}/v1/uploads/${id}`, { method: 'PATCH', headers });
    part.on('error', () => undefined);
    part.write(Buffer.alloc(1 + ((round * 977) % 90_000)));
    await delay(round % 7);
    part.destroy();
    assert.equal((await head(world, AN, id)).status, 200);
    refused(await patch(world, AN, id, 99_999, Buffer.from('x')), 409, 'uploadConflict');
    assert.equal((await world.request(`/v1/uploads/${id}`, { as: AN, method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } })).status, 204);
  }
  assert.doesNotMatch(world.gateway.log(), /request failed/);
});

test('size and number have limits, also for uploads that begin at once', async () => {
  const own = await makeDraft(world, AN.sub);
  const of = (component: string, size: number) => begin(world, AN, size, { id: randomUUID(), component, draft: own, name: 'a.pdf', type: '' });
  refused(await of('TP.1', 3 * 1024 * 1024 + 1), 413, 'fileTooLarge');
  refused(await of('TP.3', 1_001), 413, 'fileTooLarge');
  assert.equal((await of('TP.3', 1_000)).status, 201);
  refused(await of('TP.9', 10), 400, 'invalidRequest');
  refused(await of('result', 10), 400, 'invalidRequest');
  const answers = await Promise.all(Array.from({ length: 10 }, () => of('TP.1', 10)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 201, 201, ...Array<number>(7).fill(409)]);
  assert.equal(answers.find(({ status }) => status === 409)?.body.code, 'tooManyFiles');
  // One that was rejected doesn't count.
  const [{ id }] = (await query(world, "select id from file where draft = $1 and component = 'TP.1' limit 1", [own])) as [{ id: string }];
  await patch(world, AN, id, 0, Buffer.from('0123456789'));
  assert.equal((await fileOf(world, AN, id)).body.state, 'rejected');
  assert.equal((await of('TP.1', 10)).status, 201);
  // A draft has at most fifty files of whatever state.
  await query(world, `insert into file (id, person, draft, component, name, media_type, size, state, created_at, purpose, expires_at)
    select gen_random_uuid(), person, draft, 'TP.9', name, media_type, size, 'rejected', created_at, purpose, expires_at from file, generate_series(1, 50) where id = $1`, [id]);
  refused(await of('TP.2', 10), 409, 'tooManyFiles');
});

test("somebody else's ids answer on every route exactly as nobody's", async () => {
  const { id } = await send(world, AN, pdf(), { draft, component: 'TP.2' });
  const going = randomUUID();
  await begin(world, AN, 100, { id: going, component: 'TP.2', draft, name: 'a.pdf', type: '' });
  const { body } = await world.submit(AN, 'a-dossier-with-files', ANSWERS);
  const own = await makeDraft(world, BINH.sub);
  const seen = ({ status, text, headers }: Answer) => [status, text, headers.get('content-type'), headers.get('cache-control'), headers.get('location'), headers.get('upload-offset')];
  const tus = { 'tus-resumable': '1.0.0' };
  const fresh = (metadata: object) => () => ({ id: randomUUID(), component: 'TP.1', name: 'a.pdf', type: '', ...metadata });
  const routes: [string, (id: string) => Promise<Answer>, string, string][] = [];
  for (const as of [BINH, OFFICER]) {
    const call = (method: string, path: (id: string) => string) => (each: string) => world.request(path(each), { as, method, headers: tus });
    for (const known of [id, going]) {
      routes.push(
        ['read', call('GET', (each) => `/v1/files/${each}`), known, randomUUID()],
        ['content', call('GET', (each) => `/v1/files/${each}/content`), known, randomUUID()],
        ['remove', call('DELETE', (each) => `/v1/files/${each}`), known, randomUUID()],
        ['head', call('HEAD', (each) => `/v1/uploads/${each}`), known, randomUUID()],
        ['terminate', call('DELETE', (each) => `/v1/uploads/${each}`), known, randomUUID()],
        ['patch', (each) => patch(world, as, each, 0, Buffer.from('abc')), known, randomUUID()],
      );
    }
    routes.push(
      ['list of a draft', call('GET', (each) => `/v1/drafts/${each}/files`), draft, randomUUID()],
      ['begin on a draft', (each) => begin(world, as, 10, fresh({ draft: each })()), draft, randomUUID()],
    );
  }
  routes.push(
    ['list of a dossier', (each) => world.request(`/v1/dossiers/${each}/files`, { as: BINH }), String(body.code), 'H99.001-200101-0001'],
    ['begin on a dossier', (each) => begin(world, BINH, 10, fresh({ dossier: each })()), String(body.code), 'H99.001-200101-0001'],
    ['begin a result without being an officer', (each) => begin(world, AN, 10, fresh({ dossier: each, component: 'result' })()), String(body.code), 'H99.001-200101-0001'],
    ['begin a paper as an officer', (each) => begin(world, OFFICER, 10, fresh({ dossier: each })()), String(body.code), 'H99.001-200101-0001'],
  );
  for (const [what, ask, theirs, nobodys] of routes) {
    const answer = await ask(theirs);
    assert.equal(answer.status, 404, what);
    assert.deepEqual(seen(answer), seen(await ask(nobodys)), what);
  }
  // An id that is taken is answered as a draft that isn't there, and what is under it stays.
  const taken = await begin(world, BINH, 100, { id: going, component: 'TP.1', draft: own, name: 'a.pdf', type: '' });
  const foreign = await begin(world, BINH, 100, { id: randomUUID(), component: 'TP.1', draft, name: 'a.pdf', type: '' });
  assert.deepEqual(seen(taken), seen(foreign));
  assert.equal((await head(world, AN, going)).status, 200);
  assert.equal((await until(world, AN, id, 'not-scanned')).state, 'not-scanned');
  for (const known of [id, going]) await world.request(`/v1/files/${known}`, { as: AN, method: 'DELETE' });
});

test('without a token nothing is told, and no body is read', async () => {
  const file = randomUUID();
  const routes: [string, string][] = [['POST', '/v1/uploads'], ['HEAD', `/v1/uploads/${file}`], ['PATCH', `/v1/uploads/${file}`], ['DELETE', `/v1/uploads/${file}`], ['GET', `/v1/files/${file}`], ['GET', `/v1/files/${file}/content`], ['DELETE', `/v1/files/${file}`], ['GET', `/v1/drafts/${draft}/files`], ['GET', '/v1/dossiers/H99.001-200101-0001/files']];
  for (const [method, path] of routes) {
    const { status, headers } = await world.request(path, { method, headers: method === 'PATCH' ? { 'content-type': 'application/offset+octet-stream' } : {}, ...(method === 'PATCH' ? { body: 'x' } : {}) });
    assert.equal(status, 401, `${method} ${path}`);
    assert.match(headers.get('www-authenticate') ?? '', /^Bearer/);
  }
});

test('metadata that nobody means is refused, without an echo', async () => {
  const good = { id: randomUUID(), component: 'TP.2', draft, name: 'a.pdf', type: 'application/pdf' };
  const text = encoded(good);
  const homeless = { id: good.id, component: good.component, name: good.name, type: good.type };
  const wrong: (Record<string, string> | string)[] = [
    homeless,
    { ...good, dossier: 'H99.001-200101-0001' },
    { ...good, name: '' },
    { ...good, name: '../../etc/passwd.pdf' },
    { ...good, name: 'a\\b.pdf' },
    { ...good, name: 'gdp.\u202efdp.exe.pdf' },
    { ...good, name: 'a\nb.pdf' },
    { ...good, name: `${'a'.repeat(200)}.pdf` },
    { ...good, id: '../../clean/x' },
    { ...good, id: good.id.toUpperCase() },
    { ...good, component: 'x/../y' },
    { ...good, draft: 'x' },
    { ...good, type: 'application/pdf\r\nx: y' },
    { ...good, path: '/etc/passwd' },
    `${text},name YQ==`,
    `${text},`,
    `${text.replace(/name \S+,/, 'name !!!,')}`,
    `${text.replace(/name \S+,/, 'name /w==,')}`,
    `${text.replace(/name \S+,/, 'name YQ== YQ==,')}`,
    'constructor YQ==',
    '__proto__ YQ==',
    'x'.repeat(4_097),
  ];
  for (const metadata of wrong) {
    const answer = await begin(world, AN, 10, metadata);
    refused(answer, 400, 'invalidRequest');
    assert.ok(!answer.text.includes('passwd') && !answer.text.includes(good.id), answer.text);
  }
  for (const size of ['-1', '1.5', 'x']) refused(await begin(world, AN, size, good), 400, 'invalidRequest');
  const version = await world.request('/v1/uploads', { as: AN, method: 'POST', headers: { 'upload-length': '1', 'upload-metadata': text } });
  refused(version, 400, 'invalidRequest');
  refused(await world.request('/v1/uploads', { as: AN, method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '1', 'upload-metadata': text }, body: { a: 1 } }), 415, 'unsupportedMediaType');
  assert.deepEqual(await query(world, 'select id from file where id = $1', [good.id]), []);
});

test('pages of known origins may use all of it', async () => {
  const preflight = await world.request('/v1/uploads', { method: 'OPTIONS', headers: { origin: 'https://portal.example', 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'upload-offset' } });
  assert.equal(preflight.status, 204);
  const allowed = preflight.headers.get('access-control-allow-headers') ?? '';
  for (const header of ['if-match', 'tus-resumable', 'upload-length', 'upload-metadata', 'upload-offset']) assert.match(allowed, new RegExp(header));
  for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD']) assert.match(preflight.headers.get('access-control-allow-methods') ?? '', new RegExp(method));
  const foreign = await world.request('/v1/uploads', { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'PATCH' } });
  assert.equal(foreign.headers.get('access-control-allow-origin'), null);
});
