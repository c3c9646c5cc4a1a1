/** Repository values inside a session: which one counts for a field now, and what the person made of it. */
import { ROW, type Field, type Json, type Pointer } from '@motcua/procedure';
import { isSameCase, type Evaluation } from '@motcua/procedure/evaluate';
import { equal } from './equal.ts';
import type { Place } from './places.ts';
import type { Address, Origin, Prefill, PrefillValue } from './types.ts';

export class Prefilled {
  readonly prefill: Prefill | undefined;
  readonly #byAddress = new Map<Address, PrefillValue[]>();
  readonly #overridden: Set<Address>;
  readonly #choices = new Set<Pointer>();

  constructor(prefill: Prefill | undefined, overridden: readonly Address[] = []) {
    this.prefill = prefill;
    this.#overridden = new Set(overridden);
    for (const value of prefill?.values ?? []) this.#add(value.pointer, value);
    // Whoever is taken as a row gives it their id: there is no such address before.
    for (const { id, group, values } of prefill?.rows ?? []) {
      const [row, own] = [`${group}/${ROW}/`, `${group}/${id}/`];
      for (const value of values) if (value.pointer.startsWith(row)) this.#add(own + value.pointer.slice(row.length), value);
    }
  }

  get overridden(): Address[] {
    return [...this.#overridden];
  }

  /** The value whose source applies, as the form stands; else what was answered the last time, in the same case. */
  current({ field, address, rows }: Place, { holds, instance }: Evaluation): PrefillValue | undefined {
    return this.#byAddress.get(address)?.find((value) => {
      if (value.again) return isSameCase(value.again, instance);
      const source = field.sources?.[value.rule ?? 0];
      return source !== undefined && holds(source.guard, rows);
    });
  }

  /** Whether what counts hangs on the choice in a field. */
  hangsOn(pointer: Pointer): boolean {
    return this.#choices.has(pointer);
  }

  /** The fields for which there are values, those of rows that nobody has taken among them. */
  get addresses(): Address[] {
    return [...this.#byAddress.keys()];
  }

  isOverridden(address: Address): boolean {
    return this.#overridden.has(address);
  }

  /** Remembers whether what a person left in a field is still what was prefilled. */
  changed(address: Address, differs: boolean): void {
    if (differs) this.#overridden.add(address);
    else this.#overridden.delete(address);
  }

  originOf(field: Field, value: Json | undefined, current: PrefillValue | undefined): Origin | undefined {
    if (field.readOnly) return value === undefined ? undefined : { kind: 'computed' };
    if (current && equal(current.value, value)) return { kind: 'repository', source: current.source };
    // What the person said themselves is no record that they change.
    if (current && current.source.filedAt === undefined) return { kind: 'override', source: current.source, original: current.value };
    return value === undefined ? undefined : { kind: 'manual' };
  }

  #add(address: Address, value: PrefillValue): void {
    const known = this.#byAddress.get(address);
    if (known) known.push(value);
    else this.#byAddress.set(address, [value]);
    for (const { pointer } of value.again ?? []) this.#choices.add(pointer);
  }
}
