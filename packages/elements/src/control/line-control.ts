import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { isImplicitSubmission, submitImplicitly } from '../internal/enter.ts';
import { TextControl } from './text-control.ts';

/** A control that is one native text input. */
export abstract class LineControl extends TextControl {
  /** Dates and numbers: the width tells how much is expected. */
  protected readonly short: boolean = true;

  protected helpText(): string {
    return this.hint;
  }

  protected override render(): TemplateResult {
    return html`<div class="control ${this.shownError ? 'invalid' : ''}">
      <label class="label" for="input" part="label">${this.labelText()}</label>
      ${this.messages(this.helpText())}${this.box()}
    </div>`;
  }

  protected box(): TemplateResult {
    return html`<input
      id="input"
      class=${this.short ? 'box short' : 'box'}
      part="input"
      type="text"
      autocomplete=${ifDefined(this.autocomplete || undefined)}
      inputmode=${ifDefined(this.inputMode || undefined)}
      autocapitalize=${ifDefined(this.autocapitalize || undefined)}
      aria-describedby="hint error warning"
      aria-invalid=${this.invalid}
      aria-required=${this.required ? 'true' : 'false'}
      ?disabled=${this.blocked || this.disabled}
      ?readonly=${this.readonly}
      @input=${this.onInput}
      @change=${this.tellChange}
      @blur=${this.onBlur}
      @keypress=${this.#onKeyPress}
      @compositionstart=${this.onCompositionStart}
      @compositionend=${this.onCompositionEnd}
    />`;
  }

  /** The native input is no part of the page's form, so that Enter in it would do nothing. */
  readonly #onKeyPress = (event: KeyboardEvent): void => {
    if (this.form && isImplicitSubmission(event)) submitImplicitly(this.form);
  };
}
