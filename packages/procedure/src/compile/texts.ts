import type { Json, Text } from '../plan.ts';
import { isObject } from '../json.ts';

/** A localised text, as `localise` left it. */
export const asText = (value: Json | undefined): Text | undefined =>
  isObject(value) && typeof value.vi === 'string' ? { vi: value.vi, ...(typeof value.en === 'string' ? { en: value.en } : {}) } : undefined;
