/** What stands at a JSON Pointer in plain JSON; own properties only, since all input is hostile. */
import { isArray, isObject } from './json.ts';
import type { Json, JsonObject, Pointer } from './plan.ts';

/** The keys of a pointer, as they are. */
export const keysOf = (pointer: Pointer): string[] => {
  if (pointer === '') return [];
  const keys = pointer.slice(1).split('/');
  return pointer.includes('~') ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : keys;
};

/** The index that a key is in an array; `-1` for none: `length` and `01` are no items. */
export const indexOf = (key: string): number => (/^(0|[1-9]\d{0,8})$/.test(key) ? Number(key) : -1);

export const childAt = (value: Json | undefined, key: string): Json | undefined => {
  if (isArray(value)) return value[indexOf(key)];
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
};

/** The value at a pointer, or `undefined` where there is none. */
export const valueAt = (root: Json | undefined, pointer: Pointer): Json | undefined => {
  if (pointer === '') return root;
  // Most are members of the answers themselves.
  if (pointer.lastIndexOf('/') === 0 && !pointer.includes('~')) return childAt(root, pointer.slice(1));
  return keysOf(pointer).reduce(childAt, root);
};

/** A member of its own, whatever its name means to JavaScript. */
export const define = (target: object, key: string, value: Json): void => {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
};

/**
 * Puts a value into a fresh instance, making the objects on the way; an array takes a row that it has, or the next one. Where
 * something else stands in the way, nothing happens.
 */
export const place = (root: JsonObject, pointer: Pointer, value: Json): void => {
  const keys = keysOf(pointer);
  const last = keys.pop();
  if (last === undefined) return;
  let target: Json = root;
  for (const key of keys) {
    if (isObject(target) && !Object.hasOwn(target, key)) define(target, key, {});
    const next = childAt(target, key);
    if (next === undefined) return;
    target = next;
  }
  if (isObject(target)) define(target, last, value);
  else if (isArray(target) && indexOf(last) >= 0 && indexOf(last) <= target.length) define(target, last, value);
};
