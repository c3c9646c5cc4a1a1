/** The rule of `motcua lint` for lists of choices that are too long to stand in a schema. */
import { subschemasOf } from '../compile/subschemas.ts';
import { optionsOf } from '../compile/choices.ts';
import type { JsonObject } from '../plan.ts';
import { isArray, isObject } from '../json.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rules.ts';

/** Whoever opens the form loads all choices that stand in its schema, before the first question. */
const MOST_CHOICES = 500;

const longIn = (schema: JsonObject, at: string): { readonly at: string; readonly count: number }[] => {
  const listed = isArray(schema.enum) ? schema.enum.length : (optionsOf(schema)?.length ?? 0);
  if (listed > MOST_CHOICES) return [{ at: `${at}/${isArray(schema.enum) ? 'enum' : 'oneOf'}`, count: listed }];
  return subschemasOf(schema).flatMap((part) => (isObject(part.schema) ? longIn(part.schema, at + part.path) : []));
};

export const shortEnums: Rule = ({ source }) =>
  longIn(source.form.json, '').map(({ at, count }): Finding => ({
    level: 'error',
    rule: 'short-enum',
    file: source.form.file,
    pointer: at,
    problem: `has ${count} choices; more than ${MOST_CHOICES} belong in a code list.`,
    why: 'On a slow network the citizen would wait for all of them before the first question.',
    remedy: 'Put them into schemas/code-lists/<list>.json and write "x-options": { "list": "<list>" }; with "by" only those that fit another answer are loaded.',
  }));
