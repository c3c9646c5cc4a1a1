/**
 * One form for what two validators say. Both report every failing keyword on the way down; a citizen needs the
 * innermost one only, and a missing property belongs to its own pointer.
 */
import type { Issue, Json, JsonObject, JsonSchema, Pointer } from './plan.ts';
import { isObject } from './json.ts';
import { escapeKey, keysOf, valueAt } from './pointer.ts';

/** A failing keyword, as either validator gives it. */
export interface Failure {
  readonly instance: Pointer;
  /** Pointer into the schema: the keyword's own place. */
  readonly schema: Pointer;
  readonly keyword: string;
}

/** Keywords that fail only because something inside them did. */
const APPLICATORS = new Set([
  'allOf', 'if', 'then', 'else', 'properties', 'patternProperties', 'items', 'prefixItems', 'dependentSchemas', '$ref', 'propertyNames',
]);
/** What fails inside these is a detail of a choice: the choice itself is the issue. */
const CHOICES = new Set(['anyOf', 'oneOf', 'not', 'contains']);
const LIMITS = new Set(['minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems', 'format']);

const ownKeys = (instance: Json | undefined): ReadonlySet<string> => new Set(isObject(instance) ? Object.keys(instance) : []);

const insideChoice = (schema: Pointer): boolean =>
  keysOf(schema).slice(0, -1).some((key, index, keys) => CHOICES.has(key) && !['properties', '$defs'].includes(keys[index - 1] ?? ''));

const missing = (failure: Failure, needed: Json | undefined, present: ReadonlySet<string>): Issue[] =>
  (Array.isArray(needed) ? needed : [])
    .filter((key): key is string => typeof key === 'string' && !present.has(key))
    .map((key) => ({ pointer: `${failure.instance}/${escapeKey(key)}`, code: 'required' }));

const issuesOf = (failure: Failure, schema: JsonSchema, instance: JsonObject): Issue[] => {
  const { keyword } = failure;
  if (APPLICATORS.has(keyword) || insideChoice(failure.schema)) return [];
  const value = isObject(schema) ? valueAt(schema, failure.schema) : undefined;
  const present = ownKeys(valueAt(instance, failure.instance));
  if (keyword === 'required') return missing(failure, value, present);
  if (keyword === 'dependentRequired') {
    return Object.entries(isObject(value) ? value : {}).flatMap(([key, needed]) => (present.has(key) ? missing(failure, needed, present) : []));
  }
  if (keyword === 'false' || keyword === 'false schema') return [{ pointer: failure.instance, code: 'notAsked' }];
  if (LIMITS.has(keyword) && (typeof value === 'number' || typeof value === 'string')) {
    return [{ pointer: failure.instance, code: keyword, params: { limit: value } }];
  }
  return [{ pointer: failure.instance, code: keyword }];
};

/** The set of issues behind a list of failures: each (pointer, code) once; a wrong type hides what else is wrong there. */
export const toIssues = (failures: readonly Failure[], schema: JsonSchema, instance: JsonObject): Issue[] => {
  const issues = new Map<string, Issue>();
  for (const failure of failures) {
    for (const issue of issuesOf(failure, schema, instance)) issues.set(`${issue.pointer} ${issue.code}`, issue);
  }
  return [...issues.values()].filter((issue) => issue.code === 'type' || !issues.has(`${issue.pointer} type`));
};
