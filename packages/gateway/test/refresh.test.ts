/** A draft lives on, what filled it in grows old: asked for again under the same consent, never taken back by an older page. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { loadContract } from '../src/contract.ts';
import { query } from './database.ts';
import { AN, BINH, CODE, tinyPlan, VERSION, writePlan } from './tiny.ts';
import { agreed, type Answer, issuesOf, listOf, makeWorld, type World } from './world.ts';

const contract = loadContract();
const ANSWERS = { name: AN.HoVaTen, birthDate: '1990', email: 'an@example.com', kind: 'permanent', address: 'Số 1, đường Thử', status: 'single' };
const NEW_NAME = 'Nguyễn Văn Ân';
let world: World;
let file = '';
let original = '';
before(async () => {
  world = await makeWorld();
  file = join(fileURLToPath(world.settings.repositories?.population ?? ''), 'an.json');
  original = await readFile(file, 'utf8');
});
after(() => world.end());
afterEach(() => writeFile(file, original));

interface Given {
  readonly id: string;
  readonly etag: string;
  readonly prefill: string;
}

const contentOf = (prefill: string, version = VERSION) => ({ snapshot: { version, prefill: { id: prefill, values: [] } } });
const makeDraft = async (as = AN): Promise<Given> => {
  const prefill = String((await world.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: agreed('prefill') })).body.id);
  const { body } = await world.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content: contentOf(prefill) } });
  return { id: String(body.id), etag: String(body.etag), prefill };
};
const refresh = (id: string, prefill?: string, { as = AN, version = VERSION } = {}): Promise<Answer> =>
  world.request(`/v1/drafts/${id}/prefill`, { as, method: 'POST', body: { version, ...(prefill === undefined ? {} : { prefill }) } });
const save = (draft: Given, prefill: string): Promise<Answer> =>
  world.request(`/v1/drafts/${draft.id}`, { as: AN, method: 'PUT', headers: { 'if-match': draft.etag, 'idempotency-key': randomUUID() }, body: contentOf(prefill) });
const submit = (draft: Given, answers: object, version = VERSION, more: object = {}): Promise<Answer> =>
  world.request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version, draft: draft.id, answers, ...more } });
/** As if so many hours had passed. */
const age = (hours: number) => query(world, "update prefill set issued_at = issued_at - make_interval(hours => $1), expires_at = expires_at - make_interval(hours => $1)", [hours]);
const holdName = (name: string) => writeFile(file, original.replace(`"name":"${AN.HoVaTen}"`, `"name":"${name}"`));
const holdEmail = (email: string) => writeFile(file, original.replace('"email":"an@example.com"', `"email":"${email}"`));
const valuesOf = ({ body }: Answer): { pointer: string; value: unknown; source: { retrievedAt: string } }[] => JSON.parse(JSON.stringify(body.values));
const nameIn = (answer: Answer): unknown => valuesOf(answer).find(({ pointer }) => pointer === '/name')?.value;
/** Each time that somebody was asked. */
const usesOfLatest = async (as = AN): Promise<{ outcome: string; questions: unknown[] }[]> => {
  const uses: { outcome: string; questions: unknown[] }[] = JSON.parse(JSON.stringify(listOf(await world.request('/v1/consents', { as }))[0]?.uses));
  return uses.filter(({ outcome }) => outcome !== 'filed');
};

let draft: Given;
beforeEach(async () => {
  for (const table of ['draft', 'prefill', 'consent']) await query(world, `delete from ${table}`);
  draft = await makeDraft();
});

test('what is not old is not asked for again', async () => {
  await holdName(NEW_NAME);
  assert.equal((await refresh(draft.id, draft.prefill)).status, 204);
  assert.equal((await usesOfLatest()).length, 1);
  const other = await refresh(draft.id);
  assert.deepEqual([other.status, other.body.id, nameIn(other)], [200, draft.prefill, AN.HoVaTen], 'a page that has none gets the one that counts');
});

