/** Finds the browser that the tests drive, or installs the distribution's. Node's own modules only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const findChromium = () => [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path));

const install = () =>
  [
    ['update', '--quiet'],
    ['install', '--quiet', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
  ].every((args) => spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0);

/** @throws Error that says what to do when there is no browser and none can be installed. */
export const ensureChromium = () => {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && install()) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need Chromium or Chrome. Install it (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-core), or name one that is there: CHROMIUM=/path/to/chromium npm test',
  );
};
