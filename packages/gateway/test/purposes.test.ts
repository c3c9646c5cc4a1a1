/** Each purpose that a person agrees to by itself: what is asked for, what it is used for, and what is left once it is taken back. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, test } from 'node:test';
import pg from 'pg';
import { isObject, type Plan } from '@motcua/procedure';
import { loadContract } from '../src/contract.ts';
import { loadWordings } from '../src/wordings.ts';
import { databaseUrl } from '../../../test/support/gateway.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, tinyPlan, VERSION, writePlan } from './tiny.ts';
import { pdf } from './uploading.ts';
import { agreed, issuesOf, listOf, makeWorld, type Answer, type Purpose, type World } from './world.ts';

interface Asked {
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}
interface Value {
  readonly pointer: string;
  readonly value: unknown;
  readonly locked: boolean;
  readonly source: { readonly verified: boolean };
}
interface Paper {
  readonly id: string;
  readonly component: string;
  readonly files: readonly { readonly id: string }[];
}
interface Use {
  readonly outcome: string;
  readonly repository?: { readonly id: string };
  readonly questions: readonly { readonly vi: string }[];
  readonly papers?: readonly { readonly vi: string }[];
  readonly dossier?: string;
}

const ALL = ['prefill', 'held-papers', 'earlier-answers'] as const;
const contract = loadContract();
const person = { personalId: AN.SoDinhDanh, name: AN.HoVaTen, birthDate: '1990' };
const source = { authority: 'Cơ sở dữ liệu thử', record: 'P-1', verified: true };
const BYTES = pdf(300);
const PAPER = { resultCode: 'TP.1', name: 'Giấy', number: '01', indefinite: true, store: 'national', files: [{ name: 'a.pdf', path: 'a' }] };
const ANSWERS = { name: AN.HoVaTen, number: AN.SoDinhDanh, birthDate: '1990', email: 'an@example.com', kind: 'temporary', status: 'single' };

const tiny = tinyPlan();
const schema = isObject(tiny.schema) ? tiny.schema : {};
/** Asks for the number by which everybody is asked about. */
const plan: Plan = {
  ...tiny,
  schema: { ...schema, properties: { ...(isObject(schema.properties) ? schema.properties : {}), number: { type: 'string', maxLength: 12 } } },
  fields: [...tiny.fields, { pointer: '/number', key: 'number', type: 'string', control: 'text', title: { vi: '/number' }, declared: [[]], refused: [], required: [], sources: [{ guard: [], from: ['/person/personalId'], lock: true }] }],
  order: [...tiny.order, '/number'],
};

let world: World;
let close: () => void;
const asked: Asked[] = [];
/** What each repository answers; `undefined`: it fails. */
let population: object | undefined;
let store: object | undefined;

const answered = (response: ServerResponse, record: object | undefined): void => {
  response.writeHead(record ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(record ?? {}));
};

