/** From what repositories hold of the people around a person to those who may be taken as rows. */
import { randomUUID } from 'node:crypto';
import { inRows, isArray, isObject, isWithin, ROW, valueAt, withValue, type Field, type JsonObject, type Pointer, type Source } from '@motcua/procedure';
import type { Context } from '@motcua/procedure/evaluate';
import { isHeldBy } from '@motcua/procedure/repositories';
import type { Catalogue } from './catalogue.ts';
import type { PrefillValue } from './contract.ts';
import { OWN } from './keeping/own.ts';
import { markOf } from './person-mark.ts';
import type { IssuedRow } from './prefill-rows.ts';
import { fieldsFor, inBranch, isScalar, isTaken, laid, sourceOf, type Answered, type IssuedValue, type Scalar } from './prefill-values.ts';
import type { Published } from './procedures.ts';

/** Somebody, and the repositories that say who they are. */
export interface FilledRow {
  readonly row: IssuedRow;
  readonly repositories: ReadonlySet<string>;
}

/** How a person stands in one record. */
interface Said {
  readonly answered: Answered;
  readonly place: Pointer;
  readonly record: JsonObject;
}

/** All that is said of one person, the first first. */
type Person = readonly [Said, ...Said[]];

interface Setting {
  /** What is filled in outside of rows. */
  readonly said: readonly PrefillValue[];
  readonly context: Context;
  readonly lists: Catalogue['codeLists'];
  readonly retrievedAt: string;
}

const OF_ROW = `/${ROW}`;

const agree = (one: JsonObject, other: JsonObject, key: string): boolean => one[key] === undefined || other[key] === undefined || one[key] === other[key];

/** By their number; where one record has none, by name, if nothing speaks against it. */
const isSame = (one: JsonObject, other: JsonObject): boolean =>
  one.personalId !== undefined && other.personalId !== undefined ? one.personalId === other.personalId : one.name === other.name && agree(one, other, 'birthDate');

/** Everybody who stands at these places, once, in the order of the places. Somebody without a name could not be told from others. */
const peopleAt = (records: readonly Answered[], places: readonly Pointer[]): Person[] => {
  const people: [Said, ...Said[]][] = [];
  for (const place of places) {
    for (const answered of records) {
      const found = isHeldBy(answered.repository, place) ? valueAt(answered.record, place) : undefined;
      for (const record of isArray(found) ? found : [found]) {
        if (!isObject(record) || typeof record.name !== 'string' || isOneself(answered, place, record)) continue;
        const known = people.find((person) => person.some((each) => isSame(each.record, record)));
        if (known) known.push({ answered, place, record });
        else people.push([{ answered, place, record }]);
      }
    }
  }
  return people;
};

/** A relative who has the person's own number is a mistake of the record. */
const isOneself = ({ record }: Answered, place: Pointer, { personalId }: JsonObject): boolean =>
  !isWithin(place, '/person') && personalId !== undefined && personalId === valueAt(record, '/person/personalId');

const firstOf = (said: Person, { from }: Pick<Source, 'from'>): (Said & { readonly value: Scalar }) | undefined => {
  for (const pointer of from) {
    if (!isWithin(pointer, OF_ROW)) continue;
    for (const each of said) {
      const value = valueAt(each.record, pointer.slice(OF_ROW.length));
      if (isScalar(value)) return { ...each, value };
    }
  }
  return undefined;
};

const markOfPerson = (said: Person): string => {
  const [personalId, name, birthDate] = ['personalId', 'name', 'birthDate'].map((key) => said.map(({ record }) => record[key]).find(isScalar));
  return markOf({ personalId, name, birthDate });
};

/** What follows from whose record it is. */
const following = (said: Person, { from, is = [] }: Pick<Source, 'from' | 'is'>): (Said & { readonly value: Scalar }) | undefined => {
  for (const [at, place] of from.entries()) {
    const each = said.find((one) => one.place === place);
    const value = is[at];
    if (each && value !== undefined) return { ...each, value };
  }
  return undefined;
};

/** One row, filled in with what its fields would not call wrong. */
const filledRow = (published: Pick<Published, 'plan' | 'validators'>, group: Field, source: Source, person: Person, { said, context, lists, retrievedAt }: Setting): Omit<FilledRow, 'row'> & { readonly values: IssuedValue[] } => {
  const { plan } = published;
  const candidates = fieldsFor(plan, context)
    .filter(({ pointer }) => isWithin(pointer, `${group.pointer}${OF_ROW}`))
    .flatMap((field) =>
      (field.sources ?? []).flatMap((from, rule) => {
        const { guard, lock } = from;
        const first = from.is ? following(person, from) : firstOf(person, from);
        if (!first) return [];
        const origin = sourceOf(first.answered, first.place, retrievedAt);
        const own = first.answered.repository.id === OWN ? ({ own: true } as const) : {};
        return [{ field, guard, repository: first.answered.repository.id, value: { pointer: field.pointer, value: first.value, locked: lock && origin.verified, ...(rule === 0 ? {} : { rule }), ...own, source: origin } }];
      }),
    );
  const first = [0];
  const empty = withValue(inBranch(plan, group, source.guard, laid({}, said.toReversed())), group.pointer, [{}]);
  const all = laid(empty, candidates.toReversed().map(({ value: { pointer, value } }) => ({ pointer: inRows(pointer, first), value })));
  const right = candidates.filter(({ field, guard, value: { pointer, value } }) => {
    const answers = withValue(inBranch(plan, field, guard, all), inRows(pointer, first), value);
    return isTaken(published, field, value, answers, { context, lists }, first);
  });
  return { values: right.map(({ value }) => value), repositories: new Set(right.map(({ repository }) => repository)) };
};

/** Everybody of whom a repository has a record that rows may be taken from, with what is known of them; each once for each source of a group. */
export const peopleForRows = (published: Pick<Published, 'plan' | 'validators'>, records: readonly Answered[], setting: Setting): FilledRow[] =>
  fieldsFor(published.plan, setting.context).flatMap((group) =>
    group.items
      ? (group.sources ?? []).flatMap((source, rule) =>
          peopleAt(records, source.from).flatMap((person): FilledRow[] => {
            const { values, repositories } = filledRow(published, group, source, person, setting);
            const row = { id: randomUUID(), group: group.pointer, ...(rule === 0 ? {} : { rule }), record: person[0].place, values, person: markOfPerson(person) };
            return values.length > 0 ? [{ row, repositories }] : [];
          }),
        )
      : [],
  );
