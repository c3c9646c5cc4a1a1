import { isObject, type Json } from '@motcua/procedure';
import type { Prefill } from './types.ts';

const isPrefillValue = (value: Json): boolean =>
  isObject(value) && typeof value.pointer === 'string' && value.value !== undefined && isObject(value.source) && typeof value.source.authority === 'string';

const isUnreachable = (value: Json): boolean => isObject(value) && typeof value.id === 'string';

export const isPrefill = (value: unknown): value is Prefill =>
  isObject(value) &&
  typeof value.id === 'string' &&
  Array.isArray(value.values) &&
  value.values.every(isPrefillValue) &&
  (value.unreachable === undefined || (Array.isArray(value.unreachable) && value.unreachable.every(isUnreachable)));
