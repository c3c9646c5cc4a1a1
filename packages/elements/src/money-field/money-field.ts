import { msg } from '@lit/localize';
import { numberInWords } from '@motcua/vietnam';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { blankInput, blankLine } from '../control/line-control.ts';
import { make, setText } from '../internal/make.ts';
import { McNumberField } from '../number-field/number-field.ts';
import { moneyFieldStyles } from './money-field.styles.ts';

const amount = blankLine(() => make('div', { class: 'amount' }, blankInput(), make('span', { id: 'unit', part: 'unit' })));

const inWords = (value: string): string => {
  const words = value === '' ? '' : numberInWords(Number(value));
  return words && `${words} đồng`;
};

/**
 * An amount of money in whole đồng, with the amount in words under it, where a zero too many is seen. The words are those
 * that the declaration will have: Vietnamese on an English page too. They follow the typing for the eye; a screen reader
 * says them when the field is left.
 *
 * @tag mc-money-field
 * @csspart unit - The currency beside the box
 * @csspart words - The amount in words
 */
export class McMoneyField extends McNumberField {
  static override styles = [...McNumberField.styles, moneyFieldStyles];

  protected override readonly groupedFrom = 4;
  protected override readonly describedBy = 'hint error unit words';

  /** The words as they were when the field was left. */
  @state() private said = '';

  protected override read(text: string): string | undefined {
    return super.read(text.replace(/\s*(?:đ|₫|đồng|vnđ|vnd)\.?\s*$/iu, ''));
  }

  protected override left(): void {
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.input || this.shadowRoot?.activeElement !== this.input) this.said = inWords(this.value);
  }

  protected override get blank(): () => HTMLElement {
    return amount;
  }

  protected override draw(): void {
    super.draw();
    const unit = this.renderRoot.querySelector('#unit');
    if (unit) setText(unit, msg('đồng'));
  }

  protected override below(): TemplateResult {
    const words = inWords(this.value);
    return html`<div class="words" part="words" lang="vi" aria-hidden="true" ?hidden=${!words}>${words}</div>
      <div class="visually-hidden" id="words" lang="vi" role="status">${this.said}</div>`;
  }
}
