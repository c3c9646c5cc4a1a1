/** Generated schemas with every keyword, and values that are right, nearly right and absurd for them. */
import fc from 'fast-check';
import type { Json, JsonObject, JsonSchema, Plan } from '../src/plan.ts';

/** A plan of a schema alone, for what no form would ask. */
export const bare = (schema: JsonSchema, more: Partial<Plan> = {}): Plan => ({
  format: 'motcua.plan/1',
  procedure: {
    code: '1.000000', version: '1.0.0', name: { vi: 'Mẫu' }, summary: { vi: '' }, audience: { vi: '' }, processing: { value: 1, unit: 'DAY' }, feeNote: { vi: '' },
    field: { name: { vi: '' } }, result: { code: '', name: { vi: '' } }, components: [], legalBasis: [], effectiveFrom: '2026-01-01',
  },
  schema, conditions: [], fields: [], order: [], pages: [],
  ...more,
});

/** Names that mean something to JavaScript, to JSON Pointer, to URIs, or to people. */
export const KEYS = ['a', 'b', 'c', '__proto__', 'constructor', 'toString', '0', '01', '-', 'a/b~c', '%41', '%', '~1', ' ', '"', 'họ tên', '😀', 'schema1'] as const;
const key = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c') }, fc.constantFrom(...KEYS));

const scalar: fc.Arbitrary<Json> = fc.constantFrom<Json[]>('', 'a', 'ab', 'abc', '😀', '😀😀', '2024-02-29', '2023-02-29', 0, 1, 2, 3, -1, 1.5, 0.3, 1e21, true, false, null);

export const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json; object: JsonObject }>((tie) => ({
  value: fc.oneof({ maxDepth: 3, withCrossShrink: true }, { weight: 4, arbitrary: scalar }, { weight: 2, arbitrary: tie('object') }, { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 4 }) }),
  object: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
})).value;

const few = fc.integer({ min: 0, max: 3 });
const types = ['object', 'array', 'string', 'integer', 'number', 'boolean', 'null'];
const pattern = fc.constantFrom('^a', 'b$', '^.{2}$', '^[^a]*$', '^\\p{L}+$', '/', '0');

const assertion: fc.Arbitrary<[string, Json]> = fc.oneof(
  fc.tuple(fc.constant('type'), fc.oneof<fc.Arbitrary<Json>[]>(fc.constantFrom(...types), fc.uniqueArray(fc.constantFrom(...types), { minLength: 1, maxLength: 3 }))),
  fc.tuple(fc.constantFrom('minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'), few),
  fc.tuple(fc.constantFrom('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'), fc.constantFrom(-1, 0, 1, 1.5, 2)),
  fc.tuple(fc.constant('multipleOf'), fc.constantFrom(1, 2, 3, 0.5)),
  fc.tuple(fc.constant('pattern'), pattern),
  fc.tuple(fc.constant('format'), fc.constantFrom('date', 'partial-date')),
  fc.tuple(fc.constant('uniqueItems'), fc.boolean()),
  fc.tuple(fc.constant('const'), value),
  fc.tuple(fc.constant('enum'), fc.array(value, { minLength: 1, maxLength: 3 })),
  fc.tuple(fc.constant('required'), fc.uniqueArray(key, { maxLength: 2 })),
  fc.tuple(fc.constant('dependentRequired'), fc.array(fc.tuple(key, fc.uniqueArray(key, { maxLength: 2 })), { maxLength: 2 }).map((entries) => Object.fromEntries(entries))),
);

interface Tied {
  schema: JsonSchema;
  object: JsonObject;
}

export const schema: fc.Arbitrary<JsonSchema> = fc.letrec<Tied>((tie) => {
  const inner = tie('schema');
  const named = fc.array(fc.tuple(key, inner), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  const applicator: fc.Arbitrary<[string, Json][]> = fc.oneof(
    { weight: 5, arbitrary: named.map((properties): [string, Json][] => [['properties', properties]]) },
    fc.tuple(pattern, inner).map(([text, part]): [string, Json][] => [['patternProperties', { [text]: part }]]),
    fc.constantFrom('additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'items', 'not', 'propertyNames').chain((keyword) => inner.map((part): [string, Json][] => [[keyword, part]])),
    fc.constantFrom('allOf', 'anyOf', 'oneOf', 'prefixItems').chain((keyword) => list.map((parts): [string, Json][] => [[keyword, parts]])),
    fc.tuple(inner, inner, inner).map(([test, yes, no]): [string, Json][] => [['if', test], ['then', yes], ['else', no]]),
    named.map((parts): [string, Json][] => [['dependentSchemas', parts]]),
    fc.tuple(inner, fc.option(few, { nil: undefined }), fc.option(few, { nil: undefined })).map(([part, min, max]): [string, Json][] => [
      ['contains', part], ...(min === undefined ? [] : [['minContains', min] as [string, Json]]), ...(max === undefined ? [] : [['maxContains', max] as [string, Json]]),
    ]),
  );
  return {
    schema: fc.oneof({ maxDepth: 3 }, { weight: 1, arbitrary: fc.boolean() }, { weight: 8, arbitrary: tie('object') }),
    object: fc.tuple(fc.array(assertion, { maxLength: 2 }), fc.array(applicator, { maxLength: 3 })).map(([own, more]): JsonObject => Object.fromEntries([...own, ...more.flat()])),
  };
}).schema;

/** An instance is an object: the value stands in one of its properties, so that it may be of any type. */
export const instance: fc.Arbitrary<JsonObject> = fc.oneof(
  value.map((only): JsonObject => ({ a: only })),
  fc.array(fc.tuple(key, value), { maxLength: 4 }).map((entries): JsonObject => Object.fromEntries(entries)),
);
