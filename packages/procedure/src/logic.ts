/**
 * JSON Logic, for computed values. `method` and `log` are taken out: the one calls methods of what it is given, the
 * other writes answers to the console. The linter allows only the operators named here.
 * Importing this module is what provides it to `evaluate` and to validators.
 */
import jsonLogic from 'json-logic-js';
import { ageInYears, dateInWords, isTaxCode, numberInWords, personalIdFitsBirthDate, personalIdFitsSex } from '@motcua/vietnam';
import { isArray, isObject } from './json.ts';
import type { Json, JsonObject } from './plan.ts';
import { inRows } from './template.ts';
import { OVER_ARRAYS, provideLogic, type Logic } from './rules.ts';

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
/** A number, or a text that is one; an answer that isn't given, or is empty, is none. */
const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** Of all numbers; of none where one is missing: the library counts what isn't there as 0. */
const ofNumbers = (operation: (...numbers: readonly number[]) => number) => (...operands: readonly unknown[]): number | undefined => {
  const numbers = operands.map(numberOf).filter((number) => number !== undefined);
  const result = numbers.length === operands.length && numbers.length > 0 ? operation(...numbers) : NaN;
  return Number.isFinite(result) ? result : undefined;
};

/** What `+` is inside `reduce`. No rule names it. */
const SUM_OF_ROWS = '+ of rows';

const arithmetic: Readonly<Record<string, (...operands: readonly unknown[]) => unknown>> = {
  '-': ofNumbers((...[one = NaN, other]) => (other === undefined ? -one : one - other)),
  '/': ofNumbers((one, other = NaN) => one / other),
  '%': ofNumbers((one, other = NaN) => one % other),
  min: ofNumbers(Math.min),
  max: ofNumbers(Math.max),
  // A row whose number isn't known yet is left out: the total so far.
  [SUM_OF_ROWS]: (...operands) => operands.reduce<number>((sum, operand) => sum + (numberOf(operand) ?? 0), 0),
};
for (const [name, operation] of [...Object.entries(own), ...Object.entries(arithmetic)]) jsonLogic.add_operation(name, operation);

export const operators: ReadonlySet<string> = new Set([
  'var', 'if', 'and', 'or', '!', '!!', '==', '===', '!=', '!==', '<', '<=', '>', '>=', '+', '-', '*', '/', '%',
  'min', 'max', 'cat', 'in', 'missing', 'merge', ...OVER_ARRAYS, ...Object.keys(own),
]);

/** The `var` of a rule in a row: `members.-.name` is `members.2.name` in the third. */
const inRow = (path: string, rows: readonly number[]): string => inRows(path, rows, '.');

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

/** A rule whose sums over rows leave out the rows without a number. */
const summing = (rule: Json, inReduce = false): Json => {
  if (isArray(rule)) return rule.map((part) => summing(part, inReduce));
  if (!isObject(rule)) return rule;
  return Object.fromEntries(
    Object.entries(rule).map(([operator, operand]): [string, Json] => {
      if (operator !== 'reduce' || !isArray(operand)) return [inReduce && operator === '+' ? SUM_OF_ROWS : operator, summing(operand, inReduce)];
      return [operator, operand.map((part, index) => summing(part, inReduce || index === 1))];
    }),
  );
};

const prepared = new WeakMap<JsonObject, JsonObject>();

const prepare = (rule: JsonObject): JsonObject => {
  let made = prepared.get(rule);
  if (!made) prepared.set(rule, (made = summing(rule) as JsonObject));
  return made;
};

const apply = (rule: JsonObject, instance: JsonObject, rows: readonly number[]): unknown =>
  jsonLogic.apply(rows.length > 0 ? ruleInRows(prepare(rule), rows) : prepare(rule), instance);

const ruleHolds: Logic['ruleHolds'] = (rule, instance, rows) => jsonLogic.truthy(apply(rule, instance, rows));

const compute: Logic['compute'] = (rule, instance, rows) => {
  const value = apply(rule, instance, rows);
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'boolean' ? value : undefined;
};

provideLogic({ compute, ruleHolds });
