import { isObject, type Json, type JsonObject } from '@motcua/procedure';
import type { Prefill } from './types.ts';

const isPlaced = (value: Json): value is JsonObject => isObject(value) && typeof value.pointer === 'string';

const isCase = (again: Json | undefined): boolean => again === undefined || (Array.isArray(again) && again.every(isPlaced));

const isPrefillValue = (value: Json): boolean =>
  isPlaced(value) && value.value !== undefined && isObject(value.source) && typeof value.source.authority === 'string' && isCase(value.again);

const isPrefillRow = (value: Json): boolean =>
  isObject(value) && [value.id, value.group, value.record].every((each) => typeof each === 'string') && isCase(value.again) && Array.isArray(value.values) && value.values.every(isPrefillValue);

const isUnreachable = (value: Json): boolean => isObject(value) && typeof value.id === 'string';

export const isPrefill = (value: unknown): value is Prefill =>
  isObject(value) &&
  typeof value.id === 'string' &&
  Array.isArray(value.values) &&
  value.values.every(isPrefillValue) &&
  (value.rows === undefined || (Array.isArray(value.rows) && value.rows.every(isPrefillRow))) &&
  (value.unreachable === undefined || (Array.isArray(value.unreachable) && value.unreachable.every(isUnreachable)));
