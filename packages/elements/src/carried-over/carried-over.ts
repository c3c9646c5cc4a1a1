import { msg, str } from '@lit/localize';
import type { Told } from '@motcua/form';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { textOf } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import { carriedOverStyles } from './carried-over.styles.ts';
import { plainText } from './plain-text.ts';

/** An answer to look at again. */
export interface ReviewEntry {
  /** Where it leads: the address of the answer. */
  readonly target: string;
  readonly text: string;
  readonly why: string;
}

/** Fired when the person goes to an answer that is to be looked at again. */
export type ReviewEvent = CustomEvent<{ readonly target: string }>;

type Dropped = Extract<Told, { readonly kind: 'dropped' }>;
type Undisputed = Extract<Told, { readonly kind: 'undisputed' }>;

/**
 * Tells the person whose draft was begun under an older version of the procedure what is new, which answers to look at again, and which
 * answers have no place any more, with what was answered. It stays until it is put away.
 *
 * @tag mc-carried-over
 * @attr {number} heading-level - Level of the headings in it, 2 by default
 * @event {CustomEvent<{ target: string }>} mc-review - An answer to look at again is followed. Neither bubbles nor leaves the shadow root
 * @event {CustomEvent} mc-dismiss - The person has read it. Neither bubbles nor leaves the shadow root
 */
export class McCarriedOver extends McElement<{ 'mc-review': ReviewEvent; 'mc-dismiss': CustomEvent }> {
  static override styles = [...McElement.styles, headings, buttons, carriedOverStyles];

  /** What is new, and what has no place any more. Nothing is shown while there is neither that nor something to look at. */
  @property({ attribute: false }) told: readonly Told[] = [];
  /** What is still to be looked at again, in the order of the form. */
  @property({ attribute: false }) review: readonly ReviewEntry[] = [];
  /** Level of the headings in it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  protected override render(): TemplateResult | typeof nothing {
    const notes = this.told.flatMap((each) => (each.kind === 'changed' ? [textOf(each.note)] : []));
    const dropped = this.told.filter((each): each is Dropped => each.kind === 'dropped');
    const undisputed = this.told.filter((each): each is Undisputed => each.kind === 'undisputed');
    if (notes.length + dropped.length + undisputed.length + this.review.length === 0) return nothing;
    return html`<mc-notice kind="info" .heading=${msg('Tờ khai đã có phiên bản mới')}>
      <p>${msg('Ông/bà bắt đầu khai theo phiên bản cũ. Những gì đã khai được chuyển sang phiên bản mới.')}</p>
      ${notes.length > 0 ? html`${this.#heading(msg('Điểm mới'))}<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>` : ''}
      ${this.review.length > 0 ? html`${this.#heading(msg('Xin xem lại'))}<ul>${this.review.map((entry) => this.#entry(entry))}</ul>` : ''}
      ${dropped.length > 0
        ? html`${this.#heading(msg(str`Không còn chỗ trong phiên bản mới (${dropped.length})`))}
            <p>${msg('Những câu trả lời này sẽ không được nộp. Hãy chép lại nếu ông/bà còn cần.')}</p>
            <dl>${dropped.map((each) => this.#dropped(each))}</dl>`
        : ''}
      ${undisputed.length > 0
        ? html`${this.#heading(msg('Điều ông/bà báo sai không còn áp dụng'))}
            <p>${msg('Những mục này không còn trong phiên bản mới, hoặc nay ông/bà tự sửa được. Điều đã báo sẽ không được gửi.')}</p>
            <dl>${undisputed.map((each) => this.#undisputed(each))}</dl>`
        : ''}
      <button slot="actions" type="button" @click=${this.#dismiss}>${msg('Tôi đã đọc, ẩn thông báo này')}</button>
    </mc-notice>`;
  }

  #heading(text: string): TemplateResult {
    return html`<h3 aria-level=${this.headingLevel}>${text}</h3>`;
  }

  #entry({ target, text, why }: ReviewEntry): TemplateResult {
    return html`<li><a href="#" @click=${(event: Event) => this.#follow(event, target)}>${text}</a>${why ? html`<br /><span>${why}</span>` : ''}</li>`;
  }

  #dropped({ value, title, label, why }: Dropped): TemplateResult {
    return html`<dt>${title ? textOf(title) : msg('Một câu trả lời cũ')}</dt>
      <dd class="value">${label ? textOf(label) : plainText(value)}</dd>
      ${why ? html`<dd>${textOf(why)}</dd>` : ''}`;
  }

  #undisputed({ title, correction, reason }: Undisputed): TemplateResult {
    return html`<dt>${title ? textOf(title) : msg('Một câu trả lời cũ')}</dt>
      ${correction === undefined ? '' : html`<dd class="value">${plainText(correction)}</dd>`}
      <dd>${reason}</dd>`;
  }

  #follow(event: Event, target: string): void {
    event.preventDefault();
    const review: ReviewEvent = new CustomEvent('mc-review', { detail: { target } });
    this.dispatchEvent(review);
  }

  readonly #dismiss = (): void => {
    this.dispatchEvent(new CustomEvent('mc-dismiss'));
  };
}
