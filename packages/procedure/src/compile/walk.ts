/**
 * Reads from the rewritten schema which properties it declares, refuses and requires, and under which conditions.
 * This is where "asked" comes from: the structure of the schema, never the outcome of a validation.
 */
import type { Condition, Guard, Json, JsonObject, JsonSchema, Pointer } from '../plan.ts';
import { isArray, isObject } from '../json.ts';
import { escapeKey, ROW } from '../pointer.ts';
import { DocumentError } from './document.ts';
import { choicesOf } from './options.ts';

/** Everything said about one property, from all the places that speak of it. */
export interface Declaration {
  readonly pointer: Pointer;
  readonly key: string;
  readonly declared: Guard[];
  readonly refused: Guard[];
  readonly required: Guard[];
  /** The schemas that declare it, each under its guard; annotations of an earlier one win. */
  readonly schemas: { readonly guard: Guard; readonly schema: JsonObject }[];
  readonly children: Pointer[];
}

export interface Walked {
  readonly declarations: ReadonlyMap<Pointer, Declaration>;
  readonly conditions: readonly Condition[];
  /** The number of a condition; one that isn't known yet becomes a condition of the plan. */
  readonly conditionOf: (at: Pointer, schema: JsonSchema) => number;
}

/** Far more than anybody fills in. */
const MOST_FIELDS = 20_000;
/** Far deeper than anybody finds their way in; a row is a level of its own. */
const MOST_LEVELS = 64;

/** The answers that an `if` looks at, as templates. What it says of a list's rows is read from the list as a whole. */
export const readsOfCondition = (schema: JsonSchema, at: Pointer): Pointer[] => {
  if (!isObject(schema)) return [];
  const properties = isObject(schema.properties) ? schema.properties : {};
  const deeper = Object.entries(properties).flatMap(([key, child]) => {
    const pointer = `${at}/${escapeKey(key)}`;
    const inside = readsOfCondition(child as JsonSchema, pointer);
    return inside.length > 0 ? inside : [pointer];
  });
  const named = (Array.isArray(schema.required) ? (schema.required as string[]) : []).filter((key) => !(key in properties)).map((key) => `${at}/${escapeKey(key)}`);
  const combined = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const parts = schema[keyword];
    return Array.isArray(parts) ? (parts as JsonSchema[]).flatMap((part) => readsOfCondition(part, at)) : [];
  });
  const negated = schema.not === undefined ? [] : readsOfCondition(schema.not as JsonSchema, at);
  return [...new Set([...deeper, ...named, ...combined, ...negated])];
};

/**
 * Whether a schema only adds x- annotations to what is declared elsewhere: a source that counts under a condition must not
 * make the question asked under it.
 */
const onlyAnnotates = (schema: Json): boolean =>
  isObject(schema) &&
  Object.keys(schema).length > 0 &&
  Object.entries(schema).every(([keyword, value]) => {
    if (keyword.startsWith('x-') || keyword === 'if') return true;
    if (keyword === 'then' || keyword === 'else') return onlyAnnotates(value);
    if (keyword === 'allOf') return Array.isArray(value) && value.every(onlyAnnotates);
    return keyword === 'properties' && isObject(value) && Object.values(value).every(onlyAnnotates);
  });

const FILE = 'form.schema.json';

export const walk = (root: JsonObject, assertions: (schema: JsonSchema) => JsonSchema): Walked => {
  const declarations = new Map<Pointer, Declaration>();
  const conditions: Condition[] = [];
  const known = new Map<string, number>();

  const conditionOf = (at: Pointer, schema: JsonSchema): number => {
    const plain = assertions(schema);
    const name = `${at} ${JSON.stringify(plain)}`;
    let index = known.get(name);
    if (index === undefined) {
      index = conditions.push({ at, schema: plain, reads: readsOfCondition(plain, at) }) - 1;
      known.set(name, index);
    }
    return index;
  };
  const entry = (parent: Pointer, key: string): Declaration => {
    const pointer = `${parent}/${escapeKey(key)}`;
    let declaration = declarations.get(pointer);
    if (!declaration) {
      if (declarations.size === MOST_FIELDS) throw new DocumentError(FILE, pointer, `is one question more than ${MOST_FIELDS}.`, 'Ask less; let a definition that contains itself end earlier: "x-depth": 1.');
      if (pointer.split('/').length > MOST_LEVELS + 1) throw new DocumentError(FILE, pointer, `lies more than ${MOST_LEVELS} groups and rows deep.`, 'Let groups lie side by side; let a definition that contains itself end earlier: "x-depth": 1.');
      declaration = { pointer, key, declared: [], refused: [], required: [], schemas: [], children: [] };
      declarations.set(pointer, declaration);
      declarations.get(parent)?.children.push(pointer);
    }
    return declaration;
  };
  const require = (keys: Json | undefined, at: Pointer, guard: Guard): void => {
    if (isArray(keys)) for (const key of keys) if (typeof key === 'string') entry(at, key).required.push(guard);
  };

  const visit = (schema: Json | undefined, at: Pointer, guard: Guard): void => {
    if (!isObject(schema)) return;
    for (const [key, child] of Object.entries(isObject(schema.properties) ? schema.properties : {})) {
      if (key === ROW) throw new DocumentError(FILE, `${at}/${ROW}`, `a property may not be called "${ROW}".`, 'In pointers that stands for a row; choose another name.');
      const declaration = entry(at, key);
      if (child === false) declaration.refused.push(guard);
      else {
        if (!onlyAnnotates(child)) declaration.declared.push(guard);
        if (isObject(child)) declaration.schemas.push({ guard, schema: child });
        visit(child, declaration.pointer, guard);
      }
    }
    require(schema.required, at, guard);
    if (isObject(schema.items) && !choicesOf(schema.items)) {
      const row = entry(at, ROW);
      if (!onlyAnnotates(schema.items)) row.declared.push(guard);
      row.schemas.push({ guard, schema: schema.items });
      visit(schema.items, row.pointer, guard);
    }
    for (const part of isArray(schema.allOf) ? schema.allOf : []) visit(part, at, guard);
    if (schema.if !== undefined) {
      const condition = conditionOf(at, schema.if as JsonSchema);
      visit(schema.then, at, [...guard, condition]);
      visit(schema.else, at, [...guard, ~condition]);
    }
    for (const [key, keys] of Object.entries(isObject(schema.dependentRequired) ? schema.dependentRequired : {})) {
      require(keys, at, [...guard, conditionOf(at, { required: [key] })]);
    }
    for (const [key, part] of Object.entries(isObject(schema.dependentSchemas) ? schema.dependentSchemas : {})) {
      visit(part, at, [...guard, conditionOf(at, { required: [key] })]);
    }
  };
  visit(root, '', []);
  return { declarations, conditions, conditionOf };
};
