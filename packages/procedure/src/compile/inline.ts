/** Follows every `$ref`, so that what comes after sees one self-contained schema. */
import type { Json, JsonObject } from '../plan.ts';
import { isArray, isObject, without } from '../json.ts';
import { valueAt } from '../pointer.ts';
import { DocumentError } from './document.ts';
import { mergeSchemas } from './merge.ts';
import { DESCENDING, mapSubschemas, subschemasOf } from './subschemas.ts';

/** Further levels to which a definition that contains itself is asked, unless `x-depth` says otherwise. */
const DEPTH = 3;
/** Levels unfold into one another: far more schemas than this are no form that anybody fills in. */
const MOST_SCHEMAS = 100_000;
const OWN_ADDRESS = 'https://motcua.example/schemas/';

/** Stands where a definition would contain itself once more. */
const END: JsonObject = { $comment: 'nothing is asked below this level' };

/** A reference that is being followed. */
interface Step {
  readonly name: string;
  /** Whether a property or an item lies between this reference and what is inside it. */
  readonly descended: boolean;
}

const anchored = (schema: Json, name: string): JsonObject | undefined => {
  if (!isObject(schema)) return undefined;
  if (schema.$anchor === name || schema.$dynamicAnchor === name) return schema;
  for (const part of subschemasOf(schema)) {
    const found = anchored(part.schema, name);
    if (found) return found;
  }
  return undefined;
};

const namedIn = (document: JsonObject | undefined, fragment: string): Json | undefined =>
  fragment === '' || fragment.startsWith('/') ? valueAt(document, fragment) : document && anchored(document, fragment);

/** What ends is left out of an object; a list whose rows end is itself left out. */
const ended = (schema: JsonObject, home: string, at: string): JsonObject => {
  if (schema.items === END) return END;
  const required = isArray(schema.required) ? schema.required : [];
  const properties = isObject(schema.properties) ? schema.properties : {};
  const over = Object.keys(properties).filter((key) => properties[key] === END);
  const endless = over.find((key) => required.includes(key));
  if (endless !== undefined) {
    throw new DocumentError(home, `${at}/required`, `"${endless}" contains what requires it again, without end.`, 'Make it optional, or a list that may be empty.');
  }
  return over.length === 0 ? schema : { ...schema, properties: Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, part === END ? false : part])) };
};

/**
 * @param file the file that `schema` stands in, relative to the schemas' root, for resolving relative references
 * @param open the document of a file, localised
 */
export const inlineReferences = (schema: Json, file: string, open: (file: string) => JsonObject | undefined): Json => {
  let schemas = 0;

  const follow = ($ref: string, beside: JsonObject, home: string, at: string, trail: readonly Step[]): JsonObject => {
    const [path = '', fragment = ''] = $ref.replace(OWN_ADDRESS, '/').split('#');
    const target = path === '' ? home : new URL(path, `file:///${home}`).pathname.slice(1);
    const pointer = decodeURIComponent(fragment);
    const name = `${target}#${pointer}`;
    const before = trail.filter((step) => step.name === name);
    if (before.length > 0 && !trail.slice(trail.findLastIndex((step) => step.name === name)).some(({ descended }) => descended)) {
      throw new DocumentError(home, at, `${$ref} leads back to itself with nothing between.`, 'Point it at a definition that describes something.');
    }
    const depth = beside['x-depth'];
    if (before.length > (typeof depth === 'number' ? depth : DEPTH)) return END;
    const found = namedIn(open(target), pointer);
    if (!isObject(found)) {
      throw new DocumentError(home, at, `${$ref} points at nothing.`, `Write the path relative to ${home}, or add the definition.`);
    }
    const followed = visit(found, target, pointer, [...trail, { name, descended: false }]);
    return isObject(followed) && followed !== END ? mergeSchemas(followed, without(beside, 'x-depth')) : END;
  };

  const visit = (node: Json, home: string, at: string, trail: readonly Step[]): Json => {
    if (!isObject(node)) return node;
    schemas += 1;
    if (schemas > MOST_SCHEMAS) {
      throw new DocumentError(home, at, `unfolds into more than ${MOST_SCHEMAS} schemas.`, 'Let definitions contain themselves to fewer levels: "x-depth": 1 beside the $ref.');
    }
    const inside = (keyword: string): readonly Step[] => (DESCENDING.has(keyword) ? trail.map((step) => ({ ...step, descended: true })) : trail);
    const { $ref, $dynamicRef = $ref, ...beside } = node;
    const inlined = ended(
      mapSubschemas(without(beside, '$defs'), (part) => visit(part.schema, home, `${at}${part.path}`, inside(part.keyword))),
      home,
      at,
    );
    if (typeof $dynamicRef !== 'string' || inlined === END) return inlined;
    return follow($dynamicRef, inlined, home, at, trail);
  };
  return visit(schema, file, '', [{ name: `${file}#`, descended: false }]);
};
