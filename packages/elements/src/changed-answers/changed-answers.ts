import { msg } from '@lit/localize';
import type { Address, FormSession } from '@motcua/form';
import { LONGEST_REASON } from '@motcua/form/disputes';
import { isChoice, needsReason, type Change, type Decision } from '@motcua/form/refresh';
import type { Json } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { until } from 'lit/directives/until.js';
import { readable } from '../answer-display.ts';
import { optionsContext } from '../contexts.ts';
import { reasonError } from '../dispute/reason-error.ts';
import { Borrowed } from '../internal/context.ts';
import { textOf } from '../localization.ts';
import { placeName } from '../rows/row-name.ts';
import { sourceText } from '../source-note/source-text.ts';
import { buttons } from '../styles/button.styles.ts';
import type { McTextField } from '../text-field/text-field.ts';
import { TitledElement } from '../titled-element.ts';
import { changedAnswersStyles } from './changed-answers.styles.ts';

/** Fired when the person has decided on every answer. */
export type ChangedDecidedEvent = CustomEvent<{ readonly decisions: ReadonlyMap<Address, Decision> }>;

/**
 * What changed at the sources since a draft was filled in from them: old and new side by side, a choice for each. The new one is chosen
 * already where the person never touched the answer; what they typed, or said was wrong, is kept unless they say otherwise. Against a
 * value that is verified, and so stays locked, keeping one's own is saying that it is wrong: with a reason.
 *
 * @tag mc-changed-answers
 * @attr {number} heading-level - Level of the title, 1 by default
 * @attr {boolean} submitting - The person had sent the form in: they are told that it isn't submitted yet
 * @event {CustomEvent<{ decisions: ReadonlyMap<string, object> }>} mc-changed-decided - The person has decided, by the address of each answer. Neither bubbles nor leaves the shadow root
 * @csspart title - The title
 * @csspart change - Each answer
 */
export class McChangedAnswers extends TitledElement<{ 'mc-changed-decided': ChangedDecidedEvent }> {
  static override styles = [...TitledElement.styles, buttons, changedAnswersStyles];

  /** The form's session. */
  @property({ attribute: false }) session: FormSession | undefined;
  /** The answers that differ. */
  @property({ attribute: false }) changes: readonly Change[] = [];

  /** They had sent the form in, which is not submitted yet. */
  @property({ type: Boolean }) submitting = false;

  /** Those of which the person keeps their own. */
  @state() private kept: ReadonlySet<Address> = new Set();
  @state() private wrong: ReadonlyMap<Address, string> = new Map();

