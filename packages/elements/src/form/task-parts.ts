import type * as tasks from '../define/tasks.ts';
import { lazily } from '../internal/lazily.ts';

/** The list of tasks, which some procedures are gone through from. */
export type TaskParts = typeof tasks;

export const taskParts = lazily(() => import('../define/tasks.ts'));
