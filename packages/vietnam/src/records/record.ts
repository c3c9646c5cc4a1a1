/** A whole national record, read and written by its table. */
import type { RepositoryRecord, Source as PartSource } from '../generated/repository.ts';
import type { Codes } from './codes.ts';
import { isObject, type JsonObject } from './json.ts';
import { Place } from './place.ts';
import type { Problem, ProblemCode } from './problems.ts';
import type { Entry } from './table.ts';

/** What is asked of a source, and what is needed to read what it answers. */
export interface Asked {
  /** The person's number: a record of somebody else is refused. */
  readonly personalId: string;
  /** In Vietnam, `yyyy-mm-dd`: nothing in a record happened later. */
  readonly today: string;
  readonly codes: Codes;
  /** Who holds the record, and whether they vouch for it; noted for each part that is read. */
  readonly source?: PartSource;
}

export interface Reading {
  /** Valid against schemas/common/repository.schema.json, whatever was read; empty where nothing could be taken. */
  readonly record: RepositoryRecord;
  readonly problems: readonly Problem[];
}

/** A record while it is read: a number that is wrong is not there. */
export interface Draft extends Omit<RepositoryRecord, 'person' | 'sources'> {
  person?: Partial<NonNullable<RepositoryRecord['person']>>;
}

/** Says of each part whose record it is. */
export const withSource = (record: RepositoryRecord, source: PartSource | undefined): RepositoryRecord =>
  source === undefined || Object.keys(record).length === 0 ? record : { ...record, sources: Object.fromEntries(Object.keys(record).map((part) => [part, source])) };

/** What is said of a source that nothing can be taken from. */
export const nothing = (place: Place, code: ProblemCode): Reading => {
  place.refuse(code);
  return { record: {}, problems: place.problems };
};

/** Reads a record of one person. Never throws; what is wrong is left out and noted. */
export const readRecord = (table: Entry<Draft>, source: unknown, { personalId, today, codes, source: told }: Asked): Reading => {
  const place = new Place(today, codes);
  if (!isObject(source)) return nothing(place, 'wrongType');
  const { person, ...parts } = table.read(source, place) ?? {};
  if (person?.personalId !== personalId) {
    const pointer = table.lines('').find(({ to }) => to === '/person/personalId')?.from ?? '';
    return nothing(new Place(today, codes, pointer), 'otherPerson');
  }
  return { record: withSource({ person: { ...person, personalId }, ...parts }, told), problems: place.problems };
};

/** What a source would hold of a record. */
export const writeRecord = (table: Entry<Draft>, record: RepositoryRecord, codes: Codes): JsonObject => {
  const written: JsonObject = {};
  table.write(record, written, codes);
  return written;
};
