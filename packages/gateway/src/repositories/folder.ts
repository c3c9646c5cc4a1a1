/** One JSON file per person in a folder: the repository of demonstrations and tests. */
import { open, readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject, valueAt } from '@motcua/procedure';
import type { RepositoryInfo } from '../contract.ts';
import type { Repository } from './repository.ts';

/** The real path of a file inside a folder; `undefined` when there is none, or it lies elsewhere. */
const inside = async (folder: string, path: string): Promise<string | undefined> => {
  const root = await realpath(folder);
  const file = await realpath(join(root, path)).catch(() => undefined);
  return file?.startsWith(root + sep) ? file : undefined;
};

export const folderRepository = (info: RepositoryInfo, folder: URL): Repository => ({
  ...info,
  async find({ personalId }, signal) {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    for (const file of files) {
      const record: unknown = JSON.parse(await readFile(new URL(encodeURIComponent(file), folder), { encoding: 'utf8', signal }));
      if (isObject(record) && valueAt(record, '/person/personalId') === personalId) return record;
    }
    return undefined;
  },
  async file({ path }, { signal, largest }) {
    const file = await inside(fileURLToPath(folder), path);
    if (file === undefined) return undefined;
    const handle = await open(file, 'r');
    try {
      if ((await handle.stat()).size > largest) throw new Error('A file is too large.');
      return await handle.readFile({ signal });
    } finally {
      await handle.close();
    }
  },
});
