/** Papers that repositories hold: offered, taken by reference, refused by name, and opened as they were referred to. */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { loadContract } from '../src/contract.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, OFFICER, tinyPlan, VERSION, writePlan } from './tiny.ts';
import { agreed, type Answer, listOf, makeWorld, type World } from './world.ts';
import { pdf, uploaded } from './uploading.ts';

interface Paper {
  readonly id: string;
  readonly component: string;
  readonly resultCode: string;
  readonly name?: string;
  readonly number?: string;
  readonly validity: string;
  readonly files: readonly { readonly id: string; readonly name: string; readonly sha256?: string }[];
  readonly repository: { readonly id: string };
}

const contract = loadContract();
const MARRIED = { name: AN.HoVaTen, birthDate: '1990', kind: 'permanent', address: 'Số 1, đường Thử', status: 'married', spouse: 'Lê Thị Năm' };
const SINGLE = { name: AN.HoVaTen, birthDate: '1990', kind: 'permanent', address: 'Số 1, đường Thử', status: 'single' };
const CERTIFICATE = 'KQ.G15.000032';
const BYTES = pdf(2_000);
const hex = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const file = { name: 'kết hôn.pdf', path: 'files/ket-hon.pdf', sha256: hex(BYTES) };
const held = { resultCode: CERTIFICATE, name: 'Giấy chứng nhận kết hôn', number: '01/2012', agency: 'Phường Thử', issuedOn: '2012-02-14', indefinite: true, store: 'national', files: [file] };
const source = { authority: 'Kho quốc gia thử', record: 'TL-1', verified: true };

let world: World;
let close: () => void;
/** What the adapter of the second store answers a request for a file. */
let handOut: (response: ServerResponse, asked: { personalId?: string; file?: string }) => void;
let remote: readonly object[] = [];
const requests: { url: string | undefined; body: { personalId?: string; file?: string } }[] = [];

/** What the store in a folder holds of AN. */
const store = (documents: unknown, personalId = AN.SoDinhDanh): Promise<void> =>
  writeFile(join(fileURLToPath(world.settings.repositories?.papers ?? ''), `${personalId}.json`), JSON.stringify({ person: { personalId }, documents, sources: { documents: source } }));

before(async () => {
  const server = createServer((request, response) => {
    void (async () => {
      const body: { personalId?: string; file?: string } = JSON.parse(await text(request));
      requests.push({ url: request.url, body });
      if (body.file === undefined) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ person: { personalId: body.personalId }, documents: remote }));
      else handOut(response, body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  world = await makeWorld({ MOTCUA_REPOSITORY_FILE_PATIENCE_MS: '500', MOTCUA_MAX_FILE_MB: '1' }, async (settings) => {
    const folder = join(settings.catalogue, '..', 'papers');
    await mkdir(join(folder, 'files'), { recursive: true });
    await writeFile(join(folder, 'files', 'ket-hon.pdf'), BYTES);
    await writeFile(join(folder, '..', 'secret.pdf'), BYTES);
    Object.assign(settings, { repositories: { ...settings.repositories, papers: pathToFileURL(folder).href, remote: `http://127.0.0.1:${address.port}/ask` } });
    const overlay = join(settings.catalogue, 'agencies', 'H99.001.json');
    const agency: { repositories: object[]; satisfiedBy?: object } = JSON.parse(await readFile(overlay, 'utf8'));
    agency.repositories.push({ id: 'papers', name: { vi: 'Kho thử' }, holds: ['documents'] }, { id: 'remote', name: { vi: 'Kho xa' }, holds: ['documents'] });
    agency.satisfiedBy = { [CODE]: { 'TP.1': ['KQ.H99.000001'] } };
    await writeFile(overlay, JSON.stringify(agency));
    const plan = tinyPlan();
    await writePlan(settings.catalogue, tinyPlan({ components: plan.procedure.components.map((component) => (component.code === 'TP.3' ? { ...component, satisfiedBy: [CERTIFICATE] } : component)) }));
  });
});
after(async () => {
  await world.end();
  close();
});
beforeEach(async () => {
  remote = [];
  requests.length = 0;
  handOut = (response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end(BYTES);
  await store([held]);
});

const prefill = (as = AN): Promise<Answer> => world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: agreed() });
/** The latest to papers. */
const paperConsent = async (): Promise<Record<string, unknown> | undefined> => listOf(await world.request('/v1/consents', { as: AN })).find(({ purpose }) => purpose === 'held-papers');
const papersOf = ({ body }: Answer): Paper[] => JSON.parse(JSON.stringify(body.documents ?? []));
const draftOf = async (issued: Answer, as = AN): Promise<string> => {
  const content = { snapshot: { prefill: { id: issued.body.id, values: [] } }, papers: { 'TP.3': 'file' } };
  const answer = await world.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content } });
  return String(answer.body.id);
};
const submit = (draft: string | undefined, documents: readonly unknown[], answers: object = MARRIED, as = AN, files: readonly string[] = []): Promise<Answer> =>
  world.request('/v1/dossiers', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, answers, documents, files, ...(draft === undefined ? {} : { draft }) } });
