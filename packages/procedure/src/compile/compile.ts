import type { JsonObject, JsonSchema, Plan, Pointer } from '../plan.ts';
import type { ProcedureInfo } from '../procedure-info.ts';
import { asString, isObject, without } from '../json.ts';
import { blankOf } from './blank.ts';
import { rewriteChoices } from './choices.ts';
import { componentsOf } from './components.ts';
import { DocumentError, type ProcedureSource } from './document.ts';
import { makeFields } from './fields.ts';
import { inlineReferences, type Inlined } from './inline.ts';
import { localise, shownIn } from './localise.ts';
import { migrationsOf } from './migrations.ts';
import { normalise } from './normalise.ts';
import { orderOf } from './order.ts';
import { checkPatterns } from './patterns.ts';
import { checkPlaces, derivedPages, layoutPages, rowsViews } from './pages.ts';
import { asText } from './texts.ts';
import { walk } from './walk.ts';

/** The meta-schema has checked its members. */
const infoOf = (source: ProcedureSource): ProcedureInfo =>
  without(localise(source.procedure, source.locales, shownIn.procedure), '$schema', 'format', 'components') as unknown as ProcedureInfo;

/** The inlined schema of the answers with its annotations, choices rewritten as conditions; and what its conditions refer to. */
const openSchema = (source: ProcedureSource): { readonly schema: JsonObject; readonly definitions: Inlined['definitions'] } => {
  const home = `procedures/${asString(source.procedure.json.code)}/${source.form.file}`;
  const form = localise(source.form, source.locales, shownIn.schema);
  const open = (file: string): JsonObject | undefined => {
    if (file === home) return form;
    const document = source.common.get(file);
    return document && localise(document, source.commonLocales, shownIn.schema);
  };
  const { schema, definitions } = inlineReferences(home, open, [...source.common.keys()]);
  if (!isObject(schema)) throw new DocumentError(source.form.file, '', 'is not an object.', 'Describe the answers as an object with properties.');
  return { schema: rewriteChoices(schema, source.form.file), definitions };
};

/** Where the folder says that no repository could answer, and why: `"x-source": { "none": "…" }`. What it says of a group counts for all that is in it. */
export const unsourcedBecause = (source: ProcedureSource): ReadonlyMap<Pointer, string> => {
  const { declarations } = walk(openSchema(source).schema, (schema) => schema);
  return new Map(
    [...declarations.values()].flatMap(({ pointer, schemas }): [Pointer, string][] => {
      const reason = schemas.map(({ schema }) => schema['x-source']).map((said) => (isObject(said) ? said.none : undefined)).find((none) => typeof none === 'string');
      return typeof reason === 'string' ? [[pointer, reason]] : [];
    }),
  );
};

/**
 * A procedure's folder as one plan.
 * @throws DocumentError that names file and pointer, when the documents cannot be understood
 */
export const compile = (source: ProcedureSource): Plan => {
  const { schema, definitions } = openSchema(source);
  const enumOf = (list: string): readonly string[] | undefined => source.codeLists.get(list)?.options.map((option) => option.value);
  checkPatterns(schema);
  const tests = (part: JsonSchema): JsonSchema => normalise(part, enumOf, 'tests');
  const $defs = Object.fromEntries([...definitions].map(([name, part]) => [name, tests(part as JsonSchema)]));
  const walked = walk(schema, tests);
  const layout = source.layout && localise(source.layout, source.locales, shownIn.layout);
  const fields = makeFields(walked, source.codeLists, layout ? rowsViews(layout) : new Map());
  const { components, conditions } = componentsOf(localise(source.procedure, source.locales, shownIn.procedure), walked.conditions, tests);
  const procedure: ProcedureInfo = { ...infoOf(source), components };
  const pages = layout ? layoutPages(layout) : derivedPages(fields, asText(schema.title) ?? procedure.name);
  if (layout) checkPlaces(pages, fields);
  const plan: Plan = {
    format: 'motcua.plan/1',
    procedure,
    schema: { ...(normalise(schema, enumOf) as JsonObject), ...(definitions.size > 0 ? { $defs } : {}) },
    conditions,
    fields,
    order: orderOf(fields, walked.conditions),
    pages,
    ...(layout?.flow === 'tasks' ? { flow: 'tasks' } : {}),
    ...(source.migrations ? { migrations: migrationsOf(source.migrations, source.locales) } : {}),
  };
  const blank = blankOf(plan);
  return blank ? { ...plan, blank } : plan;
};
