/** Keywords that ask whether other schemas hold. What fails in them is a detail: the choice itself is the issue. */
import { isArray } from './json.ts';
import { schemaList } from './layers.ts';
import type { Json, JsonObject, JsonSchema } from './plan.ts';

export type Holds = (schema: JsonSchema, value: Json) => boolean;

/**
 * @param schema a reference, or one choice: `anyOf`, `oneOf`, `not`, or `contains` with its bounds
 */
export const satisfies = (schema: JsonObject, value: Json, holds: Holds): boolean => {
  const { anyOf, oneOf, not, contains, minContains = 1, maxContains = Infinity } = schema;
  if (anyOf !== undefined) return schemaList(anyOf).some((branch) => holds(branch, value));
  if (oneOf !== undefined) return schemaList(oneOf).filter((branch) => holds(branch, value)).length === 1;
  if (not !== undefined) return !holds(not as JsonSchema, value);
  if (contains === undefined) return holds(schema, value);
  if (!isArray(value)) return true;
  const count = value.filter((item) => holds(contains as JsonSchema, item)).length;
  return count >= Number(minContains) && count <= Number(maxContains);
};

/** The schemas that deciding a choice asks about. */
export const askedByChoice = (schema: JsonObject): JsonSchema[] => {
  const { anyOf, oneOf, not, contains } = schema;
  const asked = [...schemaList(anyOf), ...schemaList(oneOf), ...[not, contains].filter((part) => part !== undefined).map((part) => part as JsonSchema)];
  return asked.length > 0 ? asked : [schema];
};

const mentioned = new WeakMap<JsonObject, boolean>();

/**
 * Whether a schema is gone through here, in a condition too, rather than by a library: they differ in what depends on what
 * other keywords have looked at, and Ajv passes over properties called `__proto__`, or nothing at all.
 */
export const isWalked = (schema: JsonObject): boolean => {
  let mentions = mentioned.get(schema);
  if (mentions === undefined) mentioned.set(schema, (mentions = /"unevaluated|"__proto__"|""/.test(JSON.stringify(schema))));
  return mentions;
};
