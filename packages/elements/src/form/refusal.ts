/** What a gateway's refusal of a submission says to the page. */
import type { Problem } from '@motcua/client';

type Errors = NonNullable<Problem['errors']>;

/** What is said of an answer that a source says otherwise of by now. */
const OUTDATED: ReadonlySet<string> = new Set(['locked', 'sourceChanged', 'disputeNotLocked', 'rowUnknown']);
/** What the page can't mend before it knows what the source says. */
const UNLEARNED: ReadonlySet<string> = new Set(['sourceChanged']);
/** The same, where nothing fills the page in though the gateway has something. */
const UNLEARNED_AT_ALL: ReadonlySet<string> = new Set([...OUTDATED, 'notAsked']);

const unlearned = (missing: boolean): ReadonlySet<string> => (missing ? UNLEARNED_AT_ALL : UNLEARNED);

/**
 * An answer isn't the one that counts, a row isn't the person who was issued, or a paper is missing that data took the place of: what fills in
 * the draft is something else by now.
 * @param asked codes of the papers that the page asks for
 * @param missing nothing fills the page in
 */
export const seemsOutdated = ({ code, errors = [] }: Problem, asked: ReadonlySet<string>, missing: boolean): boolean =>
  errors.some((error) => unlearned(missing).has(error.code) || OUTDATED.has(error.code) || (code === 'invalidPapers' && !asked.has(error.component ?? '')));

/** The gateway doesn't ask what is asked in silence alone: it heard of none, or of another one. */
export const asksLess = ({ errors = [] }: Problem): boolean => errors.some(({ code }) => code === 'notAsked');

export interface Told {
  /** What the person can mend: answers, or papers. */
  readonly errors: Errors;
  readonly of: 'answers' | 'files' | 'documents';
  /** Why it came to nothing, where there is nothing to mend. */
  readonly failure: unknown;
}

/** What a source says now couldn't be had: nobody has to change an answer for that, the next attempt asks again. */
export const told = (error: unknown, problem: Problem | undefined, missing: boolean): Told => {
  const all = problem?.errors ?? [];
  const errors = all.filter(({ code }) => !unlearned(missing).has(code));
  const again = errors.length < all.length ? new Error('What a source says by now could not be fetched') : undefined;
  const of = problem?.code === 'invalidDocuments' ? 'documents' : problem?.code === 'invalidPapers' ? 'files' : 'answers';
  return { errors, of, failure: errors.length === 0 ? (again ?? error) : undefined };
};
