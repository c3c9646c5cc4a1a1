/** The demo in its parts: the gateway can be killed and started again while portal and sign-in go on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort, root } from './demo.ts';
import type { Addresses } from './demo.ts';
import { removeData, startGateway } from './gateway.ts';
import type { GatewayProcess, GatewaySettings } from './gateway.ts';

export interface Parts extends Addresses {
  /** Whatever gateway, portal and identity provider have written so far, gateways that were killed too. */
  log(): string;
  /** Whatever the database has written since it was started. */
  databaseLog(): Promise<string>;
  /** SIGKILL for the gateway. */
  kill(): Promise<void>;
  /** The gateway again, at the same address and on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const AUDIENCE = 'urn:motcua:gateway';
const MOST_ATTEMPTS = 3;

interface Servers {
  log(): string;
  stop(): Promise<void>;
}

/** Portal and identity provider, which are one process; resolves when both listen. */
const startServers = async (environment: Readonly<Record<string, string>>): Promise<Servers> => {
  const child = spawn(process.execPath, ['packages/demo/dist/serve.js'], { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  let said = '';
  child.stderr.pipe(process.stderr);
  await new Promise<void>((resolve, reject) => {
    const listen = (part: Buffer): void => {
      said += part.toString();
      if (said.includes('portal listening')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => { reject(new Error(`The portal ended with ${String(code)}:\n${said}`)); });
  });
  return {
    log: () => said,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
};

/** The repositories of the demonstration, by id. */
export const demonstrated: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['population', 'civil-status', 'documents'].map((id) => [id, pathToFileURL(join(root, 'packages/demo/citizens/repositories', id)).href])),
  'sign-in': 'claims:portal',
};

/**
 * @param catalogue what the gateway serves; by default what was built
 * @param repositories where other repositories than those of the demonstration are
 * @param environment further settings of the gateway
 */
export const startParts = async (catalogue = join(root, 'dist'), repositories: Readonly<Record<string, string>> = {}, environment: Readonly<Record<string, string>> = {}): Promise<Parts> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(catalogue, repositories, environment);
    } catch (error) {
      // A port that was free a moment ago is somebody else's now: on a machine with many tests at once that happens.
      if (attempt === MOST_ATTEMPTS || !(error instanceof Error) || !error.message.includes('EADDRINUSE')) throw error;
    }
  }
};

const startOnce = async (catalogue: string, repositories: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>>): Promise<Parts> => {
  const data = await mkdtemp(join(tmpdir(), 'motcua-parts-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  await chmod(data, 0o755);
  const [gatewayPort, portalPort, identityPort] = [await freePort(), await freePort(), await freePort()];
  const [gateway, portal, issuer] = [gatewayPort, portalPort, identityPort].map((port) => `http://127.0.0.1:${String(port)}`) as [string, string, string];
  const settings: GatewaySettings = {
    data,
    catalogue,
    issuer,
    audience: AUDIENCE,
    origins: [portal],
    repositories: { ...demonstrated, ...repositories },
    environment: { MOTCUA_PORT: String(gatewayPort), ...environment },
  };
  let running: GatewayProcess = await startGateway(settings).catch(async (error: unknown) => {
    await removeData(data);
    throw error;
  });
  let ended = '';
  const servers = await startServers({
    MOTCUA_PORTAL_PORT: String(portalPort),
    MOTCUA_IDENTITY_PORT: String(identityPort),
    MOTCUA_GATEWAY: gateway,
    MOTCUA_ISSUER: issuer,
    MOTCUA_AUDIENCE: AUDIENCE,
  }).catch(async (error: unknown) => {
    await running.stop();
    await removeData(data);
    throw error;
  });
  return {
    gateway,
    portal,
    issuer,
    log: () => [ended, running.log(), servers.log()].join('\n'),
    databaseLog: () => readFile(join(data, 'postgres.log'), 'utf8'),
    kill: () => running.kill(),
    restart: async () => {
      ended += running.log();
      running = await startGateway(settings);
    },
    stop: async () => {
      await servers.stop();
      await running.stop();
      await removeData(data);
    },
  };
};
