/**
 * Three names of one place: a template (`/members/-/name`) in the plan, an instance pointer (`/members/0/name`) in what is
 * validated and sent, and an address (`/members/r1/name`) in the session, which stays the same when rows come, go and move.
 * Outside repeated groups the three are one.
 */
import { ROW, type Pointer } from '@motcua/procedure';
import type { Address } from './types.ts';

/** The ids of a repeated group's rows, in order; `undefined` where there are none. */
export type RowIds = (group: Address) => readonly string[] | undefined;

export interface Names {
  readonly template: Pointer;
  readonly pointer: Pointer;
  readonly address: Address;
  /** The rows that the `-`s of the template stand for. */
  readonly rows: readonly number[];
}

/** @param row finds the row that a key means among the ids of a group */
const namesOf = (path: string, ids: RowIds, row: (key: string, ids: readonly string[]) => number): Names | undefined => {
  let [template, pointer, address] = ['', '', ''];
  const rows: number[] = [];
  for (const key of path === '' ? [] : path.slice(1).split('/')) {
    const known = ids(address);
    const index = known ? row(key, known) : -1;
    const id = known?.[index];
    if (known && id === undefined) return undefined;
    if (id !== undefined) rows.push(index);
    template += `/${id === undefined ? key : ROW}`;
    pointer += `/${id === undefined ? key : String(index)}`;
    address += `/${id ?? key}`;
  }
  return { template, pointer, address, rows };
};

/** All names of an address; `undefined` when its row isn't there. */
export const fromAddress = (address: Address, ids: RowIds): Names | undefined => namesOf(address, ids, (key, known) => known.indexOf(key));

/** All names of an instance pointer; `undefined` when its row isn't there. */
export const fromPointer = (pointer: Pointer, ids: RowIds): Names | undefined =>
  namesOf(pointer, ids, (key, known) => (/^(0|[1-9]\d{0,8})$/.test(key) ? Number(key) : known.length));
