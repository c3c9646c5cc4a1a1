/** Makes the plan's fields of what the schema declares. */
import type { Field, Guard, Json, JsonObject, Option, OptionsFrom, Pointer, RowsView, Source } from '../plan.ts';
import { asString, isArray, isObject } from '../json.ts';
import { annotation, FORM, mainSchema, numberOf, pointerFrom, stringOf } from './annotations.ts';
import { controlOf, isRow, typeOf } from './controls.ts';
import { isWithin } from '../pointer.ts';
import { DocumentError, type CodeList } from './document.ts';
import { checksOf } from './field-checks.ts';
import { absoluteRule } from './logic-paths.ts';
import { givenChoices, kindsOfChoices } from './options.ts';
import { asText } from './texts.ts';
import type { Declaration, Walked } from './walk.ts';

/** Rows of so few plain answers are easier to compare in a table. */
const TABLE_LIMIT = 6;

/** One guard that always holds makes the others needless. */
const simplify = (guards: readonly Guard[]): readonly Guard[] => (guards.some((guard) => guard.length === 0) ? [[]] : guards);

const sourcesOf = (declaration: Declaration): Source[] =>
  declaration.schemas.flatMap(({ guard, schema }) => {
    const source = schema['x-source'];
    if (!isObject(source) || source.from === undefined) return [];
    const is = isArray(source.is) ? { is: source.is.map(asString) } : {};
    return [{ guard, from: isArray(source.from) ? source.from.map(asString) : [asString(source.from)], ...is, lock: source.lock === true }];
  });

/** The schemas that a question's choices stand in: its own, or those of the items of a list. */
const choosing = (declaration: Declaration): JsonObject[] =>
  declaration.schemas.flatMap(({ schema }) => [schema, ...(isObject(schema.items) ? [schema.items] : [])]);

const isTyped = (kind: string): kind is 'number' | 'boolean' => kind === 'number' || kind === 'boolean';

/** The rule that gives one value, whatever is answered. */
const always = (value: Json | undefined): JsonObject | undefined => {
  if (typeof value === 'string') return { cat: [value] };
  if (typeof value === 'boolean') return { '!!': [value] };
  return typeof value === 'number' ? { '+': [value] } : undefined;
};

/** A value that the schema leaves no choice of is laid rather than asked. */
const fixed = (declaration: Declaration): JsonObject | undefined => {
  const { const: value, oneOf } = mainSchema(declaration);
  // What is ticked to agree is `true` and nothing else.
  return oneOf !== undefined || isRow(declaration) || typeof value === 'boolean' ? undefined : always(value);
};

/** What the page and the gateway are told by neither the person nor a source: the default that can't be changed. Context comes from elsewhere. */
const laid = ({ pointer }: Declaration, value: Json | undefined): JsonObject | undefined => (isWithin(pointer, '/context') ? undefined : always(value));

const messagesOf = (declaration: Declaration): Field['messages'] => {
  const messages = annotation(declaration, 'x-message');
  return isObject(messages) ? Object.fromEntries(Object.entries(messages).map(([keyword, text]) => [keyword, asText(text) ?? { vi: '' }])) : undefined;
};

const rowsViewOf = (items: Field, view: JsonObject): RowsView => {
  const children = items.children ?? [items];
  const plain = children.every((child) => !child.children && !child.items);
  const texts = { summary: asText(view.summary), item: asText(view.item) ?? (items.title.vi ? items.title : undefined), add: asText(view.add) };
  return {
    ...(Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as Omit<RowsView, 'table'>),
    table: typeof view.table === 'boolean' ? view.table : plain && children.length <= TABLE_LIMIT,
  };
};

/** What the groups around a declaration say of all that lies in them. */
interface Around {
  readonly readOnly: boolean;
  readonly keep: boolean | undefined;
  /** What they begin with. */
  readonly initial: JsonObject;
}

/**
 * @param views what the layout says of repeated groups, by template
 * @throws DocumentError when something can't be asked, or names what isn't there
 */
