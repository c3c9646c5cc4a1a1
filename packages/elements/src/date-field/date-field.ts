import { msg } from '@lit/localize';
import { formatDate, isFullDate, parseDate } from '@motcua/vietnam';
import type { FieldView } from '../control/field-control.ts';
import { blankInput, blankLine, LineControl } from '../control/line-control.ts';
import { setAttributes, type AttributeValues } from '../internal/attributes.ts';
import { make, makeIcon, setText } from '../internal/make.ts';
import { createCalendar } from './calendar.ts';
import { dateFieldStyles } from './date-field.styles.ts';
import { property, state } from '../internal/property.ts';

const CALENDAR = 'M7 2h2.2v2h5.6V2H17v2h4v17.5H3V4h4V2ZM5.2 9.5v9.8h13.6V9.5H5.2Zm2 2.2h2.6v2.6H7.2v-2.6Zm3.5 0h2.6v2.6h-2.6v-2.6Zm3.5 0h2.6v2.6h-2.6v-2.6Zm-7 3.4h2.6v2.6H7.2v-2.6Zm3.5 0h2.6v2.6h-2.6v-2.6Z';

const picker = (): HTMLElement => make('button', { type: 'button', part: 'picker', 'aria-describedby': 'label' }, makeIcon(CALENDAR));
const dated = blankLine(() => make('div', { class: 'dated' }, blankInput(), ...('showPicker' in HTMLInputElement.prototype ? [picker()] : [])));

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
  @property({ type: Boolean, initial: false }) declare partial: boolean;

  /** Some browsers open none in a frame of another origin. */
  @state({ initial: true }) private declare pickable: boolean;

  #calendar: HTMLInputElement | undefined;
  /** Says the date that was chosen, for a screen reader: the text it was written into hasn't the focus. */
  #status: HTMLElement | undefined;
  #picker: HTMLElement | undefined;
  #written: AttributeValues = {};

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

  protected override get blank(): () => HTMLElement {
    return dated;
  }

  protected override draw(): void {
    super.draw();
    const button = (this.#picker ??= this.#found());
    if (!button) return;
    if (!this.pickable || this.readonly) button.remove();
    else if (!button.parentNode) this.input?.after(button);
    const values = { 'aria-label': msg('Chọn trên lịch'), 'disabled': this.blocked || this.disabled };
    setAttributes(button, values, this.#written);
    this.#written = values;
  }

  override handleEvent(event: Event): void {
    if (event.type === 'click') this.#pick();
    else super.handleEvent(event);
  }

  #found(): HTMLElement | undefined {
    const button = this.renderRoot.querySelector('button') ?? undefined;
    button?.addEventListener('click', this);
    return button;
  }

  #pick(): void {
    const box = this.renderRoot.querySelector('.dated');
    const status = (this.#status ??= make('span', { class: 'visually-hidden', role: 'status' }));
    this.#calendar ??= createCalendar(box, (date) => {
      this.choose(date);
      setText(status, formatDate(date));
    });
    if (!status.parentNode) this.#picker?.after(status);
    this.#calendar.value = isFullDate(this.value) ? this.value : '';
    try {
      this.#calendar.showPicker();
    } catch {
      this.pickable = false;
      this.focus();
    }
  }
}
