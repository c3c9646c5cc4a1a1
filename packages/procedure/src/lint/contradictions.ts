/** The rules of `motcua lint` for schemas that contradict themselves: no answer could ever be right. */
import type { Guard } from '../plan.ts';
import { fieldsOf } from '../plan-reading.ts';
import { conflictsOf } from './conflicts.ts';
import type { Finding } from './finding.ts';
import { isSubset, placesIn, together } from './places.ts';
import type { Rule } from './rules.ts';

const FILE = 'form.schema.json';
const WHY = 'No answer could be right, so the form could never be handed over.';

export const consistent: Rule = ({ plan }) =>
  [...placesIn(plan.schema)].flatMap(([pointer, { own }]) => {
    const problems = new Set(together(own).flatMap(conflictsOf));
    return [...problems].map((problem): Finding => ({
      level: 'error',
      rule: 'consistent',
      file: FILE,
      pointer,
      problem,
      why: WHY,
      remedy: 'Look at every place that speaks of this question: its property, what a $ref brings in, allOf, and the branches of conditions.',
    }));
  });

const canMeet = (required: Guard, refused: Guard): boolean => isSubset(required, refused) || isSubset(refused, required);

/** What must be answered and may not be. */
export const requiredRefused: Rule = ({ plan }) =>
  fieldsOf(plan.fields)
    .filter(({ required, refused }) => required.some((needed) => refused.some((guard) => canMeet(needed, guard))))
    .map(({ pointer }): Finding => ({
      level: 'error',
      rule: 'consistent',
      file: FILE,
      pointer,
      problem: 'is required where a part of the schema makes it false.',
      why: WHY,
      remedy: 'Require it in the branch that asks it, or take the false away.',
    }));