const errorsOf = ({ body }: Answer): unknown => (Array.isArray(body.errors) ? [body.code, ...body.errors.map(({ code, component }: { code: string; component?: string }) => `${component ?? '-'} ${code}`)] : body.code);
const open = (id: string | undefined, as: typeof AN | typeof OFFICER = AN): Promise<Answer> => world.request(`/v1/held-files/${String(id)}/content`, { as });

test('a paper that a repository holds is offered for the component that its code satisfies, without where it lies', async () => {
  await store([held, { ...held, resultCode: 'KQ.G15.000031', number: '02' }, { ...held, resultCode: 'KQ.H99.000001', number: '03', indefinite: undefined }, { ...held, resultCode: 'TP.2', number: '04' }]);
  const answer = await prefill();
  assert.equal(answer.status, 201, answer.text);
  assert.ok(contract.schema('Prefill')(answer.body), answer.text);
  assert.deepEqual(papersOf(answer).map(({ component, number, validity }) => [component, number, validity]), [['TP.1', '03', 'unknown'], ['TP.2', '04', 'valid'], ['TP.3', '01/2012', 'valid']]);
  assert.doesNotMatch(answer.text, /ket-hon\.pdf|"path"|"at"|"owner"/);
  const [row] = await query(world, 'select documents from prefill where id = $1', [answer.body.id]);
  assert.match(JSON.stringify(row), /ket-hon\.pdf/, 'the gateway knows');
  const consent = await paperConsent();
  assert.match(JSON.stringify(consent?.uses), /"papers":\[\{"vi":"Giấy thử"\},\{"vi":"Tệp nén"\},\{"vi":"Giấy kết hôn"\}\]/);
});

test('it takes the place of the paper: the dossier has reference, hash and provenance, the receipt vouches for them', async () => {
  const issued = await prefill();
  const [paper] = papersOf(issued);
  const draft = await draftOf(issued);
  assert.deepEqual(errorsOf(await submit(draft, [])), ['invalidPapers', 'TP.3 paperMissing'], 'it isn’t taken unasked');
  const { body, status, text: told } = await submit(draft, [paper?.id]);
  assert.equal(status, 201, told);
  const content = await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: OFFICER });
  assert.ok(contract.schema('DossierContent')(content.body), content.text);
  const [handedIn] = papersOf(content);
  assert.deepEqual({ ...handedIn, source: undefined }, { ...paper, source: undefined });
  assert.deepEqual(content.body.files, []);
  const keys: JSONWebKeySet = JSON.parse((await world.request('/v1/keys')).text);
  const receipt = JSON.parse(new TextDecoder().decode((await compactVerify(String(body.receipt), createLocalJWKSet(keys))).payload));
  assert.deepEqual(receipt.documents, [{ id: paper?.id, component: 'TP.3', resultCode: CERTIFICATE, number: '01/2012', files: [createHash('sha256').update(BYTES).digest('base64url')] }]);
});

test('a draft gives it back on any device, with what was chosen, and as long as the consent stands', async () => {
  const issued = await prefill();
  const draft = await draftOf(issued);
  const answer = await world.request(`/v1/drafts/${draft}`, { as: AN });
  assert.ok(contract.schema('Draft')(answer.body), answer.text);
  assert.deepEqual(papersOf(answer), papersOf(issued));
  assert.deepEqual(JSON.parse(answer.text).content.papers, { 'TP.3': 'file' });
  const consent = await paperConsent();
  await world.request(`/v1/consents/${String(consent?.id)}/withdrawal`, { as: AN, method: 'POST' });
  assert.deepEqual(papersOf(await world.request(`/v1/drafts/${draft}`, { as: AN })), []);
  assert.deepEqual(errorsOf(await submit(draft, papersOf(issued).map(({ id }) => id))), ['invalidDocuments', 'TP.3 documentWithdrawn']);
  assert.equal((await open(papersOf(issued)[0]?.files[0]?.id)).status, 404, 'nor is it handed out');
});

