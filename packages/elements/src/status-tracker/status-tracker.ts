import { msg, str } from '@lit/localize';
import { dossierStates, type Client, type Dossier, type DossierEvent } from '@motcua/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { heldFactsStyles } from '../attachments/held-facts.styles.ts';
import { heldPaper } from '../attachments/held-paper.ts';
import { clientContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import { failureText } from '../failures.ts';
import { Borrowed } from '../internal/context.ts';
import { textOf } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import { DossierFollower } from './follower.ts';
import { nowCard, timeline } from './progress.ts';
import { RequestedPapers } from './requested-papers.ts';
import { statusTrackerStyles } from './status-tracker.styles.ts';

/** The request for papers that a dossier waits for an answer to. */
const requestOf = (events: readonly DossierEvent[]): DossierEvent | undefined => {
  const last = events.at(-1);
  return last?.type === 'moved' && last.state === 5 ? last : undefined;
};
/** The latest event of a dossier: its number, what happened, and the state that it left the dossier in. */
export type DossierChangeEvent = CustomEvent<Pick<DossierEvent, 'seq' | 'type' | 'state'>>;

/**
 * Where a dossier is, who is responsible, and all that has happened to it; follows while it is on the page.
 *
 * @tag mc-status-tracker
 * @attr {string} code - Dossier code
 * @attr {boolean} supplement - The owner is looking: what the agency asks for can be handed in here
 * @event {CustomEvent<{ seq: number, type: string, state: number }>} mc-dossier-change - The latest event of the dossier, at first and
 *   whenever there is a new one. Neither bubbles nor leaves the shadow root
 * @csspart now - The present state
 * @csspart timeline - What has happened, the latest first
 * @csspart held - What is known of a paper that was handed in by reference
 * @csspart papers - Its files
 */
export class McStatusTracker extends McElement<{ 'mc-dossier-change': DossierChangeEvent }> {
  static override styles = [...McElement.styles, headings, buttons, heldFactsStyles, statusTrackerStyles];

  /** Dossier code. */
  @property() code = '';
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;
  /** The owner is looking: what the agency asks for can be handed in here. */
  @property({ type: Boolean }) supplement = false;

  /** Number of the request that has been answered from this page; 0 for none. */
  @state() private answered = 0;

  readonly #provided = new Borrowed(this, clientContext);
  readonly #follower = new DossierFollower(this);
  readonly #papers = new RequestedPapers(this);
  #told: DossierEvent | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code')) this.answered = 0;
    this.#follower.follow(this.#client, this.code);
    const request = requestOf(this.#follower.events);
    if (request) this.#papers.ask(this.#client, this.#follower.dossier, request.requested ?? [], this.supplement);
  }

  get #client(): Client | undefined {
    return this.client ?? this.#provided.value;
  }

  /** Told after it is shown, so that a page that asks the element for more finds it there. */
  protected override updated(): void {
    const last = this.#follower.events.at(-1);
    if (last === this.#told) return;
    this.#told = last;
    if (!last) return;
    const { seq, type, state } = last;
    const event: DossierChangeEvent = new CustomEvent('mc-dossier-change', { detail: { seq, type, state } });
    this.dispatchEvent(event);
  }

  protected override render(): TemplateResult {
    const { dossier, events } = this.#follower;
    return html`<p class="visually-hidden" role="status">${this.#announcement()}</p>
      ${dossier ? nowCard(dossier, events) : ''} ${this.#connection()}
      ${this.#done(events)}
      ${dossier ? this.#requested(dossier, events) : ''}
      ${events.length > 0 ? timeline(events, (event) => html`${this.#files(event)}${this.#held(event)}`) : ''}`;
  }

  /** One region for all that is said aloud: a region that comes with its text is often not read. */
  #announcement(): string {
    const { connection, failure, news } = this.#follower;
    if (connection === 'lost') return this.#lost();
    if (connection === 'refused') return failureText(failure);
    if (news === 'back') return msg('Đã nối lại. Trang này lại tự cập nhật.');
    if (news?.type === 'supplemented') return msg('Hồ sơ vừa có giấy tờ bổ sung.');
    return news ? msg(str`Hồ sơ vừa chuyển sang: ${textOf(dossierStates[news.state].label)}`) : '';
  }

  #lost(): string {
    const { dossier, failure } = this.#follower;
    return dossier ? msg('Mất kết nối, đang thử nối lại. Tình trạng hiện trên trang có thể chưa phải mới nhất.') : failureText(failure);
  }

  #connection(): TemplateResult | typeof nothing {
    const { connection, failure } = this.#follower;
    const retry = html`<button slot="actions" type="button" @click=${this.#follower.retry}>${msg('Thử lại')}</button>`;
    switch (connection) {
      case 'connecting':
        return html`<p class="connection">${msg('Đang tải tình trạng hồ sơ…')}</p>`;
      case 'live':
        return html`<p class="connection">${msg('Đang theo dõi. Trang này tự cập nhật khi hồ sơ có thay đổi.')}</p>`;
      case 'lost':
        return html`<mc-notice kind="warning">${this.#lost()}${retry}</mc-notice>`;
      case 'refused':
        return html`<mc-notice kind="error">${failureText(failure)}${retry}</mc-notice>`;
      default:
        return nothing;
    }
  }

  /** What is asked for: where the owner hands it in, and by name for everybody else. */
  #requested(dossier: Dossier, events: readonly DossierEvent[]): TemplateResult | typeof nothing {
    const { components, failure } = this.#papers;
    const request = requestOf(events);
    if (!request || request.seq === this.answered) return nothing;
    if (failure !== undefined)
      return html`<mc-notice kind="error">
        ${failureText(failure)}<button slot="actions" type="button" @click=${this.#reload}>${msg('Thử lại')}</button>
      </mc-notice>`;
    if (!components || components.length === 0) return nothing;
    if (this.supplement)
      return html`<mc-supplement
        .code=${dossier.code}
        .components=${components}
        .repositories=${this.#papers.repositories}
        .client=${this.#client}
        @mc-supplemented=${() => this.#handedIn(request)}
      ></mc-supplement>`;
    return request.requested?.length
      ? html`<h3>${msg('Giấy tờ được yêu cầu bổ sung')}</h3>
          <ul>
            ${components.map(({ name }) => html`<li>${textOf(name)}</li>`)}
          </ul>`
      : nothing;
  }

  /** Stays until the agency has moved the dossier on. */
  #done(events: readonly DossierEvent[]): TemplateResult | typeof nothing {
    const last = events.findLast(({ type }) => type === 'moved');
    if (!last || last.seq !== this.answered) return nothing;
    return html`<div class="done" tabindex="-1"><mc-notice kind="success">${msg('Đã gửi giấy tờ bổ sung tới cơ quan.')}</mc-notice></div>`;
  }

  #files({ type, files = [] }: DossierEvent): TemplateResult | string {
    if (files.length === 0) return '';
    return html`<p class="files">${type === 'moved' ? msg('Kết quả, tải về tại đây:') : msg('Giấy tờ đã nộp:')}</p>
      <mc-file-list .files=${files} .client=${this.#client}></mc-file-list>`;
  }

  #held({ documents = [] }: DossierEvent): TemplateResult | string {
    if (documents.length === 0) return '';
    return html`<p class="files">${msg('Lấy từ kho dữ liệu, không phải nộp:')}</p>
      ${documents.map((paper) => heldPaper(paper, this.#client))}`;
  }

  readonly #reload = (): void => {
    const { dossier } = this.#follower;
    if (this.#client && dossier) void this.#papers.load(this.#client, dossier, this.supplement);
  };

  /** The event may take a while to come by the stream; nobody should send twice meanwhile, nor lose their place. */
  async #handedIn({ seq }: DossierEvent): Promise<void> {
    this.answered = seq;
    this.#follower.retry();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
  }
}
