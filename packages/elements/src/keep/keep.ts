import { msg } from '@lit/localize';
import type { Client, Keepable, KeepingPurpose } from '@motcua/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { McCheckbox } from '../checkbox/checkbox.ts';
import { clientContext } from '../contexts.ts';
import { failureText } from '../failures.ts';
import { Borrowed } from '../internal/context.ts';
import { checkIcon } from '../more-icons.ts';
import { language, textOf } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { TitledElement } from '../titled-element.ts';
import { keepStyles } from './keep.styles.ts';

/** Which wording of the consents the person sees: another number whenever what is said here is changed, in schemas/consents.json too: a gateway refuses others. */
export const KEEPING_VERSION = '3';

/** What was asked for last. */
interface Wanted {
  readonly client: Client;
  readonly code: string;
  readonly seq: number;
}

/** Fired when something has been kept; says nothing about it. */
export type KeptEvent = CustomEvent<null>;

/**
 * What of a finished dossier its owner may keep for their next ones, papers and answers each by a decision of its own. Shows nothing while
 * the dossier isn't finished, or isn't the person's.
 *
 * @tag mc-keep
 * @attr {string} code - Dossier code
 * @attr {number} seq - Number of the dossier's last event: another one, and it is asked again
 * @attr {number} heading-level - Level of the title, 1 by default
 * @event {CustomEvent<null>} mc-kept - Something was kept. Without data; neither bubbles nor leaves the shadow root
 * @slot - What the page has to say once something is kept, such as a link to `<mc-repository>`
 * @csspart title - The title
 */
export class McKeep extends TitledElement<{ 'mc-kept': KeptEvent }> {
  static override styles = [...TitledElement.styles, buttons, keepStyles];

  /** Dossier code. */
  @property() code = '';
  /** Number of the dossier's last event: another one, and it is asked again. */
  @property({ type: Number }) seq = 0;
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;

  @state() private keepable: Keepable | undefined;
  @state() private ticked: ReadonlySet<KeepingPurpose> = new Set();
  @state() private busy = false;
  @state() private failure: unknown;
  /** Nothing was chosen when the person wanted it kept. */
  @state() private unchosen = false;
  @state() private news = '';

