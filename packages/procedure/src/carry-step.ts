/** One step of a migration over all answers at once. */
import { addressOf, followed, segmentsOf, type Segment } from './followed.ts';
import type { Migration } from './migration.ts';
import type { Carried, Dropped } from './migrations.ts';
import type { Json, Pointer, Text } from './plan.ts';
import { ROW } from './pointer.ts';

/** Rows as they come to stand in the new version, in the order that they stood in. */
class Rows {
  readonly #ids = new Map<Pointer, Set<string>>();
  readonly #order: ReadonlyMap<string, number>;

  constructor(old: Carried['rows']) {
    this.#order = new Map([...old.values()].flat().map((id, index) => [id, index]));
  }

  /** A repeated group, with or without rows. */
  group(address: Pointer): Set<string> {
    let ids = this.#ids.get(address);
    if (!ids) this.#ids.set(address, (ids = new Set()));
    return ids;
  }

  /** Every row that an address names. */
  add(segments: readonly Segment[]): void {
    for (const [index, { part, row }] of segments.entries()) if (row) this.group(addressOf(segments.slice(0, index))).add(part);
  }

  all(): Map<Pointer, readonly string[]> {
    const place = (id: string): number => this.#order.get(id) ?? this.#order.size;
    return new Map([...this.#ids].map(([address, ids]) => [address, [...ids].sort((one, other) => place(one) - place(other))]));
  }
}

/** The addresses that a template stands for. */
const expanded = (template: Pointer, rows: ReadonlyMap<Pointer, readonly string[]>): Pointer[] =>
  template.slice(1).split('/').reduce<Pointer[]>(
    (addresses, part) => addresses.flatMap((address) => (part === ROW ? (rows.get(address) ?? []) : [part]).map((next) => `${address}/${next}`)),
    [''],
  );

export const carryStep = (step: Migration, old: Carried): Carried => {
  const isRow = (array: Pointer, part: string): boolean => old.rows.get(array)?.includes(part) ?? false;
  const rows = new Rows(old.rows);
  const values = new Map<Pointer, Json>();
  const raw = new Map<Pointer, string>();
  const review = new Map<Pointer, Text | undefined>();
  const follow = (address: Pointer): Pointer | undefined => {
    const segments = segmentsOf(address, isRow);
    const there = segments && followed(step, segments).segments;
    return there && addressOf(there);
  };
  const dropped = old.dropped.map(({ to, ...gone }): Dropped => {
    const there = to === undefined ? undefined : follow(to);
    return { ...gone, ...(there === undefined ? {} : { to: there }) };
  });

  for (const [array, ids] of old.rows) {
    const segments = segmentsOf(array, isRow);
    const group = segments && followed(step, segments).segments;
    if (group && ids.length === 0) rows.group(addressOf(group));
    for (const id of ids) {
      const row = segments && followed(step, [...segments, { part: id, row: true }]).segments;
      if (row) rows.add(row);
    }
  }

  /** Two answers can't stand in one place: the first stays, the other is told. */
  const settle = <Of extends Json>(into: Map<Pointer, Of>, from: Pointer, segments: readonly Segment[], value: Of): void => {
    const address = addressOf(segments);
    rows.add(segments);
    if (into.has(address)) dropped.push({ from, to: address, value });
    else into.set(address, value);
  };
  for (const [from, value] of old.values) {
    const segments = segmentsOf(from, isRow);
    if (!segments) {
      dropped.push({ from, value });
      continue;
    }
    const there = followed(step, segments, value);
    const to = there.segments && addressOf(there.segments);
    for (const gone of there.gone) dropped.push({ from, ...(to === undefined ? {} : { to }), ...gone });
    if (!there.segments) continue;
    if (there.value !== undefined) settle(values, from, there.segments, there.value);
    if (there.review && to !== undefined) review.set(to, undefined);
  }
  for (const [from, text] of old.raw) {
    const segments = segmentsOf(from, isRow);
    const there = segments && followed(step, segments, text);
    // Half-typed text is no choice yet: it is not mapped.
    if (there?.segments) settle(raw, from, there.segments, text);
    else dropped.push({ from, value: text, ...there?.gone[0] });
  }
  for (const [address, why] of old.review) {
    const there = follow(address);
    if (there !== undefined) review.set(there, why);
  }

  const now = rows.all();
  for (const change of step.changes) {
    if ('review' in change && typeof change.review === 'string') for (const address of expanded(change.review, now)) review.set(address, change.why);
    if (!('set' in change)) continue;
    for (const address of expanded(change.set, now)) {
      if (values.has(address) || raw.has(address)) continue;
      values.set(address, change.value);
      review.set(address, review.get(address));
    }
  }
  return { values, raw, rows: now, review, dropped };
};
