import { html, type TemplateResult } from 'lit';
import { isImplicitSubmission, submitImplicitly } from '../internal/enter.ts';
import { TextControl } from './text-control.ts';

/** A control that is one native text input. */
export abstract class LineControl extends TextControl {
  /** Dates and numbers: the width tells how much is expected. */
  protected readonly short: boolean = true;

  protected override render(): TemplateResult {
    return html`<div class="control ${this.shownError ? 'invalid' : ''}" @input=${this.onInput} @change=${this.tellChange} @focusout=${this.onLeave}
      @compositionstart=${this.onCompositionStart} @compositionend=${this.onCompositionEnd}>
      <label class="label" id="label" for="input" part="label">${this.labelText()}</label>
      ${this.messages(this.helpText())}${this.box()}${this.below()}
    </div>`;
  }

  protected box(): TemplateResult {
    return html`<input type="text" class=${this.short ? 'box short' : 'box'} @keypress=${this.#onKeyPress} ${this.tied(this.typing())} />`;
  }

  /** What stands under the box. */
  protected below(): unknown {
    return '';
  }

  /** The native input is no part of the page's form, so that Enter in it would do nothing. */
  readonly #onKeyPress = (event: KeyboardEvent): void => {
    if (this.form && isImplicitSubmission(event)) submitImplicitly(this.form);
  };
}
