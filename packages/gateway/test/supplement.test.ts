/** Papers that an agency asks for, found in repositories and handed in by reference. */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keeping } from '../../../test/support/consents.ts';
import { loadContract } from '../src/contract.ts';
import { query } from './database.ts';
import { AN, BINH, OFFICER, tinyPlan, writePlan } from './tiny.ts';
import { agreed, type Answer, listOf, makeWorld, type World } from './world.ts';
import { pdf, uploaded } from './uploading.ts';

interface Paper {
  readonly id: string;
  readonly component: string;
  readonly number?: string;
  readonly validity: string;
  readonly store: string;
  readonly files: readonly { readonly id: string }[];
}

const contract = loadContract();
const CERTIFICATE = 'KQ.G15.000032';
const BYTES = pdf(2_000);
const file = { name: 'kết hôn.pdf', path: 'files/ket-hon.pdf', sha256: createHash('sha256').update(BYTES).digest('hex') };
const held = { resultCode: CERTIFICATE, name: 'Giấy chứng nhận kết hôn', number: '01/2012', agency: 'Phường Thử', issuedOn: '2012-02-14', indefinite: true, store: 'national', files: [file] };

let world: World;
const folder = (): string => fileURLToPath(world.settings.repositories?.papers ?? '');
const store = (documents: unknown, personalId = AN.SoDinhDanh): Promise<void> =>
  writeFile(join(folder(), `${personalId}.json`), JSON.stringify({ person: { personalId }, documents, sources: { documents: { authority: 'Kho thử', record: 'TL-1', verified: true } } }));

before(async () => {
  world = await makeWorld({}, async (settings) => {
    const papers = join(settings.catalogue, '..', 'papers');
    await mkdir(join(papers, 'files'), { recursive: true });
    await writeFile(join(papers, 'files', 'ket-hon.pdf'), BYTES);
    Object.assign(settings, { repositories: { ...settings.repositories, papers: pathToFileURL(papers).href } });
    const overlay = join(settings.catalogue, 'agencies', 'H99.001.json');
    const agency: { repositories: object[] } = JSON.parse(await readFile(overlay, 'utf8'));
    agency.repositories.push({ id: 'papers', name: { vi: 'Kho thử' }, holds: ['documents'] });
    await writeFile(overlay, JSON.stringify(agency));
    const { components } = tinyPlan().procedure;
    await writePlan(settings.catalogue, tinyPlan({ components: components.map((component) => (component.code === 'TP.1' ? { ...component, satisfiedBy: [CERTIFICATE] } : component)) }));
  });
});
after(() => world.end());
beforeEach(() => store([held]));

const move = (code: string, state: number, requested?: readonly string[]): Promise<Answer> =>
  world.request(`/v1/dossiers/${code}/events`, { as: OFFICER, method: 'POST', body: { state, ...(requested ? { requested } : {}) } });
/** A dossier that waits for papers. */
const waiting = async (requested: readonly string[] = ['TP.1'], as = AN): Promise<string> => {
  const { body, text } = await world.submit(as, randomUUID(), { name: as.HoVaTen, birthDate: '1990', kind: 'temporary', address: 'Số 2, đường Thử', status: 'single' });
  const code = String(body.code);
  assert.equal((await move(code, 2)).status, 201, text);
  assert.equal((await move(code, 5, requested)).status, 201);
  return code;
};
const find = (code: string, as: typeof AN | typeof OFFICER = AN): Promise<Answer> =>
  world.request(`/v1/dossiers/${code}/papers`, { as, method: 'POST', body: { consent: { purpose: 'supplement', version: '3', language: 'vi' } } });
