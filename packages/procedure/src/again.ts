/** What a person answered the last time, offered again: only while the case is the one that it was an answer to. */
import type { Json, JsonObject, Pointer } from './plan.ts';
import { inRows } from './template.ts';
import { valueAt } from './value-at.ts';

/** A choice that an answer hung on, and what was chosen; without a value where it was left open. */
export interface Chosen {
  readonly pointer: Pointer;
  readonly value?: Json;
}

/**
 * Whether each of the choices is what it was, or not made yet. What is chosen is never an object.
 * @param rows the rows that the answer lies in: a choice in the same row is named with `-` for it
 */
export const isSameCase = (chosen: readonly Chosen[], instance: JsonObject, rows: readonly number[] = []): boolean =>
  chosen.every(({ pointer, value }) => {
    const now = valueAt(instance, inRows(pointer, rows));
    return now === undefined || now === value;
  });
