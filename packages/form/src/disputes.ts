/** "This is wrong": what a person says of locked answers. Fetched with the first locked answer. */
import type { Issue, Json, Pointer } from '@motcua/procedure';
import { soundText } from '@motcua/vietnam';
import { equal } from './equal.ts';
import { isDispute } from './is-dispute.ts';
import type { FormSession } from './session.ts';
import type { Address, Dispute } from './types.ts';

/** The longest reason, in letters. */
export const LONGEST_REASON = 1000;

/** What the person says of an answer; `undefined` unless the very value that they said it of is asked and locked now. */
export const disputeAt = (session: FormSession, address: Address): Dispute | undefined => {
  const { kept, places, standing, fields } = session.parts;
  const dispute = kept.disputes.get(address);
  const place = places.at(address);
  if (!place || !isDispute(dispute) || !standing.evaluation.asked.has(place.pointer) || !fields.isLocked(place)) return undefined;
  return equal(kept.values.get(address), dispute.held) ? dispute : undefined;
};

/** All that counts now, by address. */
export const disputesIn = (session: FormSession): ReadonlyMap<Address, Dispute> =>
  new Map([...session.parts.kept.disputes.keys()].flatMap((address) => {
    const dispute = disputeAt(session, address);
    return dispute ? [[address, dispute] as const] : [];
  }));

/** What is handed over: by instance pointer, without the value, which is the answer itself. */
export const submittedDisputes = (session: FormSession): Record<Pointer, Omit<Dispute, 'held'>> =>
  Object.fromEntries(
    [...disputesIn(session)].map(([address, { correction, reason, papers }]) => [
      session.at(address).pointer,
      { ...(correction === undefined ? {} : { correction }), reason, ...(papers === undefined ? {} : { papers }) },
    ]),
  );

/** Says that a locked answer is wrong. @returns false when it isn't locked (any more) */
export const dispute = (session: FormSession, address: Address, { correction, reason, papers }: Omit<Dispute, 'held'>): boolean => {
  const { kept, canonical } = session.parts;
  const { field, state } = session.at(address);
  const held = state.value;
  if (!state.locked || held === undefined) return false;
  const right = canonical(field, correction);
  kept.disputes.set(address, { held, ...(right === undefined ? {} : { correction: right }), reason: soundText(reason).trim(), ...(papers === undefined ? {} : { papers }) });
  session.settle();
  return true;
};

/** Takes back what was said of an answer. */
export const withdraw = (session: FormSession, address: Address): void => {
  session.parts.kept.disputes.delete(address);
  session.settle();
};

/**
 * What is wrong with a correction by the field's own rules, with every other correction in its place: a commune belongs to the province
 * that is said to be right. A correction that says the same as the record is none.
 */
export const correctionIssues = (session: FormSession, address: Address, correction: Json): readonly Issue[] => {
  const { field, pointer, state } = session.at(address);
  const right = session.parts.canonical(field, correction);
  if (right === undefined) return [];
  if (equal(right, state.value)) return [{ pointer, code: 'disputeSame' }];
  const others = [...disputesIn(session)].flatMap(([at, other]) => (other.correction === undefined ? [] : [[session.at(at).pointer, other.correction] as const]));
  const { standing, validators } = session.parts;
  return validators.field(pointer, standing.instanceWith([...others, [pointer, right]])).filter((issue) => issue.pointer === pointer);
};
