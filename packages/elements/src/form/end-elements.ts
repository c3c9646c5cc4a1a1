import { lazily } from '../internal/lazily.ts';

/** What the last steps are drawn with: the check of all answers, notices. */
export const endElements = lazily(() => import('../define/form-end.ts'));
