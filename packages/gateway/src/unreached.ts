/** Repositories that a page could not have asked: what should fill in its form never came. */
import type { Plan } from '@motcua/procedure';
import { askedForAnswers } from '@motcua/procedure/repositories';
import type { RepositoryInfo, Submission, Unreachable } from './contract.ts';

/**
 * Of those that a page names, the ones that would have been asked for answers. Of others it is not believed, but not refused for it either: what this gateway reaches may have
 * changed since the page was opened, and an answer that is asked for one of them alone is named anyway. Believing it proves nothing and unlocks nothing:
 * more is asked, and only what was issued vouches for an answer or takes the place of a paper.
 */
export const unreachedOf = (plan: Plan, repositories: readonly RepositoryInfo[], { unreachable = [] }: Pick<Submission, 'unreachable'>): Unreachable[] =>
  askedForAnswers(plan, repositories).filter(({ id }) => unreachable.includes(id)).map(({ id, name }) => ({ id, name }));