const foundBefore = (code: string, as: typeof AN | typeof OFFICER = AN): Promise<Answer> => world.request(`/v1/dossiers/${code}/papers`, { as });
const chooses = (code: string, choices: unknown, as: typeof AN | typeof OFFICER = AN): Promise<Answer> => world.request(`/v1/dossiers/${code}/papers/choices`, { as, method: 'PUT', body: choices });
/** How often repositories were asked about AN for a supplement. */
const timesAsked = async (): Promise<number> => listOf(await world.request('/v1/consents', { as: AN })).filter(({ purpose }) => purpose === 'supplement').length;
const papersOf = ({ body }: Answer): Paper[] => JSON.parse(JSON.stringify(body.documents ?? []));
const supplement = (code: string, given: { readonly files?: readonly string[]; readonly documents?: readonly unknown[] }, key: string = randomUUID()): Promise<Answer> =>
  world.request(`/v1/dossiers/${code}/supplements`, { as: AN, method: 'POST', headers: { 'idempotency-key': key }, body: { files: [], ...given } });
const errorsOf = ({ body }: Answer): unknown => (Array.isArray(body.errors) ? [body.code, ...body.errors.map(({ code, component }: { code: string; component?: string }) => `${component ?? '-'} ${code}`)] : body.code);
const open = (id: string | undefined, as: typeof AN | typeof OFFICER = AN): Promise<Answer> => world.request(`/v1/held-files/${String(id)}/content`, { as });
const withdrawLast = async (): Promise<void> => {
  const [last] = listOf(await world.request('/v1/consents', { as: AN }));
  assert.equal((await world.request(`/v1/consents/${String(last?.id)}/withdrawal`, { as: AN, method: 'POST' })).status, 200);
};

test('what is asked for, and nothing else, is looked for by a consent that names who was asked', async () => {
  await store([held, { ...held, resultCode: 'TP.2', number: '02' }]);
  const code = await waiting();
  const answer = await find(code);
  assert.equal(answer.status, 201, answer.text);
  assert.ok(contract.schema('FoundPapers')(answer.body), answer.text);
  assert.deepEqual(papersOf(answer).map(({ component, number, validity }) => [component, number, validity]), [['TP.1', '01/2012', 'valid']]);
  assert.doesNotMatch(answer.text, /ket-hon\.pdf|"path"|"at"|"owner"/);
  const [consent] = listOf(await world.request('/v1/consents', { as: AN }));
  assert.ok(contract.schema('ConsentRecord')(consent), JSON.stringify(consent));
  const uses: { repository: { id: string }; papers?: unknown }[] = JSON.parse(JSON.stringify(consent?.uses));
  assert.deepEqual([consent?.purpose, consent?.version, uses.map(({ repository, papers }) => [repository.id, papers])], ['supplement', '3', [['papers', [{ vi: 'Giấy thử' }]]]]);
});

test('it is handed in by reference, once per key: the event names it, the officer opens it, the submission is as it was', async () => {
  const code = await waiting();
  const [paper] = papersOf(await find(code));
  const content = await open(paper?.files[0]?.id);
  assert.deepEqual([content.status, content.text], [200, BYTES.toString()], 'it may be looked at first');
  assert.equal((await open(paper?.files[0]?.id, OFFICER)).status, 404, 'not by an officer before it is handed in');
  const key = randomUUID();
  const event = await supplement(code, { documents: [paper?.id] }, key);
  assert.equal(event.status, 201, event.text);
  assert.ok(contract.schema('DossierEvent')(event.body), event.text);
  assert.deepEqual([event.body.type, event.body.files, papersOf(event)], ['supplemented', undefined, [paper]]);
  assert.equal((await supplement(code, { documents: [paper?.id] }, key)).text, event.text);
  const events = listOf(await world.request(`/v1/dossiers/${code}/events`, { as: OFFICER }));
  assert.deepEqual(events.at(-1), event.body);
  assert.equal((await open(paper?.files[0]?.id, OFFICER)).text, BYTES.toString());
  assert.equal((await open(paper?.files[0]?.id, BINH)).status, 404);
  const [consent] = listOf(await world.request('/v1/consents', { as: AN }));
  const uses: { outcome: string; dossier?: string }[] = JSON.parse(JSON.stringify(consent?.uses));
  assert.deepEqual(uses.slice(-3).map(({ outcome, dossier }) => `${outcome} ${dossier}`), ['opened', 'filed', 'inspected'].map((outcome) => `${outcome} ${code}`));
  assert.equal((await world.request(`/v1/dossiers/${code}/content`, { as: OFFICER })).body.documents, undefined);
  assert.deepEqual((await world.request(`/v1/dossiers/${code}/content`, { as: OFFICER })).body.files, []);
  await writeFile(join(folder(), 'files', 'ket-hon.pdf'), pdf(1_999));
  assert.equal((await open(paper?.files[0]?.id, OFFICER)).body.code, 'documentDiffers');
  await writeFile(join(folder(), 'files', 'ket-hon.pdf'), BYTES);
});

