/** Parts of a form that are fetched when it comes to them. */
import { lazily } from '../internal/lazily.ts';

/** What the last steps are drawn with: the check of all answers, notices. */
export const endElements = lazily(() => import('../define/form-end.ts'));

/** All of a form but the look of its first page. */
export const fetchWay = lazily(() => import('./way.ts'));
