/** Codes of national records and ours, by table: registries number alike things differently. */
import { spellingKey } from '../search.ts';
import type { RepositoryRecord } from '../generated/repository.ts';
import type { FormerCommunes } from './former-communes.ts';
import { readText } from './texts.ts';
import type { Converter } from './table.ts';

type Sex = NonNullable<NonNullable<RepositoryRecord['person']>['sex']>;
/** Whose account somebody signed in with. */
export type AccountKind = 'person' | 'enterprise';
type MaritalStatus = NonNullable<NonNullable<RepositoryRecord['civilStatus']>['maritalStatus']>;

/** A code list as `schemas/code-lists` and the built catalogue hold it. */
export interface CodeList {
  readonly options: readonly { readonly value: string; readonly label: { readonly vi: string; readonly en?: string } }[];
}

/** Which value of ours a text of a source means. */
export interface CodeTable<T extends string> {
  read(text: string): T | undefined;
  /** The text that the source would hold. */
  write(value: T): string | undefined;
}

/** All tables that the adapters look things up in. */
export interface Codes {
  readonly sex: CodeTable<Sex>;
  readonly maritalStatus: CodeTable<MaritalStatus>;
  readonly ethnicGroup: CodeTable<string>;
  readonly country: CodeTable<string>;
  readonly accountKind: CodeTable<AccountKind>;
  /** Today's provinces. */
  readonly provinces: ReadonlySet<string>;
  /** The province of each of today's communes. */
  readonly communes: ReadonlyMap<string, string>;
  readonly formerCommunes: FormerCommunes;
}

type Row<T extends string> = readonly [text: string, value: T];

/** A text that would mean two values means none. Names are found however their capitals are, and wherever their tone marks stand. */
export const codeTable = <T extends string>(rows: readonly Row<T>[]): CodeTable<T> => {
  const meanings = new Map<string, T | undefined>();
  for (const [text, value] of rows) {
    const key = spellingKey(text);
    meanings.set(key, meanings.has(key) && meanings.get(key) !== value ? undefined : value);
  }
  const texts = new Map([...rows].reverse().map(([text, value]) => [value, text]));
  return { read: (text) => meanings.get(spellingKey(text)), write: (value) => texts.get(value) };
};

const SEX: readonly Row<Sex>[] = [['Nam', 'male'], ['Nữ', 'female']];

/** The words of the official declarations. */
const MARITAL_STATUS: readonly Row<MaritalStatus>[] = [
  ['Chưa đăng ký kết hôn với ai', 'never-married'],
  ['Đang có vợ/chồng', 'married'],
  ['Đang có vợ hoặc chồng', 'married'],
  ['Đã ly hôn, chưa kết hôn mới', 'divorced'],
  ['Vợ/chồng đã chết', 'widowed'],
  ['Vợ hoặc chồng đã chết, chưa kết hôn mới', 'widowed'],
];

/** No other code is published: whose account such a one is, nobody knows unless `own` says. */
const ACCOUNT_KIND: readonly Row<AccountKind>[] = [['1', 'person']];

const nothing: CodeTable<string> = codeTable([]);

/** Sex and marital status by their Vietnamese words, and no lists. */
export const wordsAlone: Codes = {
  sex: codeTable(SEX),
  maritalStatus: codeTable(MARITAL_STATUS),
  ethnicGroup: nothing,
  country: nothing,
  accountKind: codeTable(ACCOUNT_KIND),
  provinces: new Set(),
  communes: new Map(),
  formerCommunes: { moved: {}, split: {} },
};

export interface Lists {
  readonly ethnicGroups: CodeList;
  readonly countries: CodeList;
  readonly provinces: CodeList;
  /** By province. */
  readonly communes: Readonly<Record<string, CodeList>>;
  readonly formerCommunes: FormerCommunes;
  /**
   * A registry's own codes, from theirs to ours: `{ sex: { "1": "male" } }`. Where there are such, they count instead of the list's codes; names
   * count all the same.
   */
  readonly own?: {
    readonly sex?: Readonly<Record<string, Sex>>;
    readonly maritalStatus?: Readonly<Record<string, MaritalStatus>>;
    readonly ethnicGroup?: Readonly<Record<string, string>>;
    readonly country?: Readonly<Record<string, string>>;
    readonly accountKind?: Readonly<Record<string, AccountKind>>;
  };
}

const ownRows = <T extends string>(own: Readonly<Record<string, T>> | undefined): Row<T>[] => Object.entries(own ?? {});

const listTable = ({ options }: CodeList, own: Readonly<Record<string, string>> | undefined): CodeTable<string> =>
  codeTable([
    ...(own ? ownRows(own) : options.map(({ value }): Row<string> => [value, value])),
    ...options.flatMap(({ value, label }) => Object.values(label).map((name): Row<string> => [name, value])),
  ]);

/** The tables for a registry that uses these lists. */
export const codesFrom = ({ ethnicGroups, countries, provinces, communes, formerCommunes, own }: Lists): Codes => ({
  sex: codeTable([...ownRows(own?.sex), ...SEX]),
  maritalStatus: codeTable([...ownRows(own?.maritalStatus), ...MARITAL_STATUS]),
  ethnicGroup: listTable(ethnicGroups, own?.ethnicGroup),
  country: listTable(countries, own?.country),
  accountKind: codeTable([...ownRows(own?.accountKind), ...ACCOUNT_KIND]),
  provinces: new Set(provinces.options.map(({ value }) => value)),
  communes: new Map(Object.entries(communes).flatMap(([province, list]) => list.options.map(({ value }) => [value, province] as const))),
  formerCommunes,
});

/** A value by one of the tables. */
export const coded = <T extends string>(as: string, tableOf: (codes: Codes) => CodeTable<T>): Converter<T> => ({
  as,
  read(value, place) {
    const text = readText(Number.isInteger(value) ? String(value) : value, 100, place);
    return text === undefined ? undefined : (tableOf(place.codes).read(text) ?? place.refuse('unknownCode'));
  },
  write: (value, codes) => tableOf(codes).write(value),
});

export const sex = coded('sex: code or name', (codes) => codes.sex);
export const maritalStatus = coded('marital status: code or name', (codes) => codes.maritalStatus);
export const ethnicGroup = coded('ethnic group: code or name', (codes) => codes.ethnicGroup);
export const accountKind = coded('kind of account', (codes) => codes.accountKind);
export const country = coded('country: code or name', (codes) => codes.country);
