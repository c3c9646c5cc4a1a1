/** What `motcua build` writes beside the plan for hosts that bundle or serve code themselves. */
import { _ } from 'ajv';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile as compileTypes } from 'json-schema-to-typescript';
import { formats } from './formats.ts';
import type { Field, JsonObject, Plan } from './plan.ts';
import { pagePointers, slice } from './slice.ts';

/** What the compiled code calls at run time: Ajv would `require` it, which no browser has; `compiled()` hands it in. */
const RUNTIME: Readonly<Record<string, string>> = {
  'require("ajv/dist/runtime/ucs2length").default': 'runtime.length',
  'require("ajv/dist/runtime/equal").default': 'runtime.equal',
};

/**
 * Eval-free validators of a plan as an ES module without imports: `create(runtime)` gives `whole`, `pages` by id and
 * `conditions` by index, for `compiled()`.
 * @throws Error when a schema needs a run-time helper that `compiled()` does not hand in
 */
export const emitValidators = (plan: Plan): string => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, messages: false, formats, code: { source: true, formats: _`runtime.formats` } });
  const names: Record<string, string> = {};
  const add = (name: string, schema: unknown): string => {
    ajv.addSchema(schema as AnySchemaObject, name);
    names[name] = name;
    return name;
  };
  add('whole', plan.schema);
  const pages = plan.pages.map((page, index) => [page.id, add(`page${index}`, slice(plan.schema, pagePointers(plan, page.id)))] as const);
  const conditions = plan.conditions.map((condition, index) => add(`condition${index}`, condition.schema));
  let code = standaloneCode.default(ajv, names);
  for (const [call, inline] of Object.entries(RUNTIME)) code = code.replaceAll(call, inline);
  if (code.includes('require(')) throw new Error(`the compiled validators of ${plan.procedure.code} need ${/require\([^)]*\)/.exec(code)?.[0] ?? 'a module'}`);
  return `// Made by "motcua build" from ${plan.procedure.code} ${plan.procedure.version}.
export const create = (runtime) => {
const exports = {};
${code}
return {
  whole: exports.whole,
  pages: { ${pages.map(([id, name]) => `${JSON.stringify(id)}: exports.${name}`).join(', ')} },
  conditions: [${conditions.map((name) => `exports.${name}`).join(', ')}],
};
};
`;
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
