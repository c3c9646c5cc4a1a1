/** One JSON file per person in a folder: the repository of demonstrations and tests. */
import { readdir, readFile } from 'node:fs/promises';
import { isObject, valueAt } from '@motcua/procedure';
import type { RepositoryInfo } from '../contract.ts';
import type { Repository } from './repository.ts';

export const folderRepository = (info: RepositoryInfo, folder: URL): Repository => ({
  ...info,
  async find(personalId, signal) {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    for (const file of files) {
      const record: unknown = JSON.parse(await readFile(new URL(encodeURIComponent(file), folder), { encoding: 'utf8', signal }));
      if (isObject(record) && valueAt(record, '/person/personalId') === personalId) return record;
    }
    return undefined;
  },
});
