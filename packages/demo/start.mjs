/**
 * `npm start`: prepares the clone, then runs the gateway, the identity provider and the portal until Ctrl-C.
 * Node's own modules only: on a fresh clone there is nothing else. With MOTCUA_START_CHECK=1 it stops once all is ready; with
 * MOTCUA_PREPARED=1 it takes the build as it is.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, checkNode, install, root } from './prepare.mjs';

const say = (text) => process.stdout.write(`${text}\n`);

const host = process.env.MOTCUA_HOST ?? '127.0.0.1';
const services = [
  { name: 'gateway', variable: 'MOTCUA_PORT', port: Number(process.env.MOTCUA_PORT ?? 8700) },
  { name: 'portal', variable: 'MOTCUA_PORTAL_PORT', port: Number(process.env.MOTCUA_PORTAL_PORT ?? 8701) },
  { name: 'identity provider', variable: 'MOTCUA_IDENTITY_PORT', port: Number(process.env.MOTCUA_IDENTITY_PORT ?? 8702) },
];
const [gateway, portal, identity] = services.map(({ port }) => `http://${host}:${port}`);
const data = process.env.MOTCUA_DATA ?? join(root, '.data');
const runningFile = join(data, 'running.json');

/** A ClamAV daemon where distributions put it, or where MOTCUA_CLAMD says; without one the demo goes on, and says so. */
const clamd = process.env.MOTCUA_CLAMD || ['/run/clamav/clamd.ctl', '/var/run/clamav/clamd.ctl'].filter((path) => existsSync(path)).map((path) => `unix:${path}`)[0];
const scanning = clamd ? { MOTCUA_CLAMD: clamd, MOTCUA_SCANNING: '' } : { MOTCUA_SCANNING: 'off' };

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

const checkPorts = async () => {
  for (const { name, variable, port } of services) {
    if (!(await isFree(port))) {
      throw new Error(`Port ${port}, which the ${name} needs, is taken. Stop what uses it (perhaps another npm start), or choose another: ${variable}=${port + 1000} npm start`);
    }
  }
};

const children = [];
let stopping = false;

const stop = async () => {
  if (stopping) return;
  stopping = true;
  // Another demo that runs on the same data must still be found by the officer's command.
  if (children.length > 0) rmSync(runningFile, { force: true });
  await Promise.all(
    children.map(
      (child) =>
        new Promise((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) return resolve();
          child.once('exit', resolve);
          child.kill('SIGTERM');
        }),
    ),
  );
};

/** Starts a program; that it ends by itself is a failure of the whole. */
const launch = (name, file, env) => {
  const child = spawn(process.execPath, [join(root, file)], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part) > 50 && said.shift());
  children.push(child);
  child.once('exit', (code) => {
    if (stopping) return;
    process.stderr.write(`${Buffer.concat(said).toString()}\nThe ${name} ended unexpectedly (code ${code}).\n`);
    process.exitCode = 1;
    void stop();
  });
};

const isReady = async (url) => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

const waitFor = async (...urls) => {
  const end = Date.now() + 60_000;
  for (const url of urls) {
    while (!stopping && !(await isReady(url))) {
      if (Date.now() > end) throw new Error(`${url} did not answer within a minute.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
};

const tell = () => {
  const accounts = JSON.parse(readFileSync(join(root, 'packages/demo/citizens/accounts.json'), 'utf8'));
  say(`
Một Cửa is running, on synthetic data only.

  Portal    ${portal}
  Officers  ${portal}/can-bo/
  Gateway   ${gateway}
  Sign-in   ${identity}

Sign in as one of:
${accounts.map(({ claims, note }) => `  ${claims.HoVaTen.padEnd(20)} ${note.en}`).join('\n')}

${clamd ? `Files are checked for malware by ClamAV (${clamd}).` : 'There is no ClamAV daemon here: files are accepted without a check for malware, and say so.'}

As an officer, move a dossier in a second window (${portal}/can-bo/) or in another terminal:
  npm run officer -- <dossier code> <state> [note]      without arguments: what states there are

Ctrl-C stops everything.`);
};

const main = async () => {
  checkNode();
  if (process.env.MOTCUA_PREPARED !== '1') {
    install();
    build();
  }
  await checkPorts();
  const officerSecret = randomBytes(24).toString('base64url');
  const audience = process.env.MOTCUA_AUDIENCE ?? 'urn:motcua:gateway';
  launch('gateway', 'packages/gateway/dist/main.js', {
    MOTCUA_HOST: host,
    MOTCUA_PORT: String(services[0].port),
    MOTCUA_DATA: join(data, 'gateway'),
    MOTCUA_CATALOGUE: join(root, 'dist'),
    MOTCUA_AGENCY: process.env.MOTCUA_AGENCY ?? 'H99.001',
    MOTCUA_ISSUER: identity,
    MOTCUA_AUDIENCE: audience,
    MOTCUA_ORIGINS: [portal, process.env.MOTCUA_ORIGINS].filter(Boolean).join(','),
    MOTCUA_REPOSITORIES: process.env.MOTCUA_REPOSITORIES ?? [...['population', 'civil-status', 'documents'].map((id) => `${id}=${pathToFileURL(join(root, 'packages/demo/citizens/repositories', id)).href}`), 'sign-in=claims:portal'].join(','),
    ...scanning,
  });
  launch('portal', 'packages/demo/dist/serve.js', {
    MOTCUA_HOST: host,
    MOTCUA_PORTAL_PORT: String(services[1].port),
    MOTCUA_IDENTITY_PORT: String(services[2].port),
    MOTCUA_GATEWAY: gateway,
    MOTCUA_ISSUER: identity,
    MOTCUA_AUDIENCE: audience,
    MOTCUA_OFFICER_SECRET: officerSecret,
  });
  await waitFor(`${identity}/.well-known/openid-configuration`, `${portal}/`, `${gateway}/v1/health`);
  if (stopping) return;
  mkdirSync(data, { recursive: true });
  writeFileSync(runningFile, JSON.stringify({ gateway, issuer: identity, audience, officerSecret }), { mode: 0o600 });
  tell();
  if (process.env.MOTCUA_START_CHECK === '1') await stop();
};

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());

main().catch(async (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
  await stop();
});
