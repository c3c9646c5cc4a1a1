/** Which type an answer has and which kind of control suits it. */
import type { ControlKind, FieldType, Json, JsonObject, Option, OptionsFrom } from '../plan.ts';
import { isArray, isObject } from '../json.ts';
import { ROW } from '../pointer.ts';
import { annotation, FORM, mainSchema, numberOf, stringOf } from './annotations.ts';
import { DocumentError } from './document.ts';
import { givenChoices, kindsOfChoices } from './options.ts';
import type { Declaration } from './walk.ts';

/** More than this many choices are easier to find in a list that opens than in a column of radio buttons. */
const RADIO_LIMIT = 6;
/** More than this many are found faster by typing a part of the name. */
const SELECT_LIMIT = 40;
/** A longer text deserves several lines. */
const LINE_LIMIT = 200;

const types: readonly FieldType[] = ['object', 'array', 'string', 'integer', 'number', 'boolean'];
const isType = (value: Json | undefined): value is FieldType => types.some((type) => type === value);

const byFormat: Readonly<Record<string, ControlKind>> = {
  date: 'date',
  'partial-date': 'date',
  time: 'time',
  email: 'email',
  phone: 'phone',
  'tax-code': 'tax-code',
  'personal-id': 'personal-id',
  'personal-name': 'name',
};

/** The type of one value among a schema's `const` and `enum`. */
const typeOfValue = (value: Json | undefined): FieldType | undefined => {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' ? 'string' : undefined;
};

const stated = (declaration: Declaration): Json | undefined => {
  const type = annotation(declaration, 'type');
  // An answer that isn't given is absent, so `null` is no type of an answer.
  return isArray(type) ? type.find((each) => each !== 'null') : type;
};

/** @throws DocumentError when the schema describes something that can't be asked */
export const typeOf = (declaration: Declaration): FieldType => {
  const type = stated(declaration);
  if (isType(type)) return type;
  const { pointer } = declaration;
  if (type !== undefined) throw new DocumentError(FORM, pointer, `the type ${JSON.stringify(type)} cannot be asked.`, `Use one of ${types.join(', ')}.`);
  if (annotation(declaration, 'properties') !== undefined) return 'object';
  if (annotation(declaration, 'items') !== undefined) return 'array';
  const values = annotation(declaration, 'enum');
  const options = annotation(declaration, 'oneOf');
  const first = isArray(options) && isObject(options[0]) ? options[0].const : undefined;
  return typeOfValue(annotation(declaration, 'const')) ?? typeOfValue(isArray(values) ? values[0] : undefined) ?? typeOfValue(first) ?? 'string';
};

/** What a schema says of a value in itself and in its `allOf`. */
const partsOf = (schema: JsonObject): JsonObject[] => [schema, ...(isArray(schema.allOf) ? schema.allOf.filter(isObject).flatMap(partsOf) : [])];

/** The kind of the first choice that has parts, of which no control of ours can make one answer. */
const composed = (declaration: Declaration, type: FieldType): string | undefined => {
  const schemas = declaration.schemas.flatMap(({ schema }) => partsOf(schema));
  // A group or a list whose value is fixed as a whole is still asked part by part.
  const own = schemas.flatMap((schema) => kindsOfChoices(schema).filter((kind) => kind !== type || givenChoices(schema) !== undefined));
  const listed = schemas.flatMap(({ items }) => (isObject(items) && givenChoices(items) !== undefined ? kindsOfChoices(items) : []));
  return [...own, ...listed].find((kind) => kind === 'object' || kind === 'array');
};

/** What has parts that no question can be made of, unless the designer names a control of the host's. */
const unaskable = (declaration: Declaration, type: FieldType): readonly [problem: string, remedy: string] | undefined => {
  const main = mainSchema(declaration);
  for (const schema of [main, ...(isObject(main.items) ? [main.items] : [])]) {
    const kinds = kindsOfChoices(schema);
    if (kinds.length > 1) return [`mixes choices of different types: ${kinds.join(', ')}.`, 'Give all choices one type; leave null out, since an answer that is not given is absent.'];
    if (kinds.includes('null')) return ['can only be null.', 'An answer that is not given is absent: make it false where it may not be given, or leave it out.'];
  }
  const kind = composed(declaration, type);
  if (kind !== undefined) {
    return [`has choices or a const of type ${kind}, which cannot be asked.`, 'Let people choose a text that stands for it, or describe its parts as questions; or name a control of your own with "x-widget".'];
  }
  if (type === 'array') {
    if (main.prefixItems !== undefined) return ['a list whose places differ (prefixItems) cannot be asked.', 'Describe an object with a property for each place.'];
    if (!isObject(main.items)) return ['does not say what its rows are.', 'Add "items" with the schema of one row.'];
  }
  if (type !== 'object') return undefined;
  if (main.patternProperties !== undefined || isObject(main.additionalProperties) || main.propertyNames !== undefined) {
    return ['properties of any name cannot be asked.', 'Describe a list of rows, each with a name and a value.'];
  }
  return declaration.children.length === 0 ? ['is an object without properties.', 'Describe its properties.'] : undefined;
};

/** What is to be chosen, and from how many. */
export interface Choosing {
  readonly options: readonly Option[] | OptionsFrom;
  /** Infinity where another answer decides it. */
  readonly count: number;
}

/** @throws DocumentError when nothing of ours can ask it and no control of the host's is named */
export const controlOf = (declaration: Declaration, type: FieldType, choosing: Choosing | undefined): ControlKind | (string & {}) => {
  const widget = stringOf(declaration, 'x-widget');
  if (widget === 'none' && annotation(declaration, 'x-compute') === undefined) {
    throw new DocumentError(FORM, declaration.pointer, 'is asked, but has "x-widget": "none".', 'Only a computed value may stay unseen; take the keyword away.');
  }
  if (widget !== undefined) return widget;
  const reason = unaskable(declaration, type);
  // What is only required somewhere is declared nowhere: the linter says so.
  if (reason && declaration.declared.length > 0) throw new DocumentError(FORM, declaration.pointer, ...reason);
  if (type === 'object') return 'group';
  if (type === 'array') return choosing ? 'checkboxes' : 'rows';
  if (choosing) return choosing.count > SELECT_LIMIT ? 'combobox' : 'list' in choosing.options || choosing.count > RADIO_LIMIT ? 'select' : 'radio';
  if (type === 'boolean') return mainSchema(declaration).const === true ? 'checkbox' : 'yes-no';
  if (type !== 'string') return type;
  const format = stringOf(declaration, 'format');
  if (format !== undefined && Object.hasOwn(byFormat, format)) return byFormat[format] ?? 'text';
  return (numberOf(declaration, 'maxLength') ?? 0) > LINE_LIMIT ? 'textarea' : 'text';
};

/** A row's own property is its index. */
export const isRow = (declaration: Declaration): boolean => declaration.key === ROW;
