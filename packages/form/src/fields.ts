import { isWithin, valueAt, type Pointer } from '@motcua/procedure';
import type { Checking } from './checking.ts';
import { equal } from './equal.ts';
import { FormField, type FieldOwner } from './form-field.ts';
import type { Kept } from './kept.ts';
import type { Place, Places } from './places.ts';
import type { Shown } from './shown.ts';
import type { Standing } from './standing.ts';
import type { Address, FieldState, Origin } from './types.ts';

export interface FieldsSetting {
  readonly kept: Kept;
  readonly places: Places;
  readonly standing: Standing;
  readonly shown: Shown;
  readonly checking: Checking;
}

const NO_ROWS: readonly string[] = [];

/** The fields that somebody looks at: made when they are first asked for, gone with their row. */
export class Fields {
  readonly #setting: FieldsSetting;
  readonly #owner: FieldOwner;
  readonly #made = new Map<Address, FormField>();

  constructor(setting: FieldsSetting, owner: FieldOwner) {
    this.#setting = setting;
    this.#owner = owner;
  }

  at(place: Place): FormField {
    let field = this.#made.get(place.address);
    if (!field) this.#made.set(place.address, (field = new FormField(place.field, place.address, this.#owner, this.#stateOf(place))));
    return field;
  }

  /** Goes on with a field that was there before the session. */
  adopt(field: FormField, place: Place): void {
    this.#made.set(place.address, field);
    field.handOver(this.#owner, this.#stateOf(place));
  }

  /** The place of a field; `undefined` once its row was taken away. */
  placeOf(field: FormField): Place | undefined {
    return this.#made.get(field.address) === field ? this.#setting.places.at(field.address) : undefined;
  }

  refresh(place: Place): void {
    this.#made.get(place.address)?.update(this.#stateOf(place));
  }

  refreshAll(): void {
    for (const [address, field] of this.#made) {
      const place = this.#setting.places.at(address);
      if (place) field.update(this.#stateOf(place));
    }
  }

  /** Lets the fields at and in an address go. */
  drop(address: Address): void {
    for (const [at, field] of [...this.#made]) {
      if (!isWithin(at, address)) continue;
      this.#made.delete(at);
      field.update({ ...field.state, asked: false, issues: [], warnings: [] });
    }
  }

  /** Verified by its source, and not opened for mending. */
  isLocked(place: Place): boolean {
    const { kept, standing } = this.#setting;
    const { field, address, pointer } = place;
    const current = standing.prefilled?.current(place, standing.evaluation);
    return current?.locked === true && !kept.opened.has(address) && equal(current.value, field.readOnly ? valueAt(standing.evaluation.instance, pointer) : kept.values.get(address));
  }

  originOf(place: Place): Origin | undefined {
    const { kept, standing } = this.#setting;
    const { field, address, pointer } = place;
    const { evaluation } = standing;
    if (field.readOnly) return valueAt(evaluation.instance, pointer) === undefined ? undefined : { kind: 'computed' };
    const value = kept.values.get(address);
    const filled = standing.prefilled?.originOf(place, value, evaluation);
    if (filled) return filled;
    if (value === undefined) return undefined;
    const readAt = kept.card.get(address);
    return readAt ? { kind: 'card', readAt } : { kind: 'manual' };
  }

  pointerOf(field: FormField): Pointer {
    return this.#setting.places.at(field.address)?.pointer ?? field.address;
  }

  #stateOf(place: Place): FieldState {
    const { kept, standing, shown, checking } = this.#setting;
    const { field, address, pointer } = place;
    const { asked, required, instance } = standing.evaluation;
    return {
      value: field.readOnly ? valueAt(instance, pointer) : kept.values.get(address),
      raw: kept.raw.get(address),
      asked: asked.has(pointer),
      required: required.has(pointer),
      locked: this.isLocked(place),
      touched: kept.touched.has(address),
      issues: asked.has(pointer) ? shown.issues(address) : [],
      warnings: asked.has(pointer) ? shown.warnings(address) : [],
      checking: checking.isUnderWay(address),
      origin: this.originOf(place),
      rows: field.items ? (kept.rows.ids(address) ?? NO_ROWS) : undefined,
    };
  }
}
