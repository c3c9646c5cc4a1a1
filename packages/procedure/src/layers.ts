/**
 * What a schema says of a value, sorted by whom it concerns, with what it depends on. `allOf`, `if` and the dependent
 * keywords speak of the same value as the schema around them; here they are one flat list of layers, each behind its
 * tests. So what is said of one property is found without reading what is said of the others.
 */
import { isArray, isObject } from './json.ts';
import type { Json, JsonObject, JsonSchema } from './plan.ts';

/** A pattern or a format without `maxLength` beside it looks at texts up to so many characters; a longer one is too long. */
export const LONGEST_TEXT = 10_000;

/** What must be so of the same value for a layer to count: an `if`, or a property that is there. */
export type Test = { readonly schema: JsonSchema; readonly holds: boolean } | { readonly present: string };

interface Layer {
  readonly tests: readonly Test[];
}

/** Keywords about the value itself. */
export interface Assertion extends Layer {
  readonly schema: JsonSchema;
  /** The code to give when it doesn't hold; absent: the failing keywords are the codes. */
  readonly code?: string;
  /** It looks at no longer text. */
  readonly longest?: number;
}

/** What is said of one property. */
export interface Member extends Layer {
  readonly schema?: JsonSchema;
  readonly required: boolean;
}

/** A schema that speaks of properties, or of items, that it doesn't name. */
export interface Open extends Layer {
  readonly schema: JsonObject;
}

export interface Layers {
  readonly own: readonly Assertion[];
  readonly members: ReadonlyMap<string, readonly Member[]>;
  readonly open: readonly Open[];
  readonly items: readonly Open[];
}

const OWN: ReadonlySet<string> = new Set([
  'type', 'const', 'enum', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum', 'maxLength', 'minLength',
  'maxItems', 'minItems', 'maxProperties', 'minProperties',
]);
/** Kept apart from the lengths, so that a text that is too long is not read by them. */
const READING: ReadonlySet<string> = new Set(['pattern', 'format']);
/** Each alone, with what it needs beside it. */
const CHOICES: readonly (readonly [code: string, ...beside: readonly string[]])[] = [['anyOf'], ['oneOf'], ['not'], ['contains', 'minContains', 'maxContains'], ['$ref'], ['$dynamicRef']];
const OPEN = ['patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames'];
const ITEMS = ['prefixItems', 'items', 'unevaluatedItems', 'uniqueItems'];

const only = (schema: JsonObject, keywords: ReadonlySet<string>): JsonObject | undefined => {
  const entries = Object.entries(schema).filter(([keyword]) => keywords.has(keyword));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

export const schemasIn = (value: Json | undefined): readonly (readonly [string, JsonSchema])[] =>
  // The meta-schema has checked that they are schemas.
  isObject(value) ? (Object.entries(value) as [string, JsonSchema][]) : [];

export const schemaList = (value: Json | undefined): readonly JsonSchema[] => (isArray(value) ? (value as readonly JsonSchema[]) : []);

const texts = (value: Json | undefined): readonly string[] => (isArray(value) ? value.filter((item) => typeof item === 'string') : []);

/** Sorts each schema once. */
export const layering = (): ((schema: JsonSchema) => Layers) => {
  const known = new Map<JsonSchema, Layers>();

  const sort = (top: JsonSchema): Layers => {
    const own: Assertion[] = [];
    const members = new Map<string, Member[]>();
    const open: Open[] = [];
    const items: Open[] = [];
    const say = (key: string, member: Member): void => {
      const said = members.get(key);
      if (said) said.push(member);
      else members.set(key, [member]);
    };

    const collect = (schema: JsonSchema, tests: readonly Test[]): void => {
      if (schema === false) own.push({ tests, schema, code: 'notAsked' });
      if (!isObject(schema)) return;
      const value = only(schema, OWN);
      if (value) own.push({ tests, schema: value });
      const reading = only(schema, READING);
      if (reading) own.push({ tests, schema: reading, longest: typeof schema.maxLength === 'number' ? schema.maxLength : LONGEST_TEXT });
      for (const [code, ...beside] of CHOICES) {
        if (schema[code] !== undefined) own.push({ tests, schema: only(schema, new Set([code, ...beside])) ?? {}, code });
      }
      for (const [key, child] of schemasIn(schema.properties)) say(key, { tests, schema: child, required: false });
      for (const key of texts(schema.required)) say(key, { tests, required: true });
      for (const [present, keys] of Object.entries(isObject(schema.dependentRequired) ? schema.dependentRequired : {})) {
        for (const key of texts(keys)) say(key, { tests: [...tests, { present }], required: true });
      }
      if (OPEN.some((keyword) => keyword in schema)) open.push({ tests, schema });
      if (ITEMS.some((keyword) => keyword in schema)) items.push({ tests, schema });

      for (const part of schemaList(schema.allOf)) collect(part, tests);
      for (const [present, part] of schemasIn(schema.dependentSchemas)) collect(part, [...tests, { present }]);
      if (schema.if !== undefined) {
        const test = schema.if as JsonSchema;
        if (schema.then !== undefined) collect(schema.then as JsonSchema, [...tests, { schema: test, holds: true }]);
        if (schema.else !== undefined) collect(schema.else as JsonSchema, [...tests, { schema: test, holds: false }]);
      }
    };
    collect(top, []);
    return { own, members, open, items };
  };

  return (schema) => {
    let layers = known.get(schema);
    if (!layers) known.set(schema, (layers = sort(schema)));
    return layers;
  };
};
