import { isArray, isObject, isWithin, type Field, type Issue, type Json, type JsonObject, type Plan } from '@motcua/procedure';
import { childAddress } from './child-address.ts';
import { equal } from './equal.ts';
import { isAnswered } from './is-answered.ts';
import type { Place, Places } from './places.ts';
import { MOST_BEGUN, Rows } from './rows.ts';
import type { Address, Part } from './types.ts';

/** What people made of a form, by address: it stays when what is asked changes, and goes with its row alone. */
export class Kept {
  readonly values = new Map<Address, Json>();
  /** What is typed, where it gives no value (yet). */
  readonly raw = new Map<Address, string>();
  readonly touched = new Set<Address>();
  /** Locked fields whose value breaks the schema: open for typing, so that nobody is trapped. */
  readonly opened = new Set<Address>();
  /** What the gateway said of the last submission; each goes when its field is changed. */
  readonly refused = new Map<Address, readonly Issue[]>();
  /** When an answer was read from an identity card, of fields outside repeated groups; until it is changed. */
  readonly card = new Map<Address, string>();
  /** What the person says of locked answers. It may come from a snapshot, and be anything: read by `disputeAt`. */
  readonly disputes = new Map<Address, Json>();
  /** What was chosen from the list of another answer: by address and that answer. */
  readonly aside = new Map<string, Json>();
  readonly rows = new Rows();
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  setValue(address: Address, value: Json | undefined): void {
    if (value === undefined) this.values.delete(address);
    else this.values.set(address, value);
  }

  setRaw(address: Address, raw: string | undefined): void {
    if (raw === undefined || raw === '') this.raw.delete(address);
    else this.raw.set(address, raw);
  }

  /** The answers as one tree, whether asked or not. A row that is one answer is `null` until there is one. */
  tree(): JsonObject {
    if (this.values.size === 0 && this.rows.isEmpty) return {};
    return Object.fromEntries(this.#members(this.#plan.fields, ''));
  }

  /** An empty row, which begins with the defaults of its fields. @returns its id */
  addRow({ field, address }: Pick<Place, 'field' | 'address'>, index?: number): string {
    const id = this.rows.add(address, index);
    if (field.items) this.setDefaults([{ ...field.items, key: id }], address);
    return id;
  }

  /** Whether nothing was answered in a row but what it began with. */
  isBlankRow(address: Address, places: Places): boolean {
    const row = places.at(address);
    return row !== undefined && places.within(row).every(({ field, address: at }) => equal(this.values.get(at), field.default) && !this.raw.has(at));
  }

  setDefaults(fields: readonly Field[], at: Address): void {
    for (const field of fields) this.#begin(field, field.default, childAddress(at, field.key));
  }

  /** Takes out all that is kept at and in an address, the rows there included. */
  take(address: Address): Part {
    taken(this.aside, address);
    return {
      values: taken(this.values, address),
      raw: taken(this.raw, address),
      refused: taken(this.refused, address),
      touched: takenKeys(this.touched, address),
      opened: takenKeys(this.opened, address),
      rows: this.rows.take(address),
    };
  }

  put(part: Part): void {
    for (const [address, value] of part.values) this.values.set(address, value);
    for (const [address, raw] of part.raw) this.raw.set(address, raw);
    for (const [address, issues] of part.refused) this.refused.set(address, issues);
    for (const address of part.touched) this.touched.add(address);
    for (const address of part.opened) this.opened.add(address);
    for (const [group, ids] of part.rows) this.rows.put(group, ids);
  }

  /** Lays what a field begins with; in a row, what its group says of it, or else what its own fields do. */
  #begin(field: Field, value: Json | undefined, at: Address): void {
    const { items, children } = field;
    if (items) {
      for (const row of isArray(value) ? value.slice(0, MOST_BEGUN) : []) if (this.rows.hasRoom(at)) this.#begin(items, row, childAddress(at, this.rows.add(at)));
    } else if (children) {
      for (const child of children) this.#begin(child, isObject(value) && Object.hasOwn(value, child.key) ? value[child.key] : child.default, childAddress(at, child.key));
    } else if (value !== undefined && isAnswered(field)) this.values.set(at, value);
  }

  #members(fields: readonly Field[], at: Address): [string, Json][] {
    return fields.flatMap((field): [string, Json][] => {
      const value = this.#value(field, childAddress(at, field.key));
      return value === undefined ? [] : [[field.key, value]];
    });
  }

  #value(field: Field, address: Address): Json | undefined {
    const { children, items } = field;
    if (items) return this.rows.ids(address)?.map((id) => this.#value(items, `${address}/${id}`) ?? (items.children ? {} : null));
    if (!children) return this.values.get(address);
    const members = this.#members(children, address);
    return members.length > 0 ? Object.fromEntries(members) : undefined;
  }
}

const taken = <T>(map: Map<Address, T>, address: Address): [Address, T][] => {
  const found = [...map].filter(([at]) => isWithin(at, address));
  for (const [at] of found) map.delete(at);
  return found;
};

const takenKeys = (set: Set<Address>, address: Address): Address[] => {
  const found = [...set].filter((at) => isWithin(at, address));
  for (const at of found) set.delete(at);
  return found;
};
