/** Looking a dossier up without signing in: for whoever holds the receipt, and nothing for whoever guesses. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadContract } from '../src/contract.ts';
import { endDatabase } from '../../../test/support/gateway.ts';
import { lookupCodes } from '../src/lookup-code.ts';
import { networkOf } from '../src/rate-limit.ts';
import { AN, BINH, OFFICER } from './tiny.ts';
import { makeWorld, type Answer, type World } from './world.ts';

const ANSWERS = { name: 'Lê Văn Bốn', status: 'single', kind: 'permanent' };
const NOBODYS = 'H99.001-200101-0001';
let world: World;
let code = '';
let secret = '';
before(async () => {
  world = await makeWorld({ MOTCUA_LOOKUPS_PER_MINUTE: '1000' });
  const { body } = await world.submit(AN, 'the-one-to-be-looked-up', ANSWERS);
  code = String(body.code);
  secret = String(body.lookup);
});
after(() => world.end());

const lookUp = (dossier: string, given: string): Promise<Answer> => world.request('/v1/lookups', { method: 'POST', body: { code: dossier, secret: given } });
/** All that a guesser could tell two answers apart by. */
const seen = ({ status, text, headers }: Answer): unknown => [status, text, headers.get('content-type'), headers.get('cache-control'), headers.get('retry-after')];

test('with both codes it tells where the dossier is, and nothing about who and what', async () => {
  assert.match(secret, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  await world.request(`/v1/dossiers/${code}/events`, { as: OFFICER, method: 'POST', body: { state: 2, note: 'Ông Bốn đã nộp đủ', unit: 'Bộ phận Một cửa' } });
  const { status, body, text } = await lookUp(code, secret);
  assert.equal(status, 200);
  assert.ok(loadContract().schema('LookupResult')(body), text);
  assert.equal(body.state, 2);
  for (const personal of ['Bốn', 'note', 'an"', 'answers', 'receipt', secret]) assert.ok(!text.includes(personal), personal);
});

test('the code is read as people type it', async () => {
  for (const typed of [secret.toLowerCase(), secret.replace('-', ''), secret.replace('-', ' '), secret.replaceAll('0', 'o').replaceAll('1', 'l')]) assert.equal((await lookUp(code, typed)).status, 200, typed);
});

test('a wrong code and a dossier that does not exist are one answer', async () => {
  const answers = await Promise.all([lookUp(code, 'AAAAA-AAAAA'), lookUp(NOBODYS, 'AAAAA-AAAAA'), lookUp(NOBODYS, secret)]);
  assert.deepEqual(answers.map(({ status }) => status), [404, 404, 404]);
  assert.equal(new Set(answers.map((answer) => JSON.stringify(seen(answer)))).size, 1);
});

test('the database is not asked about what is guessed: with it away, a wrong code is answered as ever', async () => {
  const before = await lookUp(code, 'AAAAA-AAAAA');
  await endDatabase(world.settings.data, 'SIGKILL');
  assert.deepEqual(seen(await lookUp(code, 'AAAAA-AAAAA')), seen(before));
  assert.ok((await lookUp(code, secret)).status >= 500, 'only the right code asks it');
  await world.gateway.kill();
  await world.restart();
  assert.equal((await lookUp(code, secret)).status, 200);
});

test('the codes of two gateways, or of two dossiers, have nothing in common', () => {
  const [one, other] = [lookupCodes(Buffer.alloc(32, 1)), lookupCodes(Buffer.alloc(32, 2))];
  assert.notEqual(one.of(code), other.of(code));
  assert.notEqual(one.of(code), one.of(NOBODYS));
  assert.ok(one.matches(code, one.of(code)));
  assert.ok(!one.matches(code, other.of(code)));
});

test('the owner sees the lookup code again; an officer and everybody else never', async () => {
  assert.equal((await world.request(`/v1/dossiers/${code}`, { as: AN })).body.lookup, secret);
  assert.equal((await world.request(`/v1/dossiers/${code}`, { as: OFFICER })).body.lookup, undefined);
  assert.equal((await world.request(`/v1/dossiers/${code}`, { as: BINH })).status, 404);
});

test('all addresses of one network are one who asks', async () => {
  const networks: readonly [string, string][] = [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:1:a:b:c:d', '2001:db8:0:1::/64'],
    ['2001:0DB8::1:2:3:4:5', '2001:db8:0:1::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ];
  for (const [address, network] of networks) assert.equal(networkOf(address), network);
  const slow = await makeWorld({ MOTCUA_LOOKUPS_PER_MINUTE: '3', MOTCUA_TRUSTED_PROXIES: '127.0.0.1' });
  try {
    const ask = async (from: string) => (await slow.request('/v1/lookups', { method: 'POST', headers: { 'x-forwarded-for': from }, body: { code: NOBODYS, secret: 'AAAAA-AAAAA' } })).status;
    const answers = [await ask('2001:db8::1'), await ask('2001:db8::2'), await ask('2001:db8::3'), await ask('2001:db8::4'), await ask('2001:db8:0:1::1')];
    assert.deepEqual(answers, [404, 404, 404, 429, 404]);
  } finally {
    await slow.end();
  }
});

test('whoever asks too often waits, whether the codes are right or wrong', async () => {
  const slow = await makeWorld({ MOTCUA_LOOKUPS_PER_MINUTE: '3' });
  try {
    const { body } = await slow.submit(AN, 'the-one-to-be-guessed-at', ANSWERS);
    const ask = (given: string): Promise<Answer> => slow.request('/v1/lookups', { method: 'POST', body: { code: body.code, secret: given } });
    for (let guess = 0; guess < 3; guess += 1) assert.equal((await ask('AAAAA-AAAAA')).status, 404);
    const late = await ask(String(body.lookup));
    assert.deepEqual([late.status, late.body.code], [429, 'rateLimited']);
    assert.ok(Number(late.headers.get('retry-after')) > 0);
    // A word on where a request came from counts only from a balancer that is known.
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    assert.equal((await slow.request('/v1/lookups', { method: 'POST', headers, body: { code: body.code, secret: body.lookup } })).status, 429);
  } finally {
    await slow.end();
  }
});
