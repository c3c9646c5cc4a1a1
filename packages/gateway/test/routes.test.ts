import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { canonicalJson, sha256 } from '../src/canonical-json.ts';
import { OWN_REPOSITORY } from '../src/keeping/own.ts';
import { loadContract } from '../src/contract.ts';
import { AN, BINH, CODE, OFFICER, VERSION } from './tiny.ts';
import { agreed, type Answer, issuesOf, listOf, makeWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const contract = loadContract();
const conforms = (name: Parameters<typeof contract.schema>[0], value: unknown): void => {
  const validate = contract.schema(name);
  assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors)} in ${JSON.stringify(value)}`);
};
const refused = (answer: Answer, status: number, code: string): void => {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  conforms('Problem', answer.body);
  assert.equal(answer.body.code, code);
  assert.equal(answer.body.status, status);
};

const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
let number = 0;
const newKey = (): string => `key-of-a-submission-${(number += 1)}`;
const consent = agreed();
const prefill = (as: typeof AN) => world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: consent });

test('procedures, plan, code lists, health and keys are for anyone, in the shapes of the contract', async () => {
  const list = listOf(await world.request('/v1/procedures'));
  assert.equal(list.length, 1);
  conforms('ProcedureSummary', list[0]);

  const { body: detail } = await world.request(`/v1/procedures/${CODE}`);
  conforms('ProcedureDetail', detail);
  assert.deepEqual(detail.agency, { id: 'H99.001', name: { vi: 'Phường Thử' }, recipient: { vi: 'Ủy ban nhân dân phường Thử' }, repositories: [{ id: 'population', name: { vi: 'Dân cư thử' }, holds: ['person', 'identityDocument', 'residence'] }, OWN_REPOSITORY], fee: { amount: 1000, note: { vi: 'Thử' } } });

  const plan = await world.request(`/v1/procedures/${CODE}/versions/${VERSION}/plan`);
  assert.equal(plan.body.format, 'motcua.plan/1');
  assert.match(plan.headers.get('cache-control') ?? '', /immutable/);
  const etag = plan.headers.get('etag') ?? '';
  assert.equal((await world.request(`/v1/procedures/${CODE}/versions/${VERSION}/plan`, { headers: { 'if-none-match': etag } })).status, 304);

  assert.deepEqual(listOf(await world.request('/v1/code-lists/countries')), [{ value: 'VN', label: { vi: 'Việt Nam' } }]);
  assert.deepEqual(listOf(await world.request('/v1/code-lists/communes/01')), [{ value: '00004', label: { vi: 'Phường Thử' } }]);
  conforms('Health', (await world.request('/v1/health')).body);
  conforms('KeySet', (await world.request('/v1/keys')).body);
});

test('what is not there is a problem in the language asked for', async () => {
  for (const path of ['/v1/procedures/1.000000', `/v1/procedures/${CODE}/versions/2/plan`, '/v1/code-lists/nothing', '/v1/code-lists/communes/99', '/nowhere']) {
    refused(await world.request(path), 404, 'notFound');
  }
  const vietnamese = await world.request('/nowhere');
  const english = await world.request('/nowhere', { headers: { 'accept-language': 'fr, en;q=0.8, vi;q=0.1' } });
  assert.match(String(vietnamese.body.title), /Không tìm thấy/);
  assert.match(String(english.body.title), /not found/);
  refused(await world.request('/v1/code-lists/..%2f..%2fpackage'), 400, 'invalidRequest');
});

test('every answer forbids sniffing and embedding; only listed origins may read it', async () => {
  const known = await world.request('/v1/health', { headers: { origin: 'https://portal.example' } });
  assert.equal(known.headers.get('x-content-type-options'), 'nosniff');
  assert.match(known.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(known.headers.get('access-control-allow-origin'), 'https://portal.example');
  for (const origin of ['https://portal.example.evil', 'http://portal.example', 'null']) {
    const answer = await world.request('/v1/health', { headers: { origin } });
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
  }
});

test('prefill needs consent, names sources, locks what is verified, and is kept', async () => {
  refused(await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: {} }), 400, 'invalidRequest');
  refused(await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: { consents: [{ purpose: 'advertising', version: '1', language: 'vi' }] } }), 400, 'invalidRequest');
  const { status, body } = await prefill(AN);
  assert.equal(status, 201);
  conforms('Prefill', body);
  const values = JSON.parse(JSON.stringify(body.values)).map(({ pointer, value, locked, rule }: Record<string, unknown>) => ({ pointer, value, locked, ...(rule === undefined ? {} : { rule }) }));
  assert.deepEqual(values, [
    { pointer: '/name', value: 'Nguyễn Văn An', locked: true },
    { pointer: '/birthDate', value: '1990', locked: true },
    { pointer: '/email', value: 'an@example.com', locked: false },
    { pointer: '/address', value: 'Số 1, đường Thử', locked: true },
    { pointer: '/address', value: 'Số 2, đường Thử', locked: true, rule: 1 },
  ]);
});

test('somebody whom the repository does not know gets nothing, and can go on', async () => {
  const { status, body } = await prefill(BINH);
  assert.equal(status, 201);
  assert.deepEqual(body.values, []);
  assert.equal(body.unreachable, undefined);
  const answer = await world.submit(BINH, newKey(), ANSWERS);
  assert.equal(answer.status, 201, answer.text);
});

test('a submission becomes a dossier with a receipt that names the very answers', async () => {
  const { status, body } = await world.submit(BINH, newKey(), ANSWERS);
  assert.equal(status, 201);
  conforms('Dossier', body);
  assert.match(String(body.code), /^H99\.001-\d{6}-\d{4}$/);
  assert.equal(body.state, 1);
  const keys: JSONWebKeySet = JSON.parse((await world.request('/v1/keys')).text);
  const { payload, protectedHeader } = await compactVerify(String(body.receipt), createLocalJWKSet(keys));
  assert.equal(protectedHeader.alg, 'EdDSA');
  assert.deepEqual(JSON.parse(new TextDecoder().decode(payload)), {
    dossier: body.code,
    submittedAt: body.submittedAt,
    procedure: CODE,
    version: VERSION,
    agency: 'H99.001',
    answers: sha256(canonicalJson(ANSWERS)),
    files: [],
  });
});

test('answers that the form would not give are refused with the same pointers and codes', async () => {
  const cases: [object, string[]][] = [
    [{}, ['/kind required', '/name required', '/status required']],
    [{ ...ANSWERS, status: 'married' }, ['/spouse required']],
    [{ ...ANSWERS, status: 'married', spouse: 'x' }, ['/spouse minLength']],
    [{ ...ANSWERS, name: 'a'.repeat(21) }, ['/name maxLength']],
    [{ ...ANSWERS, name: 7 }, ['/name type']],
    [{ ...ANSWERS, spouse: 'Ẩn' }, ['/spouse notAsked']],
    [{ ...ANSWERS, unknown: 1 }, ['/unknown notAsked']],
    [{ ...ANSWERS, context: { today: '2020-01-01' } }, ['/context notAsked']],
    [{ ...ANSWERS, length: 2 }, ['/length notAsked']],
    [{ ...ANSWERS, status: 'divorced' }, ['/status enum']],
  ];
  const before = listOf(await world.request('/v1/dossiers', { as: OFFICER })).length;
  for (const [answers, issues] of cases) {
    const answer = await world.submit(BINH, newKey(), answers);
    refused(answer, 422, 'invalidAnswers');
    assert.deepEqual(issuesOf(answer), issues, JSON.stringify(answers));
  }
  refused(await world.submit(BINH, newKey(), JSON.parse('[]')), 400, 'invalidRequest');
  const poisoned = `{"procedure":"${CODE}","version":"${VERSION}","answers":{"__proto__":{"name":"x"}}}`;
  refused(await world.request('/v1/dossiers', { as: BINH, method: 'POST', headers: { 'idempotency-key': newKey() }, body: poisoned }), 400, 'invalidRequest');
  refused(await world.submit(BINH, newKey(), { ...ANSWERS, name: 'a'.repeat(300_000) }), 413, 'tooLarge');
  refused(await world.submit(BINH, 'short', ANSWERS), 400, 'invalidRequest');
  assert.equal(listOf(await world.request('/v1/dossiers', { as: OFFICER })).length, before);
});

test('a key whose submission was refused is free for the mended one', async () => {
  const key = newKey();
  refused(await world.submit(BINH, key, {}), 422, 'invalidAnswers');
  assert.equal((await world.submit(BINH, key, ANSWERS)).status, 201);
});

test('a locked value can be neither changed nor left out, named or not; which source applies depends on the answers', async () => {
  const { body } = await prefill(AN);
  const good = { name: AN.HoVaTen, birthDate: '1990', email: 'khac@example.com', kind: 'permanent', address: 'Số 1, đường Thử', status: 'single' };
  const without = Object.fromEntries(Object.entries(good).filter(([key]) => key !== 'birthDate'));
  const cases: [object, string[]][] = [
    [{ ...good, name: 'Nguyễn Văn Bốn' }, ['/name locked']],
    [{ ...good, name: '' }, ['/name locked']],
    [without, ['/birthDate locked']],
    [{ ...good, kind: 'temporary' }, ['/address locked']],
    [{ ...good, name: 'Ai', address: 'Nơi khác', unknown: 1 }, ['/address locked', '/name locked', '/unknown notAsked']],
  ];
  for (const [answers, issues] of cases) {
    const answer = await world.submit(AN, newKey(), answers);
    refused(answer, 422, 'invalidAnswers');
    assert.deepEqual(issuesOf(answer), issues);
  }
  assert.equal((await world.submit(AN, newKey(), good)).status, 201);
  assert.equal((await world.submit(AN, newKey(), { ...good, kind: 'temporary', address: 'Số 2, đường Thử' })).status, 201);
  const named = await world.request('/v1/dossiers', {
    as: AN,
    method: 'POST',
    headers: { 'idempotency-key': newKey() },
    body: { procedure: CODE, version: VERSION, prefill: body.id, answers: good, origins: { '/email': { kind: 'manual' } } },
  });
  assert.equal(named.status, 201, named.text);
});

test('officers move a dossier along the legal moves only, and the appointment follows', async () => {
  const { body } = await world.submit(BINH, newKey(), ANSWERS);
  const path = `/v1/dossiers/${String(body.code)}/events`;
  const move = (state: number, more: object = {}) => world.request(path, { as: OFFICER, method: 'POST', body: { state, ...more } });
  const illegal = await move(9);
  refused(illegal, 409, 'illegalMove');
  assert.match(String(illegal.body.detail), /state 1 \(Mới đăng ký\).*state 9 \(Đã xử lý xong\)/);
  const moved = await move(2, { note: 'Đủ giấy tờ', unit: 'Bộ phận Một cửa' });
  assert.equal(moved.status, 201);
  conforms('DossierEvent', moved.body);
  assert.equal(moved.body.seq, 2);
  const read = async () => (await world.request(`/v1/dossiers/${String(body.code)}`, { as: BINH })).body;
  conforms('Dossier', await read());
  assert.match(String((await read()).appointment), /^\d{4}-\d\d-\d\d$/);
  await move(5, { note: 'Thiếu bản chính' });
  assert.equal((await read()).appointment, undefined);
  refused(await move(11), 400, 'invalidRequest');
  const events = listOf(await world.request(path, { as: BINH }));
  assert.deepEqual(events.map(({ seq, state }) => [seq, state]), [[1, 1], [2, 2], [3, 5]]);
  assert.deepEqual(listOf(await world.request(`${path}?after=2`, { as: BINH })).map(({ seq }) => seq), [3]);
});

test('the log holds no body, code, token, name or query', async () => {
  const log = world.gateway.log();
  assert.match(log, /"route":"\/v1\/dossiers\/:code\/events"/);
  for (const secret of ['Bốn', 'H99.001-', 'eyJ', '001090000001', 'after=', 'key-of-a-submission', 'binh']) assert.ok(!log.includes(secret), secret);
});
