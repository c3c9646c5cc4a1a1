/**
 * Follows every `$ref`, so that what comes after sees one self-contained schema. Where a definition contains itself, what is
 * asked ends after some levels; what is only tested doesn't, and keeps a reference to a definition of the plan.
 */
import type { Json, JsonObject } from '../plan.ts';
import { isArray, isObject, without } from '../json.ts';
import { DocumentError } from './document.ts';
import { LEFT, mergeSchemas } from './merge.ts';
import { OWN_ADDRESS, resourcesOf, type Found, type Resource, type Spot } from './resources.ts';
import { DESCENDING, mapSubschemas, type Subschema } from './subschemas.ts';

/** Further levels to which a definition that contains itself is asked, unless `x-depth` says otherwise. */
const DEPTH = 3;
/** Levels unfold into one another: far more schemas than this are no form that anybody fills in. */
const MOST_SCHEMAS = 100_000;

/** References lead deeper than a document does. */
const MOST_LEVELS = 256;

/** Stands where a definition would contain itself once more. */
const END: JsonObject = { $comment: 'nothing is asked below this level' };

/** A reference that is being followed. */
interface Step {
  readonly schema: JsonObject;
  /** Whether a property or an item lies between this reference and what is inside it. */
  readonly descended: boolean;
}

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

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Another dialect would mean something else by the same keywords. Our own meta-schemas are of this one. */
const checkDialect = ({ $schema }: JsonObject, { resource, pointer }: Spot): void => {
  if (typeof $schema !== 'string' || $schema.replace(/#$/, '') === DIALECT || !/^[a-z]+:/i.test($schema) || $schema.startsWith(OWN_ADDRESS)) return;
  throw new DocumentError(resource.file, `${pointer}/$schema`, `the dialect ${$schema} is not known.`, `Schemas are written in JSON Schema 2020-12: ${DIALECT}.`);
};

/** What only tests an answer doesn't describe one that is asked for. */
const TESTING: ReadonlySet<string> = new Set(['if', 'not', 'contains', 'propertyNames']);

/** Where the walk is. */
interface At extends Spot {
  /** The resources that led here, outermost first: a `$dynamicRef` asks them. */
  readonly scope: readonly Resource[];
  readonly trail: readonly Step[];
  readonly asks: boolean;
  /** How many schemas lie around it. */
  readonly level: number;
}

export interface Inlined {
  readonly schema: Json;
  /** What conditions still refer to, by name in the plan's `$defs`. */
  readonly definitions: ReadonlyMap<string, Json>;
}

/**
 * @param file the file to start with, relative to the schemas' root
 * @param open the document of a file, localised
 * @param files the files that may also be named by their `$id`
 */
export const inlineReferences = (file: string, open: (file: string) => JsonObject | undefined, files: readonly string[]): Inlined => {
  const resources = resourcesOf(open, files);
  const definitions = new Map<string, Json>();
  const names = new Map<string, string>();
  let schemas = 0;

  /** What looks at what is left has to see all beside it. */
  const leadsToLeft = (schema: Json, seen = new Set<Json>()): boolean => {
    if (!isObject(schema) || seen.has(schema)) return false;
    seen.add(schema);
    return LEFT.some((keyword) => schema[keyword] !== undefined) || resources.nextTo(schema).some((next) => leadsToLeft(next, seen));
  };

  /** A reference to a definition of the plan; what a dynamic reference in it names depends on the scope. */
  const definitionOf = ({ resource, pointer }: Found, schema: JsonObject, at: At): JsonObject => {
    const known = [`${resource.file}#${pointer}`, ...at.scope.map(({ address }) => address)].join(' ');
    let name = names.get(known);
    if (name === undefined) {
      names.set(known, (name = `again-${names.size}`));
      definitions.set(name, visit(schema, { ...at, resource, pointer, trail: [{ schema, descended: false }] }));
    }
    return { $ref: `#/$defs/${name}` };
  };

  const follow = (reference: string, dynamic: boolean, beside: JsonObject, at: At): Json => {
    const home = at.resource.file;
    const found = dynamic ? resources.findDynamic(reference, at.resource, at.scope) : resources.find(reference, at.resource);
    if (typeof found?.schema === 'boolean') return found.schema && beside;
    if (!found || !isObject(found.schema)) {
      throw new DocumentError(home, at.pointer, `${reference} points at nothing.`, `Write the path relative to ${home}, or add the definition: nothing is fetched from other addresses.`);
    }
    const { schema, resource, pointer } = found;
    const before = at.trail.filter((step) => step.schema === schema);
    if (before.length > 0 && !at.trail.slice(at.trail.findLastIndex((step) => step.schema === schema)).some(({ descended }) => descended)) {
      throw new DocumentError(home, at.pointer, `${reference} leads back to itself with nothing between.`, 'Point it at a definition that describes something.');
    }
    if (before.length > 0 && !at.asks && !leadsToLeft(schema)) return mergeSchemas(definitionOf(found, schema, at), without(beside, 'x-depth'), false);
    const depth = beside['x-depth'];
    if (before.length > (typeof depth === 'number' ? depth : DEPTH)) return END;
    const followed = visit(schema, { ...at, resource, pointer, trail: [...at.trail, { schema, descended: false }] });
    return isObject(followed) && followed !== END ? mergeSchemas(followed, without(beside, 'x-depth'), at.asks) : followed;
  };

  const visit = (node: Json, from: At): Json => {
    if (!isObject(node)) return node;
    schemas += 1;
    const { resource, pointer } = resources.spotOf(node) ?? from;
    if (schemas > MOST_SCHEMAS) {
      throw new DocumentError(resource.file, pointer, `unfolds into more than ${MOST_SCHEMAS} schemas.`, 'Let definitions contain themselves to fewer levels: "x-depth": 1 beside the $ref.');
    }
    if (from.level === MOST_LEVELS) {
      throw new DocumentError(resource.file, pointer, `lies in more than ${MOST_LEVELS} schemas, one in another.`, 'Let fewer references lead on from one another.');
    }
    checkDialect(node, { resource, pointer });
    const at: At = { ...from, level: from.level + 1, resource, pointer, scope: from.scope.includes(resource) ? from.scope : [...from.scope, resource] };
    const inside = (part: Subschema): At => ({
      ...at,
      pointer: pointer + part.path,
      asks: at.asks && !TESTING.has(part.keyword),
      trail: DESCENDING.has(part.keyword) ? at.trail.map((step) => ({ ...step, descended: true })) : at.trail,
    });
    const { $ref, $dynamicRef, ...beside } = node;
    let inlined: Json = ended(mapSubschemas(without(beside, '$defs'), (part) => visit(part.schema, inside(part))), resource.file, pointer);
    for (const [reference, dynamic] of [[$ref, false], [$dynamicRef, true]] as const) {
      if (typeof reference === 'string' && isObject(inlined) && inlined !== END) inlined = follow(reference, dynamic, inlined, at);
    }
    return inlined;
  };
  const resource = resources.document(file);
  if (!resource) throw new DocumentError(file, '', 'is missing.', 'Add it.');
  const { root } = resource;
  const schema = visit(root, { resource, pointer: '', scope: [], trail: isObject(root) ? [{ schema: root, descended: false }] : [], asks: true, level: 0 });
  return { schema, definitions };
};
