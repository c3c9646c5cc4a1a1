import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { kindIcons, type MessageKind } from '../kinds.ts';
import { kinds } from '../styles/kind.styles.ts';
import { noticeStyles } from './notice.styles.ts';

export type NoticeKind = MessageKind;

/**
 * A message beside the work: information, success, warning or error. Its kind is told by icon and by a word for screen
 * readers, not by colour alone.
 *
 * @tag mc-notice
 * @slot - The message
 * @slot actions - Buttons or links under the message
 * @csspart notice - The box
 * @attr {'info' | 'success' | 'warning' | 'error'} kind - What sort of message it is
 * @attr {string} heading - First line, in bold
 * @cssproperty --mc-color-info - Edge and icon of an information; likewise `success`, `warning`, `error`
 * @cssproperty --mc-color-info-soft - Background of an information; likewise `success-soft`, `warning-soft`, `error-soft`
 */
export class McNotice extends McElement {
  static override styles = [...McElement.styles, noticeStyles, kinds];

  /** What sort of message it is. */
  @property() kind: NoticeKind = 'info';
  /** First line, in bold. */
  @property() heading = '';

  protected override render(): TemplateResult {
    return html`<div class="notice ${this.kind}" part="notice">
      ${kindIcons[this.kind]}
      <div class="body">
        <span class="visually-hidden">${this.#word()}</span>
        ${this.heading ? html`<p class="heading">${this.heading}</p>` : ''}
        <slot></slot>
        <slot name="actions"></slot>
      </div>
    </div>`;
  }

  #word(): string {
    switch (this.kind) {
      case 'success':
        return msg('Đã xong:');
      case 'warning':
        return msg('Lưu ý:');
      case 'error':
        return msg('Có lỗi:');
      case 'info':
        return msg('Thông tin:');
    }
  }
}
