import { isArray, isObject } from '../json.ts';
import type { Json } from '../plan.ts';
import { escapeKey } from '../pointer.ts';

/** A property that a condition tests without requiring it: `{}` would satisfy the condition. */
export interface Untested {
  /** The schema that tests it. */
  readonly at: string;
  readonly key: string;
}

/** Every such property of a condition, in the objects inside it too. */
export const untestedRequirements = (schema: Json | undefined, at: string): Untested[] => {
  if (!isObject(schema)) return [];
  const required: readonly Json[] = isArray(schema.required) ? schema.required : [];
  const own = Object.entries(isObject(schema.properties) ? schema.properties : {}).flatMap(([key, child]) => [
    ...(required.includes(key) ? [] : [{ at, key }]),
    ...untestedRequirements(child, `${at}/properties/${escapeKey(key)}`),
  ]);
  const combined = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const parts = schema[keyword];
    return isArray(parts) ? parts.flatMap((part, index) => untestedRequirements(part, `${at}/${keyword}/${index}`)) : [];
  });
  return [...own, ...combined];
};