before(async () => {
  const server = createServer((request, response) => {
    void text(request).then((sent) => {
      const body: Asked['body'] = JSON.parse(sent);
      asked.push({ url: request.url ?? '', body });
      if (body.file !== undefined) response.writeHead(200).end(BYTES);
      else answered(response, request.url === '/population' ? population : store);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  world = await makeWorld({ MOTCUA_PREFILL_REFRESH_HOURS: '48' }, async (settings) => {
    Object.assign(settings, { repositories: Object.fromEntries(['population', 'store'].map((id) => [id, `http://127.0.0.1:${address.port}/${id}`])) });
    const overlay = join(settings.catalogue, 'agencies', 'H99.001.json');
    const agency = JSON.parse(await readFile(overlay, 'utf8'));
    agency.repositories = [
      { id: 'population', name: { vi: 'Dân cư thử' }, holds: ['person'] },
      { id: 'store', name: { vi: 'Kho thử' }, holds: ['person', 'documents'] },
    ];
    await writeFile(overlay, JSON.stringify(agency));
    await writePlan(settings.catalogue, plan);
  });
});
after(async () => {
  await world.end();
  close();
});

/** What AN keeps: an answer that the canonical shape has, one that it hasn't, and a paper. */
const keep = async (): Promise<void> => {
  const consent = randomUUID();
  await query(world, "insert into consent (id, person, given_for, wording, method, given_at, purpose, expires_at) values ($1, $2, 'keep-answers', '2', 'online form', now() - interval '1 day', 'proof of consent', now() + interval '1 day')", [consent, AN.sub]);
  for (const [number, [pointer, field, value]] of ([['/person/email', '/email', 'an@example.com'], [null, '/kind', 'temporary']] as const).entries()) {
    await query(
      world,
      `insert into kept_answer (id, person, consent, pointer, number, field, version, filed_at, again, question, value, procedure, dossier, kept_at, purpose, expires_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, now(), '[]', '{"vi":"câu hỏi"}', $7, $8, 'H99.001-260901-0001', now(), 'my repository', now() + interval '1 day')`,
      [AN.sub, consent, pointer, number, field, VERSION, JSON.stringify({ value }), CODE],
    );
  }
  const paper = randomUUID();
  await query(
    world,
    `insert into kept_paper (id, person, consent, procedure, component, component_name, digest, dossier, kept_at, purpose, expires_at)
     values ($1, $2, $3, $4, 'TP.2', '{"vi":"Tệp nén"}', 'x', 'H99.001-260901-0001', now(), 'my repository', now() + interval '1 day')`,
    [paper, AN.sub, consent, CODE],
  );
  await query(world, "insert into kept_file (id, paper, number, name, media_type, size, sha256, state) values (gen_random_uuid(), $1, 0, 'b.pdf', 'application/pdf', 300, $2, 'clean')", [paper, 'A'.repeat(43)]);
};

beforeEach(async () => {
  population = { person, sources: { person: source } };
  store = { person: { personalId: AN.SoDinhDanh }, documents: [PAPER, { ...PAPER, number: '02' }], sources: { documents: source } };
  for (const table of ['draft', 'prefill', 'consent']) await query(world, `delete from ${table}`);
  await keep();
  asked.length = 0;
});

const ask = (body: object, as = AN): Promise<Answer> => world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body });
const prefill = async (...purposes: Purpose[]): Promise<Answer> => {
  const answer = await ask(agreed(...purposes));
  assert.equal(answer.status, 201, answer.text);
  assert.ok(contract.schema('Prefill')(answer.body), answer.text);
  return answer;
};
const valuesOf = ({ body }: Answer): Value[] => JSON.parse(JSON.stringify(body.values));
const papersOf = ({ body }: Answer): Paper[] => JSON.parse(JSON.stringify(body.documents ?? []));
const told = (answer: Answer): string[] => [...new Set([...valuesOf(answer).map(({ pointer, locked }) => `${pointer}${locked ? ' locked' : ''}`), ...papersOf(answer).map(({ component }) => component)])].sort();
const consentsFor = async (purpose: string): Promise<Record<string, unknown>[]> => listOf(await world.request('/v1/consents', { as: AN })).filter((each) => each.purpose === purpose);
const withdraw = async (purpose: string): Promise<void> => {
  for (const { id } of await consentsFor(purpose)) assert.equal((await world.request(`/v1/consents/${String(id)}/withdrawal`, { as: AN, method: 'POST' })).status, 200);
};
const usesFor = async (purpose: string): Promise<Use[]> => JSON.parse(JSON.stringify((await consentsFor(purpose))[0]?.uses ?? null));
const briefly = (uses: readonly Use[]): unknown[] => uses.map(({ outcome, repository, questions, papers = [] }) => [outcome, repository?.id, questions.map(({ vi }) => vi).join(' '), papers.map(({ vi }) => vi).join(' ')]);
const contentOf = (id: unknown): object => ({ snapshot: { prefill: { id, values: [] } } });
const draftOf = async (issued: Answer): Promise<string> =>
  String((await world.request('/v1/drafts', { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content: contentOf(issued.body.id) } })).body.id);
const readDraft = (id: string): Promise<Answer> => world.request(`/v1/drafts/${id}`, { as: AN });
const refresh = async (draft: string, issued: Answer): Promise<Answer> => {
  const answer = await world.request(`/v1/drafts/${draft}/prefill`, { as: AN, method: 'POST', body: { version: VERSION, prefill: issued.body.id } });
  if (answer.status !== 204) assert.ok(contract.schema('Prefill')(answer.body), answer.text);
  return answer;
};
const submit = (answers: object, more: object = {}): Promise<Answer> =>
  world.request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, answers, ...more } });
