/** Finds the virus scanner that the tests run with signatures of their own, or installs the distribution's. Node's own modules only. */
import { existsSync } from 'node:fs';
import { installPackages } from './apt.mjs';

const PLACES = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd', '/usr/local/opt/clamav/sbin/clamd'];

export const findClamd = () => [process.env.CLAMD, ...PLACES].find((path) => path && existsSync(path));

/** @throws Error that says what to do when there is no clamd and none can be installed. */
export const ensureClamd = () => {
  const found = findClamd();
  if (found) return found;
  if (installPackages('clamav-daemon')) {
    const installed = findClamd();
    if (installed) return installed;
  }
  throw new Error(
    'The tests need ClamAV\'s daemon. Install it (Debian, Ubuntu: sudo apt-get install clamav-daemon), or name one that is there: CLAMD=/path/to/clamd npm test',
  );
};
