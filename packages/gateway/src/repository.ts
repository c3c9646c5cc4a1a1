/** The personal data repository, in the one canonical shape that a procedure's sources point into. */
import { readdir, readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { isObject, valueAt, type JsonObject } from '@motcua/procedure';
import { isFullDate, isPartialDate } from '@motcua/vietnam';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** A document that is valid against schemas/common/repository.schema.json. */
export type RepositoryRecord = JsonObject;

/** Adapters map national claims and records into the canonical shape. */
export interface Repository {
  /** What is held about a person, or `undefined` when the repository doesn't know them. Rejects when it can't be asked. */
  find(personalId: string): Promise<RepositoryRecord | undefined>;
}

const recordValidator = () => {
  const ajv = new Ajv2020({
    formats: { 'partial-date': isPartialDate, date: isFullDate, email: /^[^@\s]+@[^@\s]+$/, 'motcua.repository/1': true },
    strict: false,
  });
  const file = new URL('../../../schemas/common/repository.schema.json', import.meta.url);
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(document) || document.format !== 'motcua.repository/1') throw new Error('schemas/common/repository.schema.json has a format that this gateway does not read.');
  return ajv.compile<JsonObject>(document);
};

/** One JSON file per person in a folder: the repository of demonstrations and tests. */
export const folderRepository = (folder: URL): Repository => {
  const isRecord = recordValidator();
  return {
    async find(personalId) {
      const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
      for (const file of files) {
        const record: unknown = JSON.parse(await readFile(new URL(encodeURIComponent(file), folder), 'utf8'));
        if (!isObject(record) || valueAt(record, '/person/personalId') !== personalId) continue;
        if (!isRecord(record)) throw new Error('A record does not have the canonical shape.');
        return record;
      }
      return undefined;
    },
  };
};

export const emptyRepository: Repository = { find: async () => undefined };
