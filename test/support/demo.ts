/** The whole demo as `npm start` runs it, on free ports and with data of its own. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layCluster } from './cluster.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the parts are that a browser talks to. */
export interface Addresses {
  readonly portal: string;
  readonly gateway: string;
  readonly issuer: string;
}

export interface Demo extends Addresses {
  readonly audience: string;
  /** Runs the officer's command; rejects with what it said when it failed. */
  officer(...args: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No port was given.'));
      });
    });
  });

const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => { resolve(code ?? 1); });
  });

/** Resolves when the process has said that all is ready; rejects with what it said instead. */
const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const listen = (part: Buffer): void => {
      said += part.toString();
      if (said.includes('Ctrl-C stops everything')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => { reject(new Error(`npm start ended with ${String(code)}:\n${said}`)); });
  });

interface Running {
  readonly gateway: string;
  readonly issuer: string;
  readonly audience: string;
}

const isRunning = (value: unknown): value is Running =>
  typeof value === 'object' && value !== null && 'gateway' in value && 'issuer' in value && 'audience' in value;

export const startDemo = async (environment: Readonly<Record<string, string>> = {}): Promise<Demo> => {
  const data = mkdtempSync(join(tmpdir(), 'motcua-journey-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(data, 0o755);
  layCluster(join(data, 'gateway'));
  const [gatewayPort, portalPort, identityPort] = [await freePort(), await freePort(), await freePort()];
  const env = {
    ...process.env,
    MOTCUA_PREPARED: '1',
    MOTCUA_DATA: data,
    MOTCUA_PORT: String(gatewayPort),
    MOTCUA_PORTAL_PORT: String(portalPort),
    MOTCUA_IDENTITY_PORT: String(identityPort),
    MOTCUA_RATE_PER_MINUTE: '1000',
    ...environment,
  };
  const child = spawn(process.execPath, ['packages/demo/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  await ready(child);
  const running: unknown = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8'));
  if (!isRunning(running)) throw new Error('npm start did not say where it runs.');
  return {
    portal: `http://127.0.0.1:${portalPort}`,
    gateway: running.gateway,
    issuer: running.issuer,
    audience: running.audience,
    officer: async (...args) => {
      const command = spawn(process.execPath, ['packages/demo/dist/officer.js', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      command.stdout.on('data', (part: Buffer) => { said += part.toString(); });
      if ((await ended(command)) !== 0) throw new Error(said);
      return said;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
      rmSync(data, { recursive: true, force: true });
    },
  };
};
