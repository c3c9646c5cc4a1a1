/** Filling in a form from repositories. */
import { Prefilled } from './prefilled.ts';
import type { FormSession } from './session.ts';
import type { Prefill } from './types.ts';

export { Prefilled };

/** Fills in a form that is there already, or fills it in anew. What the person typed over stays. */
export const applyPrefill = (session: FormSession, prefill: Prefill): void => {
  const { standing } = session.parts;
  standing.prefilled = standing.prefilled?.next(prefill) ?? new Prefilled(prefill);
  session.settle();
};