test('what is unknown, another person’s, another draft’s or expired is refused by name, and nothing is lost', async () => {
  const [first, second] = [await prefill(), await prefill()];
  const draft = await draftOf(second);
  assert.deepEqual(errorsOf(await submit(draft, [randomUUID()])), ['invalidDocuments', '- documentUnknown']);
  assert.deepEqual(errorsOf(await submit(draft, [papersOf(first)[0]?.id])), ['invalidDocuments', '- documentUnknown'], 'issued to them, for another draft');
  await store([held], BINH.SoDinhDanh);
  const theirs = await prefill(BINH);
  assert.equal(papersOf(theirs).length, 1);
  assert.deepEqual(errorsOf(await submit(draft, [papersOf(theirs)[0]?.id])), ['invalidDocuments', '- documentUnknown']);
  const mine = papersOf(second)[0]?.id;
  assert.deepEqual(errorsOf(await submit(draft, [mine], SINGLE)), ['invalidPapers', 'TP.3 paperNotAsked']);
  // Valid when it was issued, and not any more.
  await query(world, `update prefill set documents = jsonb_set(documents #- '{0,indefinite}', '{0,validUntil}', '"2020-01-01"') where id = $1`, [second.body.id]);
  assert.deepEqual(errorsOf(await submit(draft, [mine])), ['invalidDocuments', 'TP.3 documentExpired']);
  assert.deepEqual(papersOf(await world.request(`/v1/drafts/${draft}`, { as: AN })).map(({ validity }) => validity), ['expired']);
  await query(world, `update prefill set documents = jsonb_set(documents, '{0,validUntil}', '"2999-01-01"') where id = $1`, [second.body.id]);
  assert.equal((await submit(draft, [mine])).status, 201, 'the draft was still there');
});

test('expired papers are told as such, after those that count; two for one component are one too many', async () => {
  await store([{ ...held, number: 'old', indefinite: undefined, validUntil: '2020-01-01' }, { ...held, number: 'vague', indefinite: undefined }, { ...held, number: 'good', issuedOn: '2010-01-01' }, { ...held, number: 'newer' }]);
  const issued = await prefill();
  assert.deepEqual(papersOf(issued).map(({ number, validity }) => `${number} ${validity}`), ['newer valid', 'good valid', 'vague unknown', 'old expired']);
  const [newer, good, , old] = papersOf(issued).map(({ id }) => id);
  const draft = await draftOf(issued);
  assert.deepEqual(errorsOf(await submit(draft, [old])), ['invalidDocuments', 'TP.3 documentExpired']);
  assert.deepEqual(errorsOf(await submit(draft, [newer, good])), ['invalidPapers', 'TP.3 paperTooMany']);
  const other = await uploaded(world, AN, { draft }, 'TP.3', pdf(500));
  assert.equal((await submit(draft, [], MARRIED, AN, [other])).status, 201, 'a file instead is as good');
});

test('its file is opened by its owner and by officers, with the headers of any download; by nobody else', async () => {
  const issued = await prefill();
  const [paper] = papersOf(issued);
  const id = paper?.files[0]?.id;
  const draft = await draftOf(issued);
  assert.equal((await open(id, OFFICER)).status, 404, 'not before it is handed in');
  assert.equal((await open(id, BINH)).status, 404);
  const filed = await submit(draft, [paper?.id]);
  for (const as of [AN, OFFICER]) {
    const { status, headers, text: bytes } = await open(id, as);
    assert.deepEqual([status, bytes], [200, BYTES.toString()]);
    assert.deepEqual(
      ['content-type', 'content-security-policy', 'x-content-type-options', 'cache-control', 'cross-origin-resource-policy'].map((name) => headers.get(name)),
      ['application/pdf', "sandbox; default-src 'none'; frame-ancestors 'none'", 'nosniff', 'private, no-store', 'same-origin'],
    );
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="ket hon\.pdf"; filename\*=UTF-8''k/);
  }
  assert.equal((await open(id, BINH)).status, 404);
  assert.equal((await open(randomUUID(), OFFICER)).status, 404);
  const consent = await paperConsent();
  assert.ok(contract.schema('ConsentRecord')(consent), JSON.stringify(consent));
  const uses: { repository?: { id: string }; outcome: string; questions: unknown[]; papers?: { vi: string }[]; dossier?: string }[] = JSON.parse(JSON.stringify(consent?.uses));
  const paperUses = uses.slice(-3).map(({ repository, outcome, papers = [], dossier }) => [outcome, repository?.id, papers.map(({ vi }) => vi).join(), dossier]);
  const papers = 'Giấy kết hôn';
  assert.deepEqual(paperUses, [['filed', undefined, papers, filed.body.code], ['opened', 'papers', papers, filed.body.code], ['inspected', 'papers', papers, filed.body.code]], 'each is on record');
});