const errorsOf = ({ body }: Answer): unknown => (Array.isArray(body.errors) ? body.errors.map(({ code, component }: { code: string; component?: string }) => `${component ?? '-'} ${code}`) : body.code);
const open = async (paper: Paper | undefined): Promise<number> => (await world.request(`/v1/held-files/${String(paper?.files[0]?.id)}/content`, { as: AN })).status;
const originsOf = async ({ body }: Answer): Promise<Record<string, { kind: string }>> => JSON.parse((await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: AN })).text).origins;
const stored = async ({ body }: Answer): Promise<unknown> => (await query(world, 'select issued, rows, documents from prefill where id = $1', [body.id]))[0];
/** As if so many hours had passed. */
const age = (hours: number) => query(world, 'update prefill set issued_at = issued_at - make_interval(hours => $1), expires_at = expires_at - make_interval(hours => $1)', [hours]);
const whoWasAsked = (): string[] => asked.map(({ url, body }) => `${url} ${String(body.parts)} for ${String(body.purposes)}${'results' in body ? ' of results' : ''}`).sort();

const OF_REGISTERS = ['/birthDate locked', '/name locked', '/number locked'];
const OWN = ['/email', '/kind'];
const CASES: readonly { readonly purposes: readonly Purpose[]; readonly filled: readonly string[]; readonly asks: readonly string[] }[] = [
  { purposes: ['prefill'], filled: OF_REGISTERS, asks: ['/population person for prefill', '/store person for prefill'] },
  { purposes: ['held-papers'], filled: ['TP.1', 'TP.2'], asks: ['/store documents for held-papers of results'] },
  { purposes: ['earlier-answers'], filled: OWN, asks: [] },
  { purposes: ['prefill', 'held-papers'], filled: [...OF_REGISTERS, 'TP.1', 'TP.2'], asks: ['/population person for prefill', '/store person,documents for prefill,held-papers of results'] },
  { purposes: ['prefill', 'earlier-answers'], filled: [...OF_REGISTERS, ...OWN].sort(), asks: ['/population person for prefill', '/store person for prefill'] },
  { purposes: ['held-papers', 'earlier-answers'], filled: [...OWN, 'TP.1', 'TP.2'], asks: ['/store documents for held-papers of results'] },
  { purposes: ALL, filled: [...[...OF_REGISTERS, ...OWN].sort(), 'TP.1', 'TP.2'], asks: ['/population person for prefill', '/store person,documents for prefill,held-papers of results'] },
];

const USES: Readonly<Record<Purpose, unknown[]>> = {
  prefill: [['answered', 'population', '/name /birthDate /number', ''], ['answered', 'store', '', '']],
  'held-papers': [['answered', 'store', '', 'Giấy thử'], ['answered', 'mine', '', 'Tệp nén']],
  'earlier-answers': [['answered', 'mine', '/email /kind', '']],
};

for (const { purposes, filled, asks } of CASES) {
  test(`by ${purposes.join(' and ')} alone nothing else is asked for, filled in, or on record`, async () => {
    assert.deepEqual(told(await prefill(...purposes)), filled);
    assert.deepEqual(whoWasAsked(), asks);
    for (const purpose of ALL) assert.deepEqual(briefly((await usesFor(purpose)) ?? []), purposes.includes(purpose) ? USES[purpose] : [], purpose);
  });
}