export const makeFields = (walked: Walked, codeLists: ReadonlyMap<string, CodeList>, views: ReadonlyMap<Pointer, JsonObject>): Field[] => {
  const optionsFor = (declaration: Declaration): readonly Option[] | OptionsFrom | undefined => {
    const schemas = choosing(declaration);
    const own = schemas.map(givenChoices).find((options) => options !== undefined);
    if (own) return own;
    const from = schemas.map((schema) => schema['x-options']).find(isObject);
    if (!from) return undefined;
    const list = asString(from.list);
    const by = pointerFrom(walked, declaration, from.by, 'x-options/by');
    if (by === undefined && !codeLists.has(list)) {
      throw new DocumentError(FORM, declaration.pointer, `the code list "${list}" does not exist.`, 'Add schemas/code-lists/<list>.json, or correct the name.');
    }
    return by === undefined ? { list } : { list, by };
  };
  const countOf = (options: readonly Option[] | OptionsFrom): number => {
    if (!('list' in options)) return options.length;
    return options.by === undefined ? (codeLists.get(options.list)?.options.length ?? 0) : Infinity;
  };
  const declarationsIn = (declaration: Declaration): Declaration[] => declaration.children.flatMap((pointer) => walked.declarations.get(pointer) ?? []);

  const make = (declaration: Declaration, around: Around): Field => {
    const type = typeOf(declaration);
    const options = optionsFor(declaration);
    const sources = sourcesOf(declaration);
    const checks = checksOf(walked, declaration);
    const rule = annotation(declaration, 'x-compute');
    const initial = Object.hasOwn(around.initial, declaration.key) ? around.initial[declaration.key] : annotation(declaration, 'default');
    const stated = around.readOnly || annotation(declaration, 'readOnly') === true;
    const constant = fixed(declaration) ?? (stated && sources.length === 0 ? laid(declaration, initial) : undefined);
    const compute = isObject(rule) ? absoluteRule(rule, declaration.pointer) : constant;
    const readOnly = stated || compute !== undefined;
    const said = annotation(declaration, 'x-keep');
    const keep = typeof said === 'boolean' ? said : around.keep;
    const control = controlOf(declaration, type, options && { options, count: countOf(options) });
    const within = declarationsIn(declaration).map((child) => make(child, { readOnly, keep, initial: isObject(initial) ? initial : {} }));
    const items = control === 'rows' ? within[0] : undefined;
    const optional = {
      hint: asText(annotation(declaration, 'description')),
      readOnly: readOnly || undefined,
      compute,
      sources: sources.length > 0 ? sources : undefined,
      options,
      choiceType: type === 'array' && options ? choosing(declaration).flatMap(kindsOfChoices).find(isTyped) : undefined,
      minLength: numberOf(declaration, 'minLength'),
      maxLength: numberOf(declaration, 'maxLength'),
      minimum: numberOf(declaration, 'minimum'),
      maximum: numberOf(declaration, 'maximum'),
      format: stringOf(declaration, 'format'),
      autocomplete: stringOf(declaration, 'x-autocomplete'),
      inputMode: stringOf(declaration, 'x-inputmode'),
      notAfter: pointerFrom(walked, declaration, annotation(declaration, 'x-notAfter'), 'x-notAfter'),
      messages: messagesOf(declaration),
      // A group's is given by what is in it, and what is laid begins with nothing else.
      default: type === 'object' || compute ? undefined : initial,
      privacy: stringOf(declaration, 'x-privacy') as Field['privacy'],
      keep: within.length > 0 || readOnly ? undefined : keep,
      checks: checks.length > 0 ? checks : undefined,
      children: type === 'object' ? within : undefined,
      items,
      rows: items && rowsViewOf(items, views.get(declaration.pointer) ?? {}),
      minItems: numberOf(declaration, 'minItems'),
      maxItems: numberOf(declaration, 'maxItems'),
    };
    return {
      pointer: declaration.pointer,
      key: declaration.key,
      type,
      control,
      title: asText(annotation(declaration, 'title')) ?? { vi: isRow(declaration) ? '' : declaration.key },
      declared: simplify(declaration.declared),
      refused: declaration.refused,
      required: simplify(declaration.required),
      ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<typeof optional>),
    };
  };
  const isTop = ({ pointer }: Declaration): boolean => pointer.lastIndexOf('/') === 0;
  const fields = [...walked.declarations.values()].filter(isTop).map((declaration) => make(declaration, { readOnly: false, keep: undefined, initial: {} }));
  for (const pointer of views.keys()) {
    if (walked.declarations.get(pointer) === undefined || !isRows(fields, pointer)) throw new DocumentError('layout.json', '/rows', `${pointer} is no repeated group.`, 'Name a list of form.schema.json by its pointer.');
  }
  return fields;
};

const isRows = (fields: readonly Field[], pointer: Pointer): boolean =>
  fields.some((field) => (field.pointer === pointer ? field.items !== undefined : isRows(field.children ?? (field.items ? [field.items] : []), pointer)));
