/** Parts of a form that are fetched when it comes to them. */
import type * as card from '../define/card-reader.ts';
import type * as tasks from '../define/tasks.ts';
import { lazily } from '../internal/lazily.ts';

export type TaskParts = typeof tasks;

/** The list of tasks. */
export const taskParts = lazily(() => import('../define/tasks.ts'));

export type CardParts = typeof card;

/** Filling in from an identity card. */
export const cardParts = lazily(() => import('../define/card-reader.ts'));

/** What the last steps are drawn with: the check of all answers, notices. */
export const endElements = lazily(() => import('../define/form-end.ts'));
