/** The rule of `motcua lint` for patterns that read some texts for ever. */
import { isSafePattern } from 'redos-detector';
import { patternsIn, type Pattern } from '../compile/patterns.ts';
import { isObject } from '../json.ts';
import type { Finding } from './finding.ts';
import type { Rule, Subject } from './rules.ts';

/** The analysis takes a class of Unicode for any character; letters stand in for it, so that `\p{L}+ \p{L}+` is seen to be clear. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^\\p\{(L|Lu|Ll|Lt|Lm|Lo|Letter|Alphabetic|Alpha|Script=Latin|sc=Latin)\}/, 'A-Za-z\\u00c0-\\u1ef9'],
  [/^\\p\{(M|Mn|Mark)\}/, '\\u0300-\\u036f'],
  [/^\\p\{(N|Nd|Number)\}/, '0-9'],
];

const withoutClasses = (pattern: string): string => {
  let result = '';
  let inClass = false;
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const known = CLASSES.map(([of, letters]) => [of.exec(rest)?.[0], letters] as const).find(([found]) => found !== undefined);
    const token = known?.[0] ?? (rest.startsWith('\\') ? rest.slice(0, 2) : rest.slice(0, 1));
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    result += known ? (inClass ? known[1] : `[${known[1]}]`) : token;
    at += token.length;
  }
  return result;
};

/** More ways than this to read one text are too many; the steps bound the analysis, whatever the pattern. */
const BOUNDS = { unicode: true, maxScore: 200, maxSteps: 20_000, timeout: 2_000 } as const;
const known = new Map<string, boolean>();

/** Whether each text can be read in a few ways only, so that saying no takes about as long as saying yes. */
export const isClear = (pattern: string): boolean => {
  let clear = known.get(pattern);
  if (clear === undefined) known.set(pattern, (clear = isSafePattern(withoutClasses(pattern), BOUNDS).safe));
  return clear;
};

/** The form's own patterns, and those that it takes from common definitions. */
const placesOf = ({ source, plan }: Subject): (Pattern & { readonly file: string })[] => {
  const used = new Set([plan.schema, ...plan.conditions.map(({ schema }) => schema)].flatMap((schema) => (isObject(schema) ? patternsIn(schema) : [])).map(({ text }) => text));
  return [
    ...patternsIn(source.form.json).map((pattern) => ({ ...pattern, file: source.form.file })),
    ...[...source.common].flatMap(([file, { json }]) => patternsIn(json).map((pattern) => ({ ...pattern, file: `../../${file}` }))),
  ].filter(({ text }) => used.has(text));
};

/** A pattern that backtracks without end stops the page of whoever types the wrong text, and the gateway of who sends it on purpose. */
export const clearPatterns: Rule = (subject) =>
  placesOf(subject)
    .filter(({ text }) => !isClear(text))
    .map(({ text, at, file }): Finding => ({
      level: 'error',
      rule: 'clear-pattern',
      file,
      pointer: at,
      problem: `the pattern ${text} can read one text in very many ways.`,
      why: 'On a text that nearly fits, the page would stand still; and anybody could stop the gateway with one.',
      remedy: 'Let each repeated part begin with a character that the part before it cannot hold: [^@]+@[^@]+ instead of .+@.+, (a+b)* instead of (a+)*.',
    }));
