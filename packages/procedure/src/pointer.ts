/** JSON Pointer (RFC 6901) and Relative JSON Pointer over plain JSON; own properties only, since all input is hostile. */
import { isArray, isObject } from './json.ts';
import type { Json, JsonObject, Pointer } from './plan.ts';

/** What stands for any row in a template: `/members/-/name`. */
export const ROW = '-';

export const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

export const keysOf = (pointer: Pointer): string[] => {
  if (pointer === '') return [];
  const keys = pointer.slice(1).split('/');
  return pointer.includes('~') ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : keys;
};

export const parentOf = (pointer: Pointer): Pointer => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/** The index that a key is in an array; `-1` for none: `length` and `01` are no items. */
const indexOf = (key: string): number => (/^(0|[1-9]\d{0,8})$/.test(key) ? Number(key) : -1);

const childAt = (value: Json | undefined, key: string): Json | undefined => {
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
const define = (target: object, key: string, value: Json): void => {
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

/** A copy with one value put in or taken out; only the objects and arrays on the way are copied. */
export const withValue = (root: JsonObject, pointer: Pointer, value: Json | undefined): JsonObject => {
  const inside = (node: Json | undefined, [key, ...rest]: readonly string[]): Json | undefined => {
    if (key === undefined) return value;
    if (isArray(node)) {
      const index = indexOf(key);
      const changed = inside(node[index], rest);
      return changed === undefined ? node.filter((_, at) => at !== index) : [...node.slice(0, index), changed, ...node.slice(index + 1)];
    }
    const copy: JsonObject = { ...(isObject(node) ? node : {}) };
    const changed = inside(childAt(copy, key), rest);
    if (changed === undefined) Reflect.deleteProperty(copy, key);
    else define(copy, key, changed);
    return copy;
  };
  const changed = inside(root, keysOf(pointer));
  return isObject(changed) ? changed : root;
};

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
