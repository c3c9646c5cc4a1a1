import { msg } from '@lit/localize';
import { formatDate, parseDate } from '@motcua/vietnam';
import { property } from 'lit/decorators.js';
import type { FieldView } from '../control/field-control.ts';
import { LineControl } from '../control/line-control.ts';

const fullLength = 'yyyy-mm-dd'.length;

/**
 * A date, typed the Vietnamese way in one line: `31/12/1990`, `31-12-1990` or `31121990`; where `partial` is set also
 * `12/1990` and `1990`. The value is `yyyy[-mm[-dd]]`. A text that is no date stays as typed in `raw`.
 *
 * @tag mc-date-field
 * @attr {string} name - Name in the form data
 * @attr {string} label - Visible label
 * @attr {string} hint - Help under the label; by default an example of how to write the date
 * @attr {string} error - What is wrong; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - Must be answered
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - Canonical date
 * @attr {string} autocomplete - Passed to the native input
 * @event input - At each change of the text
 * @event change - When a changed text is left
 * @csspart label - The label
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 * @csspart input - The native input
 */
export class McDateField extends LineControl {
  /** Month and year, or the year alone, are answers too. */
  @property({ type: Boolean }) partial = false;

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.partial = view.field.format !== 'date';
    this.inputMode ||= this.partial ? '' : 'numeric';
  }

  protected read(text: string): string | undefined {
    if (text.trim() === '') return '';
    const date = parseDate(text);
    return date && (this.partial || date.length === fullLength) ? date : undefined;
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
}