test('each is a consent of its own, listed in the order in which they were given, with the words and the language', async () => {
  await ask({ consents: agreed('earlier-answers', 'prefill', 'held-papers').consents.map((each) => ({ ...each, language: 'en' })) });
  const consents = listOf(await world.request('/v1/consents', { as: AN })).slice(0, 3);
  for (const each of consents) assert.ok(contract.schema('ConsentRecord')(each), JSON.stringify(each));
  assert.deepEqual(consents.map(({ purpose, version, language }) => [purpose, version, language]), [['earlier-answers', '1', 'en'], ['prefill', '7', 'en'], ['held-papers', '1', 'en']]);
  const { purposes } = loadWordings();
  const shown = [purposes['earlier-answers'].words['1'], purposes.prefill.words['7'], purposes['held-papers'].words['1']];
  assert.deepEqual(consents.map(({ words }) => words), JSON.parse(JSON.stringify(shown).replaceAll('{agency}', 'Phường Thử')));
  assert.match(JSON.stringify(consents), /Phường Thử/);
});

test('of a consent from before its language was recorded, or to words that nobody knows, neither is told', async () => {
  for (const [wording, words] of [['6', true], ['1', false], ['toString', false], ['x', false]] as const) {
    await query(world, 'delete from consent');
    await query(world, "insert into consent (id, person, given_for, wording, method, given_at, purpose, expires_at) values (gen_random_uuid(), $1, 'prefill', $2, 'online form', now(), 'proof of consent', now() + interval '1 day')", [AN.sub, wording]);
    const [consent] = await consentsFor('prefill');
    assert.ok(contract.schema('ConsentRecord')(consent), JSON.stringify(consent));
    assert.deepEqual([Object.hasOwn(consent ?? {}, 'words'), Object.hasOwn(consent ?? {}, 'language')], [words, false], wording);
  }
});

test('nothing at all, the same purpose twice, another purpose or number, and no language are refused, and nobody is asked', async () => {
  const [first] = agreed('prefill').consents;
  const { version, ...bare } = first ?? { version: '' };
  const refused = [[], [first, first], [first, { ...first, language: 'en' }], [{ ...first, purpose: 'advertising' }], [{ ...first, purpose: 'supplement' }], [{ ...bare, version: '6' }], [{ ...first, purpose: 'held-papers' }], [{ ...first, version: '1' }], [{ ...first, language: 'fr' }], [{ purpose: 'prefill', version }], [{ ...first, more: 1 }]];
  for (const consents of refused) {
    const answer = await ask({ consents });
    assert.deepEqual([answer.status, answer.body.code], [400, 'invalidRequest'], JSON.stringify(consents));
  }
  assert.equal((await ask({ consent: first ?? {} })).status, 400);
  assert.deepEqual([asked, await consentsFor('prefill')], [[], []]);
});

test('taken back without a draft, each takes with it what came by it, and the last one the rest', async () => {
  const issued = await prefill(...ALL);
  const [handedIn, paper] = papersOf(issued);
  assert.equal(await open(paper), 200);
  await withdraw('prefill');
  assert.doesNotMatch(JSON.stringify(await stored(issued)), /birthDate|Nguyễn/);
  assert.deepEqual(issuesOf(await submit({ ...ANSWERS, name: 'Ai khác' })), [], 'no lock is left');
  assert.equal(await open(paper), 200);
  assert.equal((await submit(ANSWERS, { documents: [handedIn?.id] })).status, 201, 'the papers are');
  await withdraw('held-papers');
  assert.equal(await open(paper), 404);
  assert.deepEqual(errorsOf(await submit(ANSWERS, { documents: [paper?.id] })), ['- documentUnknown']);
  const left: { issued: Value[]; documents: unknown[] } = JSON.parse(JSON.stringify(await stored(issued)));
  assert.deepEqual([[...new Set(left.issued.map(({ pointer }) => pointer))], left.documents], [OWN, []]);
  await withdraw('earlier-answers');
  assert.equal(await stored(issued), undefined);
});

