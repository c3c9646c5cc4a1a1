/** The gateway as a real process on its embedded PostgreSQL, started, killed and started again by tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { layCluster } from './cluster.ts';

const MAIN = fileURLToPath(new URL('../../packages/gateway/dist/main.js', import.meta.url));
const PATIENCE = 60_000;

export interface GatewaySettings {
  /** Folder of the database; survives the process. */
  readonly data: string;
  readonly catalogue: string;
  readonly issuer: string;
  readonly audience: string;
  readonly agency?: string;
  /** Where repositories are, by id. */
  readonly repositories?: Readonly<Record<string, string>>;
  readonly origins?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface GatewayProcess {
  readonly url: string;
  readonly pid: number;
  /** What it has logged so far. */
  log(): string;
  /** SIGKILL: no goodbye. */
  kill(): Promise<void>;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
}

const environment = (settings: GatewaySettings): NodeJS.ProcessEnv => ({
  ...process.env,
  MOTCUA_PORT: '0',
  MOTCUA_HOST: '127.0.0.1',
  MOTCUA_DATA: settings.data,
  MOTCUA_CATALOGUE: settings.catalogue,
  MOTCUA_AGENCY: settings.agency ?? 'H99.001',
  MOTCUA_ISSUER: settings.issuer,
  MOTCUA_AUDIENCE: settings.audience,
  MOTCUA_ORIGINS: (settings.origins ?? []).join(','),
  MOTCUA_RATE_PER_MINUTE: '100000',
  // A test that wants a scanner names it.
  MOTCUA_CLAMD: '',
  MOTCUA_SCANNING: settings.environment?.MOTCUA_CLAMD ? '' : 'off',
  MOTCUA_REPOSITORIES: Object.entries(settings.repositories ?? {}).map(([id, address]) => `${id}=${address}`).join(','),
  ...settings.environment,
});

/** Resolves when it says that it listens. @throws Error with its output when it ends before. */
export const startGateway = async (settings: GatewaySettings): Promise<GatewayProcess> => {
  if (!settings.environment?.MOTCUA_DATABASE_URL) layCluster(settings.data);
  const child = spawn(process.execPath, [MAIN], { env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const [, address] = /^gateway listening on (\S+)$/m.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the gateway ended with ${code}:\n${output}`)));
    child.once('error', reject);
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (isRunning(child)) child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    url,
    pid: child.pid ?? 0,
    log: () => output,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
};

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

const postmaster = async (data: string): Promise<number | undefined> => {
  const pid = Number((await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  return pid > 0 ? pid : undefined;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Where the embedded database of a folder listens. */
export const databaseUrl = async (data: string): Promise<string> => {
  const [, , , port] = (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return `postgres://motcua:${await readFile(join(data, 'postgres.password'), 'utf8')}@127.0.0.1:${port}/postgres`;
};

/** Ends the database that a killed gateway left behind. */
export const endDatabase = async (data: string, signal: NodeJS.Signals): Promise<void> => {
  const pid = await postmaster(data);
  if (pid === undefined || !isAlive(pid)) return;
  process.kill(pid, signal);
  for (const end = Date.now() + PATIENCE; isAlive(pid) && Date.now() < end; ) await delay(20);
};

/** Ends the database, if it is still there, and removes its folder. */
export const removeData = async (data: string): Promise<void> => {
  await endDatabase(data, 'SIGINT');
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
};
