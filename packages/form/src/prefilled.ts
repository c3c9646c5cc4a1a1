/** Repository values inside a session: which one counts for a field now, and what the person made of it. */
import { ROW, type Field, type Json } from '@motcua/procedure';
import type { Evaluation } from '@motcua/procedure/evaluate';
import { equal } from './equal.ts';
import type { Place } from './places.ts';
import type { Address, Origin, Prefill, PrefillValue } from './types.ts';

export class Prefilled {
  readonly prefill: Prefill | undefined;
  readonly #byAddress = new Map<Address, PrefillValue[]>();
  readonly #overridden: Set<Address>;

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

  /** The value whose source applies, given what the guards say now. */
  current({ field, address, rows }: Place, holds: Evaluation['holds']): PrefillValue | undefined {
    return this.#byAddress.get(address)?.find((value) => {
      const source = field.sources?.[value.rule ?? 0];
      return source !== undefined && holds(source.guard, rows);
    });
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
    if (current) {
      return equal(current.value, value)
        ? { kind: 'repository', source: current.source }
        : { kind: 'override', source: current.source, original: current.value };
    }
    return value === undefined ? undefined : { kind: 'manual' };
  }

  #add(address: Address, value: PrefillValue): void {
    const known = this.#byAddress.get(address);
    if (known) known.push(value);
    else this.#byAddress.set(address, [value]);
  }
}
