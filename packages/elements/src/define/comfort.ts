/** What makes a page easier to read: for the header. */
import './tag-names.ts';
import { McComfort } from '../comfort/comfort.ts';
import { MARK } from '../comfort/mark.ts';
import { register } from './register.ts';

register({ 'mc-comfort': McComfort });

// A page that has linked comfort.css loads it no second time.
if (!getComputedStyle(document.documentElement).getPropertyValue(MARK)) {
  import('../comfort/adopt.ts').then(
    ({ adoptComfort }) => adoptComfort(),
    () => undefined,
  );
}
