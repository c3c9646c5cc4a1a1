/** Templates, in which `-` stands for any row, and the rows that there are. */
import { isArray } from './json.ts';
import type { Json, Pointer } from './plan.ts';
import { ROW } from './pointer.ts';
import { valueAt } from './value-at.ts';

/** A template with indices for its rows, from the left: `/members/-/name` and `[2]` give `/members/2/name`; the path of a rule has dots. */
export const inRows = (template: Pointer, rows: readonly number[], separator = '/'): Pointer => {
  if (rows.length === 0) return template;
  let row = 0;
  return template.split(separator).map((key) => (key === ROW && row < rows.length ? String(rows[row++]) : key)).join(separator);
};

/** How many rows a template lies in. */
export const rowsIn = (template: Pointer): number => template.split('/').filter((key) => key === ROW).length;

export interface Instance {
  readonly pointer: Pointer;
  readonly rows: readonly number[];
}

/** Where a template lies in an instance: once, or once for each row that there is. */
export const instancesOf = (template: Pointer, instance: Json): Instance[] => {
  const row = `/${ROW}`;
  const at = template.endsWith(row) ? template.length - row.length : template.lastIndexOf(`${row}/`);
  if (at < 0) return [{ pointer: template, rows: [] }];
  const rest = template.slice(at + row.length);
  return instancesOf(template.slice(0, at), instance).flatMap(({ pointer, rows }) => {
    const array = valueAt(instance, pointer);
    return isArray(array) ? array.map((_, index) => ({ pointer: `${pointer}/${index}${rest}`, rows: [...rows, index] })) : [];
  });
};
