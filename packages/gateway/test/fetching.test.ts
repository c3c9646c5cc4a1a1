/** A held paper's file is asked for where its repository has it, for as long as there is time. */
import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import { fileFetcher } from '../src/documents/fetching.ts';
import type { IssuedDocument } from '../src/documents/issued.ts';
import type { Repository } from '../src/repositories/repository.ts';

const document: IssuedDocument = {
  id: 'd', component: 'GIAY', resultCode: 'KQ', number: '1', store: 'national', source: { authority: 'Kho', record: 'r', retrievedAt: '2026-06-01T00:00:00Z', verified: true },
  repository: { id: 'store', name: { vi: 'Kho' } }, owner: '001090000001', files: [{ id: 'f', name: 'giay.pdf', at: 'giay.pdf' }],
};
const [file] = document.files;
assert.ok(file);
const files = { bytes: () => Promise.reject(new Error('These are the person’s own files.')) };

test('of a repository that is there no more nothing is had, and nobody stumbles over its time', async () => {
  const clock = new AbortController();
  const fetch = fileFetcher({ repositories: [], files, largest: 1 });
  assert.equal(await fetch({ document, file }, clock.signal), undefined);
  const stumbled: unknown[] = [];
  const note = (reason: unknown): void => void stumbled.push(reason);
  process.on('unhandledRejection', note);
  clock.abort();
  await setImmediate();
  process.off('unhandledRejection', note);
  assert.deepEqual(stumbled, []);
});

test('one that doesn’t heed the signal isn’t waited for', async () => {
  const clock = new AbortController();
  const repository: Repository = { id: 'store', name: { vi: 'Kho' }, holds: ['documents'], find: () => Promise.resolve(undefined), file: () => new Promise(() => undefined) };
  const asked = fileFetcher({ repositories: [repository], files, largest: 1 })({ document, file }, clock.signal);
  clock.abort();
  await assert.rejects(asked, /in time/);
});
