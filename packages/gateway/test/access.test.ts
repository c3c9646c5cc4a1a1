import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { keeping } from '../../../test/support/consents.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, OFFICER, VERSION } from './tiny.ts';
import { begin, uploaded } from './uploading.ts';
import { agreed, type Answer, listOf, makeWorld, type World } from './world.ts';

let world: World;
let code = '';
/** What AN has. */
const ids = { code: '', draft: '', file: '', consent: '', heldFile: '', kept: '' };
const NOBODYS_IDS = { code: 'H99.001-200101-0001', draft: '00000000-0000-4000-8000-000000000000', file: '00000000-0000-4000-8000-000000000000', consent: '00000000-0000-4000-8000-000000000000', heldFile: '00000000-0000-4000-8000-000000000000', kept: '00000000-0000-4000-8000-000000000000' };
const TUS = { 'tus-resumable': '1.0.0' };
const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };

before(async () => {
  world = await makeWorld();
  code = String((await world.submit(AN, 'the-first-submission', ANSWERS)).body.code);
  const body = { procedure: CODE, version: VERSION, content: { snapshot: {} } };
  const draft = String((await world.request('/v1/drafts', { as: AN, method: 'POST', headers: { 'idempotency-key': 'the-first-draft-of-an' }, body })).body.id);
  await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: agreed() });
  const consent = String(listOf(await world.request('/v1/consents', { as: AN }))[0]?.id);
  const [heldFile, kept] = [randomUUID(), randomUUID()];
  const documents = [{ id: randomUUID(), component: 'TP.1', resultCode: 'KQ.H99.000001', store: 'national', repository: { id: 'population', name: { vi: 'Dân cư thử' } }, owner: AN.SoDinhDanh, files: [{ id: heldFile, name: 'an.json', at: 'an.json' }], source: { authority: 'Thử', record: '1', retrievedAt: '2026-01-01T00:00:00Z', verified: true } }];
  await query(world, 'update prefill set documents = $1 where person = $2', [JSON.stringify(documents), AN.sub]);
  await query(
    world,
    `insert into kept_paper (id, person, consent, procedure, component, component_name, digest, dossier, kept_at, purpose, expires_at)
     values ($1, $2, $3, $4, 'TP.1', '{"vi":"Giấy thử"}', 'x', $5, now(), 'my repository', now() + interval '1 day')`,
    [kept, AN.sub, consent, CODE, code],
  );
  Object.assign(ids, { code, draft, consent, heldFile, kept, file: await uploaded(world, AN, { draft }, 'TP.1') });
});
after(() => world.end());

/** All that a caller could tell two answers apart by. */
const seen = ({ status, text, headers }: Answer): unknown => [status, text, headers.get('content-type'), headers.get('cache-control')];

/** How each route that names something of a person's is called; by operation of the contract, so that none is forgotten. */
const CALLS: Record<string, Omit<Parameters<World['request']>[1], 'as'>[]> = {
  withdrawConsent: [{ method: 'POST' }],
  getDossier: [{}],
  getDossierContent: [{}],
  listDossierFiles: [{}],
  listEvents: [{}, { headers: { accept: 'text/event-stream' } }],
  getKeepable: [{}],
  keepDossier: [{ method: 'POST', body: keeping('keep-papers') }],
  removeKept: [{ method: 'DELETE' }],
  removeKeptAnswers: [{ method: 'DELETE' }],
  getHeldFileContent: [{}],
  moveDossier: [{ method: 'POST', body: { state: 2 } }],
  findPapers: [{ method: 'POST', body: { consent: { purpose: 'supplement', version: '3', language: 'vi' } } }],
  getFoundPapers: [{}],
  choosePapers: [{ method: 'PUT', body: { 'TP.1': 'file' } }],
  getPaperNote: [{}],
  savePaperNote: [{ method: 'PUT', headers: { 'if-match': '"0"', 'idempotency-key': 'a-note-of-a-stranger' }, body: { note: 'x' } }],
  supplementDossier: [{ method: 'POST', headers: { 'idempotency-key': 'a-supplement-of-a-stranger' }, body: { files: ['00000000-0000-4000-8000-000000000000'] } }],
  getDraft: [{}],
  saveDraft: [{ method: 'PUT', headers: { 'if-match': '"1"', 'idempotency-key': 'a-save-of-a-stranger' }, body: { snapshot: {} } }],
  removeDraft: [{ method: 'DELETE' }],
  refreshPrefill: [{ method: 'POST', body: { version: '1.0.0' } }],
  listDraftFiles: [{}],
  getFile: [{}],
  removeFile: [{ method: 'DELETE' }],
  getFileContent: [{}],
  getUpload: [{ method: 'HEAD', headers: TUS }],
  continueUpload: [{ method: 'PATCH', headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: 'x' }],
};

