import { msg, str } from '@lit/localize';
import type { DraftSummary, PrefillPurpose } from '@motcua/client';
import type { DossierComponent, ProcedureInfo } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { textOf } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { disclosure } from '../styles/disclosure.styles.ts';
import { dayOf, timeOf } from '../times.ts';
import { TitledElement } from '../titled-element.ts';
import { consentView } from './consent-view.ts';
import { feeNote, feeText, processingText, type Agency } from './facts.ts';
import type { Offers } from './offers.ts';
import { startStyles } from './start.styles.ts';

/** Fired when the person goes on with an unfinished draft. */
export type ResumeEvent = CustomEvent<{ readonly draft: string }>;

/** Fired when the person goes on, with what they agree to: each by itself, and nothing where they ticked nothing. */
export type StartEvent = CustomEvent<{ readonly consents: readonly PrefillPurpose[] }>;

/**
 * What a person should know before starting, and the questions whether their data may be fetched, their papers looked for and their
 * earlier answers used again. No consent is ticked for them; without any they type the answers themselves.
 *
 * @tag mc-start
 * @attr {number} heading-level - Level of the title, 1 by default
 * @attr {boolean} introduced - The page itself says what the procedure is and needs: neither is said again
 * @event {CustomEvent<{ consents: ('prefill' | 'held-papers' | 'earlier-answers')[] }>} mc-start - The person goes on, and agrees to these. Neither bubbles nor leaves the shadow root
 * @event {CustomEvent<{ draft: string }>} mc-resume - The person goes on with an unfinished draft. Neither bubbles nor leaves the shadow root
 * @csspart title - The name of the procedure
 * @csspart drafts - The unfinished drafts
 * @csspart consent - What may be agreed to
 */
export class McStart extends TitledElement<{ 'mc-start': StartEvent; 'mc-resume': ResumeEvent }> {
  static override styles = [...TitledElement.styles, buttons, disclosure, startStyles];

  /** Facts of the procedure. */
  @property({ attribute: false }) info: ProcedureInfo | undefined;
  /** The agency, where it decides fee and name. */
  @property({ attribute: false }) agency: Agency | undefined;
  /** What may be agreed to: who would be asked for what. */
  @property({ attribute: false }) offers: Offers = {};
  /** What was agreed to for this form before: it isn't asked again. */
  @property({ attribute: false }) agreed: readonly PrefillPurpose[] = [];
  /** The person's unfinished drafts of this procedure, the latest first. */
  @property({ attribute: false }) drafts: readonly DraftSummary[] = [];
  /** The page itself says what the procedure is and needs: neither is said again. */
  @property({ type: Boolean }) introduced = false;
  /** The data are being fetched. */
  @property({ type: Boolean }) busy = false;

  @state() private ticked: ReadonlySet<PrefillPurpose> = new Set();

  protected override render(): TemplateResult | typeof nothing {
    const { info } = this;
    if (!info) return nothing;
    return html`${this.introduced
        ? ''
        : html`<h1 tabindex="-1" aria-level=${this.headingLevel} part="title">${textOf(info.name)}</h1>
            <p class="summary">${textOf(info.summary)}</p>`}
      ${this.drafts.length > 0 ? this.#unfinished() : ''} ${this.#known(info)} ${consentView({ headingLevel: this.headingLevel + 1, agency: this.agency, offers: this.offers, ticked: this.ticked, agreed: this.agreed, tick: this.#tick })}
      <div class="actions">
        <button type="button" class="primary" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.#start}>
          ${this.#whatNext()}
        </button>
      </div>`;
  }

  #whatNext(): string {
    if (this.busy) return msg('Đang lấy dữ liệu…');
    const anew = this.drafts.length > 0;
    if (this.ticked.size > 0) return anew ? msg('Lấy dữ liệu và khai bản mới') : msg('Lấy dữ liệu và bắt đầu khai');
    return anew ? msg('Khai bản mới') : msg('Bắt đầu khai');
  }

  #unfinished(): TemplateResult {
    return html`<section class="drafts" part="drafts" aria-labelledby="drafts">
      <h2 id="drafts" tabindex="-1" aria-level=${this.headingLevel + 1}>${msg('Ông/bà có bản khai dở')}</h2>
      <ul>
        ${this.drafts.map(({ id, savedAt }) => {
          const saved = msg(str`Lưu lúc ${timeOf(savedAt)} ngày ${dayOf(savedAt)}`);
          return html`<li>
            <span>${saved}</span>
            <button type="button" @click=${() => this.#resume(id)}>${msg('Khai tiếp')}<span class="visually-hidden"> (${saved})</span></button>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #resume(draft: string): void {
    const event: ResumeEvent = new CustomEvent('mc-resume', { detail: { draft } });
    this.dispatchEvent(event);
  }

  /** What the agency decides about the fee no page of the host's need know. */
  #known(info: ProcedureInfo): TemplateResult | typeof nothing {
    if (!this.introduced) return html`<dl>${this.#facts(info)}</dl>`;
    return this.agency?.fee ? html`<dl>${this.#fee(info, msg(str`Phí, lệ phí tại ${textOf(this.agency.name)}`))}</dl>` : nothing;
  }

  #fee(info: ProcedureInfo, title = msg('Phí, lệ phí')): TemplateResult {
    const fee = feeText(info, this.agency);
    return this.#fact(title, html`${fee ? html`<p>${fee}</p>` : ''}<p>${feeNote(info, this.agency)}</p>`);
  }

  #facts(info: ProcedureInfo): TemplateResult[] {
    return [
      this.#fact(msg('Ai có thể làm'), textOf(info.audience)),
      this.#fact(msg('Thời gian giải quyết'), processingText(info.processing)),
      this.#fee(info),
      this.#fact(msg('Kết quả'), textOf(info.result.name)),
      this.#fact(msg('Giấy tờ cần có'), this.#papers(info)),
      this.#fact(
        msg('Căn cứ pháp lý'),
        html`<ul>
          ${info.legalBasis.map(({ number, title }) => html`<li>${number}: ${textOf(title)}</li>`)}
        </ul>`,
      ),
    ];
  }

  #papers({ components }: ProcedureInfo): TemplateResult | string {
    if (components.length === 0) return msg('Không cần nộp thêm giấy tờ');
    return html`<ul>
      ${components.map(
        (component) => html`<li>
          ${textOf(component.name)} ${this.#whenNeeded(component)}
          ${component.help ? html`<p class="help">${textOf(component.help)}</p>` : ''}
        </li>`,
      )}
    </ul>`;
  }

  /** Before anything is answered nobody can say whether a paper with a condition is needed. */
  #whenNeeded({ required, guard, replacedBy }: DossierComponent): string {
    if (guard ?? replacedBy) return msg('(tùy trường hợp)');
    return required ? '' : msg('(nếu có)');
  }

  #fact(title: string, text: TemplateResult | string): TemplateResult {
    return html`<div class="fact"><dt>${title}</dt><dd>${text}</dd></div>`;
  }

  readonly #tick = (purpose: PrefillPurpose, ticked: boolean): void => {
    this.ticked = new Set([...this.ticked].filter((each) => each !== purpose).concat(ticked ? [purpose] : []));
  };

  readonly #start = (): void => {
    if (this.busy) return;
    const event: StartEvent = new CustomEvent('mc-start', { detail: { consents: [...this.ticked] } });
    this.dispatchEvent(event);
  };
}
