import type { Json, JsonObject, JsonSchema } from '../plan.ts';
import { isObject } from '../json.ts';
import { optionsOf } from './choices.ts';
import { isAnnotation } from './merge.ts';

/**
 * The schema that validators run: assertions only. Options become `enum`; a string without a shorter minimum may not be
 * empty, since an answer that is not given is absent.
 * @param enumOf the values of a code list that does not depend on another answer
 */
export const normalise = (schema: JsonSchema, enumOf: (list: string) => readonly string[] | undefined): JsonSchema => {
  if (!isObject(schema)) return schema;
  const result: { [key: string]: Json } = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (isAnnotation(keyword)) continue;
    if (keyword === 'oneOf' && optionsOf(schema)) result.enum = (value as JsonObject[]).map((option) => option.const as Json);
    else if (keyword === 'properties' && isObject(value)) {
      result.properties = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, normalise(child as JsonSchema, enumOf)]));
    } else if (keyword === 'allOf' && Array.isArray(value)) result.allOf = (value as JsonSchema[]).map((part) => normalise(part, enumOf));
    else if (['if', 'then', 'else', 'not', 'items'].includes(keyword)) result[keyword] = normalise(value as JsonSchema, enumOf);
    else if (keyword === 'required' && Array.isArray(value) && value.length === 0) continue;
    else result[keyword] = value;
  }
  const options = isObject(schema['x-options']) ? schema['x-options'] : undefined;
  if (typeof options?.list === 'string' && options.by === undefined) {
    const values = enumOf(options.list);
    if (values) result.enum = [...values];
  }
  if (result.type === 'string' && result.minLength === undefined && result.enum === undefined) result.minLength = 1;
  return result;
};
