/** People who may be taken as rows, and rows of the last time, as the gateway issued them: what leaves it, what holds when they come back, and who stays who. */
import { inRows, valueAt, type Issue, type JsonObject } from '@motcua/procedure';
import { fieldIndex } from '@motcua/procedure/evaluate';
import { isHeldBy } from '@motcua/procedure/repositories';
import type { PrefillRow, RepositoryInfo, Submission } from './contract.ts';
import { toPrefillValue, type IssuedValue } from './prefill-values.ts';
import type { Published } from './procedures.ts';
import type { PlacedValue } from './submission.ts';

export interface IssuedRow extends Omit<PrefillRow, 'values'> {
  readonly values: readonly IssuedValue[];
  /** Tells a person from others whenever the sources are asked; says nothing of who they are. Never leaves the gateway. */
  readonly person: string;
}

/** As they are told with a prefill; not at all where there is nobody. */
export const toPrefillRows = (rows: readonly IssuedRow[]): { readonly rows?: PrefillRow[] } =>
  rows.length > 0
    ? { rows: rows.map(({ id, group, rule, record, again, values }) => ({ id, group, ...(rule === undefined ? {} : { rule }), record, ...(again && { again }), values: values.map(toPrefillValue) })) }
    : {};

/** Whether two rows are of the same person, by the same source of the same group. */
export const isSamePerson = (one: IssuedRow, other: IssuedRow): boolean => one.person === other.person && one.group === other.group && (one.rule ?? 0) === (other.rule ?? 0);

/** The same people under the ids that they were issued under before: rows that were taken stay theirs. */
export const underOldIds = (rows: readonly IssuedRow[], before: readonly IssuedRow[]): IssuedRow[] =>
  rows.map((row) => ({ ...row, id: before.find((each) => isSamePerson(each, row))?.id ?? row.id }));

/** With those of whom a repository spoke before that can't be asked now: they count on, with the day on which they were retrieved. */
export const rowsFromBefore = ({ plan }: Pick<Published, 'plan'>, before: readonly IssuedRow[], now: readonly IssuedRow[], unreachable: readonly RepositoryInfo[]): IssuedRow[] => {
  const fields = fieldIndex(plan);
  const isSilent = ({ group, rule = 0 }: IssuedRow): boolean =>
    (fields.get(group)?.sources?.[rule]?.from ?? []).some((place) => unreachable.some((repository) => isHeldBy(repository, place)));
  const kept = before.filter(isSilent);
  return [...now.filter((row) => !kept.some((each) => isSamePerson(each, row))), ...kept];
};

export interface ClaimedRows {
  /** What was issued of these people, at the rows that they are. */
  readonly values: readonly PlacedValue[];
  readonly issues: readonly Issue[];
}

const ROW_POINTER = /^(.*)\/(\d+)$/s;

/**
 * @param instance the answers as they were evaluated
 * @param claimed which rows are whom, as the form says
 */
export const claimedRows = (instance: JsonObject, issued: readonly IssuedRow[], claimed: NonNullable<Submission['rows']>): ClaimedRows => {
  const values: PlacedValue[] = [];
  const issues: Issue[] = [];
  const taken = new Set<string>();
  for (const [pointer, id] of Object.entries(claimed)) {
    const [, group = '', number = ''] = ROW_POINTER.exec(pointer) ?? [];
    const row = issued.find((each) => each.id === id && each.group === group);
    if (!row || valueAt(instance, pointer) === undefined) issues.push({ pointer, code: 'rowUnknown' });
    else if (taken.has(id)) issues.push({ pointer, code: 'rowTwice' });
    else {
      taken.add(id);
      const at = [Number(number)];
      values.push(...row.values.map((value) => ({ ...value, template: value.pointer, pointer: inRows(value.pointer, at), at })));
    }
  }
  return { values, issues };
};
