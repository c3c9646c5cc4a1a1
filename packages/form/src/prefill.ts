/** Filling in a form from repositories. */
import { equal } from './equal.ts';
import { Prefilled } from './prefilled.ts';
import type { FormSession } from './session.ts';
import type { Prefill } from './types.ts';

export { Prefilled };

/** What a person typed before anything was fetched stays, but for what is locked. */
const besideTyped = (session: FormSession, prefill: Prefill): Prefilled => {
  const { kept, places, standing } = session.parts;
  const prefilled = new Prefilled(prefill);
  for (const address of prefilled.addresses) {
    const place = places.at(address);
    const current = place && prefilled.current(place, standing.evaluation);
    const isTyped = kept.raw.has(address) || ![undefined, place?.field.default, current?.value].some((each) => equal(each, kept.values.get(address)));
    if (current && !current.locked && isTyped) prefilled.changed(address, true);
  }
  return prefilled;
};

/** Fills in a form that is there already, or fills it in anew. What the person typed over stays. */
export const applyPrefill = (session: FormSession, prefill: Prefill): void => {
  const { standing } = session.parts;
  standing.prefilled = standing.prefilled?.prefill ? standing.prefilled.next(prefill) : besideTyped(session, prefill);
  session.settle();
};
