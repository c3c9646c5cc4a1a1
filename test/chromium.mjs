/** Finds the browser that the tests drive, or installs the distribution's. Node's own modules only. */
import { existsSync } from 'node:fs';
import { installPackages } from './apt.mjs';

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

/** @throws Error that says what to do when there is no browser and none can be installed. */
export const ensureChromium = () => {
  const found = findChromium();
  if (found) return found;
  if (installPackages('chromium', 'fonts-noto-core')) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need Chromium or Chrome. Install it (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-core), or name one that is there: CHROMIUM=/path/to/chromium npm test',
  );
};
