import { html, type TemplateResult } from 'lit';
import { isImplicitSubmission, submitImplicitly } from '../internal/enter.ts';
import { TextControl } from './text-control.ts';

/** A control that is one native text input. */
export abstract class LineControl extends TextControl {
  /** Dates and numbers: the width tells how much is expected. */
  protected readonly short: boolean = true;

  // No line breaks between the elements: each would be a text node of its own, in each of a thousand controls.
  protected override render(): TemplateResult {
    return html`<div class=${this.shownError ? 'control invalid' : 'control'} @input=${this.onInput} @change=${this.tellChange} @focusin=${this.#onFocus}
      ><label class="label" id="label" for="input" part="label">${this.labelText()}</label>${this.messages(this.helpText())}${this.box()}${this.below()}</div>`;
  }

  protected box(): TemplateResult {
    return html`<input type="text" ${this.tied({ class: this.short ? 'box short' : 'box', ...this.typing() })} />`;
  }

  /** What stands under the box. */
  protected below(): unknown {
    return '';
  }

  /** What matters only while somebody types is listened to from when the focus comes. */
  readonly #onFocus = ({ currentTarget: box }: FocusEvent): void => {
    if (this.#watched === box || !(box instanceof HTMLElement)) return;
    this.#watched = box;
    box.addEventListener('focusout', this.onLeave);
    box.addEventListener('compositionstart', this.onCompositionStart);
    box.addEventListener('compositionend', this.onCompositionEnd);
    box.addEventListener('keypress', this.#onKeyPress);
  };
  #watched: EventTarget | null = null;

  /** The native input is no part of the page's form, so that Enter in it would do nothing. */
  readonly #onKeyPress = (event: KeyboardEvent): void => {
    if (this.form && isImplicitSubmission(event)) submitImplicitly(this.form);
  };
}
