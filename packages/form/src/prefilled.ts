/** Repository values inside a session: which one counts for a field now, and what the person made of it. */
import type { Field, Json, Pointer } from '@motcua/procedure';
import { isSameCase, type Evaluation } from '@motcua/procedure/evaluate';
import { equal } from './equal.ts';
import type { Address, Origin, Prefill, PrefillValue } from './types.ts';

export class Prefilled {
  readonly prefill: Prefill | undefined;
  readonly #byPointer = new Map<Pointer, PrefillValue[]>();
  readonly #overridden: Set<Address>;
  readonly #choices = new Set<Pointer>();

  constructor(prefill: Prefill | undefined, overridden: readonly Address[] = []) {
    this.prefill = prefill;
    this.#overridden = new Set(overridden);
    for (const value of prefill?.values ?? []) {
      const known = this.#byPointer.get(value.pointer);
      if (known) known.push(value);
      else this.#byPointer.set(value.pointer, [value]);
      for (const { pointer } of value.again ?? []) this.#choices.add(pointer);
    }
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

  originOf(field: Field, value: Json | undefined, current: PrefillValue | undefined): Origin | undefined {
    if (field.readOnly) return value === undefined ? undefined : { kind: 'computed' };
    if (current && equal(current.value, value)) return { kind: 'repository', source: current.source };
    // What the person said themselves is no record that they change.
    if (current && current.source.filedAt === undefined) return { kind: 'override', source: current.source, original: current.value };
    return value === undefined ? undefined : { kind: 'manual' };
  }
}
