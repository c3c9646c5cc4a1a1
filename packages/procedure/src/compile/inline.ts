/** Follows every `$ref`, so that what comes after sees one self-contained schema. */
import type { Json, JsonObject } from '../plan.ts';
import { isArray, isObject } from '../json.ts';
import { valueAt } from '../pointer.ts';
import { DocumentError } from './document.ts';

type Open = { [key: string]: Json };

/** Says something about a field rather than asserting anything. */
export const isAnnotation = (keyword: string): boolean =>
  keyword.startsWith('x-') || ['title', 'description', 'default', 'examples', 'readOnly', '$comment', '$id', '$schema', '$defs'].includes(keyword);

const mergeProperties = (base: JsonObject, overlay: JsonObject): JsonObject => {
  const merged: Open = { ...base };
  for (const [key, value] of Object.entries(overlay)) {
    const known = merged[key];
    merged[key] = isObject(known) && isObject(value) ? mergeSchemas(known, value) : value;
  }
  return merged;
};

/** What a reference points at, with what stands beside the reference laid over it: annotations replace, assertions add. */
export const mergeSchemas = (base: JsonObject, overlay: JsonObject): JsonObject => {
  const merged: Open = { ...base };
  const apart: Open = {};
  for (const [keyword, value] of Object.entries(overlay)) {
    const known = merged[keyword];
    if (known === undefined || isAnnotation(keyword)) merged[keyword] = value;
    else if (keyword === 'properties' && isObject(known) && isObject(value)) merged[keyword] = mergeProperties(known, value);
    else if (keyword === 'required' && isArray(known) && isArray(value)) merged[keyword] = [...new Set([...known, ...value])];
    else if (keyword === 'allOf' && isArray(known) && isArray(value)) merged[keyword] = [...known, ...value];
    else if (JSON.stringify(known) !== JSON.stringify(value)) apart[keyword] = value;
  }
  // `then` and `else` belong to the `if` beside them and must not be parted from it.
  if (overlay.if !== undefined) for (const keyword of ['if', 'then', 'else']) if (overlay[keyword] !== undefined && base.if !== undefined) apart[keyword] = overlay[keyword];
  if (Object.keys(apart).length > 0) merged.allOf = [...(isArray(merged.allOf) ? merged.allOf : []), apart];
  return merged;
};

/**
 * @param file the file that `schema` stands in, relative to the schemas' root, for resolving relative references
 * @param open the document of a file, localised
 */
export const inlineReferences = (schema: Json, file: string, open: (file: string) => JsonObject | undefined): Json => {
  const visit = (node: Json, home: string, at: string, trail: readonly string[]): Json => {
    if (Array.isArray(node)) return node.map((item: Json, index) => visit(item, home, `${at}/${index}`, trail));
    if (!isObject(node)) return node;
    const { $ref, ...beside } = node;
    const inlined = Object.fromEntries(Object.entries(beside).map(([key, value]) => [key, visit(value, home, `${at}/${key}`, trail)]));
    if (typeof $ref !== 'string') return inlined;
    const [path = '', pointer = ''] = $ref.split('#');
    const target = path === '' ? home : new URL(path, `file:///${home}`).pathname.slice(1);
    const name = `${target}#${pointer}`;
    if (trail.includes(name)) {
      throw new DocumentError(home, at, `${$ref} leads back to itself.`, 'Describe the levels that people really fill in, one by one.');
    }
    const document = open(target);
    const found = document && valueAt(document, pointer);
    if (!isObject(found)) {
      throw new DocumentError(home, at, `${$ref} points at nothing.`, `Write the path relative to ${home}, or add the definition.`);
    }
    return mergeSchemas(visit(found, target, pointer, [...trail, name]) as JsonObject, inlined);
  };
  return visit(schema, file, '', []);
};
