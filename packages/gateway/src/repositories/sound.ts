/** Records come from outside: what of one has the canonical shape is used, what hasn't is left out, part by part. */
import { readFileSync } from 'node:fs';
import { escapeKey, isObject, isWithin, keysOf, parentOf, valueAt, type Json, type JsonObject } from '@motcua/procedure';
import { dayInVietnam, isEmail, isFullDate, isPartialDate, isPersonalName } from '@motcua/vietnam';
import { isSuspicious } from '@motcua/vietnam/records';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { RepositoryRecord } from './repository.ts';

export interface Flaw {
  /** Where in the record, as its shape names it: nothing of what stands there. */
  readonly pointer: string;
  readonly code: string;
}

export interface Sound {
  /** What is left; absent where nothing may be used. */
  readonly record?: RepositoryRecord;
  readonly flaws: readonly Flaw[];
}

/** Items of a list by number. */
const { compare: byPlace } = new Intl.Collator('en', { numeric: true });
/** More rounds than the shape is deep: each takes out at least what the last one found. */
const MOST_ROUNDS = 20;
/** Papers of one person that are looked at. */
const MOST_DOCUMENTS = 200;

/** A list that is too long is cut, so that nobody loses all papers by one too many. */
const cut = (record: JsonObject): Flaw[] => {
  const { documents } = record;
  if (!Array.isArray(documents) || documents.length <= MOST_DOCUMENTS) return [];
  documents.splice(MOST_DOCUMENTS);
  return [{ pointer: '/documents', code: 'maxItems' }];
};

const compile = () => {
  const ajv = new Ajv2020({ formats: { 'partial-date': isPartialDate, date: isFullDate, email: isEmail, 'personal-name': isPersonalName, 'motcua.repository/1': true }, strict: false, allErrors: true, ownProperties: true });
  const file = new URL('../../../../schemas/common/repository.schema.json', import.meta.url);
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(document) || document.format !== 'motcua.repository/1') throw new Error('schemas/common/repository.schema.json has a format that this gateway does not read.');
  return ajv.compile<JsonObject>(document);
};

/** Takes out the member at a pointer. */
const without = (record: JsonObject, pointer: string): void => {
  const parent = valueAt(record, parentOf(pointer));
  const key = keysOf(pointer).at(-1) ?? '';
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (isObject(parent)) Reflect.deleteProperty(parent, key);
};

/** A flaw, and the member that has to go for it to go: the value itself, one that nobody knows, or the whole that lacks what it needs. */
interface Faulty extends Flaw {
  readonly member: string;
}

/** The parameter that tells the name of a member that the shape doesn't know, by keyword. */
const STRANGERS: Readonly<Record<string, string>> = { additionalProperties: 'additionalProperty', propertyNames: 'propertyName' };

/** A paper counts as a whole or not at all: what says one wrong thing proves nothing. */
const wholeOf = (pointer: string): string => /^\/documents\/\d+/.exec(pointer)?.[0] ?? pointer;

/** Strangers go first: the pointer of a fault inside one would repeat its name, which may be anything. */
const faultsOf = (errors: readonly ErrorObject[]): Faulty[] => {
  const faults = errors.map(({ instancePath: pointer, keyword: code, params }) => {
    const name: unknown = params[STRANGERS[code] ?? ''];
    return { pointer, code, member: typeof name === 'string' ? `${pointer}/${escapeKey(name)}` : wholeOf(pointer) };
  });
  const strangers = faults.filter(({ code }) => code in STRANGERS);
  return strangers.length === 0 ? faults : strangers.filter(({ pointer }) => !strangers.some(({ member }) => isWithin(pointer, member)));
};

/** Only in records of the right shape: each name on the way is one of the shape's own. */
const suspicious = (value: Json, pointer = ''): Faulty[] => {
  if (typeof value === 'string') return isSuspicious(value) ? [{ pointer, code: 'suspicious', member: wholeOf(pointer) }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, Json]) => suspicious(part, `${pointer}/${key}`));
};

/** Nobody was born, and nothing was issued or entered, after today. */
const PAST = new Set(['birthDate', 'issuedOn', 'date']);

const inTheFuture = (value: Json, today: string, pointer = ''): Faulty[] => {
  if (typeof value === 'string') return PAST.has(keysOf(pointer).at(-1) ?? '') && value > today.slice(0, value.length) ? [{ pointer, code: 'future', member: wholeOf(pointer) }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, Json]) => inTheFuture(part, today, `${pointer}/${key}`));
};

/** @returns how to check a record of the person whose number it must have */
export const recordChecker = (): ((record: unknown, personalId: string) => Sound) => {
  const isRecord = compile();
  return (given, personalId) => {
    if (!isObject(given)) return { flaws: [{ pointer: '', code: 'type' }] };
    // Another person's record is no record with a fault: nothing of it may be seen.
    if (valueAt(given, '/person/personalId') !== personalId) return { flaws: [{ pointer: '/person/personalId', code: 'otherPerson' }] };
    const record = structuredClone(given);
    const flaws: Flaw[] = cut(record);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const found = isRecord(record)
        ? [...suspicious(record), ...inTheFuture(record, dayInVietnam(new Date()))]
        : faultsOf(isRecord.errors ?? []);
      if (found.length === 0) return { record, flaws };
      flaws.push(...found.map(({ pointer, code }) => ({ pointer, code })));
      // From the back, so that what is taken out of a list moves none that is still to go.
      const members = [...new Set(found.map(({ member }) => member))].sort(byPlace).reverse();
      if (members.includes('')) break;
      for (const member of members) without(record, member);
    }
    return { flaws };
  };
};
