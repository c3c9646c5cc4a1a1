import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { failureText, problemOf } from '../failures.ts';
import type { SaveState } from '../form/save-state.ts';
import { checkIcon, clockIcon } from '../more-icons.ts';
import { buttons } from '../styles/button.styles.ts';
import { dayOf, timeOf } from '../times.ts';
import { saveStatusStyles } from './save-status.styles.ts';

/** Fired when a person has chosen between two versions of a draft. */
export type DraftChoiceEvent = CustomEvent<{ readonly keep: 'mine' | 'other' }>;

/**
 * Whether what stands on the page is kept, honestly: it says "saved" only when it is. Trouble is announced; that all is well is
 * there to be read, not read aloud at each pause in typing.
 *
 * @tag mc-save-status
 * @event {CustomEvent<{ keep: 'mine' | 'other' }>} mc-draft-choice - The draft was changed elsewhere, and the person has chosen which version stays. Neither bubbles nor leaves the shadow root
 * @event {CustomEvent} mc-save-again - The person wants it tried at once. Neither bubbles nor leaves the shadow root
 * @csspart status - The line, while all is well
 */
export class McSaveStatus extends McElement<{ 'mc-draft-choice': DraftChoiceEvent; 'mc-save-again': CustomEvent }> {
  static override styles = [...McElement.styles, buttons, saveStatusStyles];

  /** What is true of the words on the page. */
  @property({ attribute: false }) state: SaveState = { name: 'none' };

  #wasInTrouble = false;
  #before: SaveState['name'] = 'none';
  #hadFocus = false;

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement instanceof HTMLElement;
  }

  /** A button that was pressed goes away with its notice: whoever stood on it finds the focus on what has come of it. */
  protected override updated(): void {
    if (this.#hadFocus && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('.line, mc-notice')?.focus();
  }

  protected override render(): TemplateResult {
    const { state } = this;
    const trouble = state.name === 'unsaved' || state.name === 'conflict' || state.name === 'gone';
    const relieved = this.#wasInTrouble && state.name === 'saved';
    // It stays "relieved" until something else happens, so that a rendering in between doesn't cut the announcement short; and
    // out of trouble leads saving, which is no news yet.
    if (state.name === 'saving' ? this.#before === 'saved' : state.name !== 'saved') this.#wasInTrouble = trouble;
    this.#before = state.name;
    return html`<p class="visually-hidden" role="status">${relieved ? msg('Đã lưu lại được.') : ''}</p>
      ${this.#shown()}`;
  }

  #shown(): TemplateResult | typeof nothing {
    const { state } = this;
    switch (state.name) {
      case 'none':
        return nothing;
      case 'saved':
        return html`<p class="line saved" tabindex="-1" part="status">${checkIcon}<span>${this.#savedText(state.at)}</span></p>`;
      case 'saving':
        return html`<p class="line" tabindex="-1" part="status">${clockIcon}<span>${msg('Đang lưu…')}</span></p>`;
      case 'unsaved':
        return html`<mc-notice kind="warning" role="alert" tabindex="-1" .heading=${msg('Chưa lưu được')}>
          ${problemOf(state.failure) ? failureText(state.failure) : msg('Mất kết nối. Những gì vừa điền vẫn còn trên trang này và sẽ tự được lưu khi có mạng. Đừng đóng trang.')}
          <button slot="actions" type="button" @click=${this.#again}>${msg('Lưu lại ngay')}</button>
        </mc-notice>`;
      case 'conflict':
        return html`<mc-notice kind="warning" role="alert" tabindex="-1" .heading=${msg('Bản khai này vừa được sửa ở nơi khác')}>
          ${msg('Có thể ông/bà đang mở bản khai này ở một thẻ hoặc một máy khác. Chưa có gì bị ghi đè. Ông/bà muốn giữ bản nào?')}
          <span slot="actions" class="actions">
            <button type="button" @click=${() => this.#choose('mine')}>${msg('Giữ bản trên trang này')}</button>
            <button type="button" @click=${() => this.#choose('other')}>${msg('Lấy bản ở nơi khác')}</button>
          </span>
        </mc-notice>`;
      case 'gone':
        return html`<mc-notice kind="warning" role="alert" tabindex="-1" .heading=${msg('Bản khai này không còn được lưu')}>
          ${msg('Bản khai đã được nộp hoặc đã bị xóa ở nơi khác. Hãy xem danh sách hồ sơ đã nộp trước khi khai lại.')}
        </mc-notice>`;
    }
  }

  #savedText(at: string): string {
    const today = dayOf(new Date().toISOString());
    return dayOf(at) === today ? msg(str`Đã lưu lúc ${timeOf(at)}`) : msg(str`Đã lưu lúc ${timeOf(at)} ngày ${dayOf(at)}`);
  }

  #choose(keep: 'mine' | 'other'): void {
    const event: DraftChoiceEvent = new CustomEvent('mc-draft-choice', { detail: { keep } });
    this.dispatchEvent(event);
  }

  readonly #again = (): void => {
    this.dispatchEvent(new CustomEvent('mc-save-again'));
  };
}
