/** A form put away and taken up again. Fetched by the forms of which drafts are kept. */
import { isObject, type Json, type Plan } from '@motcua/procedure';
import { soundText } from '@motcua/vietnam';
import { isAnswered } from './is-answered.ts';
import { isPrefill } from './is-prefill.ts';
import type { Kept } from './kept.ts';
import type { Places } from './places.ts';
import { missedIn } from './prefill.ts';
import { Prefilled } from './prefilled.ts';
import type { FormSession, Restoring } from './session.ts';
import type { Address, Prefill, Snapshot } from './types.ts';

/** Deeper than this no answer is: a snapshot could drown whoever looks into it. */
const DEEPEST = 8;

const fits = (value: Json, depth = 0): boolean =>
  typeof value !== 'object' || value === null || (depth < DEEPEST && Object.values(value).every((part: Json) => fits(part, depth + 1)));

/** Snapshots come from a device or a network: whatever stands where, it is only read as what it should be. */
const membersOf = (value: unknown): [string, Json][] => (isObject(value) ? Object.entries(value) : []);
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
const prefillOf = (value: unknown): Prefill | undefined => (isPrefill(value) ? value : undefined);

const isSnapshotOf = (format: string): boolean => format === 'motcua.snapshot/1';

/** All that a session knows. */
export const snapshotOf = (session: FormSession): Snapshot => {
  const { plan, kept, done, standing } = session.parts;
  const { prefill, overridden = [] } = standing.prefilled ?? {};
  const missed = missedIn(session);
  return {
    format: 'motcua.snapshot/1',
    procedure: plan.procedure.code,
    version: plan.procedure.version,
    values: Object.fromEntries(kept.values),
    raw: Object.fromEntries([...kept.raw].map(([address, raw]) => [address, soundText(raw)])),
    rows: Object.fromEntries(kept.rows.entries()),
    touched: [...kept.touched],
    done: [...done],
    ...(prefill ? { prefill } : {}),
    ...(missed.length > 0 ? { missed } : {}),
    overridden,
    opened: [...kept.opened],
    card: Object.fromEntries(kept.card),
    disputes: Object.fromEntries(kept.disputes),
    aside: Object.fromEntries(kept.aside),
  };
};

/** Outer groups first: a row's own groups are known once the row is. */
const restoreRows = (given: unknown, { rows }: Kept, places: Places): void => {
  const depth = ([group]: [Address, Json]): number => group.split('/').length;
  for (const [group, ids] of membersOf(given).sort((one, other) => depth(one) - depth(other))) {
    if (places.at(group)?.field.items) rows.put(group, textsOf(ids));
  }
};

/**
 * Puts a snapshot back. What the plan doesn't know is left out.
 * @throws Error when it belongs to another procedure or version
 */
export const restore = (plan: Plan, snapshot: Snapshot, kept: Kept, places: Places, done: Set<string>): Prefilled => {
  const { code, version } = plan.procedure;
  if (!isSnapshotOf(snapshot.format) || snapshot.procedure !== code || snapshot.version !== version) {
    throw new Error(`the snapshot is of ${snapshot.procedure} ${snapshot.version}, the plan of ${code} ${version}`);
  }
  kept.values.clear();
  kept.rows.take('');
  restoreRows(snapshot.rows, kept, places);
  const answered = (address: Address): boolean => {
    const place = places.at(address);
    return place !== undefined && isAnswered(place.field);
  };
  for (const [address, value] of membersOf(snapshot.values)) if (value !== null && answered(address) && fits(value)) kept.values.set(address, value);
  for (const [address, raw] of membersOf(snapshot.raw)) if (typeof raw === 'string' && answered(address)) kept.setRaw(address, raw);
  for (const address of textsOf(snapshot.touched)) if (places.at(address)) kept.touched.add(address);
  for (const address of textsOf(snapshot.opened)) if (answered(address)) kept.opened.add(address);
  for (const [address, readAt] of membersOf(snapshot.card)) if (typeof readAt === 'string' && answered(address)) kept.card.set(address, readAt);
  for (const [address, dispute] of membersOf(snapshot.disputes)) if (answered(address)) kept.disputes.set(address, dispute);
  for (const [name, value] of membersOf(snapshot.aside)) if (value !== null && fits(value)) kept.aside.set(name, value);
  for (const id of textsOf(snapshot.done)) if (plan.pages.some((page) => page.id === id)) done.add(id);
  const prefilled = new Prefilled(prefillOf(snapshot.prefill), textsOf(snapshot.overridden).filter(answered), undefined, 'as it stands');
  prefilled.missed = textsOf(snapshot.missed);
  return prefilled;
};

/** What a session is to go on with: `new FormSession(plan, { restore: restoring(snapshot) })`. */
export const restoring = (snapshot: Snapshot): Restoring => (plan, kept, places, done) => restore(plan, snapshot, kept, places, done);
