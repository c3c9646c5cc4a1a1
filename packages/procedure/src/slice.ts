import type { JsonObject, JsonSchema, Plan, Pointer } from './plan.ts';
import { isObject } from './json.ts';
import { escapeKey, isWithin } from './pointer.ts';

const KEPT_WHOLE = ['type', 'if'] as const;

/** The pointers that a page answers for: its fields (a group stands for all in it). */
export const pagePointers = (plan: Plan, id: string): Pointer[] =>
  plan.pages.filter((page) => page.id === id).flatMap((page) => page.sections.flatMap((section) => section.fields));

/**
 * The part of a normalised schema that speaks of some fields: a page's. `if` stays whole, so conditions on other pages
 * still decide; what is asserted is cut down to the fields kept. Its issues are the whole's issues at those fields.
 */
export const slice = (schema: JsonSchema, kept: readonly Pointer[], at: Pointer = ''): JsonSchema => {
  if (kept.some((pointer) => isWithin(at, pointer)) || !isObject(schema)) return schema;
  const leads = (key: string): boolean => {
    const child = `${at}/${escapeKey(key)}`;
    return kept.some((pointer) => isWithin(pointer, child) || isWithin(child, pointer));
  };
  const part: { [key: string]: JsonSchema | JsonObject | readonly string[] } = {};
  for (const keyword of KEPT_WHOLE) {
    const value = schema[keyword];
    if (value !== undefined) part[keyword] = value as JsonObject;
  }
  if (isObject(schema.properties)) {
    part.properties = Object.fromEntries(
      Object.entries(schema.properties)
        .filter(([key]) => leads(key))
        .map(([key, child]) => [key, slice(child as JsonSchema, kept, `${at}/${escapeKey(key)}`)]),
    );
  }
  if (Array.isArray(schema.required)) part.required = (schema.required as string[]).filter(leads);
  if (isObject(schema.dependentRequired)) {
    part.dependentRequired = Object.fromEntries(
      Object.entries(schema.dependentRequired).map(([key, needed]) => [key, (needed as string[]).filter(leads)]),
    );
  }
  for (const keyword of ['then', 'else'] as const) {
    const branch = schema[keyword];
    if (branch !== undefined) part[keyword] = slice(branch as JsonSchema, kept, at);
  }
  if (Array.isArray(schema.allOf)) part.allOf = (schema.allOf as JsonSchema[]).map((branch) => slice(branch, kept, at)) as never;
  return part;
};
