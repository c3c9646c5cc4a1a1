/** What changed at the sources since a form was filled in from them, and what the person makes of it. */
import type { Field, Json } from '@motcua/procedure';
import { disputeAt } from './disputes.ts';
import { equal } from './equal.ts';
import type { Place } from './places.ts';
import { Prefilled } from './prefilled.ts';
import type { FormSession } from './session.ts';
import type { Address, Dispute, Origin, Prefill, PrefillValue } from './types.ts';

/** An answer that a source now says otherwise, or says nothing of any more. */
export interface Change {
  readonly address: Address;
  readonly field: Field;
  /** The answer as it stands. */
  readonly before: Json;
  /** Where that came from. */
  readonly origin: Origin | undefined;
  /** What the source says now; absent where it no longer has anything: then the answer stays, as the person's own. */
  readonly after: PrefillValue | undefined;
  /** What the person said of the answer as it stands. */
  readonly dispute: Dispute | undefined;
  /** What they would keep: what they said is right, or the answer. */
  readonly own: Json;
  /** They typed it, or said that the record is wrong: it isn't taken from them unless they say so. */
  readonly typed: boolean;
}

/** What becomes of one answer. */
export type Decision =
  | { readonly keep: 'new' }
  /** Where the new value is verified and so stays locked, keeping the old one is saying that the new one is wrong: with a reason. */
  | { readonly keep: 'own'; readonly reason?: string };

/** Whether keeping one's own has to be given a reason. */
export const needsReason = ({ after }: Change): boolean => after?.locked === true;

/** Whether there is anything to choose: not where nothing is offered, nor where the source now says what the person said is right. */
export const isChoice = ({ after, own, dispute }: Change): boolean =>
  after !== undefined && (!equal(after.value, own) || (dispute !== undefined && dispute.correction === undefined));

/** Whether the person typed it, and may: at the moment of submission it is theirs without a question. */
export const isOwnWord = ({ after, dispute, typed }: Change): boolean => after !== undefined && !after.locked && typed && dispute === undefined;

const changeAt = (session: FormSession, next: Prefilled, { address, field }: Place): Change | undefined => {
  const { kept, standing, places, fields } = session.parts;
  const { evaluation } = standing;
  const place = places.at(address);
  const before = kept.values.get(address);
  // What is empty is filled in as at the beginning; what is not asked is nobody's question.
  if (!place || before === undefined || field.readOnly || !evaluation.asked.has(place.pointer)) return undefined;
  const said = standing.prefilled?.current(place, evaluation);
  const after = next.current(place, evaluation);
  const origin = fields.originOf(place);
  const dispute = disputeAt(session, address);
  const change: Change = { address, field, before, origin, after, dispute, own: dispute?.correction ?? before, typed: dispute !== undefined || origin?.kind !== 'repository' };
  if (!after) return origin?.kind === 'repository' ? change : undefined;
  const sameSaid = said !== undefined && equal(said.value, after.value);
  if (dispute) return sameSaid && after.locked ? undefined : change;
  if (equal(after.value, before)) return undefined;
  // What the person had changed already, of a value that is what it was, they need not decide on again, unless it is locked now.
  return sameSaid && (!after.locked || kept.opened.has(address)) ? undefined : change;
};

/** Every asked answer that differs from what its source says now, in the order of the form. */
export const changesOf = (session: FormSession, prefill: Prefill): Change[] => {
  const next = new Prefilled(prefill);
  const { places, standing } = session.parts;
  const sourced = new Set([...(standing.prefilled?.addresses ?? []), ...next.addresses]);
  return places.all().flatMap((place) => (sourced.has(place.address) ? (changeAt(session, next, place) ?? []) : []));
};

const keepOwn = (session: FormSession, { address, after, own, dispute }: Change, reason: string): void => {
  const { kept, standing } = session.parts;
  if (after?.locked) {
    kept.disputes.set(address, { held: after.value, ...(dispute && dispute.correction === undefined ? {} : { correction: own }), reason: reason.trim(), ...(dispute?.papers === undefined ? {} : { papers: dispute.papers }) });
    return;
  }
  kept.setValue(address, own);
  kept.disputes.delete(address);
  standing.prefilled?.changed(address, true);
};

/**
 * Puts a newer prefill in the place of the one that the form was filled in from. An answer without a decision that needs one takes the new value.
 * @throws RangeError when a locked value is to be disputed without a reason
 */
export const refresh = (session: FormSession, prefill: Prefill, changes: readonly Change[], decisions: ReadonlyMap<Address, Decision> = new Map()): void => {
  const { kept, standing, places, done } = session.parts;
  const next = standing.prefilled?.next(prefill) ?? new Prefilled(prefill);
  standing.prefilled = next;
  for (const change of changes) {
    const { address, after } = change;
    const decision: Decision = after ? (decisions.get(address) ?? { keep: 'new' }) : { keep: 'own' };
    const page = places.pageOf(places.at(address)?.template ?? '');
    if (page) done.delete(page.id);
    kept.refused.delete(address);
    kept.raw.delete(address);
    if (decision.keep === 'own' && isKept(change)) {
      if (after?.locked && !decision.reason?.trim()) throw new RangeError(`to dispute ${address} a reason is needed`);
      keepOwn(session, change, decision.reason ?? '');
      if (!after?.locked) continue;
    } else kept.disputes.delete(address);
    kept.card.delete(address);
    kept.opened.delete(address);
    next.changed(address, false);
  }
  session.settle();
};

/** Nothing is kept of one's own against a source that now says the same. */
const isKept = (change: Change): boolean => change.after === undefined || isChoice(change);
