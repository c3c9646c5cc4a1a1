import type { Field, Json } from '@motcua/procedure';
import { Observers } from './observers.ts';
import type { FieldState, Listener } from './types.ts';

/** What a field asks of its session. */
export interface FieldOwner {
  input(field: FormField, value: Json | undefined, raw: string | undefined): boolean;
  leave(field: FormField): void;
}

const INITIAL: FieldState = { value: undefined, raw: undefined, asked: false, required: false, locked: false, touched: false, issues: [], origin: undefined };

const same = (one: FieldState, other: FieldState): boolean =>
  (Object.keys(one) as (keyof FieldState)[]).every((key) =>
    key === 'issues' ? JSON.stringify(one.issues) === JSON.stringify(other.issues) : one[key] === other[key],
  );

/** One field of a session: the same object for the session's life, observable by itself. */
export class FormField {
  readonly field: Field;
  readonly #owner: FieldOwner;
  readonly #observers = new Observers();
  #state: FieldState = INITIAL;

  constructor(field: Field, owner: FieldOwner) {
    this.field = field;
    this.#owner = owner;
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
   * @returns false when the field is locked: nothing was changed
   */
  input(value: Json | undefined, raw?: string): boolean {
    return this.#owner.input(this, value, raw);
  }

  /** The field was left: from now on its issues are shown. */
  leave(): void {
    this.#owner.leave(this);
  }

  /** For the session alone. */
  update(changes: Partial<FieldState>): void {
    const next = { ...this.#state, ...changes };
    if (same(this.#state, next)) return;
    this.#state = next;
    this.#observers.notify();
  }
}
