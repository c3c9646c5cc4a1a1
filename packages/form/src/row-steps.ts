import { isWithin } from '@motcua/procedure';
import { childAddress } from './child-address.ts';
import type { Parts } from './parts.ts';
import type { Place } from './places.ts';
import type { Turning } from './turning.ts';
import type { Address, Part, RemovedRow } from './types.ts';

const NONE: readonly string[] = [];

/** Rows come, go, come back and change places; what is in them goes with them. */
export class RowSteps {
  readonly #parts: Parts;
  readonly #turning: Turning;

  constructor(parts: Parts, turning: Turning) {
    this.#parts = parts;
    this.#turning = turning;
  }

  /** @throws RangeError when the field is no repeated group */
  ids({ field, address }: Place): readonly string[] {
    if (!field.items) throw new RangeError(`${address} is no repeated group`);
    return this.#parts.kept.rows.ids(address) ?? NONE;
  }

  add(group: Place, index?: number): Address {
    this.ids(group);
    const id = this.#parts.kept.addRow(group, index);
    this.#changed(group);
    return childAddress(group.address, id);
  }

  /** @throws RangeError when there is no such row */
  remove(group: Place, id: string): RemovedRow {
    const before = this.ids(group);
    const index = before.indexOf(id);
    if (index < 0) throw new RangeError(`${group.address} has no row ${id}`);
    const part = this.#takeOut(group, id);
    this.#changed(group);
    return { group: group.address, id, index, part, filled: this.ids(group).filter((other) => !before.includes(other)) };
  }

  /** Rows that came by themselves when this one went, and are as they came, go again. */
  restore(group: Place, { id, index, part, filled }: RemovedRow): Address {
    const { kept } = this.#parts;
    const address = childAddress(group.address, id);
    if (this.ids(group).includes(id)) return address;
    kept.rows.insert(group.address, id, index);
    kept.put(part);
    for (const other of filled) if (this.ids(group).includes(other) && this.#parts.kept.isBlankRow(childAddress(group.address, other), this.#parts.places)) this.#takeOut(group, other);
    this.#changed(group);
    return address;
  }

  move(group: Place, id: string, to: number): void {
    this.ids(group);
    if (this.#parts.kept.rows.move(group.address, id, to)) this.#changed(group);
  }

  #takeOut(group: Place, id: string): Part {
    const { kept, checking, fields, shown } = this.#parts;
    const address = childAddress(group.address, id);
    const part = kept.take(address);
    kept.rows.remove(group.address, id);
    fields.drop(address);
    shown.drop(address);
    checking.sweep((at) => !isWithin(at, address));
    return part;
  }

  #changed(group: Place): void {
    const { places, done } = this.#parts;
    const page = places.pageOf(group.template);
    if (page) done.delete(page.id);
    this.#turning.settle(group.address);
  }
}
