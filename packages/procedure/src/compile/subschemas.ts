/** Where subschemas stand in a schema: the one table that whatever walks schemas goes by, so that no `const` is taken for one. */
import type { Json, JsonObject } from '../plan.ts';
import { isArray, isObject } from '../json.ts';
import { escapeKey } from '../pointer.ts';

type Shape = 'schema' | 'list' | 'map';

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...['if', 'then', 'else', 'not', 'items', 'contains', 'additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'propertyNames'].map((keyword) => [keyword, 'schema'] as const),
  ...['allOf', 'anyOf', 'oneOf', 'prefixItems'].map((keyword) => [keyword, 'list'] as const),
  ...['properties', 'patternProperties', 'dependentSchemas', '$defs'].map((keyword) => [keyword, 'map'] as const),
]);

/** Keywords that describe a part of the value rather than the value itself. */
export const DESCENDING: ReadonlySet<string> = new Set([
  'properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'items', 'prefixItems', 'contains', 'unevaluatedItems',
]);

/** A subschema, and where it stands. */
export interface Subschema {
  readonly schema: Json;
  readonly keyword: string;
  /** From the schema around it: `/properties/name`. */
  readonly path: string;
}

const entryOf = (value: Json, keyword: string, path: string, change: (part: Subschema) => Json): Json => {
  const one = (schema: Json, at: string): Json => change({ schema, keyword, path: at });
  const shape = SHAPES.get(keyword);
  if (shape === 'schema') return one(value, path);
  if (shape === 'list' && isArray(value)) return value.map((part, index) => one(part, `${path}/${index}`));
  if (shape === 'map' && isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, one(part, `${path}/${escapeKey(key)}`)]));
  return value;
};

/** A copy of a schema with each of its direct subschemas changed; everything else stays as it is. */
export const mapSubschemas = (schema: JsonObject, change: (part: Subschema) => Json): JsonObject =>
  Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, entryOf(value, keyword, `/${escapeKey(keyword)}`, change)]));

/** The direct subschemas of a schema. */
export const subschemasOf = (schema: JsonObject): Subschema[] => {
  const parts: Subschema[] = [];
  mapSubschemas(schema, (part) => {
    parts.push(part);
    return part.schema;
  });
  return parts;
};
