/**
 * JSON Logic, for computed values. `method` and `log` are taken out: the one calls methods of what it is given, the
 * other writes answers to the console. The linter allows only the operators named here.
 */
import jsonLogic from 'json-logic-js';
import { ageInYears, dateInWords, isTaxCode, numberInWords, personalIdFitsBirthDate, personalIdFitsSex } from '@motcua/vietnam';
import { isArray, isObject } from './json.ts';
import type { Json, JsonObject } from './plan.ts';
import { ROW } from './pointer.ts';

jsonLogic.rm_operation('method');
jsonLogic.rm_operation('log');

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Our own operators. What they can't be applied to gives no value, or, where they ask whether two answers fit, no objection. */
const own: Readonly<Record<string, (...operands: readonly unknown[]) => unknown>> = {
  age: (birthDate, day) => (typeof birthDate === 'string' && typeof day === 'string' ? ageInYears(birthDate, day) : undefined),
  dateInWords: (date) => dateInWords(text(date) ?? ''),
  numberInWords: (value) => (typeof value === 'number' ? numberInWords(value) : ''),
  count: (array) => (Array.isArray(array) ? array.length : 0),
  distinct: (array) => {
    const given: readonly unknown[] = Array.isArray(array) ? array.filter((value) => value !== undefined && value !== null) : [];
    return new Set(given).size === given.length;
  },
  isTaxCode: (code) => isTaxCode(text(code) ?? ''),
  personalIdFitsBirthDate: (id, birthDate) => personalIdFitsBirthDate(text(id), text(birthDate)),
  personalIdFitsSex: (id, sex) => personalIdFitsSex(text(id), text(sex)),
};
for (const [name, operation] of Object.entries(own)) jsonLogic.add_operation(name, operation);

/** Operators that go through an array: in what follows the array, a `var` is a member's own. */
const OVER_ARRAYS: ReadonlySet<string> = new Set(['map', 'filter', 'reduce', 'all', 'some', 'none']);

export const operators: ReadonlySet<string> = new Set([
  'var', 'if', 'and', 'or', '!', '!!', '==', '===', '!=', '!==', '<', '<=', '>', '>=', '+', '-', '*', '/', '%',
  'min', 'max', 'cat', 'in', 'missing', 'merge', ...OVER_ARRAYS, ...Object.keys(own),
]);

/** The `var` of a rule in a row: `members.-.name` is `members.2.name` in the third. */
const inRow = (path: string, rows: readonly number[]): string => {
  let row = 0;
  return path.split('.').map((key) => (key === ROW && row < rows.length ? String(rows[row++]) : key)).join('.');
};

const operandInRows = (operand: Json, rows: readonly number[]): Json => {
  if (isArray(operand)) return operand.map((part) => operandInRows(part, rows));
  return isObject(operand) ? ruleInRows(operand, rows) : operand;
};

const ruleInRows = (rule: JsonObject, rows: readonly number[]): JsonObject =>
  Object.fromEntries(
    Object.entries(rule).map(([operator, operand]): [string, Json] => {
      if (operator !== 'var') return [operator, operandInRows(operand, rows)];
      if (typeof operand === 'string') return [operator, inRow(operand, rows)];
      return [operator, isArray(operand) && typeof operand[0] === 'string' ? [inRow(operand[0], rows), ...operand.slice(1)] : operand];
    }),
  );

const apply = (rule: JsonObject, instance: JsonObject, rows: readonly number[]): unknown => jsonLogic.apply(rows.length > 0 ? ruleInRows(rule, rows) : rule, instance);

/** Whether a rule holds, as JSON Logic counts truth: an empty array is false. */
export const ruleHolds = (rule: JsonObject, instance: JsonObject, rows: readonly number[] = []): boolean => jsonLogic.truthy(apply(rule, instance, rows));

/**
 * The computed value, or `undefined` when there is nothing to compute it from.
 * @param rows the rows that the `-`s of the rule's paths stand for
 */
export const compute = (rule: JsonObject, instance: JsonObject, rows: readonly number[] = []): Json | undefined => {
  const value = apply(rule, instance, rows);
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'boolean' ? value : undefined;
};

/** The templates that a rule reads with `var`. */
export const readsOf = (rule: Json): string[] => {
  if (isArray(rule)) return rule.flatMap(readsOf);
  if (!isObject(rule)) return [];
  return Object.entries(rule).flatMap(([operator, operand]: [string, Json]) => {
    const operands = isArray(operand) ? operand : [operand];
    // What stands between is asked of each member alone.
    if (OVER_ARRAYS.has(operator)) return readsOf([operands[0] ?? null, operands[2] ?? null]);
    const paths = (operator === 'var' ? operands.slice(0, 1) : operator === 'missing' ? operands : []).filter((path) => typeof path === 'string');
    return paths.length > 0 ? paths.map((path) => `/${path.replaceAll('.', '/')}`) : readsOf(operands);
  });
};
