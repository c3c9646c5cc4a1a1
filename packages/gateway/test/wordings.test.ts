/** What people agree to is data: the contract takes the numbers that schemas/consents.json says are shown, and each of them has its words. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadContract, type ConsentPurpose } from '../src/contract.ts';
import { loadWordings, wordsOf } from '../src/wordings.ts';

const { purposes } = loadWordings();
const contract = loadContract();
const names: readonly ConsentPurpose[] = ['prefill', 'held-papers', 'earlier-answers', 'supplement', 'keep-papers', 'keep-answers'];
const numbers = [...new Set(names.flatMap((purpose) => [...Object.keys(purposes[purpose].words), ...purposes[purpose].accepted])), '0', '99'];

/** The request that carries a consent to a purpose. */
const taken = (purpose: string, version: string): boolean => {
  const consent = { purpose, version, language: 'vi' };
  const [prefill, keeping, supplement] = [contract.schema('PrefillRequest'), contract.schema('KeepingRequest'), contract.schema('FindRequest')];
  return prefill({ consents: [consent] }) || keeping({ consents: [consent] }) || supplement({ consent });
};

test('the contract takes exactly the numbers that are shown, each for its own purpose', () => {
  for (const purpose of names) assert.deepEqual(numbers.filter((number) => taken(purpose, number)), numbers.filter((number) => purposes[purpose].accepted.includes(number)), purpose);
});

test('the contract lists the same purposes', () => {
  const { components } = JSON.parse(readFileSync(new URL('../../../schemas/gateway.openapi.json', import.meta.url), 'utf8'));
  for (const listed of [Object.keys(purposes), components.schemas.ConsentPurpose.enum]) assert.deepEqual(listed.toSorted(), names.toSorted());
});

test('what is shown has words in both languages, with nothing left to fill in but the agency', () => {
  const words = wordsOf({ purposes }, { vi: 'Phường $& Thử', en: 'Thử Ward' });
  for (const purpose of names) {
    for (const number of purposes[purpose].accepted) assert.ok(words(purpose, number), `${purpose} ${number}`);
    for (const number of Object.keys(purposes[purpose].words)) {
      const said = words(purpose, number);
      assert.ok(said && said.vi.length > 10 && said.en.length > 10 && said.vi !== said.en);
      assert.doesNotMatch(said.vi + said.en, /[{}]/);
    }
  }
  assert.match(words('prefill', '7')?.vi ?? '', /Phường \$& Thử/);
  assert.match(words('prefill', '7')?.en ?? '', /that Thử Ward /);
  assert.match(wordsOf({ purposes }, { vi: 'Phường Thử' })('prefill', '7')?.en ?? '', /that Phường Thử /);
});
