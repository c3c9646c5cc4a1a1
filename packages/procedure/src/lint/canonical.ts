/** The rule of `motcua lint` for texts that no answer can be, since answers are kept in one form. */
import { canonicalText } from '@motcua/vietnam';
import { subschemasOf } from '../compile/subschemas.ts';
import type { Json, JsonObject } from '../plan.ts';
import { fieldsOf } from '../plan-reading.ts';
import { isArray, isObject } from '../json.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rules.ts';

interface Given {
  readonly text: string;
  readonly file: string;
  readonly at: string;
}

/** The texts that answers are, or are compared with. What may not be is nothing that anybody chooses. */
const textsOf = (schema: JsonObject, file: string, at = ''): Given[] => {
  const { enum: listed, const: only, default: initial } = schema;
  const values: (readonly [Json | undefined, string])[] = [[only, 'const'], [initial, 'default'], ...(isArray(listed) ? listed : []).map((value, index) => [value, `enum/${index}`] as const)];
  const own = values.flatMap(([value, place]) => (typeof value === 'string' ? [{ text: value, file, at: `${at}/${place}` }] : []));
  return [...own, ...subschemasOf(schema).flatMap((part) => (isObject(part.schema) && part.keyword !== 'not' ? textsOf(part.schema, file, at + part.path) : []))];
};

const problemOf = (text: string): string => {
  if (text === '') return 'is the empty text, but an answer that is not given is absent.';
  return text.normalize('NFC') === text
    ? `${JSON.stringify(text)} begins or ends with a blank, or has two in a row or one of another kind, such as one that doesn’t break.`
    : `${JSON.stringify(text)} is written with marks apart from their letters (NFD).`;
};

/** Texts are kept composed, with single blanks and none at their ends: whatever is written otherwise is never an answer. */
export const canonicalTexts: Rule = ({ source, plan }) => {
  const lists = new Set(fieldsOf(plan.fields).flatMap(({ options }) => (options && 'list' in options ? [options.list] : [])));
  const used = new Set([plan.schema, ...plan.conditions.map(({ schema }) => schema)].flatMap((schema) => (isObject(schema) ? textsOf(schema, '') : [])).map(({ text }) => text));
  const given: Given[] = [
    ...textsOf(source.form.json, source.form.file),
    ...[...source.common].flatMap(([file, { json }]) => textsOf(json, file)).filter(({ text }) => used.has(text)),
    ...[...source.codeLists.values()].filter(({ id }) => lists.has(id)).flatMap(({ id, options }) => options.map(({ value }, index) => ({ text: value, file: `../../code-lists/${id}.json`, at: `/options/${index}/value` }))),
  ];
  return given
    .filter(({ text }) => text === '' || canonicalText(text) !== text)
    .map(({ text, file, at }): Finding => ({
      level: 'error',
      rule: 'canonical-text',
      file,
      pointer: at,
      problem: problemOf(text),
      why: 'Texts are kept composed (NFC), with single blanks and none at their ends: what is written otherwise looks the same as a text that it isn’t, and whoever gives it may be told that it is wrong.',
      remedy: text === '' ? 'Leave it out, and don’t require the question.' : `Write ${JSON.stringify(canonicalText(text))}.`,
    }));
};
