/** A dossier is there once or not at all: under concurrency, and under SIGKILL of the gateway and of its database. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { databaseUrl, endDatabase } from '../../../test/support/gateway.ts';
import { CHANNEL } from '../src/dossier-events.ts';
import { AN, BINH } from './tiny.ts';
import { listOf, makeWorld, type Answer, type World } from './world.ts';

const ROUNDS = Number(process.env.MOTCUA_KILL_ROUNDS ?? 4);
const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const codes = async (as: typeof AN): Promise<unknown[]> => listOf(await world.request('/v1/dossiers', { as })).map(({ code }) => code);

const connected = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: await databaseUrl(world.settings.data) });
  // A round may end the database under it.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

test('twenty identical submissions at once are one dossier and one answer', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => world.submit(BINH, 'twenty-times-the-same-key', ANSWERS)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
  assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
  assert.equal((await codes(BINH)).length, 1);
});

test('twenty different submissions at once are twenty dossiers with numbers that follow each other', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => world.submit(BINH, `twenty-different-keys-${index}`, ANSWERS)));
  const numbers = answers.map(({ body }) => Number(String(body.code).slice(-4))).sort((a, b) => a - b);
  assert.deepEqual(numbers, Array.from({ length: 20 }, (_, index) => index + 2));
});

test('the same key with other content is refused, and the first dossier stays', async () => {
  const first = await world.submit(BINH, 'one-key-two-contents', ANSWERS);
  const other = await world.submit(BINH, 'one-key-two-contents', { ...ANSWERS, name: 'Người khác' });
  assert.equal(other.status, 422);
  assert.equal(other.body.code, 'idempotencyKeyReused');
  const again = await world.submit(BINH, 'one-key-two-contents', { kind: 'permanent', status: 'single', name: 'Lê Văn Bốn' });
  assert.equal(again.text, first.text);
});

/** Locks the table until the gateway's transaction waits for it, which is before the dossier is written; returns how to let go. */
const holdUp = async (): Promise<{ arrived(): Promise<void>; release(): Promise<void> }> => {
  const client = await connected();
  await client.query('begin; lock table dossier in share mode');
  return {
    async arrived() {
      const waiting = "select 1 from pg_locks where not granted and relation = 'dossier'::regclass";
      while ((await client.query(waiting)).rowCount === 0) await delay(5);
    },
    async release() {
      await client.query('rollback');
      await client.end();
    },
  };
};

/** Resolves at the commit of the next dossier: PostgreSQL tells of it at that moment, before or after the citizen is told. */
const nextCommit = async (): Promise<{ happened: Promise<unknown>; end(): Promise<void> }> => {
  const client = await connected();
  const happened = once(client, 'notification');
  await client.query(`listen ${CHANNEL}`);
  return { happened, end: () => client.end() };
};

type Moment = 'halfway' | 'committed' | 'answered' | 'any';
const MOMENTS: readonly Moment[] = ['halfway', 'committed', 'answered', 'any'];

/** Submits, kills the gateway at a moment, and says what the citizen got. */
const killAt = async (moment: Moment, round: number, pending: () => Promise<Answer | undefined>): Promise<Answer | undefined> => {
  if (moment === 'halfway') {
    const hold = await holdUp();
    const answer = pending();
    await Promise.race([hold.arrived(), answer]);
    await world.gateway.kill();
    await hold.release();
    return answer;
  }
  if (moment === 'committed') {
    const commit = await nextCommit();
    const answer = pending();
    await Promise.race([commit.happened, answer]);
    await world.gateway.kill();
    await commit.end();
    return answer;
  }
  const answer = pending();
  await (moment === 'answered' ? answer : Promise.race([answer, delay((round * 61) % 300)]));
  await world.gateway.kill();
  return answer;
};

test(`killed ${ROUNDS} times around a submission, the dossier is there once or not at all`, async (context) => {
  const seen: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const moment = MOMENTS[round % MOMENTS.length] ?? 'any';
    const key = `killed-around-submission-${round}`;
    const before = await codes(AN);
    const answered = await killAt(moment, round, () => world.submit(AN, key, ANSWERS).catch(() => undefined));
    if (round % 5 === 4) await endDatabase(world.settings.data, 'SIGKILL');
    await world.restart();

    const which = `round ${round}, ${moment}`;
    const now = (await codes(AN)).filter((code) => !before.includes(code));
    assert.ok(now.length <= 1, `${which}: ${now.length} dossiers`);
    if (moment === 'halfway') assert.deepEqual([answered, now], [undefined, []], `${which}: nothing half-written stays`);
    if (moment === 'committed') assert.equal(now.length, 1, `${which}: what was committed is there`);
    if (moment === 'answered') assert.equal(answered?.status, 201, which);
    if (answered) assert.deepEqual(now, [answered.body.code], `${which}: what was answered is there`);
    const again = await world.submit(AN, key, ANSWERS);
    assert.equal(again.status, 201, `${which}: ${again.text}`);
    if (answered) assert.equal(again.text, answered.text, which);
    if (now.length === 1) assert.equal(again.body.code, now[0], which);
    const events = listOf(await world.request(`/v1/dossiers/${String(again.body.code)}/events`, { as: AN }));
    assert.deepEqual(events.map(({ seq }) => seq), [1], which);
    assert.deepEqual((await codes(AN)).filter((code) => !before.includes(code)), [again.body.code], `${which}: no second one`);
    const what = `${moment}: ${now.length === 0 ? 'not there' : 'there'}, ${answered ? 'answered' : 'not answered'}`;
    seen[what] = (seen[what] ?? 0) + 1;
  }
  context.diagnostic(JSON.stringify(seen));
});
