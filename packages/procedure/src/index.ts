export type * from './plan.ts';
export { isPlan, fieldsOf } from './plan-reading.ts';
export { escapeKey, isObject, isWithin, keysOf, parentOf, resolvePointer, valueAt, withValue } from './pointer.ts';
