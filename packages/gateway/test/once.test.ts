/** A dossier is there once or not at all: under concurrency, and under SIGKILL of the gateway and of its database. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { endDatabase } from '../../../test/support/gateway.ts';
import { AN, BINH } from './tiny.ts';
import { listOf, makeWorld, type World } from './world.ts';

const ROUNDS = Number(process.env.MOTCUA_KILL_ROUNDS ?? 15);
const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.end());

const codes = async (as: typeof AN): Promise<unknown[]> => listOf(await world.request('/v1/dossiers', { as })).map(({ code }) => code);

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

test(`killed ${ROUNDS} times around a submission, the dossier is there once or not at all`, async (context) => {
  let answeredRounds = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const key = `killed-around-submission-${round}`;
    const before = await codes(AN);
    // Even rounds wait for the answer; odd ones kill at some moment before it: at once, or some milliseconds later.
    const pending = world.submit(AN, key, ANSWERS).catch(() => undefined);
    const answer = round % 2 === 0 ? await pending : await Promise.race([pending, delay((round * 3) % 40)]);
    await world.gateway.kill();
    const answered = answer ?? (await pending);
    if (round % 5 === 4) await endDatabase(world.settings.data, 'SIGKILL');
    await world.restart();

    const now = (await codes(AN)).filter((code) => !before.includes(code));
    assert.ok(now.length <= 1, `round ${round}: ${now.length} dossiers`);
    if (answered?.status === 201) {
      answeredRounds += 1;
      assert.deepEqual(now, [answered.body.code], `round ${round}: what was answered is there`);
    }
    const again = await world.submit(AN, key, ANSWERS);
    assert.equal(again.status, 201, again.text);
    if (answered?.status === 201) assert.equal(again.text, answered.text);
    if (now.length === 1) assert.equal(again.body.code, now[0]);
    const [event, ...more] = listOf(await world.request(`/v1/dossiers/${String(again.body.code)}/events`, { as: AN }));
    assert.equal(event?.seq, 1);
    assert.deepEqual(more, []);
    assert.deepEqual((await codes(AN)).filter((code) => !before.includes(code)), [again.body.code], `round ${round}: no second one`);
  }
  context.diagnostic(`${answeredRounds} of ${ROUNDS} rounds were answered before the kill`);
  assert.ok(answeredRounds >= Math.ceil(ROUNDS / 2));
});
