import { lazily } from '../internal/lazily.ts';

/** What puts a plan and what was made of it for its first page together. */
export const joining = lazily(() => import('./joined.ts'));
