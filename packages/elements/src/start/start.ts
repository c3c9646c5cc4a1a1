import { msg, str } from '@lit/localize';
import type { DraftSummary } from '@motcua/client';
import type { DossierComponent, ProcedureInfo } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { McCheckbox } from '../checkbox/checkbox.ts';
import { textOf } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { dayOf, timeOf } from '../times.ts';
import { TitledElement } from '../titled-element.ts';
import { consentView } from './consent-view.ts';
import { feeNote, feeText, processingText, type Agency } from './facts.ts';
import type { Fill } from './fills.ts';
import { startStyles } from './start.styles.ts';

/** Fired when the person goes on with an unfinished draft. */
export type ResumeEvent = CustomEvent<{ readonly draft: string }>;

/** Fired when the person goes on. */
export type StartEvent = CustomEvent<{ readonly consent: boolean }>;

/**
 * What a person should know before starting, and the question whether their data may be fetched. The consent is never
 * ticked for them; without it they type the answers themselves.
 *
 * @tag mc-start
 * @attr {number} heading-level - Level of the title, 1 by default
 * @attr {boolean} introduced - The page itself says what the procedure is and needs: neither is said again
 * @event {CustomEvent<{ consent: boolean }>} mc-start - The person goes on. Neither bubbles nor leaves the shadow root
 * @event {CustomEvent<{ draft: string }>} mc-resume - The person goes on with an unfinished draft. Neither bubbles nor leaves the shadow root
 * @csspart title - The name of the procedure
 * @csspart drafts - The unfinished drafts
 * @csspart consent - The consent
 */
export class McStart extends TitledElement<{ 'mc-start': StartEvent; 'mc-resume': ResumeEvent }> {
  static override styles = [...TitledElement.styles, buttons, startStyles];

  /** Facts of the procedure. */
  @property({ attribute: false }) info: ProcedureInfo | undefined;
  /** The agency, where it decides fee and name. */
  @property({ attribute: false }) agency: Agency | undefined;
  /** Who may fill in which questions. */
  @property({ attribute: false }) fills: readonly Fill[] = [];
  /** The person's unfinished drafts of this procedure, the latest first. */
  @property({ attribute: false }) drafts: readonly DraftSummary[] = [];
  /** The page itself says what the procedure is and needs: neither is said again. */
  @property({ type: Boolean }) introduced = false;
  /** The data are being fetched. */
  @property({ type: Boolean }) busy = false;

  @state() private agreed = false;
  @query('mc-checkbox') private box!: McCheckbox | null;

  protected override render(): TemplateResult | typeof nothing {
    const { info } = this;
    if (!info) return nothing;
    return html`${this.introduced
        ? ''
        : html`<h1 tabindex="-1" aria-level=${this.headingLevel} part="title">${textOf(info.name)}</h1>
            <p class="summary">${textOf(info.summary)}</p>`}
      ${this.drafts.length > 0 ? this.#unfinished() : ''} ${this.#known(info)} ${consentView({ headingLevel: this.headingLevel + 1, agency: this.agency, fills: this.fills, agreed: this.agreed, agree: this.#agree })}
      <div class="actions">
        <button type="button" class="primary" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.#start}>
          ${this.busy ? msg('Đang lấy dữ liệu…') : this.drafts.length > 0 ? msg('Khai bản mới') : msg('Bắt đầu khai')}
        </button>
      </div>`;
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

  readonly #agree = (): void => {
    this.agreed = this.box?.checked ?? false;
  };

  readonly #start = (): void => {
    if (this.busy) return;
    const event: StartEvent = new CustomEvent('mc-start', { detail: { consent: this.agreed } });
    this.dispatchEvent(event);
  };
}
