import { isObject, keysOf, type Json, type JsonObject } from '@motcua/procedure';

/** The same object with a value at a pointer, the original untouched. */
export const place = (root: JsonObject, pointer: string, value: Json): JsonObject => {
  const [key, ...rest] = keysOf(pointer);
  if (key === undefined) return root;
  const child = Object.hasOwn(root, key) ? root[key] : undefined;
  return { ...root, [key]: rest.length === 0 ? value : place(isObject(child) ? child : {}, `/${rest.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`, value) };
};
