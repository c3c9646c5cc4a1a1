/** What should fill in a form never came: who counts as not to be reached for it, until something does. */
import type { RepositoryInfo } from '@motcua/client';
import type { FormSession } from '@motcua/form';
import { missedIn, missPrefill } from '@motcua/form/prefill';
import { allFields } from '@motcua/procedure/evaluate';
import { askedForAnswers, silencesOf } from '@motcua/procedure/repositories';
import { OWN } from '../start/offers.ts';

export class MissedPrefill {
  readonly #session: FormSession;
  /** Those that would have been asked. */
  readonly #asked: readonly string[];

  /** Of a draft that missed it counts who would be asked today: the gateway knows of nobody else. */
  constructor(session: FormSession, repositories: readonly RepositoryInfo[]) {
    this.#session = session;
    this.#asked = askedForAnswers(session.plan, repositories.filter(({ id }) => id !== OWN)).map(({ id }) => id);
    const kept = missedIn(session);
    if (kept.length > 0) missPrefill(session, kept.filter((id) => this.#asked.includes(id)));
  }

  get ids(): readonly string[] {
    return missedIn(this.#session);
  }

  /** Whether there are questions that are asked because of it. */
  get asksMore(): boolean {
    const { plan } = this.#session;
    return this.ids.length > 0 && allFields(plan).some((field) => silencesOf(plan, field).some((id) => this.ids.includes(id)));
  }

  begin(): void {
    missPrefill(this.#session, this.#asked);
  }

  /** Nobody is asked, or the gateway says that it knows better. */
  end(): void {
    if (this.ids.length > 0) missPrefill(this.#session, []);
  }
}
