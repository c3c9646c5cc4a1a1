/** JSON Pointer (RFC 6901) and Relative JSON Pointer over plain JSON; own properties only, since all input is hostile. */
import { isObject } from './json.ts';
import type { Json, JsonObject, Pointer } from './plan.ts';

export const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

export const keysOf = (pointer: Pointer): string[] =>
  pointer === '' ? [] : pointer.slice(1).split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

export const parentOf = (pointer: Pointer): Pointer => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/** The value at a pointer, or `undefined` where there is none. */
export const valueAt = (root: Json | undefined, pointer: Pointer): Json | undefined => {
  let value = root;
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
};

/** Puts a value into a fresh instance, making the objects on the way. Where something else stands in the way, nothing happens. */
export const place = (root: JsonObject, pointer: Pointer, value: Json): void => {
  const keys = keysOf(pointer);
  const last = keys.pop();
  if (last === undefined) return;
  let target: { [key: string]: Json } = root;
  for (const key of keys) {
    if (!Object.hasOwn(target, key)) target[key] = {};
    const next = target[key];
    if (!isObject(next)) return;
    target = next;
  }
  target[last] = value;
};

/** A copy of an object with one value put in or taken out; only the objects on the way are copied. */
export const withValue = (root: JsonObject, pointer: Pointer, value: Json | undefined): JsonObject => {
  const [key, ...rest] = keysOf(pointer);
  if (key === undefined) return root;
  const { [key]: child, ...others } = root;
  const changed = rest.length === 0 ? value : withValue(isObject(child) ? child : {}, `/${rest.map(escapeKey).join('/')}`, value);
  return changed === undefined ? others : { ...others, [key]: changed };
};

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