test('without the earlier answers what repositories said stays, in their order too', async () => {
  const issued = await prefill(...ALL);
  await withdraw('earlier-answers');
  const left: { issued: Value[] } = JSON.parse(JSON.stringify(await stored(issued)));
  assert.deepEqual(left.issued.map(({ pointer }) => pointer), ['/name', '/birthDate', '/number']);
  assert.deepEqual(issuesOf(await submit({ ...ANSWERS, name: 'Ai khác' })), ['/name locked']);
  assert.deepEqual((await originsOf(await submit(ANSWERS)))['/kind'], { kind: 'manual' });
});

test('answers of repositories that are taken back stay in their draft, and grow old there; the papers are asked for again', async () => {
  const issued = await prefill('prefill', 'held-papers');
  const draft = await draftOf(issued);
  await withdraw('prefill');
  assert.deepEqual(issuesOf(await submit({ ...ANSWERS, name: 'Ai khác' }, { draft })), ['/name locked']);
  assert.deepEqual(told(await refresh(draft, issued)), [...OF_REGISTERS, 'TP.1', 'TP.2']);
  await age(25);
  population = { person: { ...person, name: 'Tên Mới' }, sources: { person: source } };
  asked.length = 0;
  const newer = await refresh(draft, issued);
  assert.equal(newer.status, 201, newer.text);
  assert.deepEqual(whoWasAsked(), ['/store documents for held-papers of results']);
  assert.deepEqual(valuesOf(newer).map(({ pointer, value, locked, source: { verified } }) => [pointer, value, locked, verified]), [['/name', AN.HoVaTen, false, false], ['/birthDate', '1990', false, false], ['/number', AN.SoDinhDanh, false, false]]);
  assert.deepEqual(papersOf(newer).map(({ id, files }) => [id, files]), papersOf(issued).map(({ id, files }) => [id, files]), 'under their references');
  assert.equal(await stored(issued), undefined, 'nothing is left of what it took the place of');
  const again = await refresh(draft, newer);
  assert.deepEqual([again.status, told(again)], [200, told(newer)], 'and isn’t old: nobody is asked at each look');
  assert.deepEqual(briefly(await usesFor('held-papers')).slice(2), USES['held-papers'], 'a use of the consent to papers');
  assert.equal((await usesFor('prefill')).length, 2, 'and of no other');
  assert.equal((await submit({ ...ANSWERS, name: 'Ai khác' }, { draft, documents: [papersOf(newer)[0]?.id] })).status, 201);
});

test('papers by a consent that is taken back are neither told, opened nor handed in; the answers are asked for again', async () => {
  const issued = await prefill('prefill', 'held-papers');
  const draft = await draftOf(issued);
  const [paper] = papersOf(issued);
  assert.deepEqual(papersOf(await readDraft(draft)), papersOf(issued));
  await withdraw('held-papers');
  assert.deepEqual(papersOf(await readDraft(draft)), []);
  assert.equal(await open(paper), 404);
  assert.deepEqual(errorsOf(await submit(ANSWERS, { draft, documents: [paper?.id] })), ['TP.1 documentWithdrawn']);
  assert.deepEqual(told(await refresh(draft, issued)), OF_REGISTERS);
  asked.length = 0;
  await age(25);
  const newer = await refresh(draft, issued);
  assert.deepEqual([newer.status, told(newer), whoWasAsked()], [201, OF_REGISTERS, ['/population person for prefill', '/store person for prefill']]);
  assert.doesNotMatch(JSON.stringify(await stored(newer)), /TP\.1/);
  assert.deepEqual(issuesOf(await submit({ ...ANSWERS, name: 'Ai khác' }, { draft })), ['/name locked']);
  assert.equal((await submit(ANSWERS, { draft })).status, 201);
});

