/** Reading plain JSON of which nothing is known yet. */
import type { Json, JsonObject } from './plan.ts';

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A copy without some members. */
export const without = (object: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

/** A string as it is, any other plain value as it is written, nothing for what has parts. */
export const asString = (value: Json | undefined): string => (typeof value === 'object' || value === undefined ? '' : String(value));
