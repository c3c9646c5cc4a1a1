import { html, type TemplateResult } from 'lit';
import type { Json } from '@motcua/procedure';
import { live } from 'lit/directives/live.js';
import { ChoiceControl, choiceLabel, type Choice } from '../control/choice-control.ts';
import type { FieldView } from '../control/field-control.ts';
import { choice } from '../styles/choice.styles.ts';
import { yesNo } from './yes-no.ts';

/**
 * A choice from a short list, all of it in sight: native radios in a fieldset. Given a field of type boolean without
 * options it asks yes or no.
 *
 * @tag mc-radio-group
 * @attr {string} name - Name in the form data
 * @attr {string} label - The question, shown as legend
 * @attr {string} hint - Help under the legend
 * @attr {string} error - What is wrong; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - Must be answered
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - Value of the chosen option
 * @event input - When another option is chosen
 * @event change - When another option is chosen
 * @slot - `<option>` elements, read once when the element is connected
 * @csspart label - The legend
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 * @csspart input - Each native radio
 */
export class McRadioGroup extends ChoiceControl {
  static override styles = [...ChoiceControl.styles, choice];

  #boolean = false;

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.#boolean = view.field.type === 'boolean';
  }

  override get answer(): Json | undefined {
    return this.#boolean && this.value !== '' ? this.value === 'true' : super.answer;
  }

  protected override get choices(): readonly Choice[] {
    return this.options ?? (this.#boolean ? yesNo() : []);
  }

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
        aria-describedby="hint error warning"
        aria-required=${this.required ? 'true' : 'false'}
        aria-invalid=${this.invalid}
        ?disabled=${this.blocked || this.disabled}
      >
        <legend id="legend" part="label">${this.labelText()}</legend>
        ${this.messages()} ${this.choices.map((one, index) => this.#row(one, index))}
      </fieldset>
    </div>`;
  }

  #row(one: Choice, index: number): TemplateResult {
    const chosen = one.value === this.value;
    return html`<div class="choice">
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
