/** Whether a pattern reads each text in a few ways only. */
import { isSafePattern } from 'redos-detector';

/** The analysis takes a class of Unicode for any character; letters stand in for it, so that `\p{L}+ \p{L}+` is seen to be clear. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^\\p\{(L|Lu|Ll|Lt|Lm|Lo|Letter|Alphabetic|Alpha|Script=Latin|sc=Latin)\}/, 'A-Za-z\\u00c0-\\u1ef9'],
  [/^\\p\{(M|Mn|Mark)\}/, '\\u0300-\\u036f'],
  [/^\\p\{(N|Nd|Number)\}/, '0-9'],
];
const TOKEN = /^(?:\\k<[^>]*>|\(\?<(?![=!])[^>]*>|\\.|.)/su;

interface Token {
  readonly text: string;
  readonly inClass: boolean;
}

const tokensOf = (pattern: string): Token[] => {
  const tokens: Token[] = [];
  let inClass = false;
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const known = CLASSES.map(([of]) => of.exec(rest)?.[0]).find((found) => found !== undefined);
    // In a class a parenthesis stands for itself.
    const text = known ?? (inClass ? /^(?:\\.|.)/su : TOKEN).exec(rest)?.[0] ?? rest;
    if (text === '[') inClass = true;
    if (text === ']') inClass = false;
    tokens.push({ text, inClass });
    at += text.length;
  }
  return tokens;
};

const nameIn = (text: string): string | undefined => /^(?:\\k|\(\?)<(?![=!])(.*)>$/su.exec(text)?.[1];

/** A pattern as the analysis understands it: with letters for classes of them, and its groups counted instead of named. */
const plain = (pattern: string): string => {
  const tokens = tokensOf(pattern);
  const following = (index: number): string => tokens[index + 1]?.text ?? '';
  const groups = tokens.flatMap(({ text, inClass }, index) => (!inClass && (text.startsWith('(?<') || (text === '(' && following(index) !== '?')) ? [nameIn(text)] : []));
  return tokens
    .map(({ text, inClass }) => {
      const letters = CLASSES.find(([of]) => of.test(text))?.[1];
      if (letters !== undefined) return inClass ? letters : `[${letters}]`;
      const name = inClass ? undefined : nameIn(text);
      if (name === undefined) return text;
      const group = groups.indexOf(name) + 1;
      // A name that is spelt in two ways is left as it is.
      return text.startsWith('(') ? '(' : group > 0 ? `(?:\\${group})` : text;
    })
    .join('');
};

/**
 * More ways than this to read one text are too many; the steps bound the analysis, whatever the pattern. They are used up in a
 * few seconds: only a machine that stands still meets the time, so that a pattern is judged alike on every one.
 */
const BOUNDS = { unicode: true, maxScore: 200, maxSteps: 5_000, timeout: 60_000 } as const;

/** `unknown` is what the analysis comes to no end with, or can't read. */
export type Clarity = 'clear' | 'unclear' | 'unknown';

const analyse = (pattern: string): Clarity => {
  try {
    const { safe, error } = isSafePattern(plain(pattern), BOUNDS);
    if (safe) return 'clear';
    return error === 'hitMaxScore' ? 'unclear' : 'unknown';
  } catch {
    // The analysis has a reader of its own, which knows fewer forms than the browser's.
    return 'unknown';
  }
};

const known = new Map<string, Clarity>();

/** Whether each text can be read in a few ways only, so that saying no takes about as long as saying yes. */
export const clarityOf = (pattern: string): Clarity => {
  let clarity = known.get(pattern);
  if (clarity === undefined) known.set(pattern, (clarity = analyse(pattern)));
  return clarity;
};
