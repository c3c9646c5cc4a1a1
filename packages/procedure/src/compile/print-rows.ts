/** The rows of repeated groups in a declaration: what is printed for each of them, and what names mean in them. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Field, Pointer } from '../plan.ts';
import { ROW } from '../pointer.ts';
import { MOST_BLANK_ROWS, type PrintEach, type PrintNode } from '../print.ts';
import { refuse, type PrintContext } from './print-source.ts';

/** The innermost row that a template lies in; `''` for none. */
const rowOf = (template: Pointer): Pointer => /^.*\/-(?=\/|$)/.exec(template)?.[0] ?? '';

/** `./name` is in the row that stands around, `.` is the row itself. */
const resolved = (context: PrintContext, element: Tree.Element, at: string): Pointer => {
  if (at !== '.' && !at.startsWith('./')) return at;
  if (context.row === undefined) throw refuse(context, element, `names ${at}, but stands in no row.`, 'Only in the rows of an <mc-each>, or of an element with each="…", may a name begin with "./".');
  return context.row + at.slice(1);
};

/** The field that is named; what lies in rows can be named in those rows only. */
export const namedIn = (context: PrintContext, element: Tree.Element, at: string): Field => {
  const pointer = resolved(context, element, at);
  const field = context.fields.get(pointer);
  if (!field) throw refuse(context, element, `names ${pointer || 'nothing'}, which is no field.`, 'Name a field by its pointer in form.schema.json: /requester/name; in a row ./name.');
  const row = rowOf(pointer);
  const around = context.row ?? '';
  if (row !== '' && around !== row && !around.startsWith(`${row}/`)) {
    throw refuse(context, element, `names ${pointer}, which is in the rows of ${row.slice(0, -`/${ROW}`.length)}.`, 'Name it in an <mc-each> of that group, or in an element with each="…".');
  }
  return field;
};

/**
 * What is printed for each row.
 * @param inside makes what stands in the element, seen from the row
 */
export const eachOf = (context: PrintContext, element: Tree.Element, at: string, min: string | undefined, inside: (context: PrintContext) => readonly PrintNode[]): PrintEach => {
  const { pointer, items } = namedIn(context, element, at);
  if (!items) throw refuse(context, element, `repeats ${pointer}, which has no rows.`, 'Name a repeated group of form.schema.json (type: array).');
  if (context.row !== undefined && rowOf(pointer) !== context.row) throw refuse(context, element, `repeats ${pointer} in the rows of another group.`, 'Put it beside them; in rows only groups that lie in the row are repeated.');
  const count = min === undefined ? undefined : Number(min);
  if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= MOST_BLANK_ROWS)) throw refuse(context, element, `has min="${min ?? ''}".`, `Write how many rows there are on paper at the least, 1 to ${MOST_BLANK_ROWS}.`);
  return { kind: 'each', of: pointer, ...(count === undefined ? {} : { min: count }), nodes: inside({ ...context, row: items.pointer }) };
};