test('a draft that is saved again and again does not keep its prefill young: what is old is asked for again, and counts from then on', async () => {
  await age(25);
  await save(draft, draft.prefill);
  await holdName(NEW_NAME);
  const before = Date.now();
  const answer = await refresh(draft.id, draft.prefill);
  assert.equal(answer.status, 201, answer.text);
  assert.ok(contract.schema('Prefill')(answer.body), answer.text);
  assert.equal(nameIn(answer), NEW_NAME);
  for (const { source } of valuesOf(answer)) assert.ok(Date.parse(source.retrievedAt) >= before);
  assert.deepEqual(issuesOf(await submit(draft, ANSWERS)), ['/name locked']);
  assert.equal((await submit(draft, { ...ANSWERS, name: NEW_NAME })).status, 201);
});

test('it is a use of the consent that was given, on record beside the first', async () => {
  await age(25);
  assert.equal((await refresh(draft.id, draft.prefill)).status, 201);
  const consents = listOf(await world.request('/v1/consents', { as: AN }));
  assert.equal(consents.length, 1);
  assert.ok(contract.schema('ConsentRecord')(consents[0]));
  assert.deepEqual((await usesOfLatest()).map(({ outcome, questions }) => [outcome, questions.length]), [['answered', 4], ['answered', 4]]);
});

test('two pages: one refreshes, the other gets the same and takes nothing back by its save', async () => {
  await age(25);
  await holdName(NEW_NAME);
  const first = await refresh(draft.id, draft.prefill);
  const second = await refresh(draft.id, draft.prefill);
  assert.deepEqual([first.status, second.status, second.body], [201, 200, first.body]);
  assert.equal((await refresh(draft.id, String(first.body.id))).status, 204);
  assert.equal((await save(draft, draft.prefill)).status, 200);
  assert.deepEqual(issuesOf(await submit(draft, ANSWERS)), ['/name locked']);
});

test('two pages at once: one answer counts for both', async () => {
  await age(25);
  const answers = await Promise.all(Array.from({ length: 4 }, () => refresh(draft.id, draft.prefill)));
  assert.equal(new Set(answers.map(({ body }) => body.id)).size, 1);
  assert.deepEqual(answers.map(({ status }) => status).filter((status) => status === 201).length, 1);
});

const withdraw = async (): Promise<void> => {
  const [consent] = listOf(await world.request('/v1/consents', { as: AN }));
  await world.request(`/v1/consents/${String(consent?.id)}/withdrawal`, { as: AN, method: 'POST' });
};
const standingOf = (answer: Answer): unknown[] => {
  const values: { pointer: string; locked: boolean; source: { verified: boolean } }[] = JSON.parse(JSON.stringify(answer.body.values));
  return values.filter(({ pointer }) => pointer === '/name').map(({ locked, source }) => [locked, source.verified]);
};

test('a consent that was taken back lets nobody be asked again; what the draft has stays, and its locks, while it is new', async () => {
  await age(23);
  await withdraw();
  await holdName(NEW_NAME);
  const answer = await refresh(draft.id, draft.prefill);
  assert.equal(answer.status, 200, answer.text);
  assert.ok(contract.schema('Prefill')(answer.body), answer.text);
  assert.deepEqual([answer.body.id, nameIn(answer), standingOf(answer), answer.body.withdrawn], [draft.prefill, AN.HoVaTen, [[true, true]], undefined]);
  assert.equal((await usesOfLatest()).length, 1);
  assert.deepEqual(issuesOf(await submit(draft, { ...ANSWERS, name: NEW_NAME })), ['/name locked']);
  const filed = await submit(draft, ANSWERS);
  assert.deepEqual((await originsOf(filed))['/name']?.source?.verified, true);
});

