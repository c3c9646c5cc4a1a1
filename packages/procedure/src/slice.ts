/** Which part of a form is looked at: all of it, a page, or one field. */
import type { Plan, Pointer } from './plan.ts';
import { ROW } from './pointer.ts';
import { keysOf } from './value-at.ts';

export interface Part {
  /** Whether what is wrong with the value itself is told. */
  readonly here: boolean;
  /** What is looked at in it. */
  readonly inside: 'all' | ReadonlyMap<string, Part>;
}

export const WHOLE: Part = { here: true, inside: 'all' };

interface Growing {
  here: boolean;
  inside: 'all' | Map<string, Growing>;
}

const leading = (pointers: readonly Pointer[], last: () => Growing): Part => {
  const root: Growing = { here: false, inside: new Map() };
  for (const pointer of pointers) {
    let at = root;
    for (const key of keysOf(pointer)) {
      if (at.inside === 'all') break;
      const next: Growing = at.inside.get(key) ?? { here: false, inside: new Map() };
      at.inside.set(key, next);
      at = next;
    }
    if (at.inside !== 'all') Object.assign(at, last());
  }
  return root;
};

/** The pointers that a page answers for: its fields (a group stands for all in it). */
export const pagePointers = (plan: Plan, id: string): Pointer[] =>
  plan.pages.filter((page) => page.id === id).flatMap((page) => page.sections.flatMap((section) => section.fields));

export const partOf = (pointers: readonly Pointer[]): Part => leading(pointers, () => ({ here: true, inside: 'all' }));

/** @param whole with what is in it: of several choices each */
export const fieldPart = (pointer: Pointer, whole: boolean): Part => leading([pointer], () => ({ here: true, inside: whole ? 'all' : new Map() }));

/** The part of a property, or of an item of an array. */
export const partAt = ({ inside }: Part, key: string, item = false): Part | undefined =>
  inside === 'all' ? WHOLE : (inside.get(key) ?? (item ? inside.get(ROW) : undefined));
