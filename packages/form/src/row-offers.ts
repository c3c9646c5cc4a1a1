/** People of whom a repository has a record, and who may be taken as rows. Fetched where a repeated group has such. */
import { isWithin, type Pointer } from '@motcua/procedure';
import { childAddress } from './child-address.ts';
import type { FormSession } from './session.ts';
import type { Address, PrefillRow } from './types.ts';

const NONE: readonly PrefillRow[] = [];

const rowsOf = (session: FormSession): readonly PrefillRow[] => session.parts.standing.prefilled?.prefill?.rows ?? NONE;

/** What the person typed the last time is a row by itself, or was taken away. */
const peopleOf = (session: FormSession, group: Address): readonly PrefillRow[] => rowsOf(session).filter((row) => row.group === group && row.record !== '');

/** Rows that were added and not begun: whoever is taken comes in the place of the first. */
const blankOf = (session: FormSession, group: Address): string | undefined => {
  const { kept, places } = session.parts;
  return session.rows(group).find((id) => kept.isBlankRow(childAddress(group, id), places));
};

/** Who may still be taken as a row of a group, as the form stands: each person once, and nobody where there is no room. */
export const rowOffers = (session: FormSession, group: Address): readonly PrefillRow[] => {
  const { field, state } = session.at(group);
  const rule = field.sources?.findIndex(({ guard }) => session.parts.standing.evaluation.holds(guard)) ?? -1;
  const taken = session.rows(group);
  const isFull = field.maxItems !== undefined && taken.length >= field.maxItems && blankOf(session, group) === undefined;
  return !state.asked || isFull ? NONE : peopleOf(session, group).filter((row) => (row.rule ?? 0) === rule && !taken.includes(row.id));
};

/** Whether anybody may be taken as a row of a group, now or when the form stands otherwise. */
export const hasRowOffers = (session: FormSession, group: Address): boolean => peopleOf(session, group).length > 0;

/**
 * Takes somebody as a row, as the records have them: what was made of it before counts no more. Who is a row already stays it.
 * @returns its address
 * @throws RangeError when there are too many rows, or the id is none
 */
export const takeRow = (session: FormSession, { group, id }: PrefillRow): Address => {
  const { kept, standing, places, done } = session.parts;
  const { field } = session.at(group);
  const address = childAddress(group, id);
  if (session.rows(group).includes(id)) return address;
  for (const at of standing.prefilled?.overridden ?? []) if (isWithin(at, address)) standing.prefilled?.changed(at, false);
  for (const at of kept.disputes.keys()) if (isWithin(at, address)) kept.disputes.delete(at);
  const blank = blankOf(session, group);
  if (!kept.rows.insert(group, id, blank === undefined ? undefined : session.rows(group).indexOf(blank))) throw new RangeError(`${group} takes no row ${id}`);
  if (field.items) kept.setDefaults([{ ...field.items, key: id }], group);
  const page = places.pageOf(field.pointer);
  if (page) done.delete(page.id);
  session.settle(group);
  if (blank !== undefined) session.removeRow(group, blank);
  return address;
};

/** Which rows are whom, by instance pointer: handed over with the answers. */
export const takenRows = (session: FormSession): Record<Pointer, string> => {
  const { places, standing } = session.parts;
  return Object.fromEntries(
    rowsOf(session).flatMap(({ group, id }): [Pointer, string][] => {
      const row = places.at(childAddress(group, id));
      return row && standing.evaluation.asked.has(row.pointer) ? [[row.pointer, id]] : [];
    }),
  );
};