test('nothing that is old is vouched for by a consent that was taken back: it opens for typing, and the page is told so', async () => {
  await age(25);
  await withdraw();
  const answer = await refresh(draft.id, draft.prefill);
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual([answer.body.id, nameIn(answer), standingOf(answer), answer.body.withdrawn], [draft.prefill, AN.HoVaTen, [[false, false]], true]);
  assert.equal((await usesOfLatest()).length, 1, 'nobody was asked');
  const filed = await submit(draft, { ...ANSWERS, name: NEW_NAME });
  assert.equal(filed.status, 201, filed.text);
  const { kind, source } = (await originsOf(filed))['/name'] ?? {};
  assert.deepEqual([kind, source?.verified], ['override', false]);
});

test('a page that was filled in before the consent was taken back, and kept only after, learns that nothing fills it in: it holds nobody to locks that nobody knows of', async () => {
  for (const table of ['draft', 'prefill', 'consent']) await query(world, `delete from ${table}`);
  const prefill = String((await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: agreed('prefill') })).body.id);
  await withdraw();
  const { body } = await world.request('/v1/drafts', { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content: contentOf(prefill) } });
  const late: Given = { id: String(body.id), etag: String(body.etag), prefill };
  const answer = await refresh(late.id, prefill);
  assert.ok(contract.schema('Prefill')(answer.body), answer.text);
  assert.deepEqual([answer.status, answer.body.id, answer.body.values, answer.body.withdrawn], [200, prefill, [], undefined]);
  assert.equal((await refresh(late.id)).status, 204, 'a page that nothing filled in has nothing to learn');
  const filed = await submit(late, { ...ANSWERS, name: NEW_NAME }, VERSION, { prefill });
  assert.equal(filed.status, 201, filed.text);
  assert.equal((await originsOf(filed))['/name']?.kind, 'manual');
});

test('a repository that is down keeps what it said, with its day; it is tried again the next time', async () => {
  await age(25);
  const folder = fileURLToPath(world.settings.repositories?.population ?? '');
  await rename(folder, `${folder}-away`);
  const down = await refresh(draft.id, draft.prefill);
  await rename(`${folder}-away`, folder);
  assert.equal(down.status, 204);
  assert.deepEqual((await usesOfLatest()).map(({ outcome }) => outcome), ['answered', 'unreachable']);
  assert.equal((await refresh(draft.id, draft.prefill)).status, 201);
});

test('what the source has no more is the person’s own to answer', async () => {
  await age(25);
  await writeFile(file, original.replace(`"name":"${AN.HoVaTen}",`, ''));
  const answer = await refresh(draft.id, draft.prefill);
  assert.deepEqual([answer.status, nameIn(answer)], [201, undefined]);
  const { status, body } = await submit(draft, { ...ANSWERS, name: 'Tôi' });
  assert.equal(status, 201);
  const { origins } = (await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: AN })).body;
  assert.deepEqual(Object(origins)['/name'], { kind: 'manual' });
});

test('what grew old while the page stood open is asked for again when it is submitted: what has changed is refused by name, and the page gets it', async () => {
  await age(25);
  await holdName(NEW_NAME);
  assert.deepEqual(issuesOf(await submit(draft, ANSWERS)), ['/name locked']);
  assert.deepEqual((await usesOfLatest()).map(({ outcome }) => outcome), ['answered', 'answered'], 'a use of the consent, on record');
  const newest = await refresh(draft.id, draft.prefill);
  assert.deepEqual([newest.status, nameIn(newest)], [200, NEW_NAME]);
  assert.equal((await submit(draft, { ...ANSWERS, name: NEW_NAME })).status, 201);
  assert.equal((await usesOfLatest()).length, 2, 'it is new now');
});

const originsOf = async ({ body }: Answer): Promise<Record<string, { kind: string; source?: { authority: string; retrievedAt: string; verified: boolean } }>> =>
  JSON.parse(JSON.stringify((await world.request(`/v1/dossiers/${String(body.code)}/content`, { as: AN })).body.origins));

