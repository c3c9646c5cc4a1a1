import type { Field, Pointer } from './plan.ts';
import { escapeKey, ROW } from './pointer.ts';
import { keysOf } from './value-at.ts';

/** The field that an instance pointer leads to, and the rows on the way. */
export const fieldAt = (fields: ReadonlyMap<Pointer, Field>, pointer: Pointer): { readonly field: Field | undefined; readonly rows: readonly number[] } => {
  const rows: number[] = [];
  let template = '';
  for (const key of keysOf(pointer)) {
    if (fields.get(template)?.items && /^\d+$/.test(key)) {
      rows.push(Number(key));
      template += `/${ROW}`;
    } else template += `/${escapeKey(key)}`;
  }
  return { field: fields.get(template), rows };
};