test('files and papers by reference go together; nothing at all does not go', async () => {
  const code = await waiting(['TP.1', 'TP.2']);
  const [paper] = papersOf(await find(code));
  assert.equal((await supplement(code, {})).body.code, 'invalidRequest');
  const other = await uploaded(world, AN, { dossier: code }, 'TP.2', pdf(500));
  const event = await supplement(code, { files: [other], documents: [paper?.id] });
  assert.deepEqual([event.status, papersOf(event).length, listOf({ ...event, text: JSON.stringify(event.body.files) }).length], [201, 1, 1], event.text);
});

test('it is looked for by the owner alone, while papers are asked for', async () => {
  const code = await waiting();
  for (const as of [BINH, { ...OFFICER, roles: ['officer', 'citizen'] }]) assert.equal((await find(code, as)).status, 404);
  assert.equal((await find(code, OFFICER)).status, 403);
  assert.equal((await world.request(`/v1/dossiers/${code}/papers`, { as: AN, method: 'POST', body: agreed() })).status, 400, 'a consent for this very purpose');
  const moved = await waiting();
  await move(moved, 4);
  assert.equal((await find(moved)).body.code, 'notSupplementable');
});

test('what is unknown, found for another dossier, expired, asked for no longer, or one too many is refused by name, and nothing is lost', async () => {
  const [code, other] = [await waiting(), await waiting()];
  const [mine, theirs] = [papersOf(await find(code)), papersOf(await find(other))];
  for (const id of [randomUUID(), theirs[0]?.id]) assert.deepEqual(errorsOf(await supplement(code, { documents: [id] })), ['invalidDocuments', '- documentUnknown']);
  const set = (change: string): Promise<unknown> => query(world, `update found_papers set documents = ${change} where dossier = $1`, [code]);
  await set(`jsonb_set(documents #- '{0,indefinite}', '{0,validUntil}', '"2020-01-01"')`);
  assert.deepEqual(errorsOf(await supplement(code, { documents: [mine[0]?.id] })), ['invalidDocuments', 'TP.1 documentExpired']);
  await set(`jsonb_set(documents, '{0,validUntil}', '"2999-01-01"')`);
  await move(code, 4);
  await move(code, 5, ['TP.2']);
  assert.deepEqual(errorsOf(await supplement(code, { documents: [mine[0]?.id] })), ['invalidPapers', 'TP.1 paperNotAsked']);
  await move(code, 4);
  await move(code, 5, ['TP.1']);
  await store([held, { ...held, number: '02' }]);
  const two = papersOf(await find(code)).map(({ id }) => id);
  assert.equal(two.length, 2);
  assert.ok(two.includes(mine[0]?.id ?? ''), 'what was found before keeps its reference');
  assert.deepEqual(errorsOf(await supplement(code, { documents: two })), ['invalidPapers', 'TP.1 paperTooMany']);
  assert.deepEqual(listOf(await world.request(`/v1/dossiers/${code}/events`, { as: AN })).filter(({ type }) => type === 'supplemented'), []);
  assert.equal((await supplement(code, { documents: [mine[0]?.id] })).status, 201);
});