  readonly #provided = new Borrowed(this, clientContext, () => this.#begin());
  #begun: Wanted | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') || changed.has('code') || changed.has('seq')) this.#begin();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { keepable } = this;
    if (!keepable || keepable.papers.length + keepable.answers.length === 0) return nothing;
    const open = this.#open;
    return html`<p class="visually-hidden" role="status">${this.news}</p>
      <h1 tabindex="-1" aria-level=${this.headingLevel} part="title">${msg('Giữ lại cho lần sau')}</h1>
      ${open.length > 0
        ? html`<p>
            ${msg('Hồ sơ đã giải quyết xong. Ông/bà có thể giữ giấy tờ và câu trả lời trong “Kho dữ liệu điện tử của tôi” để lần sau không phải nộp, không phải khai lại. Không giữ cũng không sao.')}
          </p>
          <p class="quiet">${msg('Chỉ dùng khi ông/bà đồng ý dùng lại cho một hồ sơ khác. Xem lại, xóa đi hoặc rút lại đồng ý lúc nào cũng được.')}</p>`
        : nothing}
      ${keepable.papers.length > 0 ? this.#kind('keep-papers', this.#papers(keepable)) : nothing} ${keepable.answers.length > 0 ? this.#kind('keep-answers', this.#answers(keepable)) : nothing}
      ${this.failure === undefined ? nothing : html`<mc-notice kind="error" role="alert">${failureText(this.failure)}</mc-notice>`}
      ${this.unchosen ? html`<mc-notice kind="error" role="alert">${msg('Chọn ít nhất một mục để giữ lại')}</mc-notice>` : nothing}
      ${open.length > 0
        ? html`<div class="actions"><button type="button" class="primary" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.#keep}>${this.busy ? msg('Đang giữ lại…') : msg('Giữ lại')}</button></div>`
        : nothing}
      ${keepable.kept.length > 0 ? html`<slot></slot>` : nothing}`;
  }

  /** What may still be kept. */
  get #open(): readonly KeepingPurpose[] {
    const { papers = [], answers = [], kept = [] } = this.keepable ?? {};
    const purposes: readonly KeepingPurpose[] = [...(papers.length > 0 ? (['keep-papers'] as const) : []), ...(answers.length > 0 ? (['keep-answers'] as const) : [])];
    return purposes.filter((purpose) => !kept.includes(purpose));
  }

  /** Never ticked for them (law 91/2025/QH15). */
  #kind(purpose: KeepingPurpose, list: TemplateResult): TemplateResult {
    const papers = purpose === 'keep-papers';
    if (this.keepable?.kept.includes(purpose)) {
      return html`<div class="kind"><p class="done">${checkIcon}<span>${papers ? msg('Đã giữ lại giấy tờ của hồ sơ này') : msg('Đã giữ lại câu trả lời của hồ sơ này')}</span></p></div>`;
    }
    const label = papers ? msg('Tôi đồng ý giữ lại giấy tờ đã nộp, để dùng cho hồ sơ sau:') : msg('Tôi đồng ý giữ lại những câu tôi đã tự trả lời, để điền sẵn khi tôi làm lại thủ tục này và, nếu hỏi cùng thông tin, thủ tục khác:');
    return html`<div class="kind">
      <mc-checkbox data-purpose=${purpose} .label=${label} .checked=${this.ticked.has(purpose)} @change=${this.#tick}></mc-checkbox>
      ${list}
    </div>`;
  }

  #papers({ papers }: Keepable): TemplateResult {
    return html`<ul>
      ${papers.map(({ name, files }) => html`<li>${textOf(name)} <span class="quiet">(${files.join(', ')})</span></li>`)}
    </ul>`;
  }

  #answers({ answers }: Keepable): TemplateResult {
    return html`<ul>
      ${answers.map((questions) => html`<li>${textOf(questions)}</li>`)}
    </ul>`;
  }

  readonly #tick = ({ currentTarget }: Event & { readonly currentTarget: McCheckbox }): void => {
    const { checked, dataset } = currentTarget;
    const purpose = this.#open.find((each) => each === dataset['purpose']);
    if (!purpose) return;
    this.ticked = new Set([...this.ticked].filter((each) => each !== purpose).concat(checked ? [purpose] : []));
    this.unchosen = false;
  };

  #begin(): void {
    const client = this.client ?? this.#provided.value;
    const before = this.#begun;
    if (!client || !this.code || (before?.client === client && before.code === this.code && before.seq === this.seq)) return;
    // Nothing of one dossier is shown for another.
    if (before?.client !== client || before.code !== this.code) this.keepable = undefined;
    this.#begun = { client, code: this.code, seq: this.seq };
    void this.#load(this.#begun);
  }

  async #load(wanted: Wanted): Promise<void> {
    try {
      const keepable = await wanted.client.dossiers.keepable(wanted.code);
      if (wanted === this.#begun) this.keepable = keepable;
    } catch {
      // Not finished, not theirs, or the network is away: there is nothing to offer, and nothing is lost.
    }
  }

  readonly #keep = async (): Promise<void> => {
    const client = this.client ?? this.#provided.value;
    if (this.busy || !client) return;
    const chosen = this.#open.filter((purpose) => this.ticked.has(purpose));
    this.failure = undefined;
    this.unchosen = chosen.length === 0;
    if (this.unchosen) return;
    this.busy = true;
    try {
      await client.dossiers.keep(this.code, { consents: chosen.map((purpose) => ({ purpose, version: KEEPING_VERSION, language: language() })) });
      if (this.keepable) this.keepable = { ...this.keepable, kept: [...this.keepable.kept, ...chosen] };
      this.ticked = new Set();
      this.news = msg('Đã giữ lại cho lần sau.');
      this.dispatchEvent(new CustomEvent('mc-kept', { detail: null }));
      await this.updateComplete;
      this.focus();
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
  };
}