test('earlier answers by a consent that is taken back fill in nothing more: what a draft has of them was typed', async () => {
  const issued = await prefill(...ALL);
  const draft = await draftOf(issued);
  await withdraw('earlier-answers');
  assert.deepEqual(told(await refresh(draft, issued)), [...OF_REGISTERS, 'TP.1', 'TP.2']);
  await age(25);
  const newer = await refresh(draft, issued);
  assert.deepEqual([newer.status, told(newer)], [201, [...OF_REGISTERS, 'TP.1', 'TP.2']]);
  const filed = await submit(ANSWERS, { draft, prefill: newer.body.id });
  assert.equal(filed.status, 201, filed.text);
  const origins = await originsOf(filed);
  assert.deepEqual(['/name', '/email', '/kind'].map((pointer) => origins[pointer]?.kind), ['repository', 'manual', 'manual']);
  assert.deepEqual(briefly(await usesFor('earlier-answers')), USES['earlier-answers'], 'and handing it in is no use of it');
});

test('handing in is a use of each consent by which something of it came', async () => {
  const issued = await prefill(...ALL);
  const [paper] = papersOf(issued);
  const filed = await submit(ANSWERS, { draft: await draftOf(issued), documents: [paper?.id] });
  assert.equal(filed.status, 201, filed.text);
  const last: unknown[] = [];
  for (const purpose of ALL) last.push(...(await usesFor(purpose)).slice(-1).map((use) => [...(briefly([use]) as unknown[][]).flat(), use.dossier]));
  const code = filed.body.code;
  assert.deepEqual(last, [['filed', undefined, '/name /birthDate /number', '', code], ['filed', undefined, '', 'Giấy thử', code], ['filed', undefined, '/email /kind', '', code]]);
});

test('what was fetched for a form is gone once that is filed: another that nobody agreed to is typed, and on record as such', async () => {
  const issued = await prefill(...ALL);
  const [draft, second] = [await draftOf(issued), await draftOf(issued)];
  assert.equal((await submit(ANSWERS, { draft })).status, 201);
  assert.match(JSON.stringify(await stored(issued)), /birthDate/, 'another draft is filled in from it');
  assert.equal((await submit(ANSWERS, { draft: second })).status, 201);
  assert.equal(await stored(issued), undefined);
  const filed = await submit({ ...ANSWERS, birthDate: '1991' });
  assert.equal(filed.status, 201, filed.text);
  assert.deepEqual((await originsOf(filed))['/name'], { kind: 'manual' });
  assert.equal((await usesFor('prefill')).filter(({ outcome }) => outcome === 'filed').length, 2, 'and no use of the consent');
});

test('what fills in a draft is held against that form alone: another that nobody agreed to is typed', async () => {
  const draft = await draftOf(await prefill(...ALL));
  const filed = await submit({ ...ANSWERS, name: 'Ai khác' });
  assert.equal(filed.status, 201, filed.text);
  assert.deepEqual((await originsOf(filed))['/name'], { kind: 'manual' });
  assert.deepEqual(issuesOf(await submit({ ...ANSWERS, name: 'Ai khác' }, { draft })), ['/name locked']);
});

const extend = (issued: Answer, ...purposes: Purpose[]): Promise<Answer> => ask({ ...agreed(...purposes), prefill: issued.body.id });

test('who agrees to more agrees to that alone: what was agreed to before counts on as it was given then, with its uses', async () => {
  const issued = await prefill('held-papers');
  const [before] = await consentsFor('held-papers');
  asked.length = 0;
  const more = await extend(issued, 'prefill');
  assert.ok(contract.schema('Prefill')(more.body), more.text);
  assert.deepEqual([more.status, more.body.purposes, told(more)], [201, ['held-papers', 'prefill'], [...OF_REGISTERS, 'TP.1', 'TP.2']]);
  assert.deepEqual(whoWasAsked(), ['/population person for prefill', '/store person,documents for prefill,held-papers of results']);
  const papers = await consentsFor('held-papers');
  assert.deepEqual(papers.map(({ id, givenAt }) => [id, givenAt]), [[before?.id, before?.givenAt]]);
  assert.deepEqual(briefly(await usesFor('held-papers')), [...USES['held-papers'], ...USES['held-papers']]);
  assert.deepEqual((await consentsFor('prefill')).length, 1);
  assert.equal(await stored(issued), undefined, 'the new one takes its place');
});