test('a file that differs from what was referred to is not shown; one without a hash is', async () => {
  await store([{ ...held, files: [{ ...file, sha256: '0'.repeat(64) }, { name: 'b.pdf', path: file.path }] }]);
  const [paper] = papersOf(await prefill());
  const [differs, vague] = paper?.files ?? [];
  const answer = await open(differs?.id);
  assert.deepEqual([answer.status, answer.body.code], [409, 'documentDiffers']);
  assert.equal(vague?.sha256, undefined);
  assert.equal((await open(vague?.id)).status, 200);
});

const receiptOf = async (told: unknown): Promise<{ readonly documents: readonly { readonly files: readonly string[] }[] }> => {
  const keys: JSONWebKeySet = JSON.parse((await world.request('/v1/keys')).text);
  return JSON.parse(new TextDecoder().decode((await compactVerify(String(told), createLocalJWKSet(keys))).payload));
};

test('a paper whose store tells no hash is what it was when it was handed in: the receipt vouches for that, and another file is not shown', async () => {
  await store([]);
  remote = [{ ...held, files: [{ name: file.name, path: file.path }, { name: 'b.pdf', path: 'b' }] }];
  const issued = await prefill();
  const [paper] = papersOf(issued);
  const draft = await draftOf(issued);
  const { status, body, text: told } = await submit(draft, [paper?.id]);
  assert.equal(status, 201, told);
  const seen = createHash('sha256').update(BYTES).digest('base64url');
  assert.deepEqual((await receiptOf(body.receipt)).documents.map(({ files }) => files), [[seen, seen]]);
  const [handedIn] = papersOf(await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: OFFICER }));
  assert.deepEqual(handedIn?.files.map(({ sha256 }) => sha256), [seen, seen]);
  assert.equal((await open(paper?.files[0]?.id, OFFICER)).status, 200);
  handOut = (response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf(3_000));
  assert.deepEqual([(await open(paper?.files[0]?.id, OFFICER)).body.code, (await open(paper?.files[1]?.id)).body.code], ['documentDiffers', 'documentDiffers']);
});

test('what can’t be had when it is handed in keeps nobody from filing; all of it together is waited for no longer than one', async () => {
  await store([]);
  remote = [{ ...held, files: [{ name: 'a.pdf', path: 'a' }, { name: 'b.pdf', path: 'b' }, { name: 'c.pdf', path: 'c' }] }];
  for (const reply of [(response) => void response.writeHead(500).end(), () => undefined] satisfies (typeof handOut)[]) {
    handOut = reply;
    const issued = await prefill();
    const [paper] = papersOf(issued);
    requests.length = 0;
    const { status, body, text: told } = await submit(await draftOf(issued), [paper?.id]);
    assert.equal(status, 201, told);
    assert.deepEqual((await receiptOf(body.receipt)).documents.map(({ files }) => files), [[]]);
  }
  assert.deepEqual(requests.map(({ body }) => body.file), ['a'], 'a silent one is asked once');
});

test('nothing is fetched for a paper whose consent is taken back, nor for one that isn’t handed in', async () => {
  await store([]);
  remote = [{ ...held, files: [{ name: 'a.pdf', path: 'a' }] }];
  const issued = await prefill();
  const draft = await draftOf(issued);
  requests.length = 0;
  await submit(draft, [], SINGLE);
  assert.deepEqual(requests, []);
  const later = await prefill();
  const kept = await draftOf(later);
  const consent = await paperConsent();
  await world.request(`/v1/consents/${String(consent?.id)}/withdrawal`, { as: AN, method: 'POST' });
  requests.length = 0;
  assert.deepEqual(errorsOf(await submit(kept, [papersOf(later)[0]?.id])), ['invalidDocuments', 'TP.3 documentWithdrawn']);
  assert.deepEqual(requests, []);
});

