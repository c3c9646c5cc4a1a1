/** References are followed when a plan is made. What is left of them, in a plan from elsewhere, still finds what it points at. */
import { isArray, isObject } from './json.ts';
import type { Json, JsonObject, JsonSchema } from './plan.ts';

const ROOT = 'motcua:root';

const refers = (node: Json): boolean => {
  if (isArray(node)) return node.some(refers);
  return isObject(node) && Object.entries(node).some(([keyword, value]) => ((keyword === '$ref' || keyword === '$dynamicRef') && typeof value === 'string') || refers(value));
};

/** In one document a dynamic reference leads where a plain one does. */
const absolute = (node: Json): Json => {
  if (isArray(node)) return node.map(absolute);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([keyword, value]): [string, Json] => {
      if ((keyword === '$ref' || keyword === '$dynamicRef') && typeof value === 'string') return ['$ref', value.startsWith('#') ? ROOT + value : value];
      return keyword === '$dynamicAnchor' ? ['$anchor', value] : [keyword, absolute(value)];
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