test('a consent that was taken back is not agreed to again by agreeing to more, nor is another person’s', async () => {
  const issued = await prefill('held-papers', 'earlier-answers');
  await withdraw('held-papers');
  asked.length = 0;
  const more = await extend(issued, 'prefill');
  assert.deepEqual([more.status, more.body.purposes, papersOf(more)], [201, ['earlier-answers', 'prefill'], []]);
  assert.ok(whoWasAsked().every((one) => !one.includes('held-papers')), whoWasAsked().join());
  const others = await world.request(`/v1/procedures/${CODE}/prefill`, { as: BINH, method: 'POST', body: { ...agreed('earlier-answers'), prefill: more.body.id } });
  assert.deepEqual([others.status, others.body.purposes], [201, ['earlier-answers']]);
});

test('what a draft keeps of a consent that was taken back fills in no other, and no submission without one', async () => {
  const issued = await prefill(...ALL);
  const draft = await draftOf(issued);
  await withdraw('prefill');
  const other = await draftOf(issued);
  for (const more of [{ draft: other }, {}]) {
    const filed = await submit(ANSWERS, more);
    assert.equal(filed.status, 201, filed.text);
    assert.deepEqual((await originsOf(filed))['/name'], { kind: 'manual' });
  }
  assert.deepEqual(issuesOf(await submit({ ...ANSWERS, name: 'Ai khác' }, { draft })), ['/name locked'], 'that draft alone');
});

test('a draft that is begun after one was taken back has what the others allowed', async () => {
  const issued = await prefill(...ALL);
  await withdraw('prefill');
  const draft = await draftOf(issued);
  assert.deepEqual(papersOf(await readDraft(draft)), papersOf(issued));
  const filed = await submit({ ...ANSWERS, name: 'Ai khác' }, { draft, documents: [papersOf(issued)[0]?.id] });
  assert.equal(filed.status, 201, filed.text);
  assert.deepEqual((await originsOf(filed))['/kind']?.kind, 'repository');
});

test('what is asked for without answers takes no draft’s locks away', async () => {
  const issued = await prefill(...ALL);
  const draft = await draftOf(issued);
  const papers = await prefill('held-papers');
  const saved = await world.request(`/v1/drafts/${draft}`, { as: AN, method: 'PUT', headers: { 'if-match': '"1"', 'idempotency-key': randomUUID() }, body: contentOf(papers.body.id) });
  assert.equal(saved.status, 200, saved.text);
  assert.deepEqual(issuesOf(await submit({ ...ANSWERS, name: 'Ai khác' }, { draft })), ['/name locked']);
});

test('one that goes from its draft leaves nothing of what was taken back', async () => {
  const issued = await prefill(...ALL);
  const draft = await draftOf(issued);
  await withdraw('prefill');
  assert.match(JSON.stringify(await stored(issued)), /birthDate/);
  assert.equal((await world.request(`/v1/drafts/${draft}`, { as: AN, method: 'DELETE' })).status, 204);
  assert.doesNotMatch(JSON.stringify(await stored(issued)), /birthDate/);
  assert.match(JSON.stringify(await stored(issued)), /TP\.1/);
});

test('a store that can’t be asked for papers is said to be silent, and no question hangs on it', async () => {
  store = undefined;
  const issued = await prefill('held-papers');
  assert.deepEqual([issued.body.unreachable, told(issued)], [[{ id: 'store', name: { vi: 'Kho thử' }, papers: true }], ['TP.2']]);
  const filed = await submit(ANSWERS, { draft: await draftOf(issued) });
  const [row] = await query(world, 'select context from dossier where code = $1', [filed.body.code]);
  assert.doesNotMatch(JSON.stringify(row), /unreachable/);
  assert.deepEqual((await prefill('prefill')).body.unreachable, [{ id: 'store', name: { vi: 'Kho thử' } }]);
});

