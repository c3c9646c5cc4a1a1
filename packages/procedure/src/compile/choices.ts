/**
 * Rewrites choices into `if`/`then`, so that what is asked and what is valid follow from the discriminator alone and
 * never from the branch that happens to validate.
 */
import type { Json, JsonObject } from '../plan.ts';
import { isObject, without } from '../json.ts';
import { DocumentError } from './document.ts';

type Branch = JsonObject;

const constOf = (branch: Branch, key: string): Json | undefined => {
  const property = isObject(branch.properties) ? branch.properties[key] : undefined;
  return isObject(property) ? property.const : undefined;
};

/** The property that every branch fixes by `const`, if there is one. */
const discriminatorOf = (branches: readonly Branch[]): string | undefined =>
  Object.keys(isObject(branches[0]?.properties) ? branches[0].properties : {}).find((key) =>
    branches.every((branch) => typeof constOf(branch, key) === 'string'),
  );

/** `oneOf: [{ const, title }, …]` on a plain value is a list of options. */
export const optionsOf = (schema: JsonObject): readonly JsonObject[] | undefined => {
  const { oneOf } = schema;
  return Array.isArray(oneOf) && oneOf.length > 0 && oneOf.every((item: Json) => isObject(item) && 'const' in item)
    ? (oneOf as JsonObject[])
    : undefined;
};

const withoutKey = (branch: Branch, key: string): JsonObject => {
  const rest = without(branch, 'title', 'description');
  const properties = Object.entries(isObject(rest.properties) ? rest.properties : {}).filter(([name]) => name !== key);
  const required = (Array.isArray(rest.required) ? (rest.required as string[]) : []).filter((name) => name !== key);
  return { ...rest, properties: Object.fromEntries(properties), required };
};

const rewrite = (schema: JsonObject, keyword: 'oneOf' | 'anyOf', file: string, at: string): JsonObject => {
  const branches = schema[keyword] as readonly Branch[];
  const key = discriminatorOf(branches);
  if (key === undefined) {
    throw new DocumentError(file, `${at}/${keyword}`, 'the branches have no property with a const in each.', 'Give every branch one, so that the person chooses a branch.');
  }
  const rest = without(schema, keyword);
  const properties = isObject(rest.properties) ? rest.properties : {};
  const own = properties[key];
  const options = branches.map((branch) => ({ const: constOf(branch, key) as Json, ...(branch.title ? { title: branch.title } : {}), ...(branch.description ? { description: branch.description } : {}) }));
  const cases = branches.map((branch) => ({
    if: { properties: { [key]: { const: constOf(branch, key) as Json } }, required: [key] },
    then: withoutKey(branch, key),
  }));
  return {
    ...rest,
    properties: { ...properties, [key]: { type: 'string', ...(isObject(own) ? own : {}), oneOf: options } },
    allOf: [...(Array.isArray(rest.allOf) ? (rest.allOf as Json[]) : []), ...cases],
  };
};

/** All discriminated choices of an inlined schema, at any depth, as conditions. */
export const rewriteChoices = (schema: JsonObject, file: string): JsonObject => {
  const visit = (node: Json, at: string): Json => {
    if (Array.isArray(node)) return node.map((item: Json, index) => visit(item, `${at}/${index}`));
    if (!isObject(node)) return node;
    let result: JsonObject = node;
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      if (Array.isArray(result[keyword]) && !(keyword === 'oneOf' && optionsOf(result))) result = rewrite(result, keyword, file, at);
    }
    return Object.fromEntries(Object.entries(result).map(([key, value]) => [key, key === 'if' ? value : visit(value, `${at}/${key}`)]));
  };
  return visit(schema, '') as JsonObject;
};
