/**
 * Rewrites choices into `if`/`then`, so that what is asked and what is valid follow from the discriminator alone and
 * never from the branch that happens to validate.
 */
import type { Json, JsonObject } from '../plan.ts';
import { isArray, isObject, without } from '../json.ts';
import { DocumentError } from './document.ts';
import { mapSubschemas } from './subschemas.ts';

type Branch = JsonObject;

const propertiesOf = (schema: JsonObject): JsonObject => (isObject(schema.properties) ? schema.properties : {});

const isPlain = (value: Json): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** The values by which a branch is chosen: its `const`, or its `enum` where it has several. */
const choosing = (branch: Branch, key: string): readonly (string | number | boolean)[] | undefined => {
  const property = propertiesOf(branch)[key];
  if (!isObject(property)) return undefined;
  const values = property.const === undefined ? property.enum : [property.const];
  return isArray(values) && values.length > 0 && values.every(isPlain) ? values : undefined;
};

/** The property that every branch fixes to values of its own, if there is one. */
const discriminatorOf = (branches: readonly Branch[]): string | undefined =>
  Object.keys(propertiesOf(branches[0] ?? {})).find((key) => {
    const values = branches.map((branch) => choosing(branch, key));
    const all = values.flatMap((each) => each ?? []);
    return values.every((each) => each !== undefined) && new Set(all).size === all.length;
  });

/** `oneOf: [{ const, title }, …]` on a plain value is a list of options. */
export const optionsOf = (schema: JsonObject): readonly JsonObject[] | undefined => {
  const { oneOf } = schema;
  return isArray(oneOf) && oneOf.length > 0 && oneOf.every((item) => isObject(item) && 'const' in item) ? oneOf.filter(isObject) : undefined;
};

/** Branches that ask nothing of their own only say what is valid: `anyOf: [{ required: ["phone"] }, { required: ["email"] }]`. */
const onlyAssert = (branches: readonly Json[], declared: JsonObject): boolean =>
  branches.every((branch) => !isObject(branch) || Object.keys(propertiesOf(branch)).every((key) => Object.hasOwn(declared, key)));

const withoutKey = (branch: Branch, key: string): JsonObject => {
  const rest = without(branch, 'title', 'description');
  const required = (isArray(rest.required) ? rest.required : []).filter((name) => name !== key);
  return { ...rest, properties: without(propertiesOf(rest), key), required };
};

const typeOfAll = (values: readonly unknown[]): string | undefined => {
  const types = new Set(values.map((value) => typeof value));
  return types.size === 1 ? [...types][0] : undefined;
};

const rewrite = (schema: JsonObject, keyword: 'oneOf' | 'anyOf', branches: readonly Branch[], key: string): JsonObject => {
  const rest = without(schema, keyword);
  const own = propertiesOf(rest)[key];
  const cases = branches.map((branch) => {
    const values = [...(choosing(branch, key) ?? [])];
    const test: JsonObject = values.length === 1 ? { const: values[0] ?? null } : { enum: values };
    return { if: { properties: { [key]: test }, required: [key] }, then: withoutKey(branch, key) };
  });
  const values = branches.flatMap((branch) => choosing(branch, key) ?? []);
  const type = typeOfAll(values);
  // A branch of several values has no title for each: then the question has its own choices, or shows the values.
  const single = branches.every((branch) => choosing(branch, key)?.length === 1);
  const options = branches.map((branch) => ({
    const: choosing(branch, key)?.[0] ?? null,
    ...(branch.title ? { title: branch.title } : {}),
    ...(branch.description ? { description: branch.description } : {}),
  }));
  const hasOptions = isObject(own) && ('oneOf' in own || 'enum' in own || 'x-options' in own);
  const choices: JsonObject = single ? { oneOf: options } : hasOptions ? {} : { enum: values };
  return {
    ...rest,
    properties: { ...propertiesOf(rest), [key]: { ...(type ? { type } : {}), ...(isObject(own) ? own : {}), ...choices } },
    allOf: [...(isArray(rest.allOf) ? rest.allOf : []), ...cases],
  };
};

const settle = (schema: JsonObject, keyword: 'oneOf' | 'anyOf', file: string, at: string): JsonObject => {
  const branches = schema[keyword];
  if (!isArray(branches) || (keyword === 'oneOf' && optionsOf(schema))) return schema;
  const objects = branches.filter(isObject);
  const key = objects.length === branches.length ? discriminatorOf(objects) : undefined;
  if (key !== undefined) return rewrite(schema, keyword, objects, key);
  if (onlyAssert(branches, propertiesOf(schema))) return schema;
  throw new DocumentError(file, `${at}/${keyword}`, 'the branches ask different things, but have no property with a const in each.', 'Give every branch one, so that the person chooses a branch.');
};

/** All discriminated choices of an inlined schema, at any depth, as conditions. What stands in an `if` or a `not` only tests. */
export const rewriteChoices = (schema: JsonObject, file: string): JsonObject => {
  const visit = (node: Json, at: string): Json => {
    if (!isObject(node)) return node;
    const settled = settle(settle(node, 'oneOf', file, at), 'anyOf', file, at);
    return mapSubschemas(settled, (part) => (['if', 'not', 'contains'].includes(part.keyword) ? part.schema : visit(part.schema, at + part.path)));
  };
  const rewritten = visit(schema, '');
  return isObject(rewritten) ? rewritten : schema;
};