interface Named {
  readonly operation: string;
  readonly path: string;
  readonly kind: keyof typeof NOBODYS_IDS;
}

/** The operations of the contract whose path names something of a person's. */
const named = (): Named[] => {
  const contract: { paths: Record<string, Record<string, { operationId?: string } | { $ref?: string }[]>> } = JSON.parse(
    readFileSync(new URL('../../../schemas/gateway.openapi.json', import.meta.url), 'utf8'),
  );
  const kinds = { DossierCode: 'code', DraftId: 'draft', FileId: 'file', ConsentId: 'consent', HeldFileId: 'heldFile', KeptId: 'kept' } as const;
  return Object.entries(contract.paths).flatMap(([path, operations]) => {
    const { parameters } = operations;
    const references = Array.isArray(parameters) ? parameters.map(({ $ref = '' }) => $ref.slice($ref.lastIndexOf('/') + 1)) : [];
    const kind = Object.entries(kinds).find(([reference]) => references.includes(reference))?.[1];
    if (kind === undefined) return [];
    return Object.values(operations).flatMap((operation) => ('operationId' in operation && operation.operationId ? [{ operation: operation.operationId, path, kind }] : []));
  });
};

test('every route that names a dossier, a draft, a file, a consent, a held or a kept paper is looked at here', () => {
  assert.deepEqual(named().map(({ operation }) => operation).sort(), Object.keys(CALLS).sort());
});

for (const { operation, path, kind } of named()) {
  test(`to another citizen it does not exist: ${operation}`, async () => {
    for (const options of CALLS[operation] ?? []) {
      const call = (id: string) => world.request(path.replace(/\{\w+\}/, id), { as: BINH, ...options });
      const [theirs, nobodys] = [await call(ids[kind]), await call(NOBODYS_IDS[kind])];
      assert.equal(theirs.status, 404, theirs.text);
      assert.deepEqual(seen(theirs), seen(nobodys));
    }
  });
}

test('nor can another citizen attach anything to it', async () => {
  for (const [target, nobodys] of [[{ draft: ids.draft }, { draft: NOBODYS_IDS.draft }], [{ dossier: ids.code }, { dossier: NOBODYS_IDS.code }]] as const) {
    const attach = (where: Record<string, string>) => begin(world, BINH, 10, { id: randomUUID(), component: 'TP.1', name: 'a.pdf', type: 'application/pdf', ...where });
    const [theirs, none] = [await attach(target), await attach(nobodys)];
    assert.equal(theirs.status, 404, theirs.text);
    assert.deepEqual(seen(theirs), seen(none));
  }
});

test('after all that, everything is as it was', async () => {
  assert.equal((await world.request(`/v1/drafts/${ids.draft}`, { as: AN })).status, 200);
  assert.equal((await world.request(`/v1/files/${ids.file}/content`, { as: AN })).status, 200);
  assert.equal((await world.request(`/v1/dossiers/${ids.code}`, { as: AN })).body.state, 1);
  assert.equal((await world.request(`/v1/held-files/${ids.heldFile}/content`, { as: AN })).status, 200);
  assert.match((await world.request('/v1/repository', { as: AN })).text, new RegExp(ids.kept));
});

test('a list holds the own dossiers only; an officer sees all', async () => {
  assert.deepEqual(listOf(await world.request('/v1/dossiers', { as: BINH })), []);
  assert.deepEqual(listOf(await world.request('/v1/dossiers', { as: AN })).map((each) => each.code), [code]);
  assert.deepEqual(listOf(await world.request('/v1/dossiers', { as: OFFICER })).map((each) => each.code), [code]);
});

test('nobody without the officer role moves a dossier, not even its owner', async () => {
  const own = await world.request(`/v1/dossiers/${code}/events`, { as: AN, method: 'POST', body: { state: 2 } });
  assert.equal(own.status, 403);
  assert.equal(own.body.code, 'forbidden');
  for (const roles of [[], ['Officer'], ['officers'], ['citizen']]) {
    const answer = await world.request(`/v1/dossiers/${code}/events`, { as: { sub: 'somebody', roles }, method: 'POST', body: { state: 2 } });
    assert.equal(answer.status, 404);
  }
  assert.equal((await world.request(`/v1/dossiers/${code}`, { as: AN })).body.state, 1);
});

