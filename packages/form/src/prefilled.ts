/** Repository values inside a session: which one counts for a field now, and what the person made of it. Fetched where repositories are asked. */
import type { Field, Guard, Json, Pointer } from '@motcua/procedure';
import { equal } from './equal.ts';
import { isAnswered } from './is-answered.ts';
import type { Kept } from './kept.ts';
import type { Place, Places } from './places.ts';
import type { Address, Origin, Prefill, PrefillValue } from './types.ts';

export class Prefilled {
  readonly prefill: Prefill | undefined;
  readonly #byPointer = new Map<Pointer, PrefillValue[]>();
  readonly #overridden: Set<Address>;
  readonly #applied: Map<Address, Json>;

  constructor(prefill: Prefill | undefined, overridden: readonly Address[] = [], applied: ReadonlyMap<Address, Json> = new Map()) {
    this.prefill = prefill;
    this.#overridden = new Set(overridden);
    this.#applied = new Map(applied);
    for (const value of prefill?.values ?? []) {
      const known = this.#byPointer.get(value.pointer);
      if (known) known.push(value);
      else this.#byPointer.set(value.pointer, [value]);
    }
  }

  /** Other values in the place of these. */
  next(prefill: Prefill): Prefilled {
    return new Prefilled(prefill, this.overridden, this.#applied);
  }

  get overridden(): Address[] {
    return [...this.#overridden];
  }

  /** The value whose source applies, given what the guards say now. */
  current(field: Field, address: Address, holds: (guard: Guard) => boolean): PrefillValue | undefined {
    return this.#byPointer.get(address)?.find((value) => {
      const source = field.sources?.[value.rule ?? 0];
      return source !== undefined && holds(source.guard);
    });
  }

  /** The fields for which there are values. */
  get pointers(): Pointer[] {
    return [...this.#byPointer.keys()];
  }

  isOverridden(pointer: Pointer): boolean {
    return this.#overridden.has(pointer);
  }

  /** Remembers whether what a person left in a field is still what was prefilled. */
  changed(pointer: Pointer, differs: boolean): void {
    if (differs) this.#overridden.add(pointer);
    else this.#overridden.delete(pointer);
  }

  /** Lays the values that count now. @returns whether any answer is another one */
  lay(kept: Kept, places: Places, holds: (guard: Guard) => boolean): boolean {
    let laid = false;
    for (const pointer of this.pointers) {
      const field = places.at(pointer)?.field;
      if (!field || !isAnswered(field)) continue;
      const current = this.current(field, pointer, holds);
      // What somebody typed over stays, but never in the place of what is locked, whatever a snapshot says.
      if (current?.locked && !kept.opened.has(pointer)) this.changed(pointer, false);
      else if (this.isOverridden(pointer)) continue;
      const value = current?.value ?? (this.#applied.has(pointer) ? field.default : kept.values.get(pointer));
      if (current) this.#applied.set(pointer, current.value);
      else this.#applied.delete(pointer);
      if (equal(value, kept.values.get(pointer))) continue;
      kept.setValue(pointer, value);
      kept.raw.delete(pointer);
      laid = true;
    }
    return laid;
  }

  /** Where an answer came from, if a value counts for its field now. */
  originOf({ field, address }: Pick<Place, 'field' | 'address'>, value: Json | undefined, holds: (guard: Guard) => boolean): Origin | undefined {
    const current = this.current(field, address, holds);
    if (!current) return undefined;
    return equal(current.value, value) ? { kind: 'repository', source: current.source } : { kind: 'override', source: current.source, original: current.value };
  }
}
