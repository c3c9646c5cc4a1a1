/** Installs what the tests need from the distribution's packages, where that is possible. Node's own modules only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** @returns whether all is installed now; false where nobody may install anything. */
export const installPackages = (...names) =>
  process.getuid?.() === 0 &&
  existsSync('/usr/bin/apt-get') &&
  [
    ['update', '--quiet'],
    ['install', '--quiet', '--yes', '--no-install-recommends', ...names],
  ].every((args) => spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0);