test('a citizen who is an officer too sees their own lookup code alone, and decides nothing about themselves', async () => {
  const both = { ...BINH, sub: 'both', roles: ['citizen', 'officer'] };
  const { body } = await world.submit(both, 'a-dossier-of-an-officer', ANSWERS);
  const own = String(body.code);
  assert.equal((await world.request(`/v1/dossiers/${own}`, { as: both })).body.lookup, body.lookup);
  assert.deepEqual(listOf(await world.request('/v1/dossiers', { as: both })).map((each) => each.lookup), [body.lookup, undefined]);
  const move = (state: number, as: typeof both) => world.request(`/v1/dossiers/${own}/events`, { as, method: 'POST', body: { state } });
  assert.equal((await move(2, both)).body.code, 'forbidden');
  const result = () => begin(world, both, 10, { id: randomUUID(), component: 'result', dossier: own, name: 'a.pdf', type: 'application/pdf' });
  assert.equal((await result()).status, 404);
  assert.equal((await move(5, { ...both, sub: 'officer' })).status, 201);
  assert.equal((await result()).status, 404, 'nor do they hand in a result of their own');
});

test('an officer who is no citizen neither files nor prefills', async () => {
  assert.equal((await world.submit(OFFICER, 'a-key-of-an-officer', ANSWERS)).status, 403);
  const prefill = await world.request(`/v1/procedures/${CODE}/prefill`, { as: OFFICER, method: 'POST', body: agreed() });
  assert.equal(prefill.status, 403);
});

test("another citizen's prefill counts as none", async () => {
  const prefill = await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: agreed() });
  const submit = (id: unknown, key: string) =>
    world.request('/v1/dossiers', { as: BINH, method: 'POST', headers: { 'idempotency-key': key }, body: { procedure: CODE, version: '1.0.0', prefill: id, answers: ANSWERS } });
  const theirs = await submit(prefill.body.id, 'with-the-id-of-another');
  const nobodys = await submit('00000000-0000-4000-8000-000000000000', 'with-the-id-of-nobody');
  assert.equal(theirs.status, 201);
  assert.equal(nobodys.status, 201);
});

test('one key of two citizens is two keys', async () => {
  const of = async (who: typeof AN) => (await world.submit(who, 'the-same-key-of-two', { ...ANSWERS, name: AN.HoVaTen, birthDate: '1990', address: 'Số 1, đường Thử' })).body.code;
  assert.notEqual(await of(AN), await of(BINH));
});

test('a token that is missing, expired, foreign, forged or unsigned opens nothing', async () => {
  const { issuer } = world;
  const tokens: [string, string | undefined][] = [
    ['missing', undefined],
    ['expired', await issuer.token(AN, { expiresIn: -10 })],
    ['for another audience', await issuer.token(AN, { audience: 'urn:somebody:else' })],
    ['of another issuer', await issuer.token(AN, { issuer: 'https://issuer.example' })],
    ['signed with another key', await issuer.forged(AN)],
    ['unsigned', issuer.unsigned(AN)],
    ['nonsense', 'a.b.c'],
  ];
  const routes: [string, object][] = [
    ['/v1/dossiers', {}],
    ['/v1/dossiers', { method: 'POST', headers: { 'idempotency-key': 'a-key-of-nobody-at-all' }, body: {} }],
    [`/v1/dossiers/${code}`, {}],
    [`/v1/dossiers/${code}/events`, {}],
    [`/v1/dossiers/${code}/events`, { method: 'POST', body: { state: 2 } }],
    [`/v1/procedures/${CODE}/prefill`, { method: 'POST', body: {} }],
    ['/v1/drafts', {}],
    ['/v1/drafts', { method: 'POST', headers: { 'idempotency-key': 'a-draft-of-nobody' }, body: {} }],
    ['/v1/uploads', { method: 'POST', headers: TUS }],
    ...named().flatMap(({ operation, path, kind }) => (CALLS[operation] ?? []).map((options): [string, object] => [path.replace(/\{\w+\}/, ids[kind]), options])),
  ];
  for (const [what, token] of tokens) {
    for (const [path, options] of routes) {
      const answer = await world.request(path, { ...options, ...(token === undefined ? {} : { token }) });
      assert.equal(answer.status, 401, `${what}: ${path}`);
      if (answer.text) assert.equal(answer.body.code, 'unauthenticated');
      assert.match(answer.headers.get('www-authenticate') ?? '', /^Bearer/);
    }
  }
});

test('too many requests of one person are put off, of others not', async () => {
  const slow = await makeWorld({ MOTCUA_RATE_PER_MINUTE: '3' });
  try {
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await slow.submit(AN, `one-of-too-many-${index}`, ANSWERS)).status);
    assert.deepEqual(statuses, [201, 201, 201, 429]);
    const late = await slow.submit(AN, 'one-of-too-many-again', ANSWERS);
    assert.ok(Number(late.headers.get('retry-after')) > 0);
    assert.equal((await slow.submit(BINH, 'the-first-of-another', ANSWERS)).status, 201);
  } finally {
    await slow.end();
  }
});
