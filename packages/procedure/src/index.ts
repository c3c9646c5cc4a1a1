export type * from './plan.ts';
export type * from './migration.ts';
export type * from './print.ts';
export { isPrint, pointersIn } from './print.ts';
export { fieldsOf, inside, isPlan } from './plan-reading.ts';
export { acceptedKinds, fileKinds, kindOfName, kindOfType, mostFiles, type FileKindNames } from './file-kinds.ts';
export { isArray, isObject } from './json.ts';
export { papersOf } from './papers.ts';
export { escapeKey, inRows, instancesOf, isWithin, keysOf, parentOf, resolvePointer, ROW, rowsIn, valueAt, withValue, type Instance } from './pointer.ts';
