import { canonicalText } from '@motcua/vietnam';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { property } from 'lit/decorators.js';
import type { FieldView } from '../control/field-control.ts';
import { LineControl } from '../control/line-control.ts';
import { textFieldStyles } from './text-field.styles.ts';

/**
 * A line or several lines of text. The value is in NFC, without blanks at the ends, however it was typed or pasted.
 *
 * @tag mc-text-field
 * @attr {string} name - Name in the form data
 * @attr {string} label - Visible label
 * @attr {string} hint - Help under the label
 * @attr {string} error - What is wrong; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - Must be answered
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - Canonical value
 * @attr {string} autocomplete - Passed to the native input
 * @attr {string} inputmode - Passed to the native input
 * @attr {string} autocapitalize - Passed to the native input
 * @attr {number} maxlength - Longest value in characters
 * @event input - At each change of the text
 * @event change - When a changed text is left
 * @csspart label - The label
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 * @csspart input - The native input or textarea
 * @cssproperty --mc-color-line-strong - Border of the box
 * @cssproperty --mc-color-error - Error text and border
 */
export class McTextField extends LineControl {
  static override styles = [...LineControl.styles, textFieldStyles];

  protected override readonly short = false;

  /** Several lines: a `<textarea>`. */
  @property({ type: Boolean }) multiline = false;

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.multiline = view.field.control === 'textarea';
  }

  protected read(text: string): string {
    return this.multiline ? canonicalText(text) : canonicalText(text).replaceAll('\n', ' ');
  }

  protected override box(): TemplateResult {
    return this.multiline ? this.#area() : super.box();
  }

  #area(): TemplateResult {
    return html`<textarea
      id="input"
      class="box"
      part="input"
      rows="4"
      autocomplete=${ifDefined(this.autocomplete || undefined)}
      aria-describedby="hint error warning"
      aria-invalid=${this.invalid}
      aria-required=${this.required ? 'true' : 'false'}
      ?disabled=${this.blocked || this.disabled}
      ?readonly=${this.readonly}
      @input=${this.onInput}
      @change=${this.tellChange}
      @blur=${this.onBlur}
      @compositionstart=${this.onCompositionStart}
      @compositionend=${this.onCompositionEnd}
    ></textarea>`;
  }
}