  readonly #options = new Borrowed(this, optionsContext);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('changes')) this.kept = new Set(this.changes.filter((change) => change.typed && isChoice(change)).map(({ address }) => address));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, changes } = this;
    if (!session || changes.length === 0) return nothing;
    const { title, intro, done } = this.submitting ? atSubmission() : whenResumed();
    return html`<h1 tabindex="-1" aria-level=${this.headingLevel} part="title">${title}</h1>
      <p class="intro">${intro}</p>
      <div class="changes">
        <div class="head" aria-hidden="true"><span>${msg('Mục')}</span><span>${msg('Đang khai')}</span><span>${msg('Nay ghi là')}</span></div>
        ${changes.map((change, index) => this.#change(session, change, index))}
      </div>
      <div class="actions"><button type="button" class="primary" @click=${this.#decide}>${done}</button></div>`;
  }

  #change(session: FormSession, change: Change, index: number): TemplateResult {
    const { address, field } = change;
    const place = placeName(session, address);
    const title = textOf(field.title);
    const name = html`<p class="title" id="title-${index}">${place && place !== title ? html`<span class="place">${place}</span> ` : ''}${title}</p>`;
    if (!isChoice(change)) return html`<div class="change" part="change">${name}<div class="told"><p class="value">${this.#readable(session, change, change.after?.value ?? change.own)}</p><p class="note">${told(change)}</p></div></div>`;
    return html`<div class="change" part="change">
      ${name}
      <div class="choice" role="radiogroup" aria-labelledby="title-${index}">
        ${this.#option(session, change, index, 'own')}${this.#option(session, change, index, 'new')}
      </div>
      ${needsReason(change) && this.kept.has(address) ? this.#reason(change) : ''}
    </div>`;
  }

  #option(session: FormSession, change: Change, index: number, which: Decision['keep']): TemplateResult {
    const { address, after, own, dispute, origin } = change;
    const isOwn = which === 'own';
    const unsaid = isOwn && dispute !== undefined && dispute.correction === undefined;
    const label = isOwn ? (unsaid ? msg('Vẫn báo là sai, đang khai:') : dispute ? msg('Theo ông/bà:') : msg('Giữ như đang khai:')) : msg('Dùng dữ liệu mới:');
    const note = isOwn ? (dispute ? msg('Ông/bà đã báo giá trị cũ sai') : origin?.kind === 'repository' ? sourceText(origin.source) : msg('Ông/bà tự khai')) : after ? newNote(after.source) : '';
    return html`<label class="option">
      <input type="radio" name="choice-${index}" .checked=${this.kept.has(address) === isOwn} @change=${() => this.#choose(address, isOwn)} />
      <span><span class="which">${label}</span> <span class="value">${this.#readable(session, change, isOwn ? own : (after?.value ?? own))}</span><span class="note">${note}</span></span>
    </label>`;
  }

  #reason({ address, dispute }: Change): TemplateResult {
    return html`<div class="reason">
      <p class="note">${msg('Dữ liệu mới đã được xác thực nên tờ khai ghi dữ liệu mới. Điều ông/bà cho là đúng, cùng lý do, được gửi kèm để cán bộ xem.')}</p>
      <mc-text-field multiline required data-address=${address} .label=${msg('Vì sao ông/bà cho là dữ liệu mới sai')} .maxLength=${LONGEST_REASON} .value=${dispute?.reason ?? ''} .error=${this.wrong.get(address) ?? ''}></mc-text-field>
    </div>`;
  }

  #readable(session: FormSession, { field, address }: Change, value: Json): unknown {
    return until(readable(field, value, session, this.#options.value, address), '');
  }

  #choose(address: Address, own: boolean): void {
    const kept = new Set(this.kept);
    if (own) kept.add(address);
    else kept.delete(address);
    this.kept = kept;
  }

  readonly #decide = async (): Promise<void> => {
    const fields = new Map([...this.renderRoot.querySelectorAll<McTextField>('mc-text-field')].map((field) => [field.dataset['address'] ?? '', field]));
    const reasons = new Map([...fields].map(([address, field]) => [address, field.value.trim()]));
    this.wrong = new Map([...reasons].flatMap(([address, reason]) => {
      const error = reasonError(reason);
      return error ? [[address, error] as const] : [];
    }));
    const [first] = this.wrong.keys();
    if (first !== undefined) {
      await this.updateComplete;
      fields.get(first)?.focus();
      return;
    }
    const decisions = new Map(this.changes.map(({ address }): [Address, Decision] => {
      const reason = reasons.get(address);
      return [address, this.kept.has(address) ? { keep: 'own', ...(reason === undefined ? {} : { reason }) } : { keep: 'new' }];
    }));
    const event: ChangedDecidedEvent = new CustomEvent('mc-changed-decided', { detail: { decisions } });
    this.dispatchEvent(event);
  };
}

const whenResumed = () => ({
  title: msg('Dữ liệu đã khác so với lần khai trước'),
  intro: msg('Nơi giữ dữ liệu nay ghi khác ở những mục dưới đây. Ông/bà xem từng mục rồi chọn; sau đó khai tiếp như thường.'),
  done: msg('Xong, khai tiếp'),
});

const atSubmission = () => ({
  title: msg('Dữ liệu đã khác so với lúc khai'),
  intro: msg('Hồ sơ chưa được nộp: nơi giữ dữ liệu nay ghi khác ở những mục dưới đây. Ông/bà xem từng mục rồi chọn; sau đó kiểm tra và nộp lại.'),
  done: msg('Xong, kiểm tra lại'),
});

/** What became of an answer on which there is nothing to choose. */
const told = ({ after }: Change): string =>
  after ? msg('Nay đã đúng như ông/bà báo, nên điều báo sai được gỡ.') : msg('Nơi giữ dữ liệu không còn thông tin này. Câu trả lời giữ lại, nay là của ông/bà và sửa được.');

const newNote = (source: NonNullable<Change['after']>['source']): TemplateResult =>
  html`${sourceText(source)} · ${source.verified ? msg('đã xác thực') : msg('chưa xác thực, mời ông/bà xem lại')}`;
