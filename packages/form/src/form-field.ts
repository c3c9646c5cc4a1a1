import type { Field, Json, Pointer } from '@motcua/procedure';
import { equal } from './equal.ts';
import { Observers } from './observers.ts';
import type { Address, FieldState, Listener } from './types.ts';

/** What a field asks of its session. */
export interface FieldOwner {
  input(field: FormField, value: Json | undefined, raw: string | undefined): boolean;
  leave(field: FormField): void;
  pointerOf(field: FormField): Pointer;
}

/** All states have their members in one order; where one had not, a field would be told of a change that is none. */
const same = (one: FieldState, other: FieldState): boolean => {
  const now: readonly unknown[] = Object.values(other);
  return Object.values(one).every((before: unknown, at) => equal(before, now[at]));
};

/** One field of a session: the same object as long as the field is there, observable by itself. */
export class FormField {
  /** The field as the plan has it: its pointer is a template. */
  readonly field: Field;
  /** Where it is in the session, for good. */
  readonly address: Address;
  #owner: FieldOwner;
  readonly #observers = new Observers();
  #state: FieldState;

  constructor(field: Field, address: Address, owner: FieldOwner, state: FieldState) {
    this.field = field;
    this.address = address;
    this.#owner = owner;
    this.#state = state;
  }

  /** Where it is in what is handed over, now: the rows before it may come and go. */
  get pointer(): Pointer {
    return this.#owner.pointerOf(this);
  }

  get state(): FieldState {
    return this.#state;
  }

  /** Calls the listener after each change of `state`. @returns how to stop */
  subscribe(listener: Listener): () => void {
    return this.#observers.subscribe(listener);
  }

  /**
   * A value was typed or chosen; `undefined` when there is none, with `raw` when text gives no value yet.
   * @returns false when nothing was changed: the field is locked, or its row was taken away
   */
  input(value: Json | undefined, raw?: string): boolean {
    return this.#owner.input(this, value, raw);
  }

  /** The field was left: from now on its issues are shown. */
  leave(): void {
    this.#owner.leave(this);
  }

  /** For the session alone: from now on it is this one that answers for the field. */
  handOver(owner: FieldOwner, state: FieldState): void {
    this.#owner = owner;
    this.update(state);
  }

  /** For the session alone. */
  update(state: FieldState): void {
    if (same(this.#state, state)) return;
    this.#state = state;
    this.#observers.notify();
  }
}
