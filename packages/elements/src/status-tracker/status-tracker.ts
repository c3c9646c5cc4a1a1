import { ContextConsumer } from '@lit/context';
import { msg, str } from '@lit/localize';
import { dossierStates, type Client, type Dossier, type DossierEvent } from '@motcua/client';
import { formatDate } from '@motcua/vietnam';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { clientContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import { failureText } from '../failures.ts';
import { textOf } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import { dayOf, timeOf } from '../times.ts';
import { DossierFollower } from './follower.ts';
import { statusTrackerStyles } from './status-tracker.styles.ts';

/** The latest event of a dossier: its number, what happened, and the state that it left the dossier in. */
export type DossierChangeEvent = CustomEvent<Pick<DossierEvent, 'seq' | 'type' | 'state'>>;

/**
 * Where a dossier is, who is responsible, and all that has happened to it; follows while it is on the page.
 *
 * @tag mc-status-tracker
 * @attr {string} code - Dossier code
 * @event {CustomEvent<{ seq: number, type: string, state: number }>} mc-dossier-change - The latest event of the dossier, at first and
 *   whenever there is a new one. Neither bubbles nor leaves the shadow root
 * @csspart now - The present state
 * @csspart timeline - What has happened, the latest first
 */
export class McStatusTracker extends McElement<{ 'mc-dossier-change': DossierChangeEvent }> {
  static override styles = [...McElement.styles, headings, buttons, statusTrackerStyles];

  /** Dossier code. */
  @property() code = '';
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;

  readonly #provided = new ContextConsumer(this, { context: clientContext, subscribe: true });
  readonly #follower = new DossierFollower(this);
  #told: DossierEvent | undefined;

  protected override willUpdate(): void {
    this.#follower.follow(this.client ?? this.#provided.value, this.code);
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
      ${dossier ? this.#now(dossier, events.at(-1)) : ''} ${this.#connection()}
      ${events.length > 0 ? this.#timeline(events) : ''}`;
  }

  /** One region for all that is said aloud: a region that comes with its text is often not read. */
  #announcement(): string {
    const { connection, failure, news } = this.#follower;
    if (connection === 'lost') return this.#lost();
    if (connection === 'refused') return failureText(failure);
    if (news === 'back') return msg('Đã nối lại. Trang này lại tự cập nhật.');
    return news ? msg(str`Hồ sơ vừa chuyển sang: ${textOf(dossierStates[news.state].label)}`) : '';
  }

  #lost(): string {
    const { dossier, failure } = this.#follower;
    return dossier ? msg('Mất kết nối, đang thử nối lại. Tình trạng hiện trên trang có thể chưa phải mới nhất.') : failureText(failure);
  }

  #now(dossier: Dossier, last: DossierEvent | undefined): TemplateResult {
    const state = dossierStates[last?.state ?? dossier.state];
    const unit = this.#follower.events.findLast((event) => event.unit)?.unit;
    return html`<div class="now" part="now">
      <p class="caption">${msg(str`Hồ sơ ${dossier.code}`)}</p>
      <h2 class="state">${textOf(state.label)}</h2>
      ${last?.note ? html`<p class="note">${msg(str`Cơ quan ghi: ${last.note}`)}</p>` : ''}
      <p>${textOf(state.next)}</p>
      ${unit ? html`<p>${msg(str`Đơn vị đang xử lý: ${unit}`)}</p>` : ''}
      ${dossier.appointment ? html`<p>${msg(str`Ngày hẹn trả kết quả: ${formatDate(dossier.appointment)}`)}</p>` : ''}
    </div>`;
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

  #timeline(events: readonly DossierEvent[]): TemplateResult {
    return html`<h3>${msg('Quá trình xử lý')}</h3>
      <ol part="timeline">
        ${[...events].reverse().map(
          ({ state, at, unit, note }) => html`<li>
            <p class="label">${textOf(dossierStates[state].label)}</p>
            <p class="meta">
              <time datetime=${at}>${msg(str`${timeOf(at)} ngày ${dayOf(at)}`)}</time>${unit ? ` · ${unit}` : ''}
            </p>
            ${note ? html`<p>${note}</p>` : ''}
          </li>`,
        )}
      </ol>`;
  }
}
