import { isObject, parentOf, rowsIn, valueAt, type Field, type Json, type JsonObject, type Plan, type Pointer, type Validators } from '@motcua/procedure';
import { allFields, compute, evaluate, place, withUnreachable, type Context, type Evaluation } from '@motcua/procedure/evaluate';
import { edgesOf, type Edges } from './edges.ts';
import { equal } from './equal.ts';
import type { Kept } from './kept.ts';
import type { Place, Places } from './places.ts';
import type { Prefilled } from './prefilled.ts';
import { Remembered } from './remembered.ts';
import { MOST_BEGUN } from './rows.ts';

/** Prefilled values may decide which prefilled values count; it settles in as many rounds as conditions are nested. */
const MOST_ROUNDS = 20;

const keyOf = ({ pointer }: Place): string => pointer.slice(pointer.lastIndexOf('/') + 1);

/** Sets or takes out a member in place. A row that is one answer stays where it is, as `null`. */
const put = (parent: Json, place: Place, value: Json | undefined): void => {
  const key = isObject(parent) ? place.field.key : keyOf(place);
  if (typeof parent !== 'object' || parent === null) return;
  if (value === undefined && isObject(parent)) Reflect.deleteProperty(parent, key);
  else Object.defineProperty(parent, key, { value: value ?? null, writable: true, enumerable: true, configurable: true });
};

/** What is asked, required and computed as the form stands: worked out as a whole only when it could have turned. */
export class Standing {
  /** What repositories filled in; absent where nobody asked them. */
  prefilled: Prefilled | undefined;
  readonly #plan: Plan;
  readonly #context: Context;
  readonly #kept: Kept;
  readonly #places: Places;
  readonly #conditions: Remembered;
  readonly #repeated: readonly Field[];
  #evaluation: Evaluation;

  constructor(plan: Plan, { validators, context, kept, places, prefilled }: { validators: Validators; context: Context; kept: Kept; places: Places; prefilled: Prefilled | undefined }) {
    this.prefilled = prefilled;
    this.#plan = plan;
    this.#context = context;
    this.#kept = kept;
    this.#places = places;
    this.#conditions = new Remembered(plan, validators);
    this.#repeated = allFields(plan).filter(({ items }) => items);
    this.#evaluation = this.#evaluate();
    this.#settle();
  }

  /** What looks at what; nobody needs it before the first change. */
  get edges(): Edges {
    return edgesOf(this.#plan);
  }

  get evaluation(): Evaluation {
    return this.#evaluation;
  }

  /** What would be validated, were these the answers in their places. */
  instanceWith(answers: readonly (readonly [Pointer, Json])[]): JsonObject {
    const instance = structuredClone(this.#evaluation.instance);
    for (const [pointer, value] of answers) place(instance, pointer, value);
    return instance;
  }

  /** Evaluates, lays the repository values that count now and makes the rows that there must be, until none changes the others. */
  settle(): void {
    this.#evaluation = this.#evaluate();
    this.#settle();
  }

  /**
   * Takes in one answer and what is computed from it.
   * @returns the places whose value is another now, and whether that may have turned more than values: then all is to be settled.
   */
  take(place: Place): { readonly changed: readonly Place[]; readonly turned: boolean } {
    const changed: Place[] = [];
    const waiting = new Map([[place.address, place]]);
    while (waiting.size > 0) {
      const next = this.#first(waiting.values());
      if (!next) break;
      waiting.delete(next.address);
      const value = next.field.compute ? compute(next.field.compute, this.#evaluation.instance, next.rows) : this.#kept.values.get(next.address);
      if (next !== place && (!this.#evaluation.asked.has(next.pointer) || equal(value, valueAt(this.#evaluation.instance, next.pointer)))) continue;
      changed.push(next);
      if (!this.#evaluation.asked.has(next.pointer)) break;
      if (this.#turns(next, value)) return { changed, turned: true };
      for (const { field, shared } of this.edges.computed(next.field.pointer)) {
        for (const reader of this.#places.of(field.pointer, next.rows.slice(0, shared))) waiting.set(reader.address, reader);
      }
    }
    return { changed, turned: false };
  }

  /** The place that comes first in the order of evaluation: what it is computed from is known. */
  #first(places: Iterable<Place>): Place | undefined {
    let first: Place | undefined;
    for (const place of places) if (!first || this.edges.rank(place.field.pointer) < this.edges.rank(first.field.pointer)) first = place;
    return first;
  }

  /** Puts a value in. @returns whether anything that is asked or required could be another now */
  #turns(place: Place, value: Json | undefined): boolean {
    const { instance, holds } = this.#evaluation;
    const { field, pointer, rows } = place;
    const parent = valueAt(instance, parentOf(pointer));
    const present = valueAt(instance, pointer) !== undefined;
    if (parent === undefined) return value !== undefined;
    if (this.prefilled?.hangsOn(field.pointer) || (present !== (value !== undefined) && this.edges.makesPresent(field.pointer))) return true;
    const read = this.edges.conditions(field.pointer);
    const before = read.map((index) => holds([index], rows));
    put(parent, place, value);
    return read.some((index, at) => this.#decide(index, rows) !== before[at]);
  }

  #decide(index: number, rows: readonly number[]): boolean {
    const own = rows.slice(0, rowsIn(this.#plan.conditions[index]?.at ?? ''));
    return this.#conditions.condition(index, this.#evaluation.instance, own);
  }

  #settle(): void {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const laid = this.prefilled?.lay(this.#kept, this.#places, this.#evaluation) ?? false;
      if (!this.#fillRows() && !laid) return;
      this.#evaluation = this.#evaluate();
    }
  }

  #evaluate(): Evaluation {
    return evaluate(this.#plan, this.#kept.tree(), withUnreachable(this.#context, this.prefilled?.unreachable), this.#conditions);
  }

  /** A repeated group that is required doesn't begin empty. */
  #fillRows(): boolean {
    const { asked, required } = this.#evaluation;
    const empty = this.#repeated
      .flatMap(({ pointer }) => this.#places.of(pointer))
      .filter(({ pointer, address }) => asked.has(pointer) && required.has(pointer) && !this.#kept.rows.ids(address));
    for (const place of empty) {
      for (let row = Math.min(Math.max(1, place.field.minItems ?? 1), MOST_BEGUN); row > 0 && this.#kept.rows.hasRoom(place.address); row -= 1) this.#kept.addRow(place);
    }
    return empty.some(({ address }) => this.#kept.rows.ids(address));
  }
}
