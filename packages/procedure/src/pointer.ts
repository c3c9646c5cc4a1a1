/** JSON Pointer (RFC 6901) and Relative JSON Pointer as texts. What stands at one is read by `value-at.ts`. */
import type { Pointer } from './plan.ts';

/** What stands for any row in a template: `/members/-/name`. */
export const ROW = '-';

export const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

export const parentOf = (pointer: Pointer): Pointer => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/**
 * An absolute pointer from an absolute or a relative one: `1/to`, seen from `/period/from`, is `/period/to`.
 * @returns `undefined` when it leads above the root.
 */
export const resolvePointer = (from: Pointer, pointer: string): Pointer | undefined => {
  if (pointer === '' || pointer.startsWith('/')) return pointer;
  const [, up, rest] = /^(\d+)(\/.*)?$/.exec(pointer) ?? [];
  if (up === undefined) return undefined;
  let base = from;
  for (let level = Number(up); level > 0; level -= 1) {
    if (base === '') return undefined;
    base = parentOf(base);
  }
  return base + (rest ?? '');
};

/** Whether `pointer` is `ancestor` or lies inside it. */
export const isWithin = (pointer: Pointer, ancestor: Pointer): boolean =>
  pointer === ancestor || pointer.startsWith(`${ancestor}/`);
