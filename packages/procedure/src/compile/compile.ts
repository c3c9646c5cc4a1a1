import type { Field, JsonObject, JsonSchema, Page, Plan, ProcedureInfo, Section } from '../plan.ts';
import { fieldsOf } from '../plan-reading.ts';
import { asString, isObject, without } from '../json.ts';
import { rewriteChoices } from './choices.ts';
import { componentsOf } from './components.ts';
import { DocumentError, type ProcedureSource } from './document.ts';
import { asText, makeFields } from './fields.ts';
import { inlineReferences } from './inline.ts';
import { localise, shownIn } from './localise.ts';
import { migrationsOf } from './migrations.ts';
import { normalise } from './normalise.ts';
import { orderOf } from './order.ts';
import { walk } from './walk.ts';

/** The meta-schema has checked its members. */
const infoOf = (source: ProcedureSource): ProcedureInfo =>
  without(localise(source.procedure, source.locales, shownIn.procedure), '$schema', 'format', 'components') as unknown as ProcedureInfo;

const layoutPages = (layout: JsonObject): Page[] =>
  (layout.pages as JsonObject[]).map((page) => ({
    id: asString(page.id),
    title: asText(page.title) ?? { vi: asString(page.id) },
    ...(page.help ? { help: asText(page.help) } : {}),
    sections: (page.sections as JsonObject[]).map(
      (section, index): Section => ({
        id: asString(section.id) || `${asString(page.id)}-${index + 1}`,
        ...(section.title ? { title: asText(section.title) } : {}),
        ...(section.help ? { help: asText(section.help) } : {}),
        fields: section.fields as string[],
      }),
    ),
  }));

/** Without a layout each group of the schema is a page, and what stands alone shares the last one. */
const derivedPages = (fields: readonly Field[], title: Page['title']): Page[] => {
  const asked = fields.filter((field) => !field.readOnly);
  const groups = asked.filter((field) => field.children);
  const single = asked.filter((field) => !field.children);
  const page = (id: string, text: Page['title'], pointers: readonly string[]): Page => ({ id, title: text, sections: [{ id: `${id}-1`, fields: pointers }] });
  return [
    ...groups.map((group) => page(group.key, group.title, [group.pointer])),
    ...(single.length > 0 ? [page('rest', title, single.map((field) => field.pointer))] : []),
  ];
};

/** The inlined schema of the answers with its annotations, choices rewritten as conditions. */
const openSchema = (source: ProcedureSource): JsonObject => {
  const home = `procedures/${asString(source.procedure.json.code)}/${source.form.file}`;
  const form = localise(source.form, source.locales, shownIn.schema);
  const open = (file: string): JsonObject | undefined => {
    if (file === home) return form;
    const document = source.common.get(file);
    return document && localise(document, source.commonLocales, shownIn.schema);
  };
  const inlined = inlineReferences(form, home, open);
  if (!isObject(inlined)) throw new DocumentError(source.form.file, '', 'is not an object.', 'Describe the answers as an object with properties.');
  return rewriteChoices(inlined, source.form.file);
};

/**
 * A procedure's folder as one plan.
 * @throws DocumentError that names file and pointer, when the documents cannot be understood
 */
export const compile = (source: ProcedureSource): Plan => {
  const schema = openSchema(source);
  const enumOf = (list: string): readonly string[] | undefined => source.codeLists.get(list)?.options.map((option) => option.value);
  const assertions = (part: JsonSchema): JsonSchema => normalise(part, enumOf);
  const walked = walk(schema, assertions);
  const fields = makeFields(walked, source.codeLists);
  const { components, conditions } = componentsOf(localise(source.procedure, source.locales, shownIn.procedure), walked.conditions, assertions);
  const procedure: ProcedureInfo = { ...infoOf(source), components };
  const pages = source.layout
    ? layoutPages(localise(source.layout, source.locales, shownIn.layout))
    : derivedPages(fields, asText(schema.title) ?? procedure.name);
  const known = new Set(fieldsOf(fields).map((field) => field.pointer));
  for (const pointer of pages.flatMap((page) => page.sections.flatMap((section) => section.fields))) {
    if (!known.has(pointer)) throw new DocumentError('layout.json', '', `there is no field ${pointer}.`, 'Name fields by their pointer in form.schema.json.');
  }
  return {
    format: 'motcua.plan/1',
    procedure,
    schema: assertions(schema),
    conditions,
    fields,
    order: orderOf(fields, walked.conditions),
    pages,
    ...(source.migrations ? { migrations: migrationsOf(source.migrations, source.locales) } : {}),
  };
};
