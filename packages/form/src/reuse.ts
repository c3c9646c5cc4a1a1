/** How much of a form came filled in: what a person is told at the end, and what docs/reuse.md counts. */
import { valueAt, type Text } from '@motcua/procedure';
import type { FormSession } from './session.ts';
import { allPapersOf, papersOf } from './submission.ts';

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
  const papers = allPapersOf(session).length;
  return {
    answers: given.length,
    filled: given.filter(([, { kind }]) => kind === 'repository').length,
    papers,
    provided: papers - papersOf(session).length + referred,
  };
};

/** A paper that isn't asked for, since verified data say what it would (resolution 66.7/2025/NQ-CP). */
export interface ReplacedPaper {
  /** Of the component. */
  readonly code: string;
  readonly name: Text;
  /** Whose data they are. */
  readonly authorities: readonly string[];
}

/** The papers of the case that verified data take the place of, as the form stands. */
export const replacedPapers = (session: FormSession): ReplacedPaper[] => {
  const asked = new Set(papersOf(session).map(({ code }) => code));
  const origins = session.origins();
  const authorityOf = (pointer: string): string[] => {
    const origin = origins[pointer];
    return origin?.kind === 'repository' ? [origin.source.authority] : [];
  };
  return allPapersOf(session)
    .filter(({ code }) => !asked.has(code))
    .map(({ code, name, replacedBy = [] }) => ({ code, name, authorities: [...new Set(replacedBy.flatMap(authorityOf))] }));
};
