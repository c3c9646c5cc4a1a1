/**
 * Rules in JSON Logic: what they read, and what they come to. What runs them is a module of its own, `logic.ts`: most forms
 * compute nothing, and load it not at all.
 */
import { isArray, isObject } from './json.ts';
import type { Json, JsonObject } from './plan.ts';

/** What runs rules. */
export interface Logic {
  compute(rule: JsonObject, instance: JsonObject, rows: readonly number[]): Json | undefined;
  ruleHolds(rule: JsonObject, instance: JsonObject, rows: readonly number[]): boolean;
}

let provided: Logic | undefined;

export const provideLogic = (logic: Logic): void => {
  provided = logic;
};

const logic = (): Logic => {
  if (!provided) throw new Error('The plan has rules, and nothing that runs them is loaded: import @motcua/procedure/logic first.');
  return provided;
};

/**
 * The computed value, or `undefined` when there is nothing to compute it from.
 * @param rows the rows that the `-`s of the rule's paths stand for
 * @throws Error when `logic.ts` is not loaded
 */
export const compute = (rule: JsonObject, instance: JsonObject, rows: readonly number[] = []): Json | undefined => logic().compute(rule, instance, rows);

/**
 * Whether a rule holds, as JSON Logic counts truth: an empty array is false.
 * @throws Error when `logic.ts` is not loaded
 */
export const ruleHolds = (rule: JsonObject, instance: JsonObject, rows: readonly number[] = []): boolean => logic().ruleHolds(rule, instance, rows);

/** Operators that go through an array: in what follows the array, a `var` is a member's own. */
export const OVER_ARRAYS: ReadonlySet<string> = new Set(['map', 'filter', 'reduce', 'all', 'some', 'none']);

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
