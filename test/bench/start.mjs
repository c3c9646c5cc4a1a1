/** How long the demo takes to start, its form beside a static page of the same content, and what each page of the portal loads. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../packages/demo/prepare.mjs';
import { measureUsable, serveStatic } from './usable.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts the demo; resolves with the milliseconds until it said that it was ready. */
const start = async (data, environment = {}) => {
  const [gateway, portal, identity] = [await freePort(), await freePort(), await freePort()];
  const env = { ...process.env, MOTCUA_DATA: data, MOTCUA_PORT: gateway, MOTCUA_PORTAL_PORT: portal, MOTCUA_IDENTITY_PORT: identity, ...environment };
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (part) => String(part).includes('Ctrl-C') && resolve());
    child.once('exit', () => reject(new Error('npm start ended before it was ready.')));
  });
  const took = performance.now() - began;
  return {
    took,
    portal: `http://127.0.0.1:${portal}`,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        process.kill(-child.pid, 'SIGTERM');
      }),
  };
};

const withData = async (work) => {
  const data = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(data, 0o755);
  try {
    return await work(data);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};

/**
 * @param work gets the portal's address
 * @param environment further settings of the demo
 */
export const withDemo = (work, environment) =>
  withData(async (data) => {
    const demo = await start(data, environment);
    try {
      return await work(demo.portal);
    } finally {
      await demo.stop();
    }
  });

const milliseconds = ({ median, least, most }) => `${median.toFixed(0)} ms (${least.toFixed(0)}–${most.toFixed(0)})`;
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/** @returns rows: what, value, goal */
export const measureStart = async (chromium, rounds) => {
  const rows = [];
  await withData(async (data) => {
    const first = await start(data);
    rows.push(['npm start, built tree, new database', `${(first.took / 1000).toFixed(1)} s`, '15 s']);
    await first.stop();
    const second = await start(data);
    rows.push(['npm start, built tree, existing database', `${(second.took / 1000).toFixed(1)} s`, '15 s']);
    const page = await serveStatic(root, second.portal);
    const usable = await measureUsable(chromium, { form: `${second.portal}/nhung/`, html: page.url }, rounds);
    rows.push(
      ['first page of 1.004873 usable, `<mc-form>`', milliseconds(usable.form), ''],
      ['first page usable, static HTML', milliseconds(usable.html), ''],
      ['ratio', (usable.form.median / usable.html.median).toFixed(2), '2'],
      ['static HTML, gzip', kilobytes(page.bytes), ''],
    );
    page.close();
    await second.stop();
  });
  const { staticModules } = await import(join(root, 'packages/demo/dist/server/modules.js'));
  const folder = join(root, 'packages/demo/dist/portal');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js') && !file.startsWith('shared-'))) {
    const bytes = (await staticModules(folder, name)).reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
    rows.push([`script of ${name}, gzip`, kilobytes(bytes), '100 KB']);
  }
  return rows;
};
