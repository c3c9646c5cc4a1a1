/** Checks that JSON Schema has no keyword for: `x-check`, `x-warning`, `x-notAfter`. Both kinds of validators end with them. */
import { isPartialDate } from '@motcua/vietnam';
import { allFields, fieldIndex, type Conditions } from './evaluate.ts';
import { fieldAt } from './field-at.ts';
import { guardHolds } from './guards.ts';
import type { Check, Field, Issue, JsonObject, Plan, Pointer } from './plan.ts';
import { inRows, instancesOf, type Instance } from './template.ts';
import { valueAt } from './value-at.ts';
import { ruleHolds } from './rules.ts';

/** Whether a date lies after another. Where one is partial, only what both know is compared. */
const liesAfter = (date: string, limit: string): boolean => {
  const known = Math.min(date.length, limit.length);
  return date.slice(0, known) > limit.slice(0, known);
};

/** `x-notAfter` */
const dateIssues = (field: Field, instance: JsonObject, { pointer, rows }: Instance): Issue[] => {
  if (field.notAfter === undefined) return [];
  const other = inRows(field.notAfter, rows);
  const date = valueAt(instance, pointer);
  const limit = valueAt(instance, other);
  if (typeof date !== 'string' || typeof limit !== 'string' || !isPartialDate(date) || !isPartialDate(limit)) return [];
  return liesAfter(date, limit) ? [{ pointer, code: 'notAfter', params: { limit, field: other } }] : [];
};

export interface Checks {
  /** @param templates the fields to look at; absent: all */
  all(level: Check['level'], instance: JsonObject, templates?: ReadonlySet<Pointer>): Issue[];
  at(level: Check['level'], instance: JsonObject, pointer: Pointer): Issue[];
}

export const checking = (plan: Plan, conditions: Conditions): Checks => {
  // Only a submission looks at all of them.
  let checked: readonly Field[] | undefined;
  const allChecked = (): readonly Field[] => (checked ??= allFields(plan).filter(({ notAfter, checks }) => notAfter !== undefined || checks !== undefined));

  const holds = (check: Check, instance: JsonObject, rows: readonly number[]): boolean => {
    const { guard = [], rule, condition } = check;
    if (!guardHolds(guard, (index) => conditions.condition(index, instance, rows))) return true;
    return (rule === undefined || ruleHolds(rule, instance, rows)) && (condition === undefined || conditions.condition(condition, instance, rows));
  };
  const issuesAt = (level: Check['level'], field: Field, instance: JsonObject, place: Instance): Issue[] => {
    if (valueAt(instance, place.pointer) === undefined) return [];
    const failing = (field.checks ?? []).filter((check) => check.level === level && !holds(check, instance, place.rows));
    return [...failing.map(({ code }) => ({ pointer: place.pointer, code })), ...(level === 'error' ? dateIssues(field, instance, place) : [])];
  };

  return {
    all: (level, instance, templates) =>
      allChecked()
        .filter(({ pointer }) => !templates || templates.has(pointer))
        .flatMap((field) => instancesOf(field.pointer, instance).flatMap((place) => issuesAt(level, field, instance, place))),
    at: (level, instance, pointer) => {
      const { field, rows } = fieldAt(fieldIndex(plan), pointer);
      return field ? issuesAt(level, field, instance, { pointer, rows }) : [];
    },
  };
};
