/** What a person wrote in rows the last time, as rows of the form that they begin again. */
import { randomUUID } from 'node:crypto';
import { inRows, ROW, withValue, type Pointer } from '@motcua/procedure';
import { carryRows, stepsFrom } from '@motcua/procedure/migrations';
import type { PrefillValue } from '../contract.ts';
import type { IssuedRow } from '../prefill-rows.ts';
import { inBranch, isOwnValue, isTaken, laid } from '../prefill-values.ts';
import type { Published } from '../procedures.ts';
import { sourceOfFiled, type Filed, type FiledAnswer, type Now } from './again.ts';
import type { Choice } from './keepable.ts';
import { keepableCells, repeatedGroups } from './rows.ts';

export interface FiledRow {
  readonly group: Pointer;
  readonly again: readonly Choice[];
  readonly values: readonly FiledAnswer[];
  /** By these its person is found again among those of whom there is a record. */
  readonly marks: readonly string[];
  /** It was taken from a record: without one it is nobody's. */
  readonly ofRecord: boolean;
}

/** A row of the last time, as it may be issued. */
export interface AgainRow extends Omit<FiledRow, 'values'> {
  /** The row's, if there is no record of its person. */
  readonly id: string;
  /** What the person themselves said in it. */
  readonly values: readonly PrefillValue[];
}

const chosenIn = (again: readonly Choice[]) => again.flatMap(({ pointer, value }) => (value === undefined || pointer.includes(`/${ROW}`) ? [] : [{ pointer, value }]));

/** Carried over to today's version; no more rows than it takes, and in them nothing that it would call wrong. */
export const againRows = (published: Published, filed: Filed, now: Now): AgainRow[] => {
  const { plan } = published;
  const steps = stepsFrom(plan, filed.version);
  if (!steps) return [];
  const carried: FiledRow[] = carryRows<FiledAnswer, FiledRow>(steps, filed.rows);
  const source = sourceOfFiled(filed, now);
  const first = [0];
  return repeatedGroups(plan).flatMap((group) => {
    const cells = new Map(keepableCells(group, plan).map((field) => [field.pointer, field]));
    if (cells.size === 0) return [];
    const empty = group.items?.children ? {} : null;
    const rows = carried.filter((row) => row.group === group.pointer).map((row): AgainRow => {
      const begun = withValue(laid(inBranch(plan, group, [], laid({}, now.said.toReversed())), chosenIn(row.again)), group.pointer, [empty]);
      const all = laid(begun, row.values.map(({ pointer, value }) => ({ pointer: inRows(pointer, first), value })));
      const values = row.values.flatMap(({ pointer, value, again }): PrefillValue[] => {
        const field = cells.get(pointer);
        return field && isTaken(published, field, value, inBranch(plan, field, [], all), now, first) ? [{ pointer, value, locked: false, again: [...again], source }] : [];
      });
      return { ...row, id: randomUUID(), values };
    });
    return rows.filter(({ values, ofRecord }) => ofRecord || values.length > 0).slice(0, group.maxItems);
  });
};

/** Those of a draft that was begun with them: they stay what they were. */
export const againRowsOf = (rows: readonly IssuedRow[]): AgainRow[] =>
  rows.flatMap(({ id, group, again, values, person }) => (again ? [{ id, group, again, values: values.filter((value) => value.again), marks: [person], ofRecord: false }] : []));

/** What repositories hold of people, without what the person keeps themselves or wrote beside it the last time. */
export const withoutOwn = (rows: readonly IssuedRow[]): IssuedRow[] =>
  rows.flatMap(({ id, group, rule, record, values, person }) => {
    const said = values.filter((value) => !isOwnValue(value));
    return said.length === 0 ? [] : [{ id, group, ...(rule === undefined ? {} : { rule }), record, values: said, person }];
  });

/** The rows of the last time first, in their order, each with what a record says by now; then whoever may be taken besides. */
export const withAgain = (people: readonly IssuedRow[], rows: readonly AgainRow[]): IssuedRow[] => {
  const known = new Set<IssuedRow>();
  const again = rows.flatMap(({ ofRecord, marks, ...row }): IssuedRow[] => {
    const person = people.find((each) => !known.has(each) && each.group === row.group && marks.includes(each.person));
    if (person) {
      known.add(person);
      return [{ ...person, again: [...row.again], values: [...person.values, ...row.values] }];
    }
    return ofRecord || row.values.length === 0 ? [] : [{ id: row.id, group: row.group, again: [...row.again], record: '', values: [...row.values], person: row.id }];
  });
  return [...again, ...people.filter((person) => !known.has(person))];
};
