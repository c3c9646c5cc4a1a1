import { asString, isArray, isObject } from '../json.ts';
import type { Json, JsonObject, Pointer } from '../plan.ts';
import { resolvePointer } from '../pointer.ts';
import { keysOf } from '../value-at.ts';
import { DocumentError } from './document.ts';
import { FORM } from './annotations.ts';

/** A relative pointer inside a `var`: `1/birthDate` is a sibling, `0/` the answer itself. */
const RELATIVE = /^\d+\/.*$/;

const pathOf = (path: string, from: Pointer): string => {
  if (!RELATIVE.test(path)) return path;
  const pointer = resolvePointer(from, path.replace(/\/$/, ''));
  if (pointer === undefined) throw new DocumentError(FORM, from, `the rule's "${path}" leads out of the form.`, 'Count the levels: 1/name is a sibling.');
  const keys = keysOf(pointer);
  const dotted = keys.find((key) => key.includes('.'));
  if (dotted !== undefined) throw new DocumentError(FORM, from, `a rule cannot name "${dotted}": its name has a dot in it.`, 'Choose another name for the property.');
  return keys.join('.');
};

/**
 * A rule of JSON Logic with its relative paths made absolute, so that a common definition may speak of its own answers:
 * `{"var": "1/birthDate"}`.
 * @param from the field that the rule belongs to
 */
export const absoluteRule = (rule: JsonObject, from: Pointer): JsonObject => {
  const part = (value: Json): Json => (isArray(value) ? value.map(part) : isObject(value) ? absoluteRule(value, from) : value);
  return Object.fromEntries(
    Object.entries(rule).map(([operator, operand]): [string, Json] => {
      if (operator !== 'var') return [operator, part(operand)];
      return [operator, isArray(operand) ? [pathOf(asString(operand[0]), from), ...operand.slice(1)] : typeof operand === 'string' ? pathOf(operand, from) : operand];
    }),
  );
};
