/** The official JSON Schema Test Suite, its schemas laid into a procedure as a designer would. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { compile } from '../src/compile/compile.ts';
import type { Document } from '../src/compile/document.ts';
import type { Json, JsonObject, JsonSchema, Plan } from '../src/plan.ts';

export interface Case {
  readonly description: string;
  readonly data: Json;
  readonly valid: boolean;
}

/** One schema, and the values that it is tried with. */
export interface Group {
  /** `file: description`. */
  readonly name: string;
  readonly schema: JsonSchema;
  readonly tests: readonly Case[];
}

const SUITE = join(import.meta.dirname, 'json-schema-test-suite');
const REMOTES = 'http://localhost:1234/';

const parsed = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

export const groups: readonly Group[] = readdirSync(join(SUITE, 'tests'))
  .sort()
  .flatMap((file) =>
    (parsed(join(SUITE, 'tests', file)) as (Omit<Group, 'name'> & { description: string })[]).map(({ description, schema, tests }) => ({
      name: `${file.replace('.json', '')}: ${description}`, schema, tests,
    })),
  );

/** What the suite expects to find at addresses of its own: common definitions that are known by their `$id`. */
const remotes: readonly (readonly [string, Document])[] = readdirSync(join(SUITE, 'remotes'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .flatMap((name): [string, Document][] => {
    const file = name.split(sep).join('/');
    const json = parsed(join(SUITE, 'remotes', file)) as JsonObject;
    const retrieved = REMOTES + file;
    const $id = typeof json.$id === 'string' ? new URL(json.$id, retrieved).href : retrieved;
    const known: [string, Document] = [`common/${file}`, { file, json: { ...json, $id } }];
    // What is retrieved at one address and calls itself by another is known by both.
    return $id === retrieved ? [known] : [known, [`common/by-address/${file}`, { file, json: { $id: retrieved, $ref: $id } }]];
  });

/** The meta-schema itself, as a common definition like any other. */
const META = join(dirname(createRequire(import.meta.url).resolve('ajv')), 'refs/json-schema-2020-12');
const metaSchema: readonly (readonly [string, Document])[] = readdirSync(META, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => [`common/json-schema/${file}`, { file, json: parsed(join(META, file)) as JsonObject }]);

/** Where a schema may stand in a form: describing an answer, or only testing it. */
export const PLACES = {
  asked: (schema: JsonObject): JsonObject => ({ title: 'Giá trị', 'x-widget': 'host', ...schema }),
  tested: (schema: JsonObject): JsonObject => ({ title: 'Giá trị', 'x-widget': 'host', not: { not: schema } }),
} as const;
export type Place = keyof typeof PLACES;

/** A form with one answer, `/value`, whose schema is a common definition. */
export const planWith = (schema: JsonSchema, place: Place): Plan => {
  const common = typeof schema === 'boolean' ? { $defs: { schema } } : schema;
  const $ref = typeof schema === 'boolean' ? '/common/tested.schema.json#/$defs/schema' : '/common/tested.schema.json';
  return compile({
    dir: '', root: '', examples: [], locales: [], commonLocales: [], codeLists: new Map(),
    common: new Map([...remotes, ...metaSchema, ['common/tested.schema.json', { file: 'tested.schema.json', json: common as JsonObject }]]),
    procedure: { file: 'procedure.json', json: { code: '1.000000', version: '1.0.0', name: 'Thủ tục mẫu', components: [] } },
    form: { file: 'form.schema.json', json: { type: 'object', properties: { value: PLACES[place]({ $ref }) }, required: ['value'] } },
  });
};
