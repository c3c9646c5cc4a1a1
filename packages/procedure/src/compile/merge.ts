import type { Json, JsonObject } from '../plan.ts';
import { isArray, isObject } from '../json.ts';

type Open = { [key: string]: Json };

/** Says something about a field rather than asserting anything. */
export const isAnnotation = (keyword: string): boolean =>
  keyword.startsWith('x-') ||
  ['title', 'description', 'default', 'examples', 'readOnly', 'writeOnly', 'deprecated', '$comment', '$id', '$schema', '$defs', '$anchor', '$dynamicAnchor'].includes(keyword);

/** Keywords of the second kind look at those of the first beside them, so that bringing schemas together could change what they say. */
const LOOKING: readonly (readonly [looked: readonly string[], looking: readonly string[]])[] = [
  [['properties', 'patternProperties', 'additionalProperties'], ['additionalProperties']],
  [['prefixItems'], ['items']],
  [['items'], ['prefixItems']],
  [['contains', 'minContains', 'maxContains'], ['contains', 'minContains', 'maxContains']],
  [['if', 'then', 'else'], ['if', 'then', 'else']],
];
/** These look at everything beside them. */
export const LEFT = ['unevaluatedProperties', 'unevaluatedItems'];

/** @param asks whether an object is asked for: it is closed anyway, so that what closes it doesn't count. */
const canMerge = (base: JsonObject, overlay: JsonObject, asks: boolean): boolean => {
  const has = (schema: JsonObject, keyword: string): boolean => schema[keyword] !== undefined && !(asks && schema[keyword] === false);
  const some = (schema: JsonObject, keywords: readonly string[]): boolean => keywords.some((keyword) => has(schema, keyword));
  if (some(base, LEFT) && Object.keys(overlay).some((keyword) => !isAnnotation(keyword))) return false;
  return !LOOKING.some(([looked, looking]) => (some(base, looking) && some(overlay, looked)) || (some(overlay, looking) && some(base, looked)));
};

/** By entries, so that a property may have any name. */
const mergeProperties = (base: JsonObject, overlay: JsonObject, asks: boolean): JsonObject => {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(overlay)) {
    const known = merged.get(key);
    if (isObject(known) && isObject(value)) merged.set(key, mergeSchemas(known, value, asks));
    else if (known === undefined || known === true || value === false) merged.set(key, value);
  }
  return Object.fromEntries(merged);
};

/** One beside the other, each by itself. */
const sideBySide = (base: JsonObject, overlay: JsonObject): JsonObject => {
  const entries = Object.entries(base);
  const said = entries.filter(([keyword]) => isAnnotation(keyword));
  const asserted = entries.filter(([keyword]) => !isAnnotation(keyword));
  return { ...Object.fromEntries(said), ...overlay, allOf: [Object.fromEntries(asserted), ...(isArray(overlay.allOf) ? overlay.allOf : [])] };
};

/** What a reference points at, with what stands beside the reference laid over it: annotations replace, assertions add. */
export const mergeSchemas = (base: JsonObject, overlay: JsonObject, asks: boolean): JsonObject => {
  if (!canMerge(base, overlay, asks)) return sideBySide(base, overlay);
  const merged: Open = { ...base };
  const apart: Open = {};
  for (const [keyword, value] of Object.entries(overlay)) {
    const known = merged[keyword];
    if (known === undefined || isAnnotation(keyword)) merged[keyword] = value;
    else if (keyword === 'properties' && isObject(known) && isObject(value)) merged[keyword] = mergeProperties(known, value, asks);
    else if (keyword === 'items' && isObject(known) && isObject(value)) merged[keyword] = mergeSchemas(known, value, asks);
    else if (keyword === 'required' && isArray(known) && isArray(value)) merged[keyword] = [...new Set([...known, ...value])];
    else if (keyword === 'allOf' && isArray(known) && isArray(value)) merged[keyword] = [...known, ...value];
    else if (JSON.stringify(known) !== JSON.stringify(value)) apart[keyword] = value;
  }
  if (Object.keys(apart).length > 0) merged.allOf = [...(isArray(merged.allOf) ? merged.allOf : []), apart];
  return merged;
};
