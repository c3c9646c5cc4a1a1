import type { Json, JsonObject, JsonSchema } from '../plan.ts';
import { isObject } from '../json.ts';
import { optionsOf } from './choices.ts';
import { isAnnotation } from './merge.ts';
import { mapSubschemas } from './subschemas.ts';

/** What stands in these only tests; everywhere else a schema describes answers that are asked. */
const TESTING: ReadonlySet<string> = new Set(['if', 'not', 'anyOf', 'oneOf', 'contains', 'propertyNames']);
/**
 * An object that is asked for is closed already: pruning takes away what no active part of the schema declares, and
 * `strayAnswers` names it. As keywords they would say the same again, and wrongly where one part closes what another adds to.
 * Where names follow a pattern a control of the host's asks, and nothing is declared that pruning could go by.
 */
const CLOSING: ReadonlySet<string> = new Set(['additionalProperties', 'unevaluatedProperties']);

const isEmpty = (keyword: string, value: Json): boolean =>
  (keyword === 'required' && Array.isArray(value) && value.length === 0) || (keyword === 'properties' && isObject(value) && Object.keys(value).length === 0);

/**
 * The schema that validators run: assertions only. Options become `enum`; a text that is asked for may not be empty, since an
 * answer that is not given is absent.
 * @param enumOf the values of a code list that does not depend on another answer
 * @param role whether the schema describes answers or only tests them
 */
export const normalise = (schema: JsonSchema, enumOf: (list: string) => readonly string[] | undefined, role: 'asks' | 'tests' = 'asks'): JsonSchema => {
  if (!isObject(schema)) return schema;
  const inner = mapSubschemas(schema, (part) => (isObject(part.schema) ? normalise(part.schema, enumOf, role === 'tests' || TESTING.has(part.keyword) ? 'tests' : 'asks') : part.schema));
  const listed: (readonly Json[])[] = [];
  const kept = Object.entries(inner).filter(([keyword, value]) => {
    if (isAnnotation(keyword) || isEmpty(keyword, value)) return false;
    if (role === 'asks' && CLOSING.has(keyword) && value === false && schema.patternProperties === undefined) return false;
    if (keyword === 'enum' && Array.isArray(value)) listed.push(value as readonly Json[]);
    const options = keyword === 'oneOf' ? optionsOf(schema) : undefined;
    if (options) listed.push(options.map((option) => option.const ?? null));
    return keyword !== 'enum' && !options;
  });
  const from = isObject(schema['x-options']) ? schema['x-options'] : undefined;
  const values = typeof from?.list === 'string' && from.by === undefined ? enumOf(from.list) : undefined;
  if (values) listed.push(values);

  const result: { [key: string]: Json } = Object.fromEntries(kept);
  const [first, ...others] = listed;
  if (first) result.enum = first;
  if (others.length > 0) result.allOf = [...(Array.isArray(result.allOf) ? (result.allOf as Json[]) : []), ...others.map((each): JsonObject => ({ enum: each }))];
  if (role === 'asks' && result.type === 'string' && result.minLength === undefined && result.enum === undefined && result.const === undefined) result.minLength = 1;
  return result;
};
