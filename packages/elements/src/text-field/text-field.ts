import { msg, str } from '@lit/localize';
import { canonicalText } from '@motcua/vietnam';
import { html, nothing } from 'lit';
import type { FieldView } from '../control/field-control.ts';
import { blankLine, blankTextarea, LineControl } from '../control/line-control.ts';
import { textFieldStyles } from './text-field.styles.ts';
import { property, state } from '../internal/property.ts';

/** Characters left from which on they are counted, or a tenth of the limit where that is more. */
const NEAR = 20;
/** The count is said when the typing rests for so long, and not at each key. */
const REST = 1000;

const lines = blankLine(blankTextarea);

/**
 * A line or several lines of text. The value is in NFC, without blanks at the ends, however it was typed or pasted. Where
 * several lines have a limit, the characters left are counted when it is near.
 *
 * @tag mc-text-field
 * @csspart count - Characters left
 * @cssproperty --mc-color-line-strong - Border of the box
 * @cssproperty --mc-color-error - Error text and border
 */
export class McTextField extends LineControl {
  static override styles = [...LineControl.styles, textFieldStyles];

  protected override readonly short = false;

  /** Several lines: a `<textarea>`. */
  @property({ type: Boolean, initial: false }) declare multiline: boolean;

  @state({ initial: '' }) private declare said: string;
  #rest: ReturnType<typeof setTimeout> | undefined;

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.multiline = view.field.control === 'textarea';
  }

  protected read(text: string): string {
    return this.multiline ? canonicalText(text) : canonicalText(text).replaceAll('\n', ' ');
  }

  protected override get blank(): () => HTMLElement {
    return this.multiline ? lines : super.blank;
  }

  protected override below(): unknown {
    if (!this.multiline || this.maxLength === 0) return nothing;
    return html`<div class="count" part="count" aria-hidden="true">${this.#left()}</div>
      <div class="visually-hidden" role="status">${this.said}</div>`;
  }

  protected override typedOn(): void {
    clearTimeout(this.#rest);
    if (this.multiline && this.maxLength > 0) this.#rest = setTimeout(() => (this.said = this.#left()), REST);
  }

  #left(): string {
    const left = this.maxLength - this.length;
    if (left > Math.max(NEAR, this.maxLength / 10)) return '';
    return left < 0 ? msg(str`Dài quá ${-left} ký tự`) : msg(str`Còn ${left} ký tự`);
  }
}
