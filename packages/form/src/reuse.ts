/** How much of a form came filled in: what a person is told at the end, and what docs/reuse.md counts. */
import { papersOf, valueAt } from '@motcua/procedure';
import type { FormSession } from './session.ts';

export interface Reuse {
  /** Questions that are asked and answered, nothing computed among them. */
  readonly answers: number;
  /** Of these, the ones that a repository answered, unchanged since. */
  readonly filled: number;
  /** Papers that belong to the case, if nothing of it was held by a repository. */
  readonly papers: number;
  /** Of these, the ones that need not be handed in, because a repository holds what they say. */
  readonly provided: number;
}

/**
 * Counted from where the answers come from, as the form stands.
 * @param referred how many papers of the case are handed in by reference to one that a repository holds: the session knows nothing of those
 */
export const reuseOf = (session: FormSession, referred = 0): Reuse => {
  // A filled-in answer that was cleared has an origin, and no value.
  const given = Object.entries(session.origins()).filter(([pointer]) => valueAt(session.instance, pointer) !== undefined);
  const papers = papersOf(session.plan, session.parts.standing.evaluation.holds, () => false).length;
  return {
    answers: given.length,
    filled: given.filter(([, { kind }]) => kind === 'repository').length,
    papers,
    provided: papers - session.papers.length + referred,
  };
};
