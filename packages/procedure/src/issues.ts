/** What is wrong, in one form for both kinds of validators. */
import type { Issue, Json, JsonObject, Pointer } from './plan.ts';

/** Keywords whose value a message can use. */
const LIMITS: ReadonlySet<string> = new Set([
  'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems', 'minProperties', 'maxProperties', 'format',
]);
/** A citizen counts what there is: too few and too many of a kind are one mistake. */
const CODES: Readonly<Record<string, string>> = { minContains: 'contains', maxContains: 'contains' };

const paramsOf = (code: string, schema: JsonObject): Issue['params'] => {
  if (code === 'contains') {
    const { minContains = 1, maxContains } = schema;
    return { min: minContains, ...(maxContains === undefined ? {} : { max: maxContains }) };
  }
  const value = schema[code];
  return LIMITS.has(code) && (typeof value === 'number' || typeof value === 'string') ? { limit: value } : undefined;
};

/** The issue of a failing keyword. */
export const issueOf = (pointer: Pointer, keyword: string, schema: JsonObject = {}): Issue => {
  const code = CODES[keyword] ?? keyword;
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

const canonical = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(canonical);
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, child]) => [key, canonical(child)]);
};

/** Whether no two items are the same; an array of pairs and an object don't look alike. */
export const areUnique = (items: readonly Json[]): boolean =>
  new Set(items.map((item) => JSON.stringify(canonical(item)) + (typeof item))).size === items.length;
