export type * from './plan.ts';
export { isPlan, fieldsOf } from './plan-reading.ts';
export { isObject } from './json.ts';
export { escapeKey, isWithin, keysOf, parentOf, resolvePointer, valueAt, withValue } from './pointer.ts';
