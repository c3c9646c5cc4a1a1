/** What a question lets people choose from. */
import type { Json, JsonObject, Option } from '../plan.ts';
import { asString, isArray, isObject } from '../json.ts';
import { optionsOf } from './choices.ts';
import { asText } from './texts.ts';

const isPlain = (value: Json): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** The choices that a schema itself gives: `oneOf` of consts, or `enum`, whose values are shown as they are. */
export const givenChoices = (schema: JsonObject): readonly Option[] | undefined => {
  const options = optionsOf(schema);
  if (options) return options.map((option) => ({ value: asString(option.const), label: asText(option.title) ?? { vi: asString(option.const) } }));
  const { enum: values } = schema;
  if (!isArray(values) || values.length === 0 || !values.every(isPlain)) return undefined;
  return values.map((value) => ({ value: asString(value), label: { vi: asString(value) } }));
};

const valuesOf = (schema: JsonObject): readonly Json[] => {
  const options = optionsOf(schema);
  if (options) return options.map((option) => option.const ?? null);
  return schema.const !== undefined ? [schema.const] : isArray(schema.enum) ? schema.enum : [];
};

/** The kinds of values that a schema gives to choose from: a control keeps one. */
export const kindsOfChoices = (schema: JsonObject): readonly string[] => [...new Set(valuesOf(schema).map((value) => (value === null ? 'null' : isArray(value) ? 'array' : typeof value)))];

/** Whether the items of a list are choices, so that the list is one answer rather than rows. */
export const choicesOf = (items: JsonObject): boolean => givenChoices(items) !== undefined || isObject(items['x-options']);
