/** The plan's pages: as the layout has them, or derived from the schema. */
import type { Field, JsonObject, Page, Pointer, Section, Text } from '../plan.ts';
import { asString, isArray, isObject } from '../json.ts';
import { fieldsOf } from '../plan-reading.ts';
import { rowsIn } from '../template.ts';
import { DocumentError } from './document.ts';
import { asText } from './texts.ts';

/** More questions than this on one page tire; a page of a layout may have as many as the designer wants. */
const PAGE_LIMIT = 20;

const objectsIn = (value: JsonObject[string] | undefined): JsonObject[] => (isArray(value) ? value.filter(isObject) : []);

export const layoutPages = (layout: JsonObject): Page[] =>
  objectsIn(layout.pages).map((page) => ({
    id: asString(page.id),
    title: asText(page.title) ?? { vi: asString(page.id) },
    ...(page.help ? { help: asText(page.help) } : {}),
    sections: objectsIn(page.sections).map(
      (section, index): Section => ({
        id: asString(section.id) || `${asString(page.id)}-${index + 1}`,
        ...(section.title ? { title: asText(section.title) } : {}),
        ...(section.help ? { help: asText(section.help) } : {}),
        fields: isArray(section.fields) ? section.fields.map(asString) : [],
      }),
    ),
  }));

/** What the layout says of repeated groups, by template. */
export const rowsViews = (layout: JsonObject): Map<Pointer, JsonObject> => new Map(objectsIn(layout.rows).map((view) => [asString(view.field), view]));

const numbered = (title: Text, part: number, parts: number): Text => {
  const end = parts > 1 ? ` (${part}/${parts})` : '';
  return { vi: title.vi + end, ...(title.en === undefined ? {} : { en: title.en + end }) };
};

/** Without a layout each group and each repeated group is a page, and what stands alone shares the last ones. */
export const derivedPages = (fields: readonly Field[], title: Text): Page[] => {
  const asked = fields.filter((field) => !field.readOnly);
  const apart = asked.filter((field) => field.children ?? field.items);
  const single = asked.filter((field) => !apart.includes(field));
  const page = (id: string, text: Text, pointers: readonly Pointer[]): Page => ({ id, title: text, sections: [{ id: `${id}-1`, fields: pointers }] });
  const parts = Math.ceil(single.length / PAGE_LIMIT);
  return [
    ...apart.map((field, index) => page(`group-${index + 1}`, field.title, [field.pointer])),
    ...Array.from({ length: parts }, (_, index) =>
      page(`rest-${index + 1}`, numbered(title, index + 1, parts), single.slice(index * PAGE_LIMIT, (index + 1) * PAGE_LIMIT).map((field) => field.pointer)),
    ),
  ];
};

/** @throws DocumentError when a page names what isn't there, or a part of a repeated group */
export const checkPlaces = (pages: readonly Page[], fields: readonly Field[]): void => {
  const known = new Set(fieldsOf(fields).map((field) => field.pointer));
  pages.forEach((page, pageAt) =>
    page.sections.forEach((section, sectionAt) =>
      section.fields.forEach((pointer, at) => {
        const place = `/pages/${pageAt}/sections/${sectionAt}/fields/${at}`;
        if (!known.has(pointer)) throw new DocumentError('layout.json', place, `there is no field ${pointer}.`, 'Name fields by their pointer in form.schema.json.');
        if (rowsIn(pointer) > 0) throw new DocumentError('layout.json', place, `${pointer} is a part of a row.`, 'Name the repeated group: it is asked as a whole.');
      }),
    ),
  );
};
