import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g;

/**
 * The modules that a built entry needs before it can run: what it imports, what those import, and so on; dynamic imports
 * stay out. File names, the entry's own last.
 */
export const staticModules = async (folder: string, entry: string, seen = new Set<string>()): Promise<readonly string[]> => {
  seen.add(entry);
  const source = await readFile(join(folder, entry), 'utf8');
  for (const [, name] of source.matchAll(STATIC_IMPORT)) if (name !== undefined && !seen.has(name)) await staticModules(folder, name, seen);
  return [...seen].filter((name) => name !== entry).concat(entry);
};
