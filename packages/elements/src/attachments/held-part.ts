/** How papers that repositories hold are drawn: fetched where there are any. */
import { choice } from '../styles/choice.styles.ts';
import { heldFactsStyles } from './held-facts.styles.ts';
import { heldStyles } from './held.styles.ts';

export { heldView } from './held-view.ts';

export const sheets = [choice, heldFactsStyles, heldStyles];