test('once the consent is taken back, or its time is over, nothing that was found is left', async () => {
  const code = await waiting();
  const [paper] = papersOf(await find(code));
  await withdrawLast();
  assert.equal((await open(paper?.files[0]?.id)).status, 404);
  assert.deepEqual(errorsOf(await supplement(code, { documents: [paper?.id] })), ['invalidDocuments', '- documentUnknown']);
  const [again] = papersOf(await find(code));
  await query(world, "update found_papers set expires_at = now() - interval '1 second' where dossier = $1", [code]);
  assert.equal((await open(again?.files[0]?.id)).status, 404);
  assert.deepEqual(errorsOf(await supplement(code, { documents: [again?.id] })), ['invalidDocuments', '- documentUnknown']);
  await world.gateway.stop();
  await world.restart();
  assert.deepEqual(await query(world, 'select id from found_papers where dossier = $1', [code]), [], 'swept at start');
});

test('a store that is silent is named, and what is there is told all the same', async () => {
  const code = await waiting();
  await writeFile(join(folder(), `${AN.SoDinhDanh}.json`), '{');
  const answer = await find(code);
  assert.deepEqual([answer.status, papersOf(answer), answer.body.unreachable], [201, [], [{ id: 'papers', name: { vi: 'Kho thử' } }]]);
});

test('a paper that the person keeps is copied to the dossier: removing it takes nothing away', async () => {
  await store([]);
  const code = await waiting();
  await supplement(code, { files: [await uploaded(world, AN, { dossier: code }, 'TP.1', BYTES)] });
  await move(code, 4);
  await move(code, 9);
  await world.request(`/v1/dossiers/${code}/keeping`, { as: AN, method: 'POST', body: keeping('keep-papers') });
  const next = await waiting();
  const [paper] = papersOf(await find(next));
  assert.equal(paper?.store, 'mine');
  assert.equal((await supplement(next, { documents: [paper?.id] })).status, 201);
  await withdrawLast();
  for (const { id, purpose, withdrawnAt } of listOf(await world.request('/v1/consents', { as: AN }))) {
    if (purpose === 'keep-papers' && withdrawnAt === undefined) await world.request(`/v1/consents/${String(id)}/withdrawal`, { as: AN, method: 'POST' });
  }
  assert.equal((await open(paper?.files[0]?.id, OFFICER)).text, BYTES.toString());
});

test('what was found is there again, with what was chosen, and nobody is asked a second time', async () => {
  await store([held, { ...held, number: '02' }]);
  const code = await waiting();
  assert.deepEqual((await foundBefore(code)).body, { outcome: 'none' });
  const answer = await find(code);
  const asked = await timesAsked();
  const [first, second] = papersOf(answer);
  const before = await foundBefore(code);
  assert.equal(before.status, 200, before.text);
  assert.ok(contract.schema('PaperSearch')(before.body), before.text);
  assert.deepEqual(before.body, { outcome: 'found', at: answer.body.foundAt, papers: answer.body });
  const choices = { 'TP.1': second?.id };
  assert.equal((await chooses(code, choices)).status, 204);
  await store([]);
  assert.deepEqual((await foundBefore(code)).body.papers, { ...answer.body, choices }, 'as it was found, whatever the store has by now');
  assert.equal(await timesAsked(), asked);
  await store([held]);
  const again = await find(code);
  assert.deepEqual([papersOf(again).map(({ id }) => id), again.body.choices], [[first?.id], choices], 'looking again keeps references and choice');
  assert.equal((await open(second?.files[0]?.id)).status, 404, 'and takes the place of what was found before');
  assert.equal((await supplement(code, { documents: [first?.id] })).status, 201);
});

test('who could not be asked is told again', async () => {
  const code = await waiting();
  await writeFile(join(folder(), `${AN.SoDinhDanh}.json`), '{');
  const { body } = await find(code);
  assert.deepEqual((await foundBefore(code)).body.papers, body);
});

