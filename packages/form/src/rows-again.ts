/** What was rows the last time is rows again by itself, in the case that it was an answer to. Fetched where repositories are asked. */
import type { Json, Pointer } from '@motcua/procedure';
import { isSameCase, type Evaluation } from '@motcua/procedure/evaluate';
import { childAddress } from './child-address.ts';
import { equal } from './equal.ts';
import type { Kept } from './kept.ts';
import type { Place, Places } from './places.ts';
import type { Address, PrefillRow } from './types.ts';

/** In a form that is gone on with, the rows of the case that it stands in were there before: the person has made of them what they wanted. */
export type Laid = ReadonlySet<Pointer> | 'as it stands';

export class RowsAgain {
  readonly #groups: ReadonlyMap<Pointer, readonly PrefillRow[]>;
  #laid: Set<Pointer> | undefined;

  constructor(rows: readonly PrefillRow[], laid: Laid) {
    const groups = new Map<Pointer, PrefillRow[]>();
    for (const row of rows) if (row.again) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
    this.#groups = groups;
    this.#laid = laid === 'as it stands' ? undefined : new Set(laid);
  }

  /** The groups whose rows came: once they have, it is the person who adds and removes. */
  get laid(): Laid {
    return this.#laid ?? 'as it stands';
  }

  /** The choices that they hang on. */
  get choices(): Pointer[] {
    return [...this.#groups.values()].flat().flatMap(({ again = [] }) => again.map(({ pointer }) => pointer));
  }

  /**
   * @param applied what was filled in last, where
   * @returns whether there are other rows than before
   */
  lay(kept: Kept, places: Places, { asked, instance }: Evaluation, applied: ReadonlyMap<Address, Json>): boolean {
    const isOfCase = ({ again = [] }: PrefillRow): boolean => isSameCase(again, instance);
    const groups = [...this.#groups].filter(([group]) => asked.has(group));
    const laid = (this.#laid ??= new Set(groups.flatMap(([group, rows]) => (rows.some(isOfCase) ? [group] : []))));
    let other = false;
    for (const [group, rows] of groups) {
      const place = places.at(group);
      const fitting = rows.filter(isOfCase);
      if (!place?.field.items || laid.has(group) === fitting.length > 0) continue;
      if (fitting.length > 0) {
        laid.add(group);
        other = bring(fitting, place, kept, places) || other;
      } else {
        laid.delete(group);
        other = takeBack(rows, group, kept, places, applied) || other;
      }
    }
    return other;
  }
}

/** In the place of rows that were not begun; nothing where somebody began one. */
const bring = (rows: readonly PrefillRow[], place: Place, kept: Kept, places: Places): boolean => {
  const { address: group, field: { items, minItems = 0, maxItems = Infinity } } = place;
  const there = kept.rows.ids(group) ?? [];
  if (!items || there.some((id) => !kept.isBlankRow(childAddress(group, id), places))) return false;
  for (const id of there) drop(group, id, kept);
  for (const { id } of rows.slice(0, maxItems)) if (kept.rows.insert(group, id)) kept.setDefaults([{ ...items, key: id }], group);
  const few = Math.min(minItems, maxItems);
  for (let count = kept.rows.ids(group)?.length ?? 0; count < few && kept.rows.hasRoom(group); count += 1) kept.addRow(place);
  return true;
};

/** Rows that the person made nothing of go with their case. */
const takeBack = (rows: readonly PrefillRow[], group: Address, kept: Kept, places: Places, applied: ReadonlyMap<Address, Json>): boolean => {
  const isAsFilled = ({ field, address }: Place): boolean => {
    const value = kept.values.get(address);
    return !kept.raw.has(address) && (equal(value, field.default) || equal(value, applied.get(address)));
  };
  const untouched = rows.filter(({ id }) => {
    const row = kept.rows.ids(group)?.includes(id) ? places.at(childAddress(group, id)) : undefined;
    return row !== undefined && places.within(row).every(isAsFilled);
  });
  for (const { id } of untouched) drop(group, id, kept);
  return untouched.length > 0;
};

const drop = (group: Address, id: string, kept: Kept): void => {
  kept.take(childAddress(group, id));
  kept.rows.remove(group, id);
};
