import { isArray, isObject } from './json.ts';
import type { Json, JsonObject, Pointer } from './plan.ts';
import { childAt, define, indexOf, keysOf } from './value-at.ts';

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
