/** Filling in a form from repositories. */
import { equal } from './equal.ts';
import { Prefilled } from './prefilled.ts';
import type { FormSession } from './session.ts';
import type { Address, Prefill } from './types.ts';

export { Prefilled };

/** What a person typed where nothing was filled in before stays, but for what is locked. */
const besideTyped = (session: FormSession, prefilled: Prefilled, before: ReadonlySet<Address>): Prefilled => {
  const { kept, places, standing } = session.parts;
  for (const address of prefilled.addresses) {
    const place = before.has(address) ? undefined : places.at(address);
    const current = place && prefilled.current(place, standing.evaluation);
    const isTyped = kept.raw.has(address) || ![undefined, place?.field.default, current?.value].some((each) => equal(each, kept.values.get(address)));
    if (current && !current.locked && isTyped) prefilled.changed(address, true);
  }
  return prefilled;
};

/** Fills in a form that is there already, or fills it in anew. What the person typed, or typed over, stays. */
export const applyPrefill = (session: FormSession, prefill: Prefill): void => {
  const { standing } = session.parts;
  const before = standing.prefilled?.prefill ? standing.prefilled : undefined;
  standing.prefilled = besideTyped(session, before?.next(prefill) ?? new Prefilled(prefill), new Set(before?.addresses));
  session.settle();
};

/** The repositories, by id, that count as not to be reached since {@link missPrefill}. */
export const missedIn = ({ parts: { standing } }: FormSession): readonly string[] => standing.prefilled?.missed ?? [];

/**
 * What should fill in the form never came: the repositories that it would have come from count as not to be reached, in rules too, until
 * {@link applyPrefill}. None takes that back. What is asked in their silence alone and was answered meanwhile stays kept.
 */
export const missPrefill = (session: FormSession, repositories: readonly string[]): void => {
  const { standing } = session.parts;
  standing.prefilled ??= new Prefilled(undefined);
  standing.prefilled.missed = repositories;
  session.settle();
};
