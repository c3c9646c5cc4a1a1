/** Patterns are read with the flag `u`, by both kinds of validators and nowhere without it. */
import type { JsonObject } from '../plan.ts';
import { isObject } from '../json.ts';
import { FORM } from './annotations.ts';
import { DocumentError } from './document.ts';
import { subschemasOf } from './subschemas.ts';

export interface Pattern {
  readonly text: string;
  /** From the root of the schema. */
  readonly at: string;
}

/** Every pattern in a schema, those for names of properties too. */
export const patternsIn = (schema: JsonObject, at = ''): Pattern[] => {
  const own = typeof schema.pattern === 'string' ? [{ text: schema.pattern, at: `${at}/pattern` }] : [];
  const names = isObject(schema.patternProperties) ? Object.keys(schema.patternProperties).map((text) => ({ text, at: `${at}/patternProperties` })) : [];
  const inner = subschemasOf(schema).flatMap((part) => (isObject(part.schema) ? patternsIn(part.schema, at + part.path) : []));
  return [...own, ...names, ...inner];
};

/**
 * @param schema with its references followed
 * @throws DocumentError for a pattern that is no regular expression
 */
export const checkPatterns = (schema: JsonObject): void => {
  for (const { text, at } of patternsIn(schema)) {
    try {
      new RegExp(text, 'u');
    } catch (error) {
      throw new DocumentError(FORM, at, `the pattern ${text} cannot be read (${error instanceof Error ? error.message : 'unknown'}).`, 'It is a regular expression of ECMAScript with the flag u: escape only what means something, and write a { or ] that stands for itself as \\{ or \\].');
    }
  }
};
