import type { Json, JsonObject } from '../plan.ts';
import { isObject, without } from '../json.ts';
import { escapeKey } from '../pointer.ts';
import { checkNesting, type Document, type Locale } from './document.ts';

/** Whether the string value of a keyword is shown to people. */
export type IsText = (keyword: string) => boolean;

/** The keywords shown to people, by kind of document. */
export const shownIn: Readonly<Record<'schema' | 'procedure' | 'layout', IsText>> = {
  // `message` is the text of a check.
  schema: (keyword) => ['title', 'description', 'message'].includes(keyword),
  procedure: (keyword) => ['name', 'summary', 'audience', 'feeNote', 'title', 'help'].includes(keyword),
  layout: (keyword) => ['title', 'help', 'summary', 'item', 'add'].includes(keyword),
};

/** The keyword under which texts are said again in plainer words. */
export const SIMPLE = 'x-simple';

/** In these the keys are names. */
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);
/** What stands in these is compared with answers, not shown. */
const VALUES: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'examples']);

const mapTexts = (document: Document, isText: IsText, change: (text: string, pointer: string) => Json): JsonObject => {
  const visit = (value: Json, pointer: string, keyword: string): Json => {
    if (typeof value === 'string') return isText(keyword) ? change(value, pointer) : value;
    if (Array.isArray(value)) return value.map((item: Json, index) => visit(item, `${pointer}/${index}`, ''));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => {
        // Inside x-message the keys are failing keywords.
        const inner = MAPS.has(keyword) ? '' : keyword === 'x-message' ? 'title' : key;
        if (VALUES.has(inner)) return [key, child];
        return [key, visit(child, `${pointer}/${escapeKey(key)}`, inner)];
      }),
    );
  };
  return visit(document.json, '', '') as JsonObject;
};

/** The key under which a locale translates a text: `<file>#<pointer>`. */
const keyOf = (document: Document, pointer: string): string => `${document.file}#${pointer}`;

/** Every text of a document by its key. */
export const textsIn = (document: Document, isText: IsText): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  mapTexts(document, isText, (text, pointer) => {
    texts.set(keyOf(document, pointer), text);
    return text;
  });
  return texts;
};

const isWords = (value: Json | undefined): value is JsonObject => isObject(value) && typeof value.vi === 'string';

/** What `x-simple` says in plainer words becomes a part of the text that it says again, and goes wherever that goes. */
const withSimple = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withSimple);
  if (!isObject(value)) return value;
  const whole = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withSimple(child)]));
  const { [SIMPLE]: simple } = whole;
  if (!isObject(simple)) return whole;
  const told = Object.entries(simple).flatMap(([keyword, text]) => {
    const said = whole[keyword];
    return isWords(said) && isWords(text) ? [[keyword, { ...said, simple: text }] as const] : [];
  });
  return told.length > 0 ? { ...without(whole, SIMPLE), ...Object.fromEntries(told) } : whole;
};

/**
 * Turns each text of a document into `{ vi, en }`, with its plainer words where it has some. It happens before references are
 * followed, so that a text keeps the translation of the file it was written in.
 * @throws DocumentError for what lies too deep to be walked
 */
export const localise = (document: Document, locales: readonly Locale[], isShown: IsText): JsonObject => {
  checkNesting(document.file, document.json);
  const texts = mapTexts(document, isShown, (vi, pointer) => {
    const en = locales.map((locale) => locale.texts[keyOf(document, pointer)]).find((text) => text !== undefined);
    const text: JsonObject = en === undefined ? { vi } : { vi, en };
    return text;
  });
  const localised = withSimple(texts);
  return isObject(localised) ? localised : texts;
};
