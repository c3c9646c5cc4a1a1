/** Checks the documents in `schemas/` against their meta-schemas. */
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { formats } from './formats.ts';
import type { Finding } from './lint/finding.ts';
import { jsonFiles, readDocument } from './load.ts';

/** Which meta-schema a file belongs to, by its place; the first match counts. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^meta\//, 'https://json-schema.org/draft/2020-12/schema'],
  [/^common\/repository\.schema\.json$/, 'https://json-schema.org/draft/2020-12/schema'],
  [/(^|\/)locales\/[a-z]+\.json$/, 'locale'],
  [/^common\/.*\.schema\.json$/, 'form'],
  [/^code-lists\//, 'code-list'],
  [/^agencies\//, 'agency'],
  [/^procedures\/[^/]+\/procedure\.json$/, 'procedure'],
  [/^procedures\/[^/]+\/form\.schema\.json$/, 'form'],
  [/^procedures\/[^/]+\/layout\.json$/, 'layout'],
  [/^procedures\/[^/]+\/migrations\.json$/, 'migrations'],
  [/^procedures\/[^/]+\/examples\//, 'example'],
];
/** Documents with a standard of their own, checked where they are used. */
const ELSEWHERE = /^[^/]+\.json$/;
const ID = 'https://motcua.example/schemas/meta/';

export const metaValidator = (root: string): Ajv2020 => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats });
  for (const file of jsonFiles(join(root, 'meta'))) ajv.addSchema(readDocument(join(root, 'meta'), file).json);
  return ajv;
};

const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of Array.from(one).entries()) {
    const next = [line + 1];
    for (const [index, candidate] of Array.from(other).entries()) {
      next.push(Math.min((next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1, (row[index] ?? 0) + (letter === candidate ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

const nearest = (word: string, words: readonly string[]): string | undefined =>
  words
    .map((candidate) => [distance(word.toLowerCase(), candidate.toLowerCase()), candidate] as const)
    .filter(([steps]) => steps <= 3)
    .sort(([one], [other]) => one - other)[0]?.[1];

const allowed = (params: ErrorObject['params']): readonly string[] =>
  Array.isArray(params.allowedValues) ? params.allowedValues.filter((value: unknown) => typeof value === 'string') : [];

const explain = ({ keyword, message, params, propertyName }: ErrorObject): string => {
  if (keyword === 'enum') {
    const words = allowed(params);
    const near = propertyName === undefined ? undefined : nearest(propertyName, words);
    if (propertyName !== undefined) return `unknown keyword "${propertyName}"${near ? `; did you mean "${near}"?` : '.'}`;
    return `must be one of ${words.join(', ')}.`;
  }
  if (keyword === 'additionalProperties') return `has an unknown member "${String(params.additionalProperty)}".`;
  return `${message ?? keyword}.`;
};

/** `propertyNames` says again what the name's own error has said. */
const relevant = (errors: readonly ErrorObject[]): ErrorObject[] => errors.filter(({ keyword }) => keyword !== 'propertyNames');

/** Every document below `root` that its meta-schema doesn't accept, and every file that belongs to none. */
export const checkDocuments = (root: string): Finding[] => {
  const ajv = metaValidator(root);
  return jsonFiles(root).flatMap((file): Finding[] => {
    const kind = KINDS.find(([pattern]) => pattern.test(file))?.[1];
    if (kind === undefined) {
      if (ELSEWHERE.test(file)) return [];
      return [{ level: 'error', rule: 'unknown-document', file, pointer: '', problem: 'is no document of a procedure.', why: 'Nobody would ever see it.', remedy: 'Put it where docs/authoring.md says, or remove it.' }];
    }
    const validate: ValidateFunction | undefined = ajv.getSchema(kind.startsWith('https:') ? kind : `${ID}${kind}.schema.json`);
    if (!validate) throw new Error(`no meta-schema for ${kind}`);
    if (validate(readDocument(root, file).json)) return [];
    return relevant(validate.errors ?? []).map((error) => ({
      level: 'error',
      rule: 'document',
      file,
      pointer: error.instancePath,
      problem: explain(error),
      why: 'A document that is not understood would be filled in wrongly or not at all.',
      remedy: `See schemas/meta/${kind.startsWith('https:') ? '' : `${kind}.schema.json`}.`,
    }));
  });
};
