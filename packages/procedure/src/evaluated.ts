/** `unevaluatedProperties` and `unevaluatedItems`: what no other keyword of the same value has looked at. */
import type { Holds } from './choices.ts';
import { isArray, isObject } from './json.ts';
import { schemaList, schemasIn } from './layers.ts';
import type { Json, JsonObject, JsonSchema } from './plan.ts';

export const matchesPattern = (key: string, pattern: string): boolean => new RegExp(pattern, 'u').test(key);

const looksAt = (schema: JsonObject, value: Json, key: string, holds: Holds): boolean => {
  if (isArray(value)) {
    if (schema.items !== undefined || Number(key) < schemaList(schema.prefixItems).length) return true;
    return schema.contains !== undefined && holds(schema.contains as JsonSchema, value[Number(key)] ?? null);
  }
  return (
    schema.additionalProperties !== undefined ||
    (isObject(schema.properties) && Object.hasOwn(schema.properties, key)) ||
    schemasIn(schema.patternProperties).some(([pattern]) => matchesPattern(key, pattern))
  );
};

/**
 * Whether a schema, or one that applies with it to the same value, looks at a property or an item. A part of `allOf` looks
 * whether it holds or not: when one answer is wrong, the others do not become unknown.
 * @param inner whether the schema's own `unevaluated…` counts, which looks at all that is left
 */
export const isEvaluated = (schema: JsonSchema, value: Json, key: string, holds: Holds, inner = false): boolean => {
  if (!isObject(schema)) return false;
  // What stands behind a reference is not known here.
  if (schema.$ref !== undefined || schema.$dynamicRef !== undefined) return true;
  if (inner && schema[isArray(value) ? 'unevaluatedItems' : 'unevaluatedProperties'] !== undefined) return true;
  if (looksAt(schema, value, key, holds)) return true;
  const looks = (part: JsonSchema): boolean => isEvaluated(part, value, key, holds, true);
  if (schemaList(schema.allOf).some(looks)) return true;
  if ([...schemaList(schema.anyOf), ...schemaList(schema.oneOf)].some((branch) => looks(branch) && holds(branch, value))) return true;
  if (schemasIn(schema.dependentSchemas).some(([present, part]) => isObject(value) && Object.hasOwn(value, present) && looks(part))) return true;
  if (schema.if === undefined) return false;
  const test = schema.if as JsonSchema;
  return holds(test, value) ? looks(test) || looks((schema.then ?? true) as JsonSchema) : looks((schema.else ?? true) as JsonSchema);
};

/** The schemas that deciding this asks about. */
export const askedByEvaluated = (schema: JsonSchema): JsonSchema[] => {
  if (!isObject(schema)) return [];
  const branches = [...schemaList(schema.anyOf), ...schemaList(schema.oneOf)];
  const own = [...branches, ...(schema.if === undefined ? [] : [schema.if as JsonSchema]), ...(schema.contains === undefined ? [] : [schema.contains as JsonSchema])];
  const parts = [...schemaList(schema.allOf), ...branches, ...schemasIn(schema.dependentSchemas).map(([, part]) => part), ...['if', 'then', 'else'].flatMap((keyword) => (schema[keyword] === undefined ? [] : [schema[keyword] as JsonSchema]))];
  return [...own, ...parts.flatMap(askedByEvaluated)];
};
