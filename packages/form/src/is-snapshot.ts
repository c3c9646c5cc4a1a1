import { isObject, type Json } from '@motcua/procedure';
import { isPrefill } from './is-prefill.ts';
import type { Snapshot } from './types.ts';

const isTexts = (value: Json | undefined): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');

const isRows = (value: Json | undefined): boolean => value === undefined || (isObject(value) && Object.values(value).every(isTexts));

/** Whether JSON that came from a device or a network has the shape of a snapshot. What it says is the plan's to judge. */
export const isSnapshot = (value: unknown): value is Snapshot =>
  isObject(value) &&
  value.format === 'motcua.snapshot/1' &&
  isObject(value.values) &&
  isObject(value.raw) &&
  Object.values(value.raw).every((each) => typeof each === 'string') &&
  [value.touched, value.done, value.overridden].every(isTexts) &&
  [value.opened, value.missed].every((list) => list === undefined || isTexts(list)) &&
  isRows(value.rows) &&
  [value.card, value.disputes, value.aside].every((marks) => marks === undefined || isObject(marks)) &&
  (value.prefill === undefined || isPrefill(value.prefill));
