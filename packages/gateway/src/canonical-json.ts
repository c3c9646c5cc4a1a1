import { createHash } from 'node:crypto';

/**
 * JSON in one spelling: keys sorted by UTF-16 code units, no blanks, numbers as ECMAScript writes them (RFC 8785).
 * Two values are equal when their canonical texts are.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};

/** SHA-256 of bytes, or of a text's in UTF-8; base64url. */
export const sha256 = (what: string | Uint8Array): string => createHash('sha256').update(what).digest('base64url');
