export type * from './plan.ts';
export { isPlan, fieldsOf } from './plan-reading.ts';
export { isObject, isWithin, keysOf, parentOf, resolvePointer, valueAt } from './pointer.ts';