test('a path out of the folder, to nothing, or to a folder leads nowhere', async () => {
  for (const path of ['../secret.pdf', '/etc/passwd', 'files/../../secret.pdf', 'files/none.pdf', 'files', '.', '%2e%2e/secret.pdf']) {
    await store([{ ...held, files: [{ name: 'a.pdf', path }] }]);
    const [paper] = papersOf(await prefill());
    const answer = await open(paper?.files[0]?.id);
    assert.deepEqual([answer.status, answer.body.code], [503, 'documentUnavailable'], path);
  }
});

test('an adapter is asked for the file by its path, in the body; what is slow, gone, moved or too large is not handed out', async () => {
  await store([]);
  remote = [{ ...held, files: [{ ...file, path: 'https://elsewhere.example/a?b=c' }] }];
  const [paper] = papersOf(await prefill());
  const id = paper?.files[0]?.id;
  assert.equal(paper?.repository.id, 'remote');
  assert.equal((await open(id)).text, BYTES.toString());
  assert.deepEqual(requests.at(-1), { url: '/ask', body: { personalId: AN.SoDinhDanh, file: 'https://elsewhere.example/a?b=c' } });
  const replies: [string, typeof handOut][] = [
    ['silent', () => undefined],
    ['gone', (response) => void response.writeHead(404).end()],
    ['moved', (response) => void response.writeHead(302, { location: '/other' }).end()],
    ['failing', (response) => void response.writeHead(500).end()],
    ['too large', (response) => void response.writeHead(200).end(Buffer.alloc(1024 * 1024 + 1, 'x'))],
    ['without an end', (response) => void response.writeHead(200).write('%PDF')],
  ];
  for (const [what, reply] of replies) {
    handOut = reply;
    const answer = await open(id);
    assert.deepEqual([answer.status, answer.body.code], [503, 'documentUnavailable'], what);
  }
  handOut = (response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end('<script>alert(1)</script>');
  assert.equal((await open(id)).body.code, 'documentDiffers');
});

test('hostile lists: two hundred papers, script, wrong types, the future; what is left is sound', async () => {
  const many = Array.from({ length: 230 }, (_, index) => ({ ...held, number: `N${index}` }));
  await store(many);
  const answer = await prefill();
  assert.equal(answer.status, 201, answer.text);
  assert.equal(papersOf(answer).length, 10, 'no more than a person can choose from');
  await store([
    { ...held, number: 'script', name: '<script>alert(1)</script>' },
    { ...held, number: 'future', issuedOn: '2999-01-01' },
    { ...held, number: 7 },
    { ...held, number: 'type', validUntil: 20270101 },
    { ...held, number: 'code', resultCode: '<b>' },
    { ...held, number: 'shop', store: 'shop' },
    { ...held, number: 'hash', files: [{ ...file, sha256: 'x' }] },
    { ...held, number: 'extra', secret: 'x' },
    null,
    'x',
  ]);
  const left = await prefill();
  assert.deepEqual(papersOf(left).map(({ number }) => number), ['extra']);
  assert.doesNotMatch(left.text, /script|secret|2999/);
  assert.doesNotMatch(world.gateway.log(), /ket-hon|kết hôn|01\/2012|script>/);
  await store('nothing of the kind');
  assert.deepEqual(papersOf(await prefill()), []);
});

test('a store that is silent now is believed on what it said, until the prefill is over', async () => {
  const { number } = papersOf(await prefill())[0] ?? {};
  await writeFile(join(fileURLToPath(world.settings.repositories?.papers ?? ''), `${AN.SoDinhDanh}.json`), '{');
  const again = await prefill();
  assert.deepEqual(papersOf(again).map((paper) => paper.number), [number]);
});

test('when a draft’s sources are asked again, the papers keep their references; a new one is there beside them', async () => {
  const issued = await prefill();
  const draft = await draftOf(issued);
  await query(world, "update prefill set issued_at = now() - interval '300 days' where id = $1", [issued.body.id]);
  await store([held, { ...held, number: '02', issuedOn: '2020-02-02' }]);
  const again = await world.request(`/v1/drafts/${draft}/prefill`, { as: AN, method: 'POST', body: { version: VERSION, prefill: issued.body.id } });
  assert.equal(again.status, 201, again.text);
  assert.deepEqual(papersOf(again).map(({ number }) => number), ['02', '01/2012']);
  assert.deepEqual({ ...papersOf(again)[1], source: undefined }, { ...papersOf(issued)[0], source: undefined });
  assert.equal((await submit(draft, [papersOf(issued)[0]?.id])).status, 201);
});
