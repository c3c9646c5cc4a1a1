/** The first real procedure, as it was built: its own examples sent without a form, and its prefill. */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { startGateway } from '../../../test/support/gateway.ts';
import { AN, BINH, OFFICER } from './tiny.ts';
import { uploaded } from './uploading.ts';
import { agreed, issuesOf, listOf, makeWorld, type World } from './world.ts';

const PROCEDURE = '1.004873';
const ROOT = new URL('../../../', import.meta.url);
const EXAMPLES = new URL(`schemas/procedures/${PROCEDURE}/examples/`, ROOT);

const RECORD = {
  person: { personalId: AN.SoDinhDanh, name: 'Nguyễn Thị Mẫu', birthDate: '1990-03-08', sex: 'female', ethnicGroup: '01', nationality: 'VN' },
  identityDocument: { type: 'identity-card', number: AN.SoDinhDanh, issuedOn: '2021-08-15', issuedBy: 'Bộ Công an' },
  residence: {
    permanent: { country: 'VN', province: '01', commune: '00004', detail: 'Số 1, ngõ Minh Họa' },
    temporary: { country: 'VN', province: '79', commune: '26732', detail: 'Số 2, đường Minh Họa' },
    current: { country: 'JP', abroad: '1-1 Chiyoda, Tokyo' },
  },
  civilStatus: { maritalStatus: 'never-married' },
  sources: {
    person: { authority: 'Cơ sở dữ liệu quốc gia về dân cư', record: 'Thử', verified: true },
    identityDocument: { authority: 'Cơ sở dữ liệu căn cước', record: 'Thử', verified: true },
    residence: { authority: 'Cơ sở dữ liệu về cư trú', record: 'Thử', verified: true },
    civilStatus: { authority: 'Cơ sở dữ liệu hộ tịch điện tử', record: 'Thử', verified: false },
  },
};

interface Example {
  readonly name: string;
  readonly answers: Record<string, unknown>;
  readonly expect: readonly { readonly pointer: string; readonly code: string }[];
  /** The papers that the case needs. */
  readonly papers?: readonly string[];
}

let world: World;
let version = '';
before(async () => {
  world = await makeWorld();
  await world.gateway.stop();
  const repository = join(world.folder, 'people');
  await mkdir(repository);
  await writeFile(join(repository, 'mau.json'), JSON.stringify(RECORD));
  world.gateway = await startGateway({ ...world.settings, catalogue: fileURLToPath(new URL('dist', ROOT)), repositories: { population: pathToFileURL(repository).href } });
  version = String((await world.request(`/v1/procedures/${PROCEDURE}`)).body.version);
});
after(() => world.end());

const examples = async (): Promise<[string, Example][]> =>
  Promise.all((await readdir(EXAMPLES)).filter((file) => file.endsWith('.json')).map(async (file): Promise<[string, Example]> => [file, JSON.parse(await readFile(new URL(file, EXAMPLES), 'utf8'))]));

const submit = (as: typeof AN, key: string, answers: unknown, more: object = {}) =>
  world.request('/v1/dossiers', { as, method: 'POST', headers: { 'idempotency-key': key }, body: { procedure: PROCEDURE, version, answers, ...more } });

/** A draft with a file for each of these papers. */
const withPapers = async (as: typeof AN, key: string, papers: readonly string[]) => {
  const begun = await world.request('/v1/drafts', { as, method: 'POST', headers: { 'idempotency-key': key }, body: { procedure: PROCEDURE, version, content: { snapshot: {} } } });
  const draft = String(begun.body.id);
  return { draft, files: await Promise.all(papers.map((component) => uploaded(world, as, { draft }, component))) };
};

test('each example gets the very pointers and codes that it expects; only valid ones become dossiers', async () => {
  let valid = 0;
  for (const [file, { answers, expect, papers = [] }] of await examples()) {
    const answer = await submit(BINH, `example-${file}`, answers, expect.length === 0 ? await withPapers(BINH, `draft-of-${file}`, papers) : {});
    assert.deepEqual(issuesOf(answer), expect.map(({ pointer, code }) => `${pointer} ${code}`).sort(), file);
    assert.equal(answer.status, expect.length === 0 ? 201 : 422, file);
    if (expect.length === 0) valid += 1;
  }
  assert.ok(valid >= 6);
  assert.equal(listOf(await world.request('/v1/dossiers', { as: OFFICER })).length, valid);
});

test('the judgment of a divorce that nobody vouches for is asked for', async () => {
  const example = (await examples()).find(([file]) => file.startsWith('03-'))?.[1];
  assert.ok(example);
  const { answers, papers } = example;
  assert.deepEqual(papers, ['ly-hon']);
  const without = await submit(BINH, 'divorced-without-judgment', answers);
  assert.equal(without.body.code, 'invalidPapers');
  assert.deepEqual(without.body.errors, [{ pointer: '', code: 'paperMissing', component: 'ly-hon' }]);
});

test('a commune of another province is refused, though no schema lists communes', async () => {
  const [, example] = (await examples()).find(([file]) => file.startsWith('05-')) ?? [];
  assert.ok(example);
  const subject: { residence: object } = JSON.parse(JSON.stringify(example.answers.subject));
  const answer = await submit(BINH, 'commune-elsewhere', { ...example.answers, subject: { ...subject, residence: { ...subject.residence, commune: '00004' } } });
  assert.deepEqual(issuesOf(answer), ['/subject/residence/commune enum']);
});

test('prefill gives each residence its own source, and what is verified is enforced', async () => {
  const prefill = await world.request(`/v1/procedures/${PROCEDURE}/prefill`, { as: AN, method: 'POST', body: agreed() });
  assert.equal(prefill.status, 201);
  const values: { pointer: string; value: unknown; locked: boolean; rule?: number }[] = JSON.parse(JSON.stringify(prefill.body.values));
  const name = values.find(({ pointer }) => pointer === '/requester/name');
  assert.equal(name?.value, RECORD.person.name);
  assert.equal(name?.locked, true);
  const communes = values.filter(({ pointer }) => pointer === '/requester/residence/commune').map(({ value, rule }) => [value, rule ?? 0]);
  assert.deepEqual(communes, [['00004', 0], ['26732', 1]]);

  const answers = (await examples()).find(([file]) => file.startsWith('01-'))?.[1].answers;
  assert.ok(answers);
  const requester = { ...RECORD.person, residence: { kind: 'permanent', ...RECORD.residence.permanent } };
  const good = { ...answers, requester: { name: requester.name, birthDate: requester.birthDate, personalId: requester.personalId, identityDocument: RECORD.identityDocument, residence: requester.residence } };
  const filed = await submit(AN, 'the-answers-as-prefilled', good);
  assert.equal(filed.status, 201, filed.text);

  const changed = await submit(AN, 'the-answers-with-a-change', { ...good, requester: { ...good.requester, name: 'Nguyễn Thị Khác' } });
  assert.equal(changed.status, 422);
  assert.deepEqual(issuesOf(changed), ['/requester/name locked']);
});