const NEW_EMAIL = 'an.moi@example.com';
const SOURCE = { authority: 'Cơ sở dữ liệu thử', record: 'P-1', retrievedAt: '2026-09-01T02:00:00.000Z', verified: true };
/** As a page says it that has filled in the e-mail address from a prefill, and left it or typed over it. */
const taken = (prefill: string) => ({ prefill, origins: { '/email': { kind: 'repository', source: SOURCE } } });
const typed = (prefill: string, original = 'an@example.com') => ({ prefill, origins: { '/email': { kind: 'override', source: SOURCE, original } } });
const emailIn = async (answer: Answer): Promise<unknown> => {
  const { source, ...origin } = (await originsOf(answer))['/email'] ?? { kind: '' };
  assert.equal(source?.authority, SOURCE.authority);
  return origin;
};

test('an answer that was taken from its source as it was, and that nothing locks, is asked about when the source says otherwise by now', async () => {
  await age(25);
  await holdEmail(NEW_EMAIL);
  const refused = await submit(draft, ANSWERS, VERSION, taken(draft.prefill));
  assert.deepEqual([refused.status, refused.body.code, issuesOf(refused)], [422, 'invalidAnswers', ['/email sourceChanged']]);
  const newest = await refresh(draft.id, draft.prefill);
  assert.deepEqual([newest.status, valuesOf(newest).find(({ pointer }) => pointer === '/email')?.value], [200, NEW_EMAIL]);
  const filed = await submit(draft, { ...ANSWERS, email: NEW_EMAIL }, VERSION, taken(String(newest.body.id)));
  assert.equal(filed.status, 201, filed.text);
  assert.deepEqual(await emailIn(filed), { kind: 'repository' });
});

test('who keeps it is not asked again, however often the source is; it is filed beside what the source says', async () => {
  await age(25);
  await holdEmail(NEW_EMAIL);
  assert.deepEqual(issuesOf(await submit(draft, ANSWERS, VERSION, taken(draft.prefill))), ['/email sourceChanged']);
  const newest = String((await refresh(draft.id, draft.prefill)).body.id);
  await age(25);
  const filed = await submit(draft, ANSWERS, VERSION, typed(newest, NEW_EMAIL));
  assert.equal(filed.status, 201, filed.text);
  assert.equal((await usesOfLatest()).length, 3);
  assert.deepEqual(await emailIn(filed), { kind: 'override', original: NEW_EMAIL });
});

test('what the person typed is theirs, and filed without a question', async () => {
  await age(25);
  await holdEmail(NEW_EMAIL);
  const filed = await submit(draft, { ...ANSWERS, email: 'rieng@example.com' }, VERSION, typed(draft.prefill));
  assert.equal(filed.status, 201, filed.text);
  assert.deepEqual(await emailIn(filed), { kind: 'override', original: NEW_EMAIL });
});

test('nothing is asked that a page could not learn: neither of one that has the newest, nor of one that has none, nor without a draft', async () => {
  await age(25);
  await holdEmail(NEW_EMAIL);
  const newest = String((await refresh(draft.id, draft.prefill)).body.id);
  const unsaved = await world.request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, answers: ANSWERS, ...taken(draft.prefill) } });
  assert.equal(unsaved.status, 201, unsaved.text);
  const { origins } = taken(newest);
  const unnamed = await submit(await makeDraft(), ANSWERS, VERSION, { origins });
  assert.equal(unnamed.status, 201, unnamed.text);
  const filed = await submit(draft, ANSWERS, VERSION, taken(newest));
  assert.equal(filed.status, 201, filed.text);
  assert.deepEqual(await emailIn(filed), { kind: 'override', original: NEW_EMAIL });
});

test('locked and unlocked are told at once, beside what is wrong anyway', async () => {
  await age(25);
  await writeFile(file, original.replace(`"name":"${AN.HoVaTen}"`, `"name":"${NEW_NAME}"`).replace('an@example.com', NEW_EMAIL));
  assert.deepEqual(issuesOf(await submit(draft, { ...ANSWERS, status: 'other' }, VERSION, taken(draft.prefill))), ['/email sourceChanged', '/name locked', '/status enum']);
});

