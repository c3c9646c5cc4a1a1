import { msg, str } from '@lit/localize';
import type { Dispute } from '@motcua/form';
import { disputeAt, withdraw } from '@motcua/form/disputes';
import type { FormSession } from '@motcua/form';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { until } from 'lit/directives/until.js';
import { readable } from '../answer-display.ts';
import type { Attachment } from '../attachments/attachment.ts';
import { optionsContext } from '../contexts.ts';
import type { DisputeDoneEvent, McDisputeForm } from '../dispute-form/dispute-form.ts';
import { McElement } from '../element.ts';
import { warningIcon } from '../icons.ts';
import { Borrowed } from '../internal/context.ts';
import { Following } from '../internal/following.ts';
import { lazily } from '../internal/lazily.ts';
import { textOf } from '../localization.ts';
import { linkButtons } from '../styles/link-button.styles.ts';
import { disputeStyles } from './dispute.styles.ts';
import { proofsFor } from './proofs.ts';

const formElements = lazily(() => import('../define/dispute-form.ts'));

/**
 * "This is wrong", beside an answer that is locked: a quiet button until it is pressed, then what the person says is right, why, and papers
 * that prove it. The answer stays what the record holds. What was said can be changed and taken back until the form is sent. Shows nothing
 * beside an answer that can be typed.
 *
 * @tag mc-dispute
 * @attr {string} pointer - Where the answer is: the address of its field
 * @attr {number} heading-level - Level of the title of the papers in it, 2 by default
 * @csspart said - What the person said
 */
export class McDispute extends McElement {
  static override styles = [...McElement.styles, linkButtons, disputeStyles];

  /** The form's session. */
  @property({ attribute: false }) session: FormSession | undefined;
  /** Where the answer is: the address of its field. */
  @property() pointer = '';
  /** Level of the title of the papers in it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private step: 'closed' | 'opening' | 'open' | 'failed' = 'closed';
  @state() private news = '';
  @query('mc-dispute-form') private form!: McDisputeForm | null;
  @query('.open') private button!: HTMLButtonElement | null;
  @query('.said') private panel!: HTMLElement | null;

  readonly #options = new Borrowed(this, optionsContext);
  readonly #following = new Following(this, () => {
    const { session } = this;
    if (!session) return undefined;
    const redraw = (): void => this.requestUpdate();
    const stops = [session.subscribe(redraw), proofsFor(session)?.uploads.subscribe(redraw)];
    return () => {
      for (const stop of stops) stop?.();
    };
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#following.renew();
    if (changed.has('session') || changed.has('pointer')) this.step = 'closed';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, pointer } = this;
    // A row that was taken away is gone before its elements are.
    const state = session?.pageOf(pointer) ? session.at(pointer).state : undefined;
    if (!session || !state?.asked || !state.locked) return nothing;
    const said = disputeAt(session, pointer);
    return html`<p class="visually-hidden" role="status">${this.news}</p>
      ${this.step === 'open'
        ? html`<mc-dispute-form .headingLevel=${this.headingLevel} .session=${session} .pointer=${pointer} @mc-dispute-done=${this.#done}></mc-dispute-form>`
        : said
          ? this.#said(session, said)
          : html`<button type="button" class="open" aria-disabled=${this.step === 'opening' ? 'true' : 'false'} @click=${this.#open}>
              ${msg('Thông tin này sai')}<span class="visually-hidden">: ${this.#title(session)}</span>
            </button>`}
      ${this.step === 'failed' ? html`<p class="failed" role="alert">${msg('Chưa mở được chỗ báo sai. Kiểm tra kết nối rồi bấm lại.')}</p>` : nothing}`;
  }

  #said(session: FormSession, { correction, reason, papers }: Dispute): TemplateResult {
    const { field, address } = session.at(this.pointer);
    const files = this.#files(papers);
    const about = html`<span class="visually-hidden">: ${this.#title(session)}</span>`;
    return html`<div class="said" part="said" role="group" tabindex="-1" aria-labelledby="said">
      <p class="title" id="said">${warningIcon}<span>${msg('Ông/bà đã báo thông tin này sai')}</span></p>
      <dl>
        ${correction === undefined ? nothing : html`<div><dt>${msg('Theo ông/bà, đúng là')}</dt><dd>${until(readable(field, correction, session, this.#options.value, address), '')}</dd></div>`}
        <div><dt>${msg('Lý do')}</dt><dd>${reason}</dd></div>
        ${files.length > 0 ? html`<div><dt>${msg('Giấy tờ chứng minh')}</dt><dd>${files.map(({ name }) => name).join(', ')}</dd></div>` : nothing}
      </dl>
      <div class="actions">
        <button type="button" @click=${this.#open}>${msg('Sửa điều đã báo')}${about}</button>
        <button type="button" @click=${this.#withdraw}>${msg('Rút lại')}${about}</button>
      </div>
    </div>`;
  }

  #title(session: FormSession): string {
    return textOf(session.at(this.pointer).field.title);
  }

  #files(papers: string | undefined): readonly Attachment[] {
    const { session } = this;
    return (session && papers !== undefined && proofsFor(session)?.uploads.files.filter(({ component }) => component === papers)) || [];
  }

  readonly #open = async (): Promise<void> => {
    if (this.step === 'opening') return;
    this.news = '';
    this.step = 'opening';
    try {
      await formElements();
    } catch {
      this.step = 'failed';
      return;
    }
    this.step = 'open';
    await this.updateComplete;
    await this.form?.updateComplete;
    this.form?.focus();
  };

  readonly #done = async ({ detail }: DisputeDoneEvent): Promise<void> => {
    const title = this.session ? this.#title(this.session) : '';
    this.step = 'closed';
    if (detail.saved) this.news = msg(str`Đã ghi lại điều ông/bà báo sai: ${title}`);
    await this.updateComplete;
    (this.panel ?? this.button)?.focus();
  };

  readonly #withdraw = async (): Promise<void> => {
    const { session, pointer } = this;
    if (!session) return;
    const papers = disputeAt(session, pointer)?.papers;
    for (const { id } of this.#files(papers)) void proofsFor(session)?.uploads.remove(id);
    withdraw(session, pointer);
    this.news = msg(str`Đã rút lại điều ông/bà báo sai: ${this.#title(session)}`);
    await this.updateComplete;
    this.button?.focus();
  };
}
