/**
 * Makes a fresh clone ready to run: the right Node, the dependencies, the build. Node's own modules only, because
 * nothing else is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const OLDEST_NODE = [20, 19];
const say = (text) => process.stdout.write(`${text}\n`);

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** When anything in a folder last changed; what the build itself writes there doesn't count. */
const newest = (folder) => {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['dist', 'node_modules', 'generated'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : changedAt(path));
  }
  return latest;
};

const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed; what it says stands above.`);
};

export const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org.`);
  }
};

export const install = () => {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (changedAt(installed) >= changedAt(join(root, 'package-lock.json'))) return;
  say('Installing dependencies …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
  // A lock file as new as the clone would otherwise be installed again each time.
  const now = new Date();
  utimesSync(installed, now, now);
};

/** @param always also when nothing seems to have changed. */
export const build = (always = false) => {
  const stamp = join(root, 'dist', '.built');
  const files = ['package-lock.json', 'rollup.config.mjs', 'tsconfig.json'].map((file) => changedAt(join(root, file)));
  const latest = Math.max(...files, newest(join(root, 'packages')), newest(join(root, 'schemas')));
  if (!always && changedAt(stamp) >= latest) return;
  say('Building …');
  const started = new Date();
  run('npm', ['run', '--silent', 'build']);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
};
