/** Parts of a form that are fetched when it comes to them; those that its way fetches are in `later-parts.ts`. */
import { lazily } from '../internal/lazily.ts';

/** What says why a form can't be opened. */
export const noticeElement = lazily(() => import('../define/notice.ts'));

/** All of a form but the look of its first page. */
export const fetchWay = lazily(() => import('./way.ts'));
