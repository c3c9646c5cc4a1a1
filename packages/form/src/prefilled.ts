/** Repository values inside a session: which one counts for a field now, and what the person made of it. Fetched where repositories are asked. */
import { isWithin, ROW, type Json, type Pointer } from '@motcua/procedure';
import { isSameCase, type Evaluation } from '@motcua/procedure/evaluate';
import { equal } from './equal.ts';
import { isAnswered } from './is-answered.ts';
import type { Kept } from './kept.ts';
import type { Place, Places } from './places.ts';
import { RowsAgain, type Laid } from './rows-again.ts';
import type { Address, Origin, Prefill, PrefillValue } from './types.ts';

export class Prefilled {
  readonly prefill: Prefill | undefined;
  /** Ids of repositories that were not asked, because what should fill in the form never came. */
  missed: readonly string[] = [];
  readonly #byAddress = new Map<Address, PrefillValue[]>();
  readonly #overridden: Set<Address>;
  readonly #applied: Map<Address, Json>;
  readonly #again: RowsAgain;
  readonly #choices: Set<Pointer>;

  constructor(prefill: Prefill | undefined, overridden: readonly Address[] = [], applied: ReadonlyMap<Address, Json> = new Map(), laid: Laid = new Set()) {
    this.prefill = prefill;
    this.#overridden = new Set(overridden);
    this.#applied = new Map(applied);
    this.#again = new RowsAgain(prefill?.rows ?? [], laid);
    this.#choices = new Set(this.#again.choices);
    for (const value of prefill?.values ?? []) this.#add(value.pointer, value);
    // Whoever is taken as a row gives it their id: there is no such address before.
    for (const { id, group, values } of prefill?.rows ?? []) {
      const row = `${group}/${ROW}`;
      for (const value of values) if (isWithin(value.pointer, row)) this.#add(`${group}/${id}${value.pointer.slice(row.length)}`, value);
    }
  }

  /** Other values in the place of these. */
  next(prefill: Prefill): Prefilled {
    return new Prefilled(prefill, this.overridden, this.#applied, this.#again.laid);
  }

  /** Who could not be asked. */
  get unreachable(): Prefill['unreachable'] {
    return [...(this.prefill?.unreachable ?? []), ...this.missed.map((id) => ({ id }))];
  }

  get overridden(): Address[] {
    return [...this.#overridden];
  }

  /** The value whose source applies, as the form stands; else what was answered the last time, in the same case. */
  current({ field, address, rows }: Place, { holds, instance }: Evaluation): PrefillValue | undefined {
    return this.#byAddress.get(address)?.find((value) => {
      if (value.again) return isSameCase(value.again, instance, rows);
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

  /** Lays the rows and values that count now. @returns whether there is any other one than before */
  lay(kept: Kept, places: Places, evaluation: Evaluation): boolean {
    // What fills in rows counts by what is known of them once they are there.
    if (this.#again.lay(kept, places, evaluation, this.#applied)) return true;
    let laid = false;
    for (const address of this.addresses) {
      const place = places.at(address);
      if (!place || !isAnswered(place.field)) continue;
      const current = this.current(place, evaluation);
      // What somebody typed over stays, but never in the place of what is locked, whatever a snapshot says.
      if (current?.locked && !kept.opened.has(address)) this.changed(address, false);
      else if (this.isOverridden(address)) continue;
      const stands = kept.values.get(address);
      // What was answered the last time takes the place of nothing that was typed, in whatever case that was.
      if (current?.again && !this.#applied.has(address) && ![undefined, place.field.default, current.value].some((each) => equal(each, stands))) continue;
      const value = current?.value ?? (this.#applied.has(address) ? place.field.default : stands);
      if (current) this.#applied.set(address, current.value);
      else this.#applied.delete(address);
      if (equal(value, stands)) continue;
      kept.setValue(address, value);
      kept.raw.delete(address);
      laid = true;
    }
    return laid;
  }

  /** Where an answer came from; `undefined` where no value counts for its field now, or it is the person's own. */
  originOf(place: Place, value: Json | undefined, evaluation: Evaluation): Origin | undefined {
    const current = this.current(place, evaluation);
    if (!current) return undefined;
    const { source, value: original } = current;
    if (equal(original, value)) return { kind: 'repository', source };
    // What the person said themselves is no record that they change.
    return source.filedAt === undefined ? { kind: 'override', source, original } : undefined;
  }

  #add(address: Address, value: PrefillValue): void {
    const known = this.#byAddress.get(address);
    if (known) known.push(value);
    else this.#byAddress.set(address, [value]);
    for (const { pointer } of value.again ?? []) this.#choices.add(pointer);
  }
}
