/**
 * A short name for a schema, by which compiled code is found again. It tells schemas of one plan apart (`emitValidators`
 * refuses two with one name) and finds nothing for the schema of another plan.
 */
import type { JsonSchema } from './plan.ts';

/** cyrb53 (public domain): 53 bits. */
export const fingerprint = (schema: JsonSchema): string => {
  const text = JSON.stringify(schema);
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
};
