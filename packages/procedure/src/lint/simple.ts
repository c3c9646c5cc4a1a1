/** The rules of `motcua lint` for simpler language (`x-simple`). */
import type { Document } from '../compile/document.ts';
import { SIMPLE } from '../compile/localise.ts';
import { asString, isArray, isObject } from '../json.ts';
import type { Json, JsonObject } from '../plan.ts';
import { escapeKey } from '../pointer.ts';
import type { Finding } from './finding.ts';
import type { Rule, Subject } from './rules.ts';

interface Simplified {
  readonly file: string;
  /** Pointer of what carries the texts. */
  readonly at: string;
  readonly keyword: string;
  readonly simple: string;
  readonly owner: JsonObject;
}

const simplifiedIn = ({ file, json }: Document): Simplified[] => {
  const visit = (node: Json, at: string): Simplified[] => {
    if (isArray(node)) return node.flatMap((item, index) => visit(item, `${at}/${index}`));
    if (!isObject(node)) return [];
    const { [SIMPLE]: texts } = node;
    const own = isObject(texts) ? Object.entries(texts).flatMap(([keyword, simple]) => (typeof simple === 'string' ? [{ file, at, keyword, simple, owner: node }] : [])) : [];
    return [...own, ...Object.entries(node).flatMap(([key, child]) => visit(child, `${at}/${escapeKey(key)}`))];
  };
  return visit(json, '');
};

const all = ({ source: { procedure, form, layout } }: Subject): Simplified[] => [procedure, form, ...(layout ? [layout] : [])].flatMap(simplifiedIn);

/** Nobody would ever see it. */
export const simpleOfText: Rule = (subject) =>
  all(subject).flatMap(({ file, at, keyword, owner }): Finding[] => {
    if (owner['x-widget'] === 'pledge') {
      return [{ level: 'error', rule: 'simple-of-text', file, pointer: `${at}/${SIMPLE}/${keyword}`, problem: 'says a pledge in other words.', why: 'The citizen would pledge something else than what the law asks for.', remedy: 'Remove it: a pledge is shown as it stands.' }];
    }
    return typeof owner[keyword] === 'string'
      ? []
      : [{ level: 'error', rule: 'simple-of-text', file, pointer: `${at}/${SIMPLE}/${keyword}`, problem: `there is no "${keyword}" beside it that it could simplify.`, why: 'Nobody would ever see it.', remedy: `Write the "${keyword}" beside it, also where a common definition gives one.` }];
  });

/** What is longer is seldom simpler. */
export const simpleIsShorter: Rule = (subject) => {
  const english = (key: string): string | undefined => subject.source.locales.map(({ texts }) => texts[key]).find((text) => text !== undefined);
  return all(subject).flatMap(({ file, at, keyword, simple, owner }) => {
    const key = `${file}#${at}/${SIMPLE}/${keyword}`;
    const pairs = [
      { file, pointer: `${at}/${SIMPLE}/${keyword}`, text: asString(owner[keyword]), said: simple },
      { file: 'locales/en.json', pointer: `/texts/${escapeKey(key)}`, text: english(`${file}#${at}/${keyword}`) ?? '', said: english(key) ?? '' },
    ];
    return pairs
      .filter(({ text, said }) => text !== '' && said.length > text.length)
      .map(({ file: place, pointer, text, said }): Finding => ({ level: 'warning', rule: 'simple-is-shorter', file: place, pointer, problem: `“${said}” is longer than “${text}”, which it simplifies.`, why: 'Who reads with difficulty would have more to read.', remedy: 'Say it in fewer words, or leave the text as it is.' }));
  });
};
