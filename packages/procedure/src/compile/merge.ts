import type { Json, JsonObject } from '../plan.ts';
import { isArray, isObject } from '../json.ts';

type Open = { [key: string]: Json };

/** Says something about a field rather than asserting anything. */
export const isAnnotation = (keyword: string): boolean =>
  keyword.startsWith('x-') ||
  ['title', 'description', 'default', 'examples', 'readOnly', 'writeOnly', 'deprecated', '$comment', '$id', '$schema', '$defs', '$anchor', '$dynamicAnchor'].includes(keyword);

/** By entries, so that a property may have any name. */
const mergeProperties = (base: JsonObject, overlay: JsonObject): JsonObject => {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(overlay)) {
    const known = merged.get(key);
    merged.set(key, isObject(known) && isObject(value) ? mergeSchemas(known, value) : value);
  }
  return Object.fromEntries(merged);
};

/** What a reference points at, with what stands beside the reference laid over it: annotations replace, assertions add. */
export const mergeSchemas = (base: JsonObject, overlay: JsonObject): JsonObject => {
  const merged: Open = { ...base };
  const apart: Open = {};
  for (const [keyword, value] of Object.entries(overlay)) {
    const known = merged[keyword];
    if (known === undefined || isAnnotation(keyword)) merged[keyword] = value;
    else if (keyword === 'properties' && isObject(known) && isObject(value)) merged[keyword] = mergeProperties(known, value);
    else if (keyword === 'items' && isObject(known) && isObject(value)) merged[keyword] = mergeSchemas(known, value);
    else if (keyword === 'required' && isArray(known) && isArray(value)) merged[keyword] = [...new Set([...known, ...value])];
    else if (keyword === 'allOf' && isArray(known) && isArray(value)) merged[keyword] = [...known, ...value];
    else if (JSON.stringify(known) !== JSON.stringify(value)) apart[keyword] = value;
  }
  // `then` and `else` belong to the `if` beside them and must not be parted from it.
  if (overlay.if !== undefined) for (const keyword of ['if', 'then', 'else']) if (overlay[keyword] !== undefined && base.if !== undefined) apart[keyword] = overlay[keyword];
  if (Object.keys(apart).length > 0) merged.allOf = [...(isArray(merged.allOf) ? merged.allOf : []), apart];
  return merged;
};