test('what is the same is filed with the day on which it was asked for again; a retry asks nobody', async () => {
  await age(25);
  const before = Date.now();
  const key = randomUUID();
  const file_ = (): Promise<Answer> => world.request('/v1/dossiers', { as: AN, method: 'POST', headers: { 'idempotency-key': key }, body: { procedure: CODE, version: VERSION, draft: draft.id, answers: ANSWERS } });
  const filed = await file_();
  assert.equal(filed.status, 201, filed.text);
  assert.ok(Date.parse((await originsOf(filed))['/name']?.source?.retrievedAt ?? '') >= before);
  assert.equal((await file_()).text, filed.text);
  assert.equal((await usesOfLatest()).length, 2);
});

test('where nobody can be asked, it is filed all the same, with the day on which it was retrieved', async () => {
  const retrieved = valuesOf(await refresh(draft.id)).find(({ pointer }) => pointer === '/name')?.source.retrievedAt;
  await age(25);
  const folder = fileURLToPath(world.settings.repositories?.population ?? '');
  await rename(folder, `${folder}-away`);
  try {
    const filed = await submit(draft, ANSWERS);
    assert.equal(filed.status, 201, filed.text);
    assert.deepEqual((await originsOf(filed))['/name'], { kind: 'repository', source: { authority: 'Cơ sở dữ liệu thử', record: 'P-1', verified: true, retrievedAt: retrieved } });
    assert.deepEqual((await usesOfLatest()).map(({ outcome }) => outcome), ['answered', 'unreachable']);
  } finally {
    await rename(`${folder}-away`, folder);
  }
});

test('a draft of another citizen’s is not asked for by submitting it', async () => {
  await age(25);
  const stranger = await world.request('/v1/dossiers', { as: BINH, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, draft: draft.id, answers: { ...ANSWERS, name: 'Trần Thị Bình' } } });
  assert.equal(stranger.body.code, 'draftGone');
  assert.equal((await usesOfLatest()).length, 1);
});

test('nothing of another citizen’s: neither their draft nor their prefill', async () => {
  await age(25);
  assert.equal((await refresh(draft.id, draft.prefill, { as: BINH })).status, 404);
  const body = { procedure: CODE, version: VERSION, content: contentOf(draft.prefill) };
  const theirs = await world.request('/v1/drafts', { as: BINH, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body });
  const [named, unknown] = await Promise.all([draft.prefill, randomUUID()].map((id) => refresh(String(theirs.body.id), id, { as: BINH })));
  assert.deepEqual([named?.status, named?.body.values, unknown?.status, unknown?.body.values], [200, [], 200, []], 'nor whether there is such a one');
  const mine = await refresh(draft.id, '00000000-0000-4000-8000-000000000000');
  assert.deepEqual([mine.status, nameIn(mine)], [201, AN.HoVaTen]);
});

test('under a newer version it is of that version, and the older one is refused', async () => {
  await age(25);
  await world.gateway.stop();
  const renamed: unknown = JSON.parse(JSON.stringify(tinyPlan({ version: '1.1.0' })).replaceAll('"/name"', '"/fullName"').replaceAll('"name":{"type"', '"fullName":{"type"').replaceAll('"required":["name",', '"required":["fullName",').replaceAll('"key":"name"', '"key":"fullName"'));
  await writePlan(world.settings.catalogue, { ...(renamed as ReturnType<typeof tinyPlan>), migrations: [{ from: VERSION, to: '1.1.0', note: { vi: 'Mới' }, changes: [{ move: '/name', to: '/fullName' }] }] });
  await world.restart();
  assert.equal((await refresh(draft.id, draft.prefill, { version: '7.0.0' })).body.code, 'unknownVersion');
  await holdName(NEW_NAME);
  const answer = await refresh(draft.id, draft.prefill, { version: '1.1.0' });
  assert.equal(answer.status, 201, answer.text);
  assert.deepEqual([answer.body.version, valuesOf(answer).find(({ pointer }) => pointer === '/fullName')?.value], ['1.1.0', NEW_NAME]);
  assert.deepEqual(issuesOf(await submit(draft, { birthDate: '1990', kind: 'permanent', address: 'Số 1, đường Thử', status: 'single', fullName: AN.HoVaTen }, '1.1.0')), ['/fullName locked']);
  await world.request(`/v1/drafts/${draft.id}`, { as: AN, method: 'PUT', headers: { 'if-match': draft.etag, 'idempotency-key': randomUUID() }, body: contentOf(String(answer.body.id), '1.1.0') });
  assert.equal((await refresh(draft.id, draft.prefill)).body.code, 'draftCarriedOver');
});

