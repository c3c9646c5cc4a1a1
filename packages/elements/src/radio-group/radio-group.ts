import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ChoiceControl, choiceLabel, type Choice } from '../control/choice-control.ts';
import { choice } from '../styles/choice.styles.ts';

/**
 * A choice from a short list, all of it in sight: native radios in a fieldset.
 *
 * @tag mc-radio-group
 * @slot - `<option>` elements, read once when the element is connected
 */
export class McRadioGroup extends ChoiceControl {
  static override styles = [...ChoiceControl.styles, choice];

  protected get target(): HTMLElement | null {
    return this.renderRoot.querySelector('input:checked') ?? this.renderRoot.querySelector('input');
  }

  protected override get submission(): string | null {
    return this.value === '' ? null : this.value;
  }

  protected override render(): TemplateResult {
    return html`<div class="control ${this.shownError ? 'invalid' : ''}">
      <fieldset
        role="radiogroup"
        aria-labelledby="legend"
        ${this.tied({ id: undefined, part: undefined })}
      >
        <legend id="legend" part="label">${this.labelText()}</legend>
        ${this.messages()} ${this.choices.map((one, index) => this.#row(one, index))}
      </fieldset>
    </div>`;
  }

  #row(one: Choice, index: number): TemplateResult {
    const chosen = one.value === this.value;
    return html`<div class="choice ${this.readonly ? 'held' : ''}">
      <input
        id="choice-${index}"
        part="input"
        type="radio"
        name="choice"
        value=${one.value}
        .checked=${live(chosen)}
        ?disabled=${this.readonly && !chosen}
        @input=${this.#choose}
        @change=${this.tellChange}
      />
      <label for="choice-${index}">${choiceLabel(one)}</label>
    </div>`;
  }

  readonly #choose = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.value = event.target.value;
  };
}
