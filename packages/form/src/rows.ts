import { isWithin } from '@motcua/procedure';
import type { Address } from './types.ts';

/** Rows that a session can have altogether: more are no form that somebody fills in, and would stall the page. */
export const MOST_ROWS = 10_000;
/** Rows of one group: the other groups need room too. */
export const MOST_IN_GROUP = 1_000;
/** Rows that a group begins with at the most: a document that demands more is no reason to make them all. */
export const MOST_BEGUN = 100;

/** What an id must look like to be taken from outside. */
const ID = /^[A-Za-z0-9][\w-]{0,63}$/;

/** The rows of all repeated groups: an id each, which lasts as long as the session and is never given twice. */
export class Rows {
  readonly #ids = new Map<Address, readonly string[]>();
  #last = 0;
  #count = 0;
  #version = 0;

  /** Another number after each change. */
  get version(): number {
    return this.#version;
  }

  /** The ids of a group's rows; `undefined` for a group without rows, and for what is no repeated group. */
  readonly ids = (group: Address): readonly string[] | undefined => this.#ids.get(group);

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  entries(): [Address, readonly string[]][] {
    return [...this.#ids];
  }

  /** @throws RangeError when there are too many rows */
  add(group: Address, index?: number): string {
    if (!this.hasRoom(group)) throw new RangeError(`${group} has no more than ${MOST_IN_GROUP} rows, a form ${MOST_ROWS}`);
    for (;;) {
      this.#last += 1;
      const id = `r${this.#last}`;
      // A draft may hold rows of any number.
      if (this.insert(group, id, index)) return id;
    }
  }

  /** Puts a row in under an id that it had before; last, unless the index is a whole number. @returns false when there is no such place for it */
  insert(group: Address, id: string, index?: number): boolean {
    const known = this.#ids.get(group) ?? [];
    if (!ID.test(id) || known.includes(id) || !this.hasRoom(group)) return false;
    const at = index !== undefined && Number.isInteger(index) ? Math.max(0, Math.min(index, known.length)) : known.length;
    this.#set(group, [...known.slice(0, at), id, ...known.slice(at)]);
    this.#notice(id);
    return true;
  }

  /** Puts all rows of a group in at once: those whose ids are none, or are there twice, are left out. */
  put(group: Address, ids: readonly string[]): void {
    const fitting = [...new Set(ids)].filter((id) => ID.test(id)).slice(0, Math.min(MOST_IN_GROUP, MOST_ROWS - this.#count));
    if (fitting.length > 0) this.#set(group, fitting);
    for (const id of fitting) this.#notice(id);
  }

  /** @returns where it was; `-1` when it isn't there */
  remove(group: Address, id: string): number {
    const known = this.#ids.get(group) ?? [];
    const index = known.indexOf(id);
    if (index >= 0) this.#set(group, known.filter((other) => other !== id));
    return index;
  }

  /** Takes out all rows of the groups at and in an address. */
  take(address: Address): [Address, readonly string[]][] {
    const taken = this.entries().filter(([group]) => isWithin(group, address));
    for (const [group] of taken) this.#set(group, []);
    return taken;
  }

  move(group: Address, id: string, to: number): boolean {
    const known = this.#ids.get(group) ?? [];
    const index = known.indexOf(id);
    const at = Math.max(0, Math.min(to, known.length - 1));
    if (index < 0 || index === at || !Number.isInteger(at)) return false;
    const others = known.filter((other) => other !== id);
    this.#set(group, [...others.slice(0, at), id, ...others.slice(at)]);
    return true;
  }

  /** Whether another row may come into a group. */
  hasRoom(group: Address): boolean {
    return this.#count < MOST_ROWS && (this.#ids.get(group)?.length ?? 0) < MOST_IN_GROUP;
  }

  #set(group: Address, ids: readonly string[]): void {
    this.#count += ids.length - (this.#ids.get(group)?.length ?? 0);
    this.#version += 1;
    if (ids.length > 0) this.#ids.set(group, ids);
    else this.#ids.delete(group);
  }

  /** A row that came from elsewhere uses up its number. */
  #notice(id: string): void {
    const number = Number(/^r([1-9]\d{0,14})$/.exec(id)?.[1] ?? 0);
    this.#last = Math.max(this.#last, number);
  }
}