test('what an account claims does not open what a register had vouched for and can’t be asked about now', async () => {
  const own = await makeWorld({ MOTCUA_REPOSITORY_PATIENCE_MS: '400' }, async (settings) => {
    Object.assign(settings, { repositories: { ...settings.repositories, 'sign-in': 'claims:portal' } });
    const agencyFile = join(settings.catalogue, 'agencies', 'H99.001.json');
    const agency: { repositories: object[] } = JSON.parse(await readFile(agencyFile, 'utf8'));
    agency.repositories.push({ id: 'sign-in', name: { vi: 'Tài khoản thử' }, holds: ['person'] });
    await writeFile(agencyFile, JSON.stringify(agency));
  });
  try {
    const as = { ...AN, NgayThangNamSinh: '02/09/1991' };
    const first = await own.request(`/v1/procedures/${CODE}/prefill`, { as, method: 'POST', body: agreed('prefill') });
    const { body } = await own.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': randomUUID() }, body: { procedure: CODE, version: VERSION, content: contentOf(String(first.body.id)) } });
    await query(own, "update prefill set issued_at = issued_at - interval '25 hours', expires_at = expires_at - interval '25 hours'");
    const folder = fileURLToPath(own.settings.repositories?.population ?? '');
    await rename(folder, `${folder}-away`);
    const answer = await own.request(`/v1/drafts/${String(body.id)}/prefill`, { as, method: 'POST', body: { version: VERSION, prefill: first.body.id } });
    assert.equal(answer.status, 201, answer.text);
    const values: { pointer: string; value: unknown; locked: boolean }[] = JSON.parse(JSON.stringify(answer.body.values));
    assert.deepEqual(values.filter(({ pointer }) => pointer === '/birthDate').map(({ value, locked }) => [value, locked]), [['1990', true]]);
  } finally {
    await own.end();
  }
});

test('what is old by a consent that was taken back replaces no paper', async () => {
  const { components } = tinyPlan().procedure;
  const own = await makeWorld({}, ({ catalogue }) =>
    writePlan(catalogue, tinyPlan({ components: components.map((component) => (component.code === 'TP.1' ? { ...component, required: true, replacedBy: ['/name'] } : component)) })),
  );
  const submitted = async (hours: number): Promise<unknown> => {
    const prefill = await own.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: agreed('prefill') });
    const headers = { 'idempotency-key': randomUUID() };
    const { body } = await own.request('/v1/drafts', { as: AN, method: 'POST', headers, body: { procedure: CODE, version: VERSION, content: contentOf(String(prefill.body.id)) } });
    await query(own, 'update prefill set expires_at = expires_at - make_interval(hours => $1)', [hours]);
    for (const { id } of listOf(await own.request('/v1/consents', { as: AN }))) await own.request(`/v1/consents/${String(id)}/withdrawal`, { as: AN, method: 'POST' });
    const filed = await own.request('/v1/dossiers', { as: AN, method: 'POST', headers, body: { procedure: CODE, version: VERSION, draft: body.id, answers: ANSWERS } });
    return filed.body.code;
  };
  try {
    assert.match(String(await submitted(23)), /^H99/);
    assert.equal(await submitted(25), 'invalidPapers');
  } finally {
    await own.end();
  }
});
