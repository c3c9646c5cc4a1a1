/** Makes the plan's fields of what the schema declares. */
import type { ControlKind, Field, FieldType, Guard, Json, JsonObject, Option, OptionsFrom, Pointer, Source, Text } from '../plan.ts';
import { asString, isArray, isObject } from '../json.ts';
import { resolvePointer } from '../pointer.ts';
import { optionsOf } from './choices.ts';
import { DocumentError, type CodeList } from './document.ts';
import type { Declaration, Walked } from './walk.ts';

/** More than this many choices are easier to find in a list that opens than in a column of radio buttons. */
const RADIO_LIMIT = 6;
/** A longer text deserves several lines. */
const LINE_LIMIT = 200;

const FILE = 'form.schema.json';
const types: readonly FieldType[] = ['object', 'string', 'integer', 'number', 'boolean'];

export const asText = (value: Json | undefined): Text | undefined =>
  isObject(value) && typeof value.vi === 'string' ? { vi: value.vi, ...(typeof value.en === 'string' ? { en: value.en } : {}) } : undefined;

/** One guard that always holds makes the others needless. */
const simplify = (guards: readonly Guard[]): readonly Guard[] => (guards.some((guard) => guard.length === 0) ? [[]] : guards);

const annotation = (declaration: Declaration, keyword: string): Json | undefined =>
  declaration.schemas.map(({ schema }) => schema[keyword]).find((value) => value !== undefined);

const sourcesOf = (declaration: Declaration): Source[] =>
  declaration.schemas.flatMap(({ guard, schema }) => {
    const source = schema['x-source'];
    if (!isObject(source)) return [];
    return [{ guard, from: isArray(source.from) ? source.from.map(asString) : [asString(source.from)], lock: source.lock === true }];
  });

const schemaWithOptions = (declaration: Declaration): readonly JsonObject[] | undefined =>
  declaration.schemas.map(({ schema }) => optionsOf(schema)).find((options) => options !== undefined);

export const makeFields = (walked: Walked, codeLists: ReadonlyMap<string, CodeList>): Field[] => {
  const pointerFrom = (declaration: Declaration, relative: Json | undefined, keyword: string): Pointer | undefined => {
    if (relative === undefined) return undefined;
    const pointer = typeof relative === 'string' ? resolvePointer(declaration.pointer, relative) : undefined;
    if (pointer === undefined || !walked.declarations.has(pointer)) {
      throw new DocumentError(FILE, declaration.pointer, `${keyword} names no field.`, 'Write a pointer from the root (/a/b) or a relative one (1/b is a sibling).');
    }
    return pointer;
  };
  const optionsFor = (declaration: Declaration): readonly Option[] | OptionsFrom | undefined => {
    const own = schemaWithOptions(declaration);
    if (own) return own.map((option) => ({ value: asString(option.const), label: asText(option.title) ?? { vi: asString(option.const) } }));
    const from = annotation(declaration, 'x-options');
    if (!isObject(from)) return undefined;
    const by = pointerFrom(declaration, from.by, 'x-options/by');
    return by === undefined ? { list: asString(from.list) } : { list: asString(from.list), by };
  };
  const typeOf = (declaration: Declaration): FieldType => {
    const stated = annotation(declaration, 'type');
    if (types.includes(stated as FieldType)) return stated as FieldType;
    if (annotation(declaration, 'properties') !== undefined) return 'object';
    const constant = annotation(declaration, 'const');
    if (typeof constant === 'boolean') return 'boolean';
    if (stated === undefined) return 'string';
    throw new DocumentError(FILE, declaration.pointer, `the type ${JSON.stringify(stated)} cannot be asked yet.`, `Use one of ${types.join(', ')}.`);
  };
  const controlOf = (declaration: Declaration, type: FieldType, options: readonly Option[] | OptionsFrom | undefined): ControlKind | (string & {}) => {
    const widget = annotation(declaration, 'x-widget');
    if (typeof widget === 'string') return widget;
    if (type === 'object') return 'group';
    if (type === 'boolean') return 'checkbox';
    if (type !== 'string') return type;
    if (options) return 'list' in options ? 'select' : options.length <= RADIO_LIMIT ? 'radio' : 'select';
    if (['date', 'partial-date'].includes(asString(annotation(declaration, 'format')))) return 'date';
    return Number(annotation(declaration, 'maxLength') ?? 0) > LINE_LIMIT ? 'textarea' : 'text';
  };

  const make = (declaration: Declaration, readOnlyParent: boolean): Field => {
    const string = (keyword: string): string | undefined => {
      const value = annotation(declaration, keyword);
      return typeof value === 'string' ? value : undefined;
    };
    const number = (keyword: string): number | undefined => {
      const value = annotation(declaration, keyword);
      return typeof value === 'number' ? value : undefined;
    };
    const type = typeOf(declaration);
    const options = optionsFor(declaration);
    const sources = sourcesOf(declaration);
    const compute = annotation(declaration, 'x-compute');
    const messages = annotation(declaration, 'x-message');
    const standard = annotation(declaration, 'default');
    const readOnly = readOnlyParent || annotation(declaration, 'readOnly') === true || isObject(compute);
    const children = declaration.children.flatMap((pointer) => walked.declarations.get(pointer) ?? []).map((child) => make(child, readOnly));
    const optional = {
      hint: asText(annotation(declaration, 'description')),
      readOnly: readOnly || undefined,
      compute: isObject(compute) ? compute : undefined,
      sources: sources.length > 0 ? sources : undefined,
      options,
      maxLength: number('maxLength'),
      minimum: number('minimum'),
      maximum: number('maximum'),
      format: string('format'),
      autocomplete: string('x-autocomplete'),
      inputMode: string('x-inputmode'),
      notAfter: pointerFrom(declaration, annotation(declaration, 'x-notAfter'), 'x-notAfter'),
      messages: isObject(messages) ? Object.fromEntries(Object.entries(messages).map(([keyword, text]) => [keyword, asText(text) ?? { vi: '' }])) : undefined,
      default: standard,
      privacy: string('x-privacy') as Field['privacy'],
      children: type === 'object' ? children : undefined,
    };
    return {
      pointer: declaration.pointer,
      key: declaration.key,
      type,
      control: controlOf(declaration, type, options),
      title: asText(annotation(declaration, 'title')) ?? { vi: declaration.key },
      declared: simplify(declaration.declared),
      refused: declaration.refused,
      required: simplify(declaration.required),
      ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<typeof optional>),
    };
  };
  for (const declaration of walked.declarations.values()) {
    const list = annotation(declaration, 'x-options');
    if (isObject(list) && list.by === undefined && !codeLists.has(asString(list.list))) {
      throw new DocumentError(FILE, declaration.pointer, `the code list "${asString(list.list)}" does not exist.`, 'Add schemas/code-lists/<list>.json, or correct the name.');
    }
  }
  return [...walked.declarations.values()]
    .filter((declaration) => declaration.pointer.lastIndexOf('/') === 0)
    .map((declaration) => make(declaration, false));
};
