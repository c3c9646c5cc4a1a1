/** The rule of `motcua lint` for patterns that read some texts for ever. */
import { DocumentError } from '../compile/document.ts';
import { patternsIn, type Pattern } from '../compile/patterns.ts';
import { isObject } from '../json.ts';
import { clarityOf, type Clarity } from './clear.ts';
import type { Finding } from './finding.ts';
import type { Subject } from './rules.ts';

type Compiled = Pick<Subject, 'source' | 'plan'>;

/** The form's own patterns, and those that it takes from common definitions. */
const placesOf = ({ source, plan }: Compiled): (Pattern & { readonly file: string })[] => {
  const used = new Set([plan.schema, ...plan.conditions.map(({ schema }) => schema)].flatMap((schema) => (isObject(schema) ? patternsIn(schema) : [])).map(({ text }) => text));
  return [
    ...patternsIn(source.form.json).map((pattern) => ({ ...pattern, file: source.form.file })),
    ...[...source.common].flatMap(([file, { json }]) => patternsIn(json).map((pattern) => ({ ...pattern, file: `../../${file}` }))),
  ].filter(({ text }) => used.has(text));
};

const PROBLEMS: Readonly<Record<Exclude<Clarity, 'clear'>, string>> = {
  unclear: 'can read one text in very many ways.',
  unknown: 'can’t be analysed: it takes too many steps, or has a form that the analysis doesn’t know.',
};

/** A pattern that backtracks without end stops the page of whoever types the wrong text, and the gateway of who sends it on purpose. */
export const clearPatterns = (compiled: Compiled): Finding[] =>
  placesOf(compiled).flatMap(({ text, at, file }): Finding[] => {
    const clarity = clarityOf(text);
    if (clarity === 'clear') return [];
    return [
      {
        level: 'error',
        rule: 'clear-pattern',
        file,
        pointer: at,
        problem: `the pattern ${text} ${PROBLEMS[clarity]}`,
        why: 'On a text that nearly fits, the page would stand still; and anybody could stop the gateway with one.',
        remedy: 'Let each repeated part begin with a character that the part before it cannot hold: [^@]+@[^@]+ instead of .+@.+, (a+b)* instead of (a+)*. Say how long a text may be with maxLength rather than {1,1000}.',
      },
    ];
  });

/**
 * What would stop a page or the gateway is not built, whether or not anybody has asked the linter.
 * @throws DocumentError for a pattern that isn't clear
 */
export const refuseUnclear = (compiled: Compiled): void => {
  for (const { file, pointer, problem, remedy } of clearPatterns(compiled)) throw new DocumentError(file, pointer, problem, remedy);
};
