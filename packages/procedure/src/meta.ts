/** Checks the documents in `schemas/` against their meta-schemas. */
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
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
    return (validate.errors ?? []).map((error) => ({
      level: 'error',
      rule: 'document',
      file,
      pointer: error.instancePath,
      problem: `${error.message ?? error.keyword} ${JSON.stringify(error.params)}.`,
      why: 'A document that is not understood would be filled in wrongly or not at all.',
      remedy: `See schemas/meta/${kind.startsWith('https:') ? '' : `${kind}.schema.json`}.`,
    }));
  });
};
