/** What `motcua build` writes beside the plan for hosts that bundle or serve code themselves. */
import { _ } from 'ajv';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile as compileTypes } from 'json-schema-to-typescript';
import { demandsOf } from './demands.ts';
import { fingerprint } from './fingerprint.ts';
import { formats } from './formats.ts';
import type { Field, JsonObject, JsonSchema, Plan } from './plan.ts';

/** What the compiled code calls at run time: Ajv would `require` it, which no browser has; `compiled()` hands it in. */
const RUNTIME: Readonly<Record<string, string>> = {
  'require("ajv/dist/runtime/ucs2length").default': 'runtime.length',
  'require("ajv/dist/runtime/equal").default': 'runtime.equal',
};

/** Ajv with our way of counting decimals, and properties that an object inherits counted as absent. */
const makeAjv = (allErrors: boolean): Ajv2020 => {
  const ajv = new Ajv2020({ strict: false, allErrors, messages: false, ownProperties: true, logger: false, formats, code: { source: true, formats: _`runtime.formats` } });
  // What no schema here needs would stand in each function all the same.
  Object.assign(ajv.opts, { dynamicRef: false, unevaluated: false });
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({ keyword: 'multipleOf', type: 'number', schemaType: 'number', code: (context) => { context.fail(_`!runtime.isMultiple(${context.data}, ${context.schemaCode})`); } });
  return ajv;
};

/** A text in the code: stepped over, since one could look like code. */
const TEXT = /"(?:[^"\\]|\\.)*"/.source;

/** Ajv keeps each schema beside its function, where few functions look at it. */
const withoutUnused = (code: string): string => {
  const uses = new Map<string, number>();
  for (const [name] of code.matchAll(/\bschema\d+\b/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return code.replaceAll(new RegExp(`${TEXT}|const (schema\\d+) = (?:${TEXT}|[^;"])*;`, 'g'), (whole, name: string | undefined) =>
    name !== undefined && uses.get(name) === 1 ? '' : whole,
  );
};

const ERROR = new RegExp(`${TEXT}|\\{instancePath(?::(?:${TEXT}|[^",{}])*)?,schemaPath:${TEXT},(keyword:${TEXT}),params:\\{(?:${TEXT}|[^"{}])*\\}\\}`, 'g');
const KEPT = new RegExp(`${TEXT}|const (err\\d+) = (\\{(?:keyword:${TEXT})?\\});if\\(vErrors === null\\)\\{vErrors = \\[\\1\\];\\}else \\{vErrors\\.push\\(\\1\\);\\}`, 'g');
/** Where in the instance a value is, which nothing but an error would say. */
const PLACE = ', {instancePath="", parentData, parentDataProperty, rootData=data}={}';

/** Of an error nothing is read but its keyword. */
const withoutDetails = (code: string): string => {
  const lean = code
    .replaceAll(ERROR, (whole, keyword: string | undefined) => (keyword === undefined ? whole : `{${keyword}}`))
    .replaceAll(KEPT, (whole, _, error: string | undefined) => (error === undefined ? whole : `(vErrors ??= []).push(${error});`));
  const placeless = lean.replaceAll(PLACE, '');
  return /\b(?:instancePath|parentData|rootData)\b/.test(placeless) ? lean : placeless;
};

/** One function for each schema, however often the plan says it: by fingerprint. */
const compileAll = (schemas: ReadonlySet<JsonSchema>, allErrors: boolean): string => {
  const texts = new Map<string, string>();
  for (const schema of schemas) {
    const name = fingerprint(schema);
    const text = JSON.stringify(schema);
    if ((texts.get(name) ?? text) !== text) throw new Error(`Two schemas have the fingerprint ${name}.`);
    texts.set(name, text);
  }
  const ajv = makeAjv(allErrors);
  const names = [...texts].map(([name, text], index) => {
    ajv.addSchema(JSON.parse(text) as AnySchemaObject, `s${index}`);
    return [name, `s${index}`] as const;
  });
  const functions = standaloneCode.default(ajv, Object.fromEntries(names.map(([, key]) => [key, key])));
  const code = Object.entries(RUNTIME).reduce((text, [call, inline]) => text.replaceAll(call, inline), functions);
  return `(() => {\nconst exports = {};\n${withoutUnused(withoutDetails(code))}\nreturn { ${names.map(([name, key]) => `"${name}": exports.${key}`).join(', ')} };\n})()`;
};

/**
 * Eval-free validators of a plan as an ES module without imports: `create(runtime)` gives functions by the fingerprint of
 * the schema that they run, for `compiled()`. Which function runs on which answer stands in the plan, so that a form of a
 * thousand like questions needs the code of one.
 * @throws Error when a schema needs a run-time helper that `compiled()` does not hand in
 */
export const emitValidators = (plan: Plan): string => {
  const { assertions, tests } = demandsOf(plan);
  const code = `// Made by "motcua build" from ${plan.procedure.code} ${plan.procedure.version}.
export const create = (runtime) => ({
assertions: ${compileAll(assertions, true)},
tests: ${compileAll(tests, false)},
});
`;
  const needed = /require\("ajv[^)]*\)/.exec(code)?.[0];
  if (needed !== undefined) throw new Error(`the compiled validators of ${plan.procedure.code} need ${needed}`);
  return code;
};

const ofOptions = (field: Field): JsonObject | undefined =>
  field.options && !('list' in field.options) && field.type !== 'boolean'
    ? { enum: field.options.map(({ value }) => (field.type === 'integer' || field.type === 'number' ? Number(value) : value)) }
    : undefined;

const propertyOf = (field: Field): JsonObject => {
  const description = field.title.vi;
  if (field.children) return { description, ...objectOf(field.children) };
  if (field.items) return { description, type: 'array', items: propertyOf(field.items) };
  if (field.type === 'array') return { description, type: 'array', items: ofOptions(field) ?? { type: 'string' } };
  return { description, ...(ofOptions(field) ?? { type: field.type }) };
};

const objectOf = (fields: readonly Field[]): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  // Only what is required whatever else is answered: a type cannot follow conditions.
  required: fields.filter((field) => field.required.some((guard) => guard.length === 0)).map((field) => field.key),
  properties: Object.fromEntries(fields.map((field) => [field.key, propertyOf(field)])),
});

const typeName = (code: string): string => `Answers${code.replace(/[^0-9A-Za-z]+/g, '_')}`;

/** The TypeScript type of the answers that are handed over: without context and computed values. */
export const emitTypes = (plan: Plan): Promise<string> =>
  compileTypes(
    { ...(objectOf(plan.fields.filter((field) => !field.readOnly)) as object), title: typeName(plan.procedure.code) },
    typeName(plan.procedure.code),
    { bannerComment: `/** Made by "motcua build" from ${plan.procedure.code} ${plan.procedure.version}: ${plan.procedure.name.vi}. */`, format: false },
  );
