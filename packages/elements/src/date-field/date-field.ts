import { msg } from '@lit/localize';
import { formatDate, isFullDate, parseDate } from '@motcua/vietnam';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FieldView } from '../control/field-control.ts';
import { LineControl } from '../control/line-control.ts';
import { calendarIcon } from '../icons.ts';
import { createCalendar } from './calendar.ts';
import { dateFieldStyles } from './date-field.styles.ts';

/**
 * A date, typed the Vietnamese way in one line: `31/12/1990`, `31-12-1990` or `31121990`; where `partial` is set also
 * `12/1990` and `1990`. The value is `yyyy[-mm[-dd]]`. A text that is no date stays as typed in `raw`. The button beside the
 * box opens the browser's own calendar, for those who would rather choose; nothing has to be chosen there.
 *
 * @tag mc-date-field
 * @csspart picker - The button that opens the calendar
 */
export class McDateField extends LineControl {
  static override styles = [...LineControl.styles, dateFieldStyles];

  /** Month and year, or the year alone, are answers too. */
  @property({ type: Boolean }) partial = false;

  /** Old browsers have no calendar to open; others open none in a frame of another origin. */
  @state() private pickable = 'showPicker' in HTMLInputElement.prototype;
  /** The date that was chosen, for a screen reader: the text it was written into hasn't the focus. */
  @state() private said = '';

  #calendar: HTMLInputElement | undefined;

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.partial = view.field.format !== 'date';
    this.inputMode ||= this.partial ? '' : 'numeric';
  }

  protected read(text: string): string | undefined {
    if (text.trim() === '') return '';
    const date = parseDate(text);
    return date && (this.partial || isFullDate(date)) ? date : undefined;
  }

  protected override format(value: string): string {
    return formatDate(value);
  }

  protected override helpText(): string {
    if (this.hint) return this.hint;
    return this.partial
      ? msg('Ghi ngày/tháng/năm, ví dụ 02/09/1954. Không rõ ngày, tháng thì ghi 09/1954 hoặc 1954.')
      : msg('Ghi ngày/tháng/năm, ví dụ 02/09/1990.');
  }

  protected override box(): TemplateResult {
    return html`<div class="dated">${super.box()}${this.pickable && !this.readonly ? this.#picker() : ''}</div>`;
  }

  #picker(): TemplateResult {
    return html`<button type="button" part="picker" aria-label=${msg('Chọn trên lịch')} aria-describedby="label" ?disabled=${this.blocked || this.disabled} @click=${this.#pick}>
        ${calendarIcon}</button>${this.#calendar ? html`<span class="visually-hidden" role="status">${this.said}</span>` : ''}`;
  }

  readonly #pick = (): void => {
    this.#calendar ??= createCalendar(this.renderRoot.querySelector('.dated'), (date) => {
      this.choose(date);
      this.said = formatDate(date);
    });
    this.requestUpdate();
    this.#calendar.value = isFullDate(this.value) ? this.value : '';
    try {
      this.#calendar.showPicker();
    } catch {
      this.pickable = false;
      this.focus();
    }
  };
}
