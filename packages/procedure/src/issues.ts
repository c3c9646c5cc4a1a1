/** What is wrong, in one form for both kinds of validators. */
import { isArray, isObject } from './json.ts';
import type { Issue, Json, JsonObject, Pointer } from './plan.ts';

/** Keywords whose value a message can use. */
const LIMITS: ReadonlySet<string> = new Set([
  'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems', 'minProperties', 'maxProperties', 'format',
]);

const paramsOf = (code: string, schema: JsonObject): Issue['params'] => {
  if (code === 'contains') {
    const { minContains = 1, maxContains } = schema;
    return { min: minContains, ...(maxContains === undefined ? {} : { max: maxContains }) };
  }
  const value = schema[code];
  return LIMITS.has(code) && (typeof value === 'number' || typeof value === 'string') ? { limit: value } : undefined;
};

/** The issue of a failing keyword. Too few and too many of a kind are one mistake: both are `contains`. */
export const issueOf = (pointer: Pointer, code: string, schema: JsonObject = {}): Issue => {
  const params = paramsOf(code, schema);
  return params ? { pointer, code, params } : { pointer, code };
};

/** Each (pointer, code) once; a wrong type hides what else is wrong there. */
export const distinct = (issues: readonly Issue[]): Issue[] => {
  const known = new Map<string, Issue>();
  for (const issue of issues) {
    const name = `${issue.pointer} ${issue.code}`;
    if (!known.has(name)) known.set(name, issue);
  }
  return [...known.values()].filter((issue) => issue.code === 'type' || !known.has(`${issue.pointer} type`));
};

/** With the members of objects in one order. */
const canonical = (value: Json): Json => {
  if (isArray(value)) return value.map(canonical);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, child]) => [key, canonical(child)]));
};

/** Whether no two items are the same, in one go through them. */
export const areUnique = (items: readonly Json[]): boolean => new Set(items.map((item) => JSON.stringify(canonical(item)))).size === items.length;
