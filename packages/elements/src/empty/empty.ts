import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { errorIcon } from '../icons.ts';
import { hasSlotted } from '../internal/slots.ts';
import { checkIcon, emptyIcon, offlineIcon } from '../more-icons.ts';
import { kinds } from '../styles/kind.styles.ts';
import { TitledElement } from '../titled-element.ts';
import { emptyStyles } from './empty.styles.ts';

export type EmptyKind = 'empty' | 'error' | 'offline';

const looks = {
  empty: { icon: emptyIcon, tone: 'plain' },
  error: { icon: errorIcon, tone: 'error' },
  offline: { icon: offlineIcon, tone: 'warning' },
};

/**
 * Stands where something would be that isn't there: nothing yet, or it couldn't be had. Says what happened, what is safe and what to
 * do next. What takes the place of something a person waits for gets `role="alert"` from the page, so that it is read at once.
 *
 * @tag mc-empty
 * @slot heading - What is the matter, in a few words
 * @slot - What happened, or what will be here
 * @slot safe - What isn't affected: "Hồ sơ đã nộp vẫn còn nguyên."
 * @slot next - What to do next
 * @slot actions - Buttons or links to do it with
 * @csspart empty - The box
 * @csspart title - The heading
 * @attr {'empty' | 'error' | 'offline'} kind - Nothing there yet; it couldn't be had; there is no network
 * @attr {number} heading-level - Level of the heading, 2 by default
 */
export class McEmpty extends TitledElement {
  static override styles = [...TitledElement.styles, emptyStyles, kinds];

  /** Nothing there yet; it couldn't be had; there is no network. */
  @property() kind: EmptyKind = 'empty';

  override headingLevel = 2;

  protected override render(): TemplateResult {
    const { icon, tone } = looks[this.kind];
    return html`<div class="empty ${tone}" part="empty">
      ${icon}
      <h1 tabindex="-1" aria-level=${this.headingLevel} part="title"><slot name="heading">${this.#heading()}</slot></h1>
      <div class="body">
        <slot></slot>
        <div class="safe" ?hidden=${!hasSlotted(this, 'safe')}>${checkIcon}<div><slot name="safe" @slotchange=${this.#look}></slot></div></div>
        <slot name="next">${this.kind === 'offline' ? msg('Hãy kiểm tra mạng Wi-Fi hoặc dữ liệu di động rồi thử lại.') : ''}</slot>
        <div class="actions" ?hidden=${!hasSlotted(this, 'actions')}><slot name="actions" @slotchange=${this.#look}></slot></div>
      </div>
    </div>`;
  }

  #heading(): string {
    switch (this.kind) {
      case 'empty':
        return msg('Chưa có gì ở đây');
      case 'error':
        return msg('Chưa tải được');
      case 'offline':
        return msg('Thiết bị đang không có mạng');
    }
  }

  readonly #look = (): void => this.requestUpdate();
}
