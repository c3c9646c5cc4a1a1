/** What a token said at sign-in fills in what nobody else does: last of all, without a call, and of its own person alone. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readConfig, ConfigError } from '../src/config.ts';
import { loadCatalogue } from '../src/catalogue.ts';
import { claimsCodes, claimsRepository } from '../src/repositories/claims.ts';
import { reachedRepositories } from '../src/repositories/reached.ts';
import { AN, BINH, CODE } from './tiny.ts';
import { agreed, type Answer, makeWorld, type World } from './world.ts';

const ACCOUNT = 'Tài khoản thử';
const consent = agreed();

let world: World;
before(async () => {
  world = await makeWorld({ MOTCUA_REPOSITORY_PATIENCE_MS: '400' }, async (settings) => {
    // Nothing listens on this port: the population database can't be reached.
    Object.assign(settings, { repositories: { 'sign-in': 'claims:portal', population: 'http://127.0.0.1:9/' } });
    const file = join(settings.catalogue, 'agencies', 'H99.001.json');
    const agency: { repositories: object[] } = JSON.parse(await readFile(file, 'utf8'));
    // Named first, and asked last all the same.
    agency.repositories.unshift({ id: 'sign-in', name: { vi: ACCOUNT }, holds: ['person'] });
    await writeFile(file, JSON.stringify(agency));
  });
});
after(() => world.end());

type Value = { pointer: string; value: unknown; locked: boolean; source: { authority: string; verified: boolean } };
const valuesOf = ({ body }: Answer): Value[] => JSON.parse(JSON.stringify(body.values));
const prefill = (as: typeof AN, more: object): Promise<Answer> => world.request(`/v1/procedures/${CODE}/prefill`, { as: { ...as, ...more }, method: 'POST', body: consent });

test('name and birth date are filled in while the population database is down, to be looked at', async () => {
  const answer = await prefill(AN, { NgayThangNamSinh: '02/09/1990', ThuDienTu: 'an@example.com' });
  assert.equal(answer.status, 201, answer.text);
  assert.deepEqual(
    valuesOf(answer).map(({ pointer, value, locked, source: { authority, verified } }) => [pointer, value, locked, authority, verified]),
    [['/name', AN.HoVaTen, false, ACCOUNT, false], ['/birthDate', '1990-09-02', false, ACCOUNT, false], ['/email', 'an@example.com', false, ACCOUNT, false]],
  );
  assert.deepEqual(answer.body.unreachable, [{ id: 'population', name: { vi: 'Dân cư thử' } }], 'and it is still said that it could not be asked');
  const told = await world.request('/v1/consents', { as: AN });
  assert.deepEqual(JSON.parse(told.text)[0].uses.map(({ repository, outcome }: { repository: { id: string }; outcome: string }) => [repository.id, outcome]), [['sign-in', 'answered'], ['population', 'unreachable']]);
});

test('wrong claims are left out one by one, and none is logged', async () => {
  const before = world.gateway.log().length;
  const answer = await prefill(BINH, { NgayThangNamSinh: '31/02/2990', ThuDienTu: '<script>alert(1)</script>' });
  assert.deepEqual(valuesOf(answer).map(({ pointer }) => pointer), ['/name']);
  const said = world.gateway.log().slice(before);
  assert.match(said, /claim left out/);
  assert.doesNotMatch(said, new RegExp(`2990|script|${BINH.HoVaTen}|${BINH.SoDinhDanh}`));
});

test('what a page sends is no claim', async () => {
  const answer = await world.request(`/v1/procedures/${CODE}/prefill`, { as: AN, method: 'POST', body: { ...consent, claims: { NgayThangNamSinh: '02/09/1990' } } });
  assert.equal(answer.status, 400, answer.text);
});

test('claims of somebody else, and none at all, say nothing', async () => {
  const codes = claimsCodes({ codeLists: new Map() });
  const info = { id: 'sign-in', name: { vi: ACCOUNT }, holds: ['person' as const] };
  const { find } = claimsRepository(info, 'vneid', codes);
  const signal = new AbortController().signal;
  const about = ({ SoDinhDanh: personalId }: { readonly SoDinhDanh: string }) => ({ personalId, parts: ['person' as const], purposes: ['prefill' as const], procedure: CODE, channel: 'online' as const });
  assert.equal(await find(about(BINH), signal, AN), undefined);
  assert.equal(await find(about(BINH), signal), undefined);
  assert.deepEqual(await find(about(AN), signal, { ...AN, ThuDienTu: 'an@example.com' }), {
    person: { personalId: AN.SoDinhDanh, name: AN.HoVaTen },
    sources: { person: { authority: ACCOUNT, record: '', verified: false } },
  }, 'VNeID alone claims no address of mail');
});

test('whatever the agency’s order, it is believed last; a kind that nobody knows is refused', async () => {
  const catalogue = await loadCatalogue(world.settings.catalogue);
  const agency = catalogue.agencies.get('H99.001');
  assert.ok(agency);
  const addresses = new Map(Object.entries(world.settings.repositories ?? {}).map(([id, url]) => [id, { url: new URL(url), token: undefined }]));
  assert.deepEqual(reachedRepositories(agency, addresses, catalogue).map(({ id }) => id), ['population', 'sign-in']);
  const environment = { MOTCUA_AGENCY: 'H99.001', MOTCUA_ISSUER: 'https://id.example', MOTCUA_AUDIENCE: 'a', MOTCUA_SCANNING: 'off' };
  assert.throws(() => readConfig({ ...environment, MOTCUA_REPOSITORIES: 'sign-in=claims:page' }), ConfigError);
  assert.equal(readConfig({ ...environment, MOTCUA_REPOSITORIES: 'sign-in=claims:vneid' }).repositories.get('sign-in')?.url.href, 'claims:vneid');
});
