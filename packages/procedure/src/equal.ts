import { isArray, isObject } from './json.ts';
import type { Json } from './plan.ts';

/** Whether two JSON values are the same, by their own members alone: an answer may have one called `toString`. */
export const isEqual = (one: Json | undefined, other: Json | undefined): boolean => {
  if (one === other) return true;
  if (isArray(one)) return isArray(other) && one.length === other.length && one.every((item, index) => isEqual(item, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]));
};
