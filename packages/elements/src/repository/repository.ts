import { msg, str } from '@lit/localize';
import type { Client, ConsentRecord, KeptAnswer, KeptPaper, OwnRepository } from '@motcua/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { clientContext } from '../contexts.ts';
import { failureText } from '../failures.ts';
import { Borrowed } from '../internal/context.ts';
import { buttons } from '../styles/button.styles.ts';
import { disclosure } from '../styles/disclosure.styles.ts';
import { TitledElement } from '../titled-element.ts';
import { consentRecord } from './consent-record.ts';
import { allOf, keptList, type KeptView } from './kept-list.ts';
import { repositoryStyles } from './repository.styles.ts';

/** Fired when a consent has been taken back; says nothing about it. */
export type WithdrawnEvent = CustomEvent<null>;

/** Fired when something that was kept has been removed; says nothing about it. */
export type RemovedEvent = CustomEvent<null>;

/**
 * What a person keeps for next time, what they have consented to, every use that was made of their data by it, and the way to take each
 * consent back (law 91/2025/QH15).
 *
 * @tag mc-repository
 * @attr {number} heading-level - Level of the title, 1 by default
 * @event {CustomEvent<null>} mc-withdrawn - A consent was taken back. Without data; neither bubbles nor leaves the shadow root
 * @event {CustomEvent<null>} mc-removed - Something that was kept has been removed. Without data; neither bubbles nor leaves the shadow root
 * @csspart title - The title
 * @csspart kept - Each paper and answer that is kept
 * @csspart consent - Each consent
 */
export class McRepository extends TitledElement<{ 'mc-withdrawn': WithdrawnEvent; 'mc-removed': RemovedEvent }> {
  static override styles = [...TitledElement.styles, buttons, disclosure, repositoryStyles];

  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;

  @state() private consents: readonly ConsentRecord[] | undefined;
  @state() private kept: OwnRepository | undefined;
  @state() private failure: unknown;
  /** What the person is asked about, whether they mean it. */
  @state() private asking = '';
  @state() private busy = false;
  /** What just happened, for those who don't see it. */
  @state() private news = '';
  @state() private refused: { readonly id: string; readonly text: string } | undefined;

  readonly #provided = new Borrowed(this, clientContext, () => this.#begin());
  #begun: Client | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#begin();
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1" aria-level=${this.headingLevel} part="title">${msg('Dữ liệu của tôi')}</h1>
      <p class="intro">${msg('Những lần ông/bà đã đồng ý cho lấy dữ liệu mà cơ quan nhà nước đang giữ, và dữ liệu đó đã được dùng vào việc gì.')}</p>
      <p class="visually-hidden" role="status">${this.news}</p>
      ${this.#list()}`;
  }

  #list(): TemplateResult {
    if (this.failure !== undefined) {
      return html`<mc-notice kind="error" role="alert" .heading=${msg('Chưa xem được danh sách')}>${failureText(this.failure)}</mc-notice>
        <div class="actions"><button type="button" @click=${this.#again}>${msg('Thử lại')}</button></div>`;
    }
    if (!this.consents) return html`<mc-skeleton lines="6" .label=${msg('Đang tải danh sách…')}></mc-skeleton>`;
    const kept = this.kept ? keptList(this.kept, this.#keptView) : nothing;
    if (this.consents.length === 0) return html`${kept}<p class="none">${msg('Ông/bà chưa đồng ý cho lấy dữ liệu lần nào.')}</p>`;
    return html`${kept}<ul class="consents">
      ${this.consents.map((consent) =>
        consentRecord(consent, {
          headingLevel: this.headingLevel + 1,
          asking: this.asking === consent.id,
          busy: this.busy,
          failure: this.refused?.id === consent.id ? this.refused.text : '',
          ask: () => void this.#ask(consent.id),
          leave: () => void this.#leave(consent.id),
          withdraw: () => void this.#withdraw(consent.id),
        }),
      )}
    </ul>`;
  }

  get #keptView(): KeptView {
    return {
      headingLevel: this.headingLevel + 1,
      asking: this.asking,
      busy: this.busy,
      failure: this.refused,
      ask: (id) => void this.#ask(id),
      leave: (id) => void this.#leave(id),
      remove: (id) => void this.#remove(id, ({ repository }) => repository.remove(id), (kept) => kept.id !== id, msg('Đã xóa khỏi kho')),
      removeAnswers: (dossier) =>
        void this.#remove(allOf(dossier), ({ repository }) => repository.removeAnswers(dossier), (kept) => 'componentName' in kept || kept.dossier !== dossier, msg(str`Đã xóa tất cả câu trả lời đã giữ lại từ hồ sơ ${dossier}`)),
    };
  }

  #begin(): void {
    const client = this.client ?? this.#provided.value;
    if (!client || client === this.#begun) return;
    this.#begun = client;
    void this.#load(client);
  }

  async #load(client: Client): Promise<void> {
    this.failure = undefined;
    try {
      const [consents, kept] = await Promise.all([client.consents.list(), client.repository.get()]);
      if (client !== this.#begun) return;
      this.consents = consents;
      this.kept = kept;
    } catch (failure) {
      if (client === this.#begun) this.failure = failure;
    }
  }

  readonly #again = async (): Promise<void> => {
    this.focus();
    if (this.#begun) await this.#load(this.#begun);
  };

  async #ask(id: string): Promise<void> {
    this.asking = id;
    this.refused = undefined;
    await this.#focusIn(id, '.asking button');
  }

  async #leave(id: string): Promise<void> {
    if (this.busy) return;
    this.asking = '';
    await this.#focusIn(id, '.ask');
  }

  async #withdraw(id: string): Promise<void> {
    if (this.busy || !this.#begun) return;
    this.busy = true;
    this.refused = undefined;
    try {
      const withdrawn = await this.#begun.consents.withdraw(id);
      this.consents = this.consents?.map((consent) => (consent.id === id ? withdrawn : consent));
      if (this.asking === id) this.asking = '';
      // What was kept by it went with it.
      if (withdrawn.purpose === 'keep-papers' || withdrawn.purpose === 'keep-answers') this.kept = await this.#begun.repository.get();
      this.dispatchEvent(new CustomEvent('mc-withdrawn', { detail: null }));
    } catch (failure) {
      this.refused = { id, text: failureText(failure) };
    }
    this.busy = false;
    // Who is being asked about another one meanwhile stays there.
    if (this.asking === '' || this.asking === id) await this.#focusIn(id, this.asking === id ? '.asking button' : 'h2');
  }

  async #remove(id: string, remove: (client: Client) => Promise<void>, stays: (kept: KeptPaper | KeptAnswer) => boolean, news: string): Promise<void> {
    if (this.busy || !this.#begun) return;
    this.busy = true;
    this.refused = undefined;
    this.news = '';
    try {
      await remove(this.#begun);
      if (this.kept) this.kept = { papers: this.kept.papers.filter(stays), answers: this.kept.answers.filter(stays) };
      this.asking = '';
      this.news = news;
      this.dispatchEvent(new CustomEvent('mc-removed', { detail: null }));
    } catch (failure) {
      this.refused = { id, text: failureText(failure) };
    }
    this.busy = false;
    await this.updateComplete;
    if (this.asking === id) await this.#focusIn(id, '.asking button');
    else (this.renderRoot.querySelector<HTMLElement>('#kept') ?? this).focus();
  }

  async #focusIn(id: string, what: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`:is(#consent-${CSS.escape(id)}, #kept-${CSS.escape(id)}) ${what}`)?.focus();
  }
}
