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

/** The repositories, by id, that count as not to be reached since {@link missPrefill}. */
export const missedIn = ({ parts: { standing } }: FormSession): readonly string[] => (standing.prefilled?.prefill ? [] : (standing.prefilled?.missed ?? []));

/**
 * What should fill in the form never came: the repositories that it would have come from count as not to be reached, in rules too, until
 * {@link applyPrefill}. None takes that back. What is asked in their silence alone and was answered meanwhile stays kept. Nothing happens to a form that is filled in.
 */
export const missPrefill = (session: FormSession, repositories: readonly string[]): void => {
  const { standing } = session.parts;
  if (standing.prefilled?.prefill) return;
  standing.prefilled ??= new Prefilled(undefined);
  standing.prefilled.missed = repositories;
  session.settle();
};
