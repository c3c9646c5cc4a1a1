/** Reading JSON of which nothing is known yet. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = Record<string, Json>;

/** An object of a source, before anything is known of what is in it. */
export type Source = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Source => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of the object's own, whatever JavaScript calls its name. */
export const memberOf = (source: Source, key: string): unknown => (Object.hasOwn(source, key) ? source[key] : undefined);

/** What national records write where they know nothing: no member, null, or blanks. */
export const isAbsent = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
