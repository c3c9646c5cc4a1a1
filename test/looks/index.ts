/** What the tests look at from inside a page. Bundled by `test/support/looks.ts`. */
import { lostInForcedColours } from './forced-colours.ts';
import { heard, isHeard, listen } from './heard.ts';
import { moving } from './motion.ts';
import { cutOff, spaceOut } from './spacing.ts';
import { smallTargets } from './targets.ts';
import { start, stop } from './walk.ts';

const inPage = { cutOff, heard, isHeard, listen, lostInForcedColours, moving, smallTargets, spaceOut, start, stop };

declare global {
  interface Window {
    inPage: typeof inPage;
  }
}

window.inPage = inPage;
