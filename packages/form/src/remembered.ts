import { inRows, valueAt, type Json, type JsonObject, type Plan, type Validators } from '@motcua/procedure';
import type { Conditions } from '@motcua/procedure/evaluate';

interface Known {
  readonly read: readonly (Json | undefined)[];
  readonly result: boolean;
}

/** Conditions that are decided anew only when one of the answers they read has changed: how many there are in the form costs nothing. */
export class Remembered implements Conditions {
  readonly #plan: Plan;
  readonly #validators: Validators;
  readonly #known = new Map<string, Known>();

  constructor(plan: Plan, validators: Validators) {
    this.#plan = plan;
    this.#validators = validators;
  }

  condition(index: number, instance: JsonObject, rows: readonly number[] = []): boolean {
    const read = (this.#plan.conditions[index]?.reads ?? []).map((pointer) => valueAt(instance, inRows(pointer, rows)));
    // What has parts may have changed inside: it is looked at again.
    if (read.some((value) => typeof value === 'object')) return this.#validators.condition(index, instance, rows);
    const name = `${index} ${rows.join(' ')}`;
    const known = this.#known.get(name);
    if (known && known.read.every((value, at) => value === read[at])) return known.result;
    const result = this.#validators.condition(index, instance, rows);
    this.#known.set(name, { read, result });
    return result;
  }
}
