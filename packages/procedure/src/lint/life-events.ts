/** The rule of `motcua lint` for what a procedure has to do with in a person's life. */
import { asString, isArray } from '../json.ts';
import type { Rule } from './rules.ts';

const LIST = 'life-events';

export const knownLifeEvents: Rule = ({ source }) => {
  const { lifeEvents } = source.procedure.json;
  const known = source.codeLists.get(LIST)?.options.map(({ value }) => value) ?? [];
  return (isArray(lifeEvents) ? lifeEvents : []).flatMap((event, index) =>
    known.includes(asString(event))
      ? []
      : [{
          level: 'error',
          rule: 'life-event',
          file: 'procedure.json',
          pointer: `/lifeEvents/${index}`,
          problem: `"${asString(event)}" is not in the code list ${LIST}.`,
          why: 'Portals group procedures by it: the citizen would look for this one in vain.',
          remedy: `Use one of ${known.join(', ')}, or add it to schemas/code-lists/${LIST}.json.`,
        }],
  );
};
