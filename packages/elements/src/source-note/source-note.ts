import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { lockIcon, recordIcon } from '../more-icons.ts';
import { cardText } from './card-text.ts';
import { sourceNoteStyles } from './source-note.styles.ts';
import { sourceText } from './source-text.ts';

/**
 * Where an answer came from, and whether it can be typed over; `<mc-page>` says once what the lock means.
 *
 * @tag mc-source-note
 * @attr {string} authority - Who keeps the record
 * @attr {string} retrieved-at - Instant at which the value was read, ISO 8601
 * @attr {string} filed-at - Instant at which the person filed the dossier that they answered it in before, ISO 8601
 * @attr {string} record - That dossier's code
 * @attr {boolean} card - The value was read from an identity card, which nobody vouches for; `retrieved-at` says when
 * @attr {boolean} verified - The authority vouches for the value
 * @attr {boolean} doubtful - Nobody vouches for the value: it should be looked at
 * @attr {boolean} locked - The value can't be changed here
 * @attr {boolean} brief - Only that it was filled in: a note above names the authority
 * @attr {string} original - The record's value, where the person has changed it
 * @csspart note - The note
 */
export class McSourceNote extends McElement {
  static override styles = [...McElement.styles, sourceNoteStyles];

  /** Who keeps the record. */
  @property() authority = '';
  /** Instant at which the value was read, ISO 8601. */
  @property({ attribute: 'retrieved-at' }) retrievedAt = '';
  /** Instant at which the person filed the dossier that they answered it in before. */
  @property({ attribute: 'filed-at' }) filedAt = '';
  /** That dossier's code. */
  @property() record = '';
  /** The value was read from an identity card. */
  @property({ type: Boolean }) card = false;
  /** The authority vouches for the value. */
  @property({ type: Boolean }) verified = false;
  /** Nobody vouches for the value. */
  @property({ type: Boolean }) doubtful = false;
  /** The value can't be changed here. */
  @property({ type: Boolean }) locked = false;
  /** Only that it was filled in: a note above names the authority. */
  @property({ type: Boolean }) brief = false;
  /** The record's value, where the person has changed it. */
  @property() original = '';

  protected override render(): TemplateResult {
    return html`<p part="note">${this.locked ? lockIcon : recordIcon}<span>${this.card ? html`${cardText(this.retrievedAt)} · ${msg('chưa xác thực')}` : this.brief ? this.#brief() : html`${this.locked ? html`<span class="visually-hidden">${msg('Đã khóa.')} </span>` : ''}<span class="whole">${this.#whole()}</span><span class="brief">${this.#brief()}</span>`}</span></p>
      ${this.original ? html`<p>${msg(str`Ông/bà đã sửa; giá trị gốc: ${this.original}`)}</p>` : ''}`;
  }

  #brief(): TemplateResult {
    return html`<span class=${this.verified ? 'verified' : ''}>${this.verified ? msg('Đã xác thực') : msg('Điền sẵn')}</span>`;
  }

  #whole(): TemplateResult {
    return html`${sourceText(this)}${this.verified
      ? html` · <span class="verified">${msg('đã xác thực')}</span>`
      : this.doubtful
        ? html` · ${msg('chưa xác thực, mời ông/bà xem lại')}`
        : ''}`;
  }

}
