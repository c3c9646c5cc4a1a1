/** References are followed when a plan is made. What is left of them, in a plan from elsewhere, still finds what it points at. */
import { isArray, isObject } from './json.ts';
import type { Json, JsonObject, JsonSchema } from './plan.ts';

const ROOT = 'motcua:root';

/** What is no schema, whatever it looks like. */
const VALUES: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'examples']);
/** In these the keys are names. */
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);

const isReference = (keyword: string, value: Json): value is string => (keyword === '$ref' || keyword === '$dynamicRef') && typeof value === 'string';

/** Quotes inside a text are written otherwise. A value that only looks like a reference does no harm: the part is made to run alone all the same. */
const refers = (part: JsonSchema): boolean => /"\$(?:r|dynamicR)ef":"/.test(JSON.stringify(part));

/** In one document a dynamic reference leads where a plain one does. */
const absolute = (node: Json, names = false): Json => {
  if (isArray(node)) return node.map((part) => absolute(part));
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]): [string, Json] => {
      if (names) return [key, absolute(value)];
      if (isReference(key, value)) return ['$ref', value.startsWith('#') ? ROOT + value : value];
      if (key === '$dynamicAnchor') return ['$anchor', value];
      return [key, VALUES.has(key) ? value : absolute(value, MAPS.has(key))];
    }),
  );
};

/**
 * Makes parts of a schema that can be run alone: the very same part where nothing in it refers elsewhere.
 * @param root the whole schema
 */
export const selfContaining = (root: JsonSchema): ((part: JsonSchema) => JsonSchema) => {
  // Looked through when something is first validated: a long form is on the screen before that.
  let $defs: JsonObject | 'needless' | undefined;
  const known = new Map<JsonSchema, JsonSchema>();
  return (part) => {
    $defs ??= isObject(root) && refers(root) ? { root: { ...(absolute(root) as JsonObject), $id: ROOT } } : 'needless';
    if ($defs === 'needless') return part;
    let alone = known.get(part);
    if (alone === undefined) known.set(part, (alone = isObject(part) && refers(part) ? { ...(absolute(part) as JsonObject), $defs } : part));
    return alone;
  };
};
