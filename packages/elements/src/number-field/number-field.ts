import type { Json } from '@motcua/procedure';
import type { FieldView } from '../control/field-control.ts';
import { LineControl } from '../control/line-control.ts';

const INTEGER = /^-?\d{1,15}$/;
const GROUPED = /^-?\d{1,3}(?:[. ]\d{3})+$/;

/**
 * A whole number. A text input with a numeric keyboard, because `type="number"` changes values on scrolling and hides
 * what it can't read. Groups of three may be typed as `1.000`. A text that is no whole number stays as typed in `raw`.
 *
 * @tag mc-number-field
 * @attr {string} name - Name in the form data
 * @attr {string} label - Visible label
 * @attr {string} hint - Help under the label
 * @attr {string} error - What is wrong; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - Must be answered
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - Digits
 * @event input - At each change of the text
 * @event change - When a changed text is left
 * @csspart label - The label
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 * @csspart input - The native input
 */
export class McNumberField extends LineControl {
  /** `inputmode` of the native input: which keyboard a phone shows. */
  override inputMode = 'numeric';

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.inputMode = view.field.inputMode ?? 'numeric';
  }

  override get answer(): Json | undefined {
    return this.value === '' ? undefined : Number(this.value);
  }

  protected read(text: string): string | undefined {
    const written = text.trim();
    if (written === '') return '';
    const digits = GROUPED.test(written) ? written.replaceAll(/[. ]/g, '') : written;
    return INTEGER.test(digits) ? String(Number(digits)) : undefined;
  }
}
