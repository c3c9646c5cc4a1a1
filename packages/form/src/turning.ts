import { isWithin } from '@motcua/procedure';
import type { Evaluation } from '@motcua/procedure/evaluate';
import { equal } from './equal.ts';
import type { Parts } from './parts.ts';
import type { Place } from './places.ts';
import type { Address } from './types.ts';

/** What follows from a change: the fields that depend on what changed are brought up to date, the others are left alone. */
export class Turning {
  readonly #parts: Parts;
  #shape = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Another number after each change of what is asked, required or repeated. */
  get shape(): number {
    return this.#shape;
  }

  /** One answer was changed. */
  answered(place: Place): void {
    const { standing, shown, fields, kept } = this.#parts;
    const before = standing.evaluation;
    const { changed, turned } = standing.take(place);
    const readers = this.#readersOf(changed);
    readers.delete(place.address);
    // What the gateway refused may have been mended here.
    for (const address of readers.keys()) kept.refused.delete(address);
    if (turned) {
      standing.settle();
      for (const each of shown.turned(this.#shownPlaces(() => true), before)) if (each !== place) readers.set(each.address, each);
    }
    for (const reader of readers.values()) if (shown.has(reader.address)) shown.show(reader);
    shown.narrow(place);
    if (turned) this.#refreshAll();
    else for (const each of new Set([place, ...changed, ...readers.values()])) fields.refresh(each);
  }

  /** Much may have changed: repository values came, or rows. @param group the repeated group whose rows did */
  settle(group?: Address): void {
    const { standing, shown, places, kept } = this.#parts;
    const before: Evaluation = standing.evaluation;
    standing.settle();
    const changed = group === undefined ? undefined : places.at(group);
    for (const address of changed ? [changed.address, ...this.#readersOf([changed]).keys()] : []) kept.refused.delete(address);
    const moved = (place: Place): boolean => group !== undefined && isWithin(place.address, group);
    for (const place of this.#shownPlaces(moved)) shown.show(place);
    for (const place of shown.turned(this.#shownPlaces((each) => !moved(each)), before)) shown.show(place);
    this.#refreshAll();
  }

  #shownPlaces(which: (place: Place) => boolean): Place[] {
    const { shown, places } = this.#parts;
    return [...shown.addresses()].flatMap((address) => places.at(address) ?? []).filter(which);
  }

  /** The fields that are compared with what changed, and the groups around it. */
  #readersOf(changed: readonly Place[]): Map<Address, Place> {
    const { standing, places } = this.#parts;
    const readers = new Map<Address, Place>();
    for (const each of changed) {
      for (const around of places.outside(each)) readers.set(around.address, around);
      for (const { field, shared } of standing.edges.checked(each.field.pointer)) {
        for (const reader of places.of(field.pointer, each.rows.slice(0, shared))) readers.set(reader.address, reader);
      }
    }
    for (const each of changed) if (each.field.readOnly) readers.set(each.address, each);
    return readers;
  }

  #refreshAll(): void {
    const { standing, places, kept, checking, fields } = this.#parts;
    this.#shape += 1;
    checking.sweep((address, value) => {
      const place = places.at(address);
      return place !== undefined && standing.evaluation.asked.has(place.pointer) && equal(kept.values.get(address), value);
    });
    fields.refreshAll();
  }
}
