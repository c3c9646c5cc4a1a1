import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { TextControl } from './text-control.ts';

/** A control that is one native text input of limited width: dates, numbers. */
export abstract class LineControl extends TextControl {
  protected helpText(): string {
    return this.hint;
  }

  protected override render(): TemplateResult {
    return html`<div class="control ${this.shownError ? 'invalid' : ''}">
      <label class="label" for="input" part="label">${this.labelText()}</label>
      ${this.messages(this.helpText())}
      <input
        id="input"
        class="box short"
        part="input"
        type="text"
        autocomplete=${ifDefined(this.autocomplete || undefined)}
        inputmode=${ifDefined(this.inputMode || undefined)}
        aria-describedby="hint error"
        aria-invalid=${this.invalid}
        aria-required=${this.required ? 'true' : 'false'}
        ?disabled=${this.blocked || this.disabled}
        ?readonly=${this.readonly}
        @input=${this.onInput}
        @change=${this.tellChange}
        @blur=${this.onBlur}
        @compositionstart=${this.onCompositionStart}
        @compositionend=${this.onCompositionEnd}
      />
    </div>`;
  }
}