test('what was said before counts on only for what is agreed to now', async () => {
  await prefill(...ALL);
  population = store = undefined;
  assert.deepEqual(told(await prefill('prefill')), OF_REGISTERS);
  assert.deepEqual(told(await prefill('held-papers')), ['TP.1', 'TP.2']);
  assert.deepEqual(told(await prefill('earlier-answers')), OWN);
  await withdraw('prefill');
  assert.deepEqual(told(await prefill('prefill', 'held-papers')), ['TP.1', 'TP.2']);
});

/** What is done while a consent is being taken back: it waits for that. */
const whileTakenBack = async <T>(purpose: string, act: () => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: await databaseUrl(world.settings.data) });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('update consent set withdrawn_at = now() where given_for = $1', [purpose]);
    let over = false;
    const acting = act().finally(() => {
      over = true;
    });
    const isWaiting = async (): Promise<boolean> => Number((await query(world, 'select count(*) from pg_locks where not granted'))[0]?.count) > 0;
    while (!over && !(await isWaiting()));
    await client.query('commit');
    return await acting;
  } finally {
    await client.end();
  }
};

test('who begins a draft or hands in a paper while a consent is taken back comes after that', async () => {
  const issued = await prefill(...ALL);
  const kept = await draftOf(issued);
  const begun = await whileTakenBack('prefill', () => draftOf(issued));
  assert.deepEqual(await query(world, 'select prefill from draft where id = $1', [begun]), [{ prefill: null }]);
  const filed = await whileTakenBack('held-papers', () => submit(ANSWERS, { draft: kept, documents: [papersOf(issued)[0]?.id] }));
  assert.deepEqual(errorsOf(filed), ['TP.1 documentWithdrawn']);
});

test('whoever takes all back while it is handed in, asked for again and saved: one of the two was first, and nobody waits for the other', async () => {
  for (let round = 0; round < 6; round += 1) {
    const issued = await prefill(...ALL);
    const draft = await draftOf(issued);
    if (round % 2 === 0) await age(25);
    const [filed, refreshed, , ...taken] = await Promise.all([
      submit(ANSWERS, { draft, documents: [papersOf(issued)[0]?.id] }),
      refresh(draft, issued),
      draftOf(issued),
      ...ALL.map((purpose) => withdraw(purpose)),
    ]);
    assert.equal(taken.length, ALL.length);
    assert.ok(filed.status === 201 || ['documentWithdrawn', 'documentUnknown'].some((code) => String(errorsOf(filed)).includes(code)), filed.text);
    assert.ok([200, 201, 204, 404].includes(refreshed.status), refreshed.text);
    const handedIn = (await usesFor('held-papers')).filter(({ outcome }) => outcome === 'filed').length;
    assert.equal(handedIn, filed.status === 201 ? 1 : 0);
    const loose = await query(world, "select prefill.id from prefill join prefill_consent on prefill = prefill.id join consent on consent.id = prefill_consent.consent where withdrawn_at is not null and not exists (select from draft where draft.prefill = prefill.id)");
    assert.deepEqual(loose, [], 'nothing of it is left lying about');
    for (const table of ['draft', 'prefill', 'consent']) await query(world, `delete from ${table}`);
    await keep();
  }
});

test('nobody else’s consents and papers are within reach', async () => {
  const issued = await prefill(...ALL);
  const [paper] = papersOf(issued);
  assert.equal((await world.request(`/v1/held-files/${String(paper?.files[0]?.id)}/content`, { as: BINH })).status, 404);
  for (const { id } of listOf(await world.request('/v1/consents', { as: AN }))) assert.equal((await world.request(`/v1/consents/${String(id)}/withdrawal`, { as: BINH, method: 'POST' })).status, 404);
  assert.equal((await submit(ANSWERS, { documents: [paper?.id] })).status, 201);
});