test('what was found is nobody else’s, and only choices of papers are kept', async () => {
  const code = await waiting();
  assert.equal((await chooses(code, { 'TP.1': 'file' })).status, 404, 'nothing was found yet');
  await find(code);
  for (const as of [BINH, { ...OFFICER, roles: ['officer', 'citizen'] }]) {
    assert.equal((await foundBefore(code, as)).status, 404);
    assert.equal((await chooses(code, { 'TP.1': 'file' }, as)).status, 404);
  }
  assert.equal((await foundBefore(code, OFFICER)).status, 403);
  assert.equal((await chooses(code, {}, OFFICER)).status, 403);
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`TP.${String(index)}`, 'file']));
  for (const wrong of [{ 'TP.1': 'nothing' }, { 'TP.1': 1 }, { '<b>': 'file' }, [], many]) assert.equal((await chooses(code, wrong)).body.code, 'invalidRequest');
  assert.equal((await foundBefore(code)).text.includes('choices'), false);
});

test('what has expired or was taken back is said to be so, until it is looked for again; a new request begins anew', async () => {
  const code = await waiting();
  const { foundAt } = (await find(code)).body;
  const expire = (): Promise<unknown> => query(world, "update found_papers set expires_at = now() - interval '1 second' where dossier = $1", [code]);
  await expire();
  assert.deepEqual((await foundBefore(code)).body, { outcome: 'expired', at: foundAt });
  assert.equal((await chooses(code, { 'TP.1': 'file' })).status, 404);
  await find(code);
  await find(code);
  await chooses(code, { 'TP.1': 'file' });
  await withdrawLast();
  assert.equal((await foundBefore(code)).body.outcome, 'withdrawn', 'and nothing older comes up');
  await find(code);
  await chooses(code, { 'TP.1': 'file' });
  assert.equal((await foundBefore(code)).body.outcome, 'found');
  await move(code, 4);
  assert.equal((await foundBefore(code)).body.code, 'notSupplementable');
  assert.equal((await chooses(code, {})).body.code, 'notSupplementable');
  await move(code, 5, ['TP.1']);
  assert.deepEqual((await foundBefore(code)).body, { outcome: 'none' });
  assert.equal((await chooses(code, {})).status, 404);
  assert.equal((await find(code)).body.choices, undefined);
});

test('asked by a note alone, papers of the procedure are looked for that are not there by reference; the officer sees what the person chose', async () => {
  const other = { ...held, resultCode: 'TP.2', number: '02' };
  await store([held, other, { ...held, resultCode: 'TP.3', number: '03' }]);
  const code = await waiting([]);
  const found = papersOf(await find(code));
  assert.deepEqual(found.map(({ component }) => component), ['TP.1', 'TP.2', 'TP.3']);
  assert.deepEqual(errorsOf(await supplement(code, { documents: [found[0]?.id, found[0]?.id] })), 'invalidRequest');
  assert.equal((await supplement(code, { documents: [found[0]?.id] })).status, 201);
  const events = listOf(await world.request(`/v1/dossiers/${code}/events`, { as: OFFICER }));
  assert.deepEqual(papersOf({ ...(await foundBefore(code)), body: events.at(-1) ?? {} }).map(({ component, number }) => [component, number]), [['TP.1', '01/2012']]);
  await move(code, 4);
  await move(code, 5);
  assert.deepEqual(papersOf(await find(code)).map(({ component }) => component), ['TP.2', 'TP.3'], 'what is there isn’t looked for');
  await supplement(code, { documents: papersOf(await find(code)).map(({ id }) => id) });
  await move(code, 4);
  await move(code, 5);
  const asked = await timesAsked();
  assert.equal((await find(code)).body.code, 'notSupplementable', 'all are there');
  assert.equal((await foundBefore(code)).body.code, 'notSupplementable');
  assert.equal(await timesAsked(), asked);
});

test('nobody hands in two papers for one component, even asked by a note alone', async () => {
  await store([held, { ...held, number: '02' }]);
  const code = await waiting([]);
  assert.deepEqual(errorsOf(await supplement(code, { documents: papersOf(await find(code)).map(({ id }) => id) })), ['invalidPapers', 'TP.1 paperTooMany']);
});
