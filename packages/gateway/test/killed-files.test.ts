/** Killed at any moment of uploading and scanning, the gateway loses no file and hands out none that isn't clean. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Upload } from 'tus-js-client';
import { endDatabase } from '../../../test/support/gateway.ts';
import { eicar, startClamd, type Clamd } from '../../../test/support/clamd.ts';
import { AN } from './tiny.ts';
import { query } from './database.ts';
import { fileOf, makeDraft, pdf, sha256, stored, until } from './uploading.ts';
import { makeWorld, type World } from './world.ts';

const ROUNDS = Number(process.env.MOTCUA_KILL_ROUNDS ?? 3);
const SIZE = 3_000_000;

let clamd: Clamd;
let world: World;
before(async () => {
  clamd = await startClamd();
  world = await makeWorld({ MOTCUA_CLAMD: clamd.address });
});
after(async () => {
  await world.end();
  await clamd.end();
});

/** Uploads as the client does, wherever the gateway is now, until all bytes are there. */
const upload = async (id: string, draft: string, bytes: Buffer): Promise<void> => {
  const token = await world.issuer.token(AN);
  for (const end = Date.now() + 60_000; Date.now() < end; await delay(20)) {
    const endpoint = `${world.gateway.url}/v1/uploads`;
    const done = await new Promise<boolean>((resolve) => {
      new Upload(bytes, {
        endpoint,
        uploadUrl: `${endpoint}/${id}`,
        chunkSize: 512 * 1024,
        retryDelays: null,
        storeFingerprintForResuming: false,
        headers: { authorization: `Bearer ${token}` },
        metadata: { id, component: 'TP.2', draft, name: 'a.pdf', type: 'application/pdf' },
        onError: () => resolve(false),
        onSuccess: () => resolve(true),
      }).start();
    });
    if (done) return;
  }
  throw new Error('The upload does not come to its end.');
};

type Moment = 'any' | 'all bytes' | 'received' | 'scanning' | 'copied' | 'settled';
const MOMENTS: readonly Moment[] = ['any', 'scanning', 'all bytes', 'copied', 'received', 'settled'];

/** Resolves when the moment is there, as seen from outside; or soon after all is over, when it was too short to be seen. */
const arrived = async (moment: Moment, id: string, round: number): Promise<void> => {
  if (moment === 'any') return delay((round * 97) % 400);
  for (;;) {
    const [row] = await query(world, 'select state from file where id = $1', [id]);
    const state = row?.state;
    if (state === 'clean' || state === 'infected' || state === moment) return;
    if (moment === 'all bytes' && (await stored(world, 'quarantine')).get(id)?.length === SIZE) return;
    if (moment === 'copied' && [...(await stored(world, 'clean')).keys()].some((name) => name.startsWith(id))) return;
  }
};

test(`killed ${ROUNDS} times around uploads and scans, each file is there once, whole, and only when clean`, async (context) => {
  const seen: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const draft = await makeDraft(world, AN.sub);
    const [id, bad] = [randomUUID(), randomUUID()];
    const [bytes, infected] = [pdf(SIZE), pdf(SIZE, eicar())];
    const moment = MOMENTS[round % MOMENTS.length] ?? 'any';
    const uploads = Promise.all([upload(id, draft, bytes), upload(bad, draft, infected)]);
    await arrived(moment, round % 2 === 0 ? id : bad, round);
    const [before] = await query(world, 'select state from file where id = $1', [id]);
    await world.gateway.kill();
    if (round % 4 === 3) await endDatabase(world.settings.data, 'SIGKILL');
    await world.restart();
    // Whatever was caught halfway is not handed out.
    const caught = await world.request(`/v1/files/${bad}/content`, { as: AN });
    assert.ok(caught.status === 409 || caught.status === 404, `round ${round}, ${moment}: ${caught.status}`);

    await uploads;
    const file = await until(world, AN, id, 'clean', 'infected', 'rejected', 'scan-failed');
    const which = `round ${round}, killed at ${moment}, when it was ${String(before?.state)}`;
    assert.deepEqual([file.state, file.sha256], ['clean', sha256(bytes)], which);
    assert.equal((await until(world, AN, bad, 'clean', 'infected', 'rejected', 'scan-failed')).state, 'infected', which);
    assert.equal((await fileOf(world, AN, bad)).body.sha256, sha256(infected), which);
    const rows = await query(world, 'select id from file where draft = $1', [draft]);
    assert.deepEqual(rows.map((row) => row.id).sort(), [id, bad].sort(), which);
    assert.equal(sha256((await stored(world, 'clean')).get(id) ?? Buffer.alloc(0)), sha256(bytes), which);
    const answer = await fetch(`${world.gateway.url}/v1/files/${id}/content`, { headers: { authorization: `Bearer ${await world.issuer.token(AN)}` } });
    assert.equal(sha256(new Uint8Array(await answer.arrayBuffer())), sha256(bytes), which);
    while ((await stored(world, 'quarantine')).size > 0) await delay(10);
    assert.ok(!(await stored(world, 'clean')).has(bad), which);
    seen[String(before?.state)] = (seen[String(before?.state)] ?? 0) + 1;
  }
  context.diagnostic(`killed while the file was: ${JSON.stringify(seen)}`);
});
