/** Files that have arrived: what they may be, how they are told and handed out, who sees them, and how they go. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { AN, BINH, OFFICER } from './tiny.ts';
import { query } from './database.ts';
import { begin, fileOf, makeDraft, pdf, send, stored, until, zip } from './uploading.ts';
import { listOf, makeWorld, type Answer, type World } from './world.ts';

const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
let world: World;
let draft = '';
before(async () => {
  world = await makeWorld();
  draft = await makeDraft(world, AN.sub);
});
after(() => world.end());

const refused = (answer: Answer, status: number, code: string): void => assert.deepEqual([answer.status, answer.body.code], [status, code]);

test('a file is told and handed out under the name that it was given', async () => {
  const names = ['Giấy khai sinh của Nguyễn Thị Ánh "bản 2".pdf', "đơn (1) 'ký'.PDF", '..pdf', '100% & ; a=b.pdf', '证明.pdf'];
  for (const name of names) {
    const bytes = pdf();
    const { id } = await send(world, AN, bytes, { draft, component: 'TP.2', name: name.normalize('NFD') });
    assert.equal((await until(world, AN, id, 'not-scanned')).name, name.normalize('NFC'));
    const answer = await fetch(`${world.gateway.url}/v1/files/${id}/content`, { headers: { authorization: `Bearer ${await world.issuer.token(AN)}`, origin: 'https://portal.example' } });
    const disposition = answer.headers.get('content-disposition') ?? '';
    const [, plain, exact = ''] = /^attachment; filename="([ -!#-[\]-~]*)"; filename\*=UTF-8''([\w.~%!&+^`|#$-]+)$/.exec(disposition) ?? assert.fail(disposition);
    assert.ok(plain);
    assert.equal(decodeURIComponent(exact), name.normalize('NFC'));
    const { headers } = answer;
    assert.deepEqual(
      ['content-type', 'content-length', 'x-content-type-options', 'content-security-policy', 'cross-origin-resource-policy', 'cache-control', 'access-control-allow-origin'].map((header) => headers.get(header)),
      ['application/pdf', String(bytes.length), 'nosniff', "sandbox; default-src 'none'; frame-ancestors 'none'", 'same-origin', 'private, no-store', 'https://portal.example'],
    );
    assert.match(headers.get('access-control-expose-headers') ?? '', /content-disposition/);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), bytes);
  }
});

test('content, name, declared type and paper must agree', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');
  const docx = zip('[Content_Types].xml', Buffer.from('<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'));
  const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  const own = await makeDraft(world, AN.sub);
  const cases: [Buffer, Record<string, string>, string][] = [
    [png, { name: 'a.png', type: 'image/png' }, 'not-scanned'],
    [png, { name: 'a.png', type: 'application/octet-stream' }, 'not-scanned'],
    [png, { name: 'a.pdf', type: 'application/pdf' }, 'typeMismatch'],
    [png, { name: 'a.png', type: 'application/pdf' }, 'typeMismatch'],
    [png, { name: 'a.png', type: 'text/html' }, 'typeMismatch'],
    [pdf(), { name: 'a.pdf', type: '' }, 'not-scanned'],
    [exe, { name: 'a.exe', type: '' }, 'typeNotAccepted'],
    [exe, { name: 'a.pdf', type: 'application/pdf' }, 'typeMismatch'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), { name: 'a.svg', type: 'image/svg+xml' }, 'typeNotAccepted'],
    [Buffer.from('<!doctype html><script>1</script>'), { name: 'a.pdf', type: 'application/pdf' }, 'typeMismatch'],
    [pdf(), { name: 'pdf', type: '' }, 'typeNotAccepted'],
    [pdf(), { name: 'a.pdf.html', type: '' }, 'typeNotAccepted'],
    [zip('a.txt', Buffer.from('x')), { name: 'a.zip', type: 'application/zip' }, 'typeNotAccepted'],
    [zip('a.txt', Buffer.from('x')), { name: 'a.zip', type: 'application/x-zip-compressed', component: 'TP.2' }, 'not-scanned'],
    [zip('a.txt', Buffer.from('x')), { name: 'a.docx', type: '', component: 'TP.2' }, 'typeMismatch'],
    [docx, { name: 'a.docx', type: '', component: 'TP.2' }, 'not-scanned'],
    [docx, { name: 'a.zip', type: 'application/zip', component: 'TP.2' }, 'typeMismatch'],
    [png, { name: 'a.png', type: 'image/png', component: 'TP.2' }, 'typeNotAccepted'],
  ];
  for (const [bytes, metadata, expected] of cases) {
    const { id } = await send(world, AN, bytes, { draft: own, ...metadata });
    const file = await until(world, AN, id, 'not-scanned', 'rejected');
    assert.equal(file.rejection ?? file.state, expected, JSON.stringify(metadata));
    if (expected !== 'not-scanned') {
      assert.equal((await world.request(`/v1/files/${id}/content`, { as: AN })).body.code, 'fileNotReady');
      assert.ok(!(await stored(world, 'quarantine')).has(id) && !(await stored(world, 'clean')).has(id));
    }
    await world.request(`/v1/files/${id}`, { as: AN, method: 'DELETE' });
  }
});

test('a list is in the order of beginning; what is removed is gone at once, and a second time unknown', async () => {
  const own = await makeDraft(world, AN.sub);
  const ids: string[] = [];
  for (let index = 0; index < 3; index += 1) ids.push((await send(world, AN, pdf(), { draft: own })).id);
  for (const id of ids) await until(world, AN, id, 'not-scanned');
  const listed = async () => listOf(await world.request(`/v1/drafts/${own}/files`, { as: AN })).map(({ id }) => id);
  assert.deepEqual(await listed(), ids);
  const [first = ''] = ids;
  assert.equal((await world.request(`/v1/files/${first}`, { as: AN, method: 'DELETE' })).status, 204);
  assert.equal((await world.request(`/v1/files/${first}`, { as: AN, method: 'DELETE' })).status, 404);
  assert.deepEqual(await listed(), ids.slice(1));
  assert.ok(!(await stored(world, 'clean')).has(first));
});

test('a dossier takes papers while they are asked for, results from officers until it ends', async () => {
  const { body } = await world.submit(AN, 'a-dossier-to-add-to', ANSWERS);
  const code = String(body.code);
  const move = (state: number) => world.request(`/v1/dossiers/${code}/events`, { as: OFFICER, method: 'POST', body: { state } });
  const paper = () => send(world, AN, pdf(), { dossier: code });
  const result = () => send(world, OFFICER, pdf(), { dossier: code, component: 'result' });
  refused((await paper()).created, 409, 'notSupplementable');
  await move(5);
  const sent = await paper();
  await until(world, AN, sent.id, 'not-scanned');
  const handed = await result();
  await until(world, OFFICER, handed.id, 'not-scanned');
  const listed = async (as: typeof AN | typeof OFFICER) => listOf(await world.request(`/v1/dossiers/${code}/files`, { as })).map(({ id }) => id);
  assert.deepEqual([await listed(AN), await listed(OFFICER)], [[sent.id], [handed.id]]);
  assert.equal((await fileOf(world, AN, handed.id)).status, 404);
  assert.equal((await fileOf(world, OFFICER, sent.id)).status, 404);

  // Named by an event, a file belongs to the dossier.
  await query(world, 'update file set named_by = 2 where dossier = $1', [code]);
  for (const id of [sent.id, handed.id]) {
    for (const as of [AN, OFFICER]) {
      assert.equal((await fileOf(world, as, id)).status, 200);
      assert.equal((await world.request(`/v1/files/${id}/content`, { as })).status, 200);
      refused(await world.request(`/v1/files/${id}`, { as, method: 'DELETE' }), 403, 'forbidden');
    }
    assert.equal((await fileOf(world, BINH, id)).status, 404);
    assert.equal((await world.request(`/v1/files/${id}/content`, { as: BINH })).status, 404);
  }
  assert.deepEqual([await listed(AN), await listed(OFFICER)], [[], []]);
  await move(3);
  refused((await result()).created, 409, 'notSupplementable');
});

test('all drafts of one person together hold as much as one of them may', async () => {
  const person = { ...AN, sub: 'collector' };
  const drafts = [await makeDraft(world, person.sub), await makeDraft(world, person.sub)];
  const on = (draft: string | undefined, size: number) => begin(world, person, size, { id: randomUUID(), component: 'TP.2', draft: String(draft), name: 'a.pdf', type: '' });
  assert.equal((await on(drafts[0], 10)).status, 201);
  await query(world, `insert into file (id, person, draft, component, name, media_type, size, state, created_at, purpose, expires_at)
    select gen_random_uuid(), person, draft, component, name, media_type, 25 * 1024 * 1024, 'clean', created_at, purpose, expires_at from file, generate_series(1, 49) where person = $1`, [person.sub]);
  refused(await on(drafts[1], 25 * 1024 * 1024), 409, 'tooManyFiles');
  assert.equal((await on(drafts[1], 1_000)).status, 201);
  // What was rejected holds no bytes any more.
  await query(world, "update file set state = 'rejected' where person = $1 and draft = $2 and state = 'clean'", [person.sub, drafts[0]]);
  assert.equal((await on(drafts[1], 25 * 1024 * 1024)).status, 201);
});

test('what has expired, and bytes of nobody, are gone after the next start; what a draft still needs stays', async () => {
  const own = await makeDraft(world, AN.sub);
  const { id } = await send(world, AN, pdf(), { draft: own });
  const kept = (await send(world, AN, pdf(), { draft: own })).id;
  const going = randomUUID();
  await begin(world, AN, 100, { id: going, component: 'TP.2', draft: own, name: 'a.pdf', type: '' });
  for (const each of [id, kept]) await until(world, AN, each, 'not-scanned');
  // The draft was saved since: its files last as long as it does.
  await query(world, "update file set expires_at = now() - interval '1 second' where id = any($1)", [[kept, going]]);
  const folder = join(world.settings.data, 'files');
  const old = randomUUID();
  await writeFile(join(folder, 'quarantine', id), 'left behind by a kill after the commit');
  await writeFile(join(folder, 'clean', old), 'of a row that is gone');
  await world.gateway.stop();
  await utimes(join(folder, 'clean', old), new Date(0), new Date(0));
  await utimes(join(folder, 'quarantine', going), new Date(0), new Date(0));
  await world.restart();
  assert.deepEqual((await query(world, 'select id from file where draft = $1 order by created_at', [own])).map((row) => row.id), [id, kept]);
  for (const place of ['quarantine', 'clean'] as const) {
    while ((await stored(world, place)).has(place === 'clean' ? old : going) || (place === 'quarantine' && (await stored(world, place)).has(id))) await delay(10);
  }
  assert.ok((await stored(world, 'clean')).has(kept));
  assert.equal((await stat(join(folder, 'clean'))).mode & 0o777, 0o700);
  assert.equal((await stat(join(folder, 'clean', kept))).mode & 0o777, 0o600);
});
