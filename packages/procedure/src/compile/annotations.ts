/** Reading what a declaration's schemas say of it; what an earlier one says wins. */
import type { Json, JsonObject, Pointer } from '../plan.ts';
import { isArray, isObject } from '../json.ts';
import { resolvePointer } from '../pointer.ts';
import { DocumentError } from './document.ts';
import type { Declaration, Walked } from './walk.ts';

export const FORM = 'form.schema.json';

/** What a schema says, or, where it says nothing, what the parts of its `allOf` do. */
const said = (schema: JsonObject, keyword: string): Json | undefined =>
  schema[keyword] ?? (isArray(schema.allOf) ? schema.allOf.map((part: Json) => (isObject(part) ? said(part, keyword) : undefined)).find((value) => value !== undefined) : undefined);

export const annotation = (declaration: Declaration, keyword: string): Json | undefined =>
  declaration.schemas.map(({ schema }) => said(schema, keyword)).find((value) => value !== undefined);

export const stringOf = (declaration: Declaration, keyword: string): string | undefined => {
  const value = annotation(declaration, keyword);
  return typeof value === 'string' ? value : undefined;
};

export const numberOf = (declaration: Declaration, keyword: string): number | undefined => {
  const value = annotation(declaration, keyword);
  return typeof value === 'number' ? value : undefined;
};

/** The schema that describes it, rather than one that narrows it under a condition. */
export const mainSchema = (declaration: Declaration): JsonObject => declaration.schemas[0]?.schema ?? {};

/**
 * The field that an absolute or relative pointer names.
 * @throws DocumentError when there is none
 */
export const pointerFrom = (walked: Walked, declaration: Declaration, relative: Json | undefined, keyword: string): Pointer | undefined => {
  if (relative === undefined) return undefined;
  const pointer = typeof relative === 'string' ? resolvePointer(declaration.pointer, relative) : undefined;
  if (pointer === undefined || !walked.declarations.has(pointer)) {
    throw new DocumentError(FORM, declaration.pointer, `${keyword} names no field.`, 'Write a pointer from the root (/a/b) or a relative one (1/b is a sibling).');
  }
  return pointer;
};
