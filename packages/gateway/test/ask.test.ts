/** How long repositories are waited for: all together no longer than one is, and one that hangs until its time is over, whatever it does with that. */
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { askRepositories, type Wanted } from '../src/repositories/ask.ts';
import type { Repository } from '../src/repositories/repository.ts';

const ID = '001090000001';
const WANTED: Wanted = { personalId: ID, procedure: '1.000000', channel: 'online', of: () => ({ parts: ['person'], purposes: ['prefill'] }) };
const timeout = AbortSignal.timeout.bind(AbortSignal);
afterEach(() => {
  AbortSignal.timeout = timeout;
});

/** @param find what it does once it is asked; `undefined`: it never answers, and doesn't listen to the signal either */
const repository = (id: string, find?: Repository['find']): Repository => ({
  id,
  name: { vi: id },
  holds: ['person'],
  find: find ?? (() => new Promise(() => undefined)),
  file: () => Promise.resolve(undefined),
});

test('one that hangs is waited for as long as each of them may take, and no moment longer; what the others said is there then', async () => {
  const patience: number[] = [];
  const clocks: AbortController[] = [];
  AbortSignal.timeout = (milliseconds) => {
    patience.push(milliseconds);
    const clock = new AbortController();
    clocks.push(clock);
    return clock.signal;
  };
  const answers = repository('answers', () => Promise.resolve({ person: { personalId: ID, name: 'Nguyễn Văn An' } }));
  const ask = askRepositories([repository('hangs'), answers, repository('hangs too')], 1_500);
  const over: string[] = [];
  const asking = ask(WANTED, 'request').finally(() => over.push('over'));
  await setImmediate();
  assert.deepEqual(patience, [1_500, 1_500, 1_500], 'all were asked at once, each with its own time');
  assert.deepEqual(over, [], 'their time isn’t over yet');
  for (const clock of clocks) clock.abort();
  const found = await asking;
  assert.deepEqual(found.records.map(({ repository: { id }, record }) => [id, record]), [['answers', { person: { personalId: ID, name: 'Nguyễn Văn An' } }]]);
  assert.deepEqual(found.unreachable.map(({ id }) => id), ['hangs', 'hangs too']);
});

test('where none hangs, nobody waits for the time to be over', async () => {
  AbortSignal.timeout = () => new AbortController().signal;
  const ask = askRepositories([repository('answers', () => Promise.resolve({ person: { personalId: ID } })), repository('fails', () => Promise.reject(new Error('no')))], 1_500);
  const { records, unreachable } = await ask(WANTED, 'request');
  assert.deepEqual([records.length, unreachable.length], [1, 1]);
});
