/** A real PostgreSQL in a folder, started and stopped by the gateway; found again when an earlier gateway was killed. */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findInstallation, type Binaries, type Identity } from './postgres-binaries.ts';

const run = promisify(execFile);
const SUPERUSER = 'motcua';
const PATIENCE = 30_000;
const STEP = 50;

export interface EmbeddedPostgres {
  readonly connectionString: string;
  stop(): Promise<void>;
}

interface Running {
  readonly pid: number;
  readonly port: number;
}

/** What `postmaster.pid` says (its lines: process, data folder, start, port, …), if that process lives. */
const findRunning = async (folder: string): Promise<Running | undefined> => {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && isAlive(pid) && (await serves(pid, folder)) ? { pid, port } : undefined;
};

/** After a restart of the machine the number may belong to any other program; Linux tells. */
const serves = async (pid: number, folder: string): Promise<boolean> => {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(folder);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('There is no free port.'));
      });
    });
  });

/** Whether the server at a port is ours: knows the password and serves this folder. */
const answers = async (connectionString: string, folder: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === folder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const until = async (holds: () => Promise<boolean> | boolean, patience: number): Promise<boolean> => {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await holds()) return true;
    await delay(STEP);
  }
  return false;
};

/** Makes a cluster beside its final place, so that one that was interrupted is never taken for a whole one. */
const initialise = async (folder: string, passwordFile: string, { initdb }: Binaries, identity: Identity): Promise<void> => {
  const making = `${folder}.new`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (identity.uid !== undefined && identity.gid !== undefined) {
    await chown(making, identity.uid, identity.gid);
    await chown(passwordFile, identity.uid, identity.gid);
  }
  const flags = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  await run(initdb, [`--pgdata=${making}`, `--pwfile=${passwordFile}`, ...flags], { ...identity, cwd: making });
  await rename(making, folder);
};

/** @param wanted folder that is the database's alone; made when it isn't there. */
export const startEmbedded = async (wanted: string): Promise<EmbeddedPostgres> => {
  const { binaries, identity, data } = await findInstallation(wanted);
  const folder = join(data, 'postgres');
  const passwordFile = join(data, 'postgres.password');
  if (!existsSync(folder)) await initialise(folder, passwordFile, binaries, identity);
  const password = await readFile(passwordFile, 'utf8');
  const address = (port: number) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;

  const take = async (running: Running): Promise<EmbeddedPostgres | undefined> => {
    const ready = await until(async () => !isAlive(running.pid) || (await answers(address(running.port), folder)), PATIENCE);
    if (!ready) throw new Error('The PostgreSQL of an earlier run is still there but does not answer. Stop it, then start again; the data is safe.');
    if (!isAlive(running.pid)) return undefined;
    return {
      connectionString: address(running.port),
      async stop() {
        if (isAlive(running.pid)) process.kill(running.pid, 'SIGINT');
        await until(() => !isAlive(running.pid), PATIENCE);
      },
    };
  };

  const earlier = await findRunning(folder);
  const taken = earlier && (await take(earlier));
  if (taken) return taken;

  const port = await freePort();
  const output = await open(join(data, 'postgres.log'), 'w');
  // Detached: Ctrl+C in a terminal reaches the gateway alone, which ends its requests first and the database last.
  const child = spawn(binaries.postgres, ['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'log_statement=none', '-c', 'log_error_verbosity=terse', '-c', 'log_min_error_statement=panic'], {
    ...identity,
    cwd: folder,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`PostgreSQL ended while starting; ${join(data, 'postgres.log')} says why.`)));
  });
  failed.catch(() => undefined);
  await output.close();
  child.unref();
  const started = child.pid === undefined ? await failed : await Promise.race([take({ pid: child.pid, port }), failed]);
  return started ?? failed;
};
