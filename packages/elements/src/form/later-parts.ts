/** Parts of a form that its way fetches when it comes to them. Named apart from the first page's, so that a bundler knows the way to be there already. */
import type * as tasks from '../define/tasks.ts';
import { lazily } from '../internal/lazily.ts';
import type * as hosts from './host-page.ts';

export type TaskParts = typeof tasks;

/** The list of tasks. */
export const taskParts = lazily(() => import('../define/tasks.ts'));

export type HostParts = typeof hosts;

/** Pages of the host's own. */
export const hostParts = lazily(() => import('./host-page.ts'));

/** What puts a plan and what was made of it for its first page together. */
export const joining = lazily(() => import('./joined.ts'));

/** What the last steps are drawn with: the check of all answers, notices. */
export const endElements = lazily(() => import('../define/form-end.ts'));
