/** What fills in a form: what the person agrees to, asking for it, once more where nothing came, and whom nobody could ask. */
import type { Client, OwnRepository, Prefill, PrefillPurpose, PrefillRequest } from '@motcua/client';
import type { FormSession } from '@motcua/form';
import { applyPrefill } from '@motcua/form/prefill';
import { inTime } from '@motcua/procedure/in-time';
import { language } from '../localization.ts';
import { START_CONSENTS } from '../start/consent-view.ts';
import type { Agency } from '../start/facts.ts';
import { MissedPrefill } from './missed-prefill.ts';

/** Milliseconds that a form waits for what fills it in: a repository has less, but the gateway itself may hang. */
const PATIENCE = 5_000;

export interface PrefillingSetting {
  readonly session: FormSession;
  readonly client: Client;
  readonly agency: Agency | undefined;
  /** What came of it, or began, is to be shown. */
  readonly changed: (focus?: 'heading') => void;
  /** Papers that came with it. */
  readonly offer: (papers: Prefill['documents']) => void;
}

export class Prefilling {
  /** Which one fills in the form, by whatever was agreed to then; none before anything came. */
  id: string | undefined;
  /** What the person agreed to on this page, and was done. */
  agreed: readonly PrefillPurpose[] = [];
  /** It was agreed to, but nothing could be fetched. */
  missing = false;
  /** Whom nobody could ask because of it. */
  readonly missed: MissedPrefill;
  /** It is being tried again. */
  fetching = false;
  /** Who could not be asked, though others were. */
  unreachable: NonNullable<Prefill['unreachable']> = [];
  /** Some of what was filled in counts for less by now: a consent was taken back. */
  withdrawn = false;
  /** What the person keeps for next time, once that is known. */
  own: OwnRepository | undefined;

  readonly #setting: PrefillingSetting;
  /** What the person agrees to, in the words and the language that they saw. */
  #consents: PrefillRequest['consents'] = [];

  constructor(setting: PrefillingSetting) {
    this.#setting = setting;
    this.missed = new MissedPrefill(setting.session, setting.agency?.repositories ?? []);
  }

  /** Whether repositories were asked for answers; of a form that is gone on with it is taken for granted. */
  get #hasAnswers(): boolean {
    return this.id !== undefined && (this.agreed.length === 0 || this.agreed.includes('prefill'));
  }

  /** Whether it was agreed to on this page what could not be fetched, so that it may be tried again. */
  get canFetchAgain(): boolean {
    return this.#consents.length > this.agreed.length;
  }

  /** Asks whom the person lets it ask; once more where they agree to more than before. Where they don't, nobody else is to be asked. */
  async fetch(consents: readonly PrefillPurpose[]): Promise<void> {
    const more = consents.filter((purpose) => !this.agreed.includes(purpose));
    const before = this.#consents.filter(({ purpose }) => this.agreed.includes(purpose));
    if (more.length === 0) {
      this.#consents = before;
      this.missing = false;
      this.missed.end();
      return;
    }
    this.#consents = [...before, ...more.map((purpose) => ({ ...START_CONSENTS[purpose], language: language() }))];
    await this.#ask();
  }

  /**
   * Once more, where nothing could be fetched. What was typed meanwhile stays, but for what is locked.
   * @param isLost whether nothing has the focus any more, once the page is drawn
   */
  async fetchAgain(isLost: () => Promise<boolean>): Promise<void> {
    if (this.fetching) return;
    const { changed } = this.#setting;
    this.fetching = true;
    changed();
    await this.#ask();
    this.fetching = false;
    // The button is gone with its notice: who is still there goes on where the page begins, which is filled in now.
    changed();
    if (!this.missing && (await isLost())) changed('heading');
  }

  /** Where it can't be learned, nothing of it is offered. */
  async learnOwn(): Promise<void> {
    const { client, changed } = this.#setting;
    this.own = await client.repository.get().catch(() => undefined);
    changed();
  }

  /** Of a draft that is gone on with. */
  resume(id: string | undefined): void {
    this.id = id;
    this.missing = this.missed.ids.length > 0;
  }

  /** What fills in the form now. */
  renew({ id, documents, withdrawn }: Prefill): void {
    this.id = id;
    this.missing = false;
    this.withdrawn = withdrawn === true;
    this.#setting.offer(documents);
  }

  async #ask(): Promise<void> {
    const { session, client, offer } = this.#setting;
    try {
      const consents = this.#consents.filter(({ purpose }) => !this.agreed.includes(purpose));
      const request = { consents, ...(this.id === undefined ? {} : { prefill: this.id }) };
      const signal = AbortSignal.timeout(PATIENCE);
      const prefill = await inTime(signal, client.prefill.create(session.plan.procedure.code, request, { signal }), 'What fills in the form did not come in time');
      this.unreachable = prefill.unreachable ?? [];
      this.id = prefill.id;
      offer(prefill.documents);
      applyPrefill(session, prefill);
      // What was taken back elsewhere meanwhile isn't agreed to any more.
      this.agreed = prefill.purposes ?? [...this.agreed, ...consents.map(({ purpose }) => purpose)];
      this.missing = false;
    } catch {
      this.missing = true;
      if (this.#hasAnswers) return;
      if (this.#consents.some(({ purpose }) => purpose === 'prefill')) this.missed.begin();
      else this.missed.end();
    }
  }
}
