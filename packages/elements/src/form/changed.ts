/** What changed at the sources of a draft since it was filled in from them. */
import type { Draft, Drafts, Prefill } from '@motcua/client';
import type { Address, FormSession } from '@motcua/form';
import type { Change, Decision } from '@motcua/form/refresh';
import type * as parts from '../define/changed-answers.ts';
import { lazily } from '../internal/lazily.ts';

const changedParts = lazily(() => import('../define/changed-answers.ts'));

/** A newer prefill, with the code that compares. */
export interface Refreshed {
  readonly prefill: Prefill;
  readonly parts: typeof parts;
}

/** What fills in a draft now, where that is something else than the page has. What can't be learned leaves all as it is: the gateway knows what it issued. */
export const refreshedFor = async (drafts: Drafts, draft: Draft['id'], version: string, prefill: string | undefined): Promise<Refreshed | undefined> => {
  try {
    const newer = await drafts.refresh(draft, { version, ...(prefill === undefined ? {} : { prefill }) });
    return newer && { prefill: newer, parts: await changedParts() };
  } catch {
    return undefined;
  }
};

/** Answers that differ, while the person decides on them. */
export class Changed {
  /** Those that they decide on. */
  readonly changes: readonly Change[];
  /** They had sent the form in: what they typed themselves stays without a question. */
  readonly submitting: boolean;
  readonly #all: readonly Change[];
  readonly #session: FormSession;
  readonly #refreshed: Refreshed;

  constructor(session: FormSession, refreshed: Refreshed, submitting: boolean) {
    const { changesOf, isOwnWord } = refreshed.parts;
    this.#session = session;
    this.#refreshed = refreshed;
    this.submitting = submitting;
    this.#all = changesOf(session, refreshed.prefill);
    this.changes = this.#all.filter((change) => !submitting || !isOwnWord(change));
  }

  decide(decisions: ReadonlyMap<Address, Decision> = new Map()): void {
    const unasked = this.#all.filter((change) => !this.changes.includes(change)).map(({ address }): [Address, Decision] => [address, { keep: 'own' }]);
    this.#refreshed.parts.refresh(this.#session, this.#refreshed.prefill, this.#all, new Map([...unasked, ...decisions]));
  }
}
