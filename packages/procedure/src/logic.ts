/**
 * JSON Logic, for computed values. `method` and `log` are taken out: the one calls methods of what it is given, the
 * other writes answers to the console. The linter allows only the operators named here.
 */
import jsonLogic from 'json-logic-js';
import { ageInYears } from '@motcua/vietnam';
import { isArray } from './json.ts';
import type { Json, JsonObject } from './plan.ts';

jsonLogic.rm_operation('method');
jsonLogic.rm_operation('log');
jsonLogic.add_operation('age', (birthDate: unknown, day: unknown) =>
  typeof birthDate === 'string' && typeof day === 'string' ? ageInYears(birthDate, day) : undefined,
);

export const operators: ReadonlySet<string> = new Set([
  'var', 'if', 'and', 'or', '!', '!!', '==', '===', '!=', '!==', '<', '<=', '>', '>=', '+', '-', '*', '/', '%',
  'min', 'max', 'cat', 'in', 'missing', 'age',
]);

/** The computed value, or `undefined` when there is nothing to compute it from. */
export const compute = (rule: JsonObject, instance: JsonObject): Json | undefined => {
  const value: unknown = jsonLogic.apply(rule, instance);
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'boolean' ? value : undefined;
};

/** The pointers that a rule reads with `var`. */
export const readsOf = (rule: Json): string[] => {
  if (isArray(rule)) return rule.flatMap(readsOf);
  if (typeof rule !== 'object' || rule === null) return [];
  return Object.entries(rule).flatMap(([operator, operand]: [string, Json]) => {
    const path = isArray(operand) ? operand[0] : operand;
    return operator === 'var' && typeof path === 'string' ? [`/${path.replaceAll('.', '/')}`] : readsOf(operand);
  });
};
