/** Parts of a form that are fetched when it comes to them. */
import type * as tasks from '../define/tasks.ts';
import { lazily } from '../internal/lazily.ts';

export type TaskParts = typeof tasks;

/** The list of tasks. */
export const taskParts = lazily(() => import('../define/tasks.ts'));

/** What the last steps are drawn with: the check of all answers, notices. */
export const endElements = lazily(() => import('../define/form-end.ts'));

/** What puts a plan and what was made of it for its first page together. */
export const joining = lazily(() => import('./joined.ts'));

/** All of a form but the look of its first page. */
export const fetchWay = lazily(() => import('./way.ts'));
