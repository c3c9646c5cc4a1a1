/** Repository values inside a session: which one counts for a field now, and what the person made of it. Fetched where repositories are asked. */
import type { Field, Json, Pointer } from '@motcua/procedure';
import { isSameCase, type Evaluation } from '@motcua/procedure/evaluate';
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
  readonly #choices = new Set<Pointer>();

  constructor(prefill: Prefill | undefined, overridden: readonly Address[] = [], applied: ReadonlyMap<Address, Json> = new Map()) {
    this.prefill = prefill;
    this.#overridden = new Set(overridden);
    this.#applied = new Map(applied);
    for (const value of prefill?.values ?? []) {
      const known = this.#byPointer.get(value.pointer);
      if (known) known.push(value);
      else this.#byPointer.set(value.pointer, [value]);
      for (const { pointer } of value.again ?? []) this.#choices.add(pointer);
    }
  }

  /** Other values in the place of these. */
  next(prefill: Prefill): Prefilled {
    return new Prefilled(prefill, this.overridden, this.#applied);
  }

  get overridden(): Address[] {
    return [...this.#overridden];
  }

  /** The value whose source applies, as the form stands; else what was answered the last time, in the same case. */
  current(field: Field, address: Address, { holds, instance }: Evaluation): PrefillValue | undefined {
    return this.#byPointer.get(address)?.find((value) => {
      if (value.again) return isSameCase(value.again, instance);
      const source = field.sources?.[value.rule ?? 0];
      return source !== undefined && holds(source.guard);
    });
  }

  /** Whether what counts hangs on the choice in a field. */
  hangsOn(pointer: Pointer): boolean {
    return this.#choices.has(pointer);
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
  lay(kept: Kept, places: Places, evaluation: Evaluation): boolean {
    let laid = false;
    for (const pointer of this.pointers) {
      const field = places.at(pointer)?.field;
      if (!field || !isAnswered(field)) continue;
      const current = this.current(field, pointer, evaluation);
      // What somebody typed over stays, but never in the place of what is locked, whatever a snapshot says.
      if (current?.locked && !kept.opened.has(pointer)) this.changed(pointer, false);
      else if (this.isOverridden(pointer)) continue;
      const stands = kept.values.get(pointer);
      // What was answered the last time takes the place of nothing that was typed, in whatever case that was.
      if (current?.again && !this.#applied.has(pointer) && ![undefined, field.default, current.value].some((each) => equal(each, stands))) continue;
      const value = current?.value ?? (this.#applied.has(pointer) ? field.default : stands);
      if (current) this.#applied.set(pointer, current.value);
      else this.#applied.delete(pointer);
      if (equal(value, stands)) continue;
      kept.setValue(pointer, value);
      kept.raw.delete(pointer);
      laid = true;
    }
    return laid;
  }

  /** Where an answer came from; `undefined` where no value counts for its field now, or it is the person's own. */
  originOf({ field, address }: Pick<Place, 'field' | 'address'>, value: Json | undefined, evaluation: Evaluation): Origin | undefined {
    const current = this.current(field, address, evaluation);
    if (!current) return undefined;
    const { source, value: original } = current;
    if (equal(original, value)) return { kind: 'repository', source };
    // What the person said themselves is no record that they change.
    return source.filedAt === undefined ? { kind: 'override', source, original } : undefined;
  }
}
