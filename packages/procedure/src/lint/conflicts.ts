/** What contradicts itself in schemas that are about the same value. */
import type { Json, JsonObject } from '../plan.ts';
import { isArray, isObject } from '../json.ts';

const numbers = (schemas: readonly JsonObject[], keyword: string): number[] => schemas.map((schema) => schema[keyword]).filter((value) => typeof value === 'number');

const PAIRS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minContains', 'maxContains'],
  ['minContains', 'maxItems'],
] as const;
const STRICT = [
  ['exclusiveMinimum', 'maximum'],
  ['minimum', 'exclusiveMaximum'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
] as const;

const bounds = (schemas: readonly JsonObject[]): string[] => {
  const cross = ([least, most]: readonly [string, string], strict: boolean): string[] => {
    const low = Math.max(...numbers(schemas, least));
    const high = Math.min(...numbers(schemas, most));
    return Number.isFinite(low) && Number.isFinite(high) && (low > high || (strict && low === high)) ? [`has ${least} ${low} and ${most} ${high}.`] : [];
  };
  return [...PAIRS.flatMap((pair) => cross(pair, false)), ...STRICT.flatMap((pair) => cross(pair, true))];
};

const typesOf = (type: Json | undefined): string[] => {
  const named = isArray(type) ? type.filter((each) => typeof each === 'string') : typeof type === 'string' ? [type] : [];
  return named.includes('number') ? [...named, 'integer'] : named;
};

/** The types that a value may have; `undefined` for any. */
const typesLeft = (schemas: readonly JsonObject[]): readonly string[] | undefined =>
  schemas
    .filter(({ type }) => type !== undefined)
    .map(({ type }) => typesOf(type))
    .reduce<readonly string[] | undefined>((left, types) => (left ? left.filter((each) => types.includes(each)) : types), undefined);

const typeOf = (value: Json): string => (value === null ? 'null' : isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value);

const fits = (value: Json, schema: JsonObject, types: readonly string[] | undefined): boolean => {
  if (types && !types.includes(typeOf(value))) return false;
  const within = (size: number, least: string, most: string): boolean => size >= Math.max(...numbers([schema], least)) && size <= Math.min(...numbers([schema], most));
  if (typeof value === 'number') return within(value, 'minimum', 'maximum');
  if (typeof value !== 'string') return true;
  return within(Array.from(value).length, 'minLength', 'maxLength') && (typeof schema.pattern !== 'string' || new RegExp(schema.pattern, 'u').test(value));
};

/** The values that a schema lists, if it does. */
const listed = (schema: JsonObject): readonly Json[] | undefined => (schema.const === undefined ? (isArray(schema.enum) ? schema.enum : undefined) : [schema.const]);

const choices = (schemas: readonly JsonObject[], types: readonly string[] | undefined): string[] => {
  const lists = schemas.flatMap((schema) => [...(schema.const === undefined ? [] : [[schema.const]]), ...(isArray(schema.enum) ? [schema.enum] : [])]);
  const sets = lists.map((values) => new Set(values.map((value) => JSON.stringify(value))));
  const [first, ...others] = lists;
  if (!first) return [];
  const left = first.filter((value) => sets.slice(1).every((set) => set.has(JSON.stringify(value))));
  if (left.length === 0) return others.length > 0 ? ['allows no value: const and enum have none in common.'] : ['has an enum without values.'];
  return left.some((value) => schemas.every((schema) => fits(value, schema, types))) ? [] : ['allows only values that its other keywords refuse.'];
};

/** Whether a schema accepts whatever there is, as far as can be seen at once. */
const acceptsAll = (schema: Json | undefined): boolean => schema === true || (isObject(schema) && Object.keys(schema).length === 0);

/** What is wrong, in words; nothing where some value may be right. */
export const conflictsOf = (schemas: readonly JsonObject[]): string[] => {
  const types = typesLeft(schemas);
  if (types?.length === 0) return [`has types that exclude each other: ${[...new Set(schemas.flatMap(({ type }) => typesOf(type)))].join(', ')}.`];
  const refuses = schemas.some(({ not }) => acceptsAll(not)) ? ['refuses every value: what stands in its not allows all.'] : [];
  return [...refuses, ...bounds(schemas), ...(schemas.some((schema) => listed(schema) !== undefined) ? choices(schemas, types) : [])];
};
