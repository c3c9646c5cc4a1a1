import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AN, BINH, CODE, OFFICER } from './tiny.ts';
import { listOf, makeWorld, type Answer, type World } from './world.ts';

let world: World;
let code = '';
const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
const NOBODYS = 'H99.001-200101-0001';

before(async () => {
  world = await makeWorld();
  code = String((await world.submit(AN, 'the-first-submission', ANSWERS)).body.code);
});
after(() => world.end());

/** All that a caller could tell two answers apart by. */
const seen = ({ status, text, headers }: Answer): unknown => [status, text, headers.get('content-type'), headers.get('cache-control')];

const ROUTES: [string, (code: string) => string, object][] = [
  ['read', (each) => `/v1/dossiers/${each}`, {}],
  ['list events', (each) => `/v1/dossiers/${each}/events`, {}],
  ['follow events', (each) => `/v1/dossiers/${each}/events`, { headers: { accept: 'text/event-stream' } }],
  ['move', (each) => `/v1/dossiers/${each}/events`, { method: 'POST', body: { state: 2 } }],
];

for (const [what, path, options] of ROUTES) {
  test(`to another citizen a dossier does not exist: ${what}`, async () => {
    const theirs = await world.request(path(code), { as: BINH, ...options });
    const nobodys = await world.request(path(NOBODYS), { as: BINH, ...options });
    assert.equal(theirs.status, 404);
    assert.deepEqual(seen(theirs), seen(nobodys));
  });
}

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

test('an officer who is no citizen neither files nor prefills', async () => {
  assert.equal((await world.submit(OFFICER, 'a-key-of-an-officer', ANSWERS)).status, 403);
  const prefill = await world.request(`/v1/procedures/${CODE}/prefill`, { as: OFFICER, method: 'POST', body: { consent: { purpose: 'prefill', version: '1' } } });
  assert.equal(prefill.status, 403);
});

test("another citizen's prefill counts as none", async () => {
  const prefill = await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: { consent: { purpose: 'prefill', version: '1' } } });
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
  ];
  for (const [what, token] of tokens) {
    for (const [path, options] of routes) {
      const answer = await world.request(path, { ...options, ...(token === undefined ? {} : { token }) });
      assert.equal(answer.status, 401, `${what}: ${path}`);
      assert.equal(answer.body.code, 'unauthenticated');
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
