/** How files become part of a dossier, as the code that files it calls it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { databaseUrl } from '../../../test/support/gateway.ts';
import { loadContract } from '../src/contract.ts';
import { openDatabase, type Store } from '../src/database/open.ts';
import { attachToDossier } from '../src/files/attach.ts';
import { openDisk } from '../src/files/disk.ts';
import { sweepBytes } from '../src/files/sweep.ts';
import { Refusal } from '../src/problems.ts';
import { AN, BINH, OFFICER } from './tiny.ts';
import { query } from './database.ts';
import { begin, fileOf, makeDraft, pdf, send, until } from './uploading.ts';
import { listOf, makeWorld, type World } from './world.ts';

const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
let world: World;
let database: Store;
let dossier = '';
before(async () => {
  world = await makeWorld();
  database = await openDatabase(await databaseUrl(world.settings.data));
  dossier = String((await world.submit(AN, 'a-dossier-to-attach-to', ANSWERS)).body.code);
});
after(async () => {
  await database.destroy();
  await world.end();
});

const ready = async (draft: string, as = AN): Promise<string> => {
  const { id } = await send(world, as, pdf(), { draft });
  await until(world, as, id, 'not-scanned');
  return id;
};
const expiresAt = new Date(Date.now() + 1e9);
const attach = (draft: string, files: string[], person = AN.sub) =>
  database.transaction().execute((transaction) => attachToDossier(transaction, { person, from: { draft }, dossier, files, namedBy: 1, expiresAt }));

test('named files go to the dossier in the given order and stay; the draft keeps nothing', async () => {
  const draft = await makeDraft(world, AN.sub);
  const [one, two, three] = [await ready(draft), await ready(draft), await ready(draft)];
  const named = await attach(draft, [two, one]);
  assert.deepEqual(named.map(({ id }) => id), [two, one]);
  const contract = loadContract();
  for (const file of named) assert.ok(contract.schema('DossierFile')(file));
  await query(world, 'delete from draft where id = $1', [draft]);
  assert.equal((await fileOf(world, AN, three)).status, 404);
  for (const id of [one, two]) {
    assert.ok(contract.schema('AttachedFile')((await fileOf(world, AN, id)).body));
    assert.equal((await world.request(`/v1/files/${id}/content`, { as: OFFICER })).status, 200);
    assert.equal((await world.request(`/v1/files/${id}`, { as: AN, method: 'DELETE' })).status, 403);
    assert.equal((await fileOf(world, BINH, id)).status, 404);
  }
  const rows = await query(world, 'select distinct draft, dossier, named_by, expires_at from file where id = any($1)', [[one, two]]);
  assert.deepEqual(rows, [{ draft: null, dossier, named_by: 1, expires_at: expiresAt }]);
});

test('what is not ready, or not there for this person on this draft, is named, and nothing is moved', async () => {
  const [draft, another, foreign] = [await makeDraft(world, AN.sub), await makeDraft(world, AN.sub), await makeDraft(world, BINH.sub)];
  const fine = await ready(draft);
  const going = randomUUID();
  await begin(world, AN, 10, { id: going, component: 'TP.1', draft, name: 'a.pdf', type: '' });
  const [elsewhere, theirs, nobodys] = [await ready(another), await ready(foreign, BINH), randomUUID()];
  const problem = await attach(draft, [fine, going, elsewhere, theirs, nobodys]).then(() => assert.fail(), (error: unknown) => error);
  assert.ok(problem instanceof Refusal);
  assert.equal(problem.code, 'invalidPapers');
  assert.deepEqual(problem.details.errors, [
    { pointer: '', code: 'fileNotReady', component: 'TP.1', file: going },
    ...[elsewhere, theirs, nobodys].map((file) => ({ pointer: '', code: 'fileUnknown', file })),
  ]);
  assert.deepEqual(listOf(await world.request(`/v1/drafts/${draft}/files`, { as: AN })).map(({ id }) => id).sort(), [fine, going].sort());
});

test('a file is attached or removed, never both', async () => {
  for (let round = 0; round < 10; round += 1) {
    const draft = await makeDraft(world, AN.sub);
    const id = await ready(draft);
    const [attached, removed] = await Promise.all([attach(draft, [id]).then(() => true, () => false), world.request(`/v1/files/${id}`, { as: AN, method: 'DELETE' })]);
    assert.equal(attached, removed.status !== 204, `${attached} and ${removed.status}`);
    assert.equal((await world.request(`/v1/files/${id}/content`, { as: AN })).status, attached ? 200 : 404);
  }
});

test('a sweep spares what a scan that ends meanwhile has made clean', async () => {
  const id = await ready(await makeDraft(world, AN.sub));
  const disk = await openDisk(world.settings.data);
  // As the sweep sees it that has read the folders, then the rows, and removes later.
  await query(world, "update file set state = 'received', next_attempt_at = now() + interval '1 hour' where id = $1", [id]);
  await sweepBytes(database, disk, 0);
  await query(world, "update file set state = 'not-scanned' where id = $1", [id]);
  assert.equal((await world.request(`/v1/files/${id}/content`, { as: AN })).status, 200);
});
