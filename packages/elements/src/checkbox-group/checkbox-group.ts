import { msg, str } from '@lit/localize';
import type { Json } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { property } from 'lit/decorators.js';
import { ChoiceControl, choiceLabel, type Choice } from '../control/choice-control.ts';
import type { FieldView } from '../control/field-control.ts';
import type { Problem } from '../control/form-control.ts';
import { choice } from '../styles/choice.styles.ts';

/** Values may be any text, so several are written as JSON; one alone may stand by itself. */
const read = (value: string): readonly string[] => {
  if (!value.startsWith('[')) return value === '' ? [] : [value];
  try {
    const values: unknown = JSON.parse(value);
    return Array.isArray(values) ? values.filter((one) => typeof one === 'string') : [];
  } catch {
    return [value];
  }
};

/**
 * Several choices from a short list, all of it in sight: native checkboxes in a fieldset. The form is sent one entry for
 * each that is ticked, in the order of the options.
 *
 * @tag mc-checkbox-group
 * @attr {string} name - Name in the form data
 * @attr {string} label - The question, shown as legend
 * @attr {string} hint - Help under the legend; by default how many may be ticked
 * @attr {string} error - What is wrong; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - At least one must be ticked
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - What is ticked: a JSON array of values, or one value alone
 * @event input - When an option is ticked or unticked
 * @event change - When an option is ticked or unticked
 * @slot - `<option>` elements, read once when the element is connected
 * @csspart label - The legend
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 * @csspart input - Each native checkbox
 */
export class McCheckboxGroup extends ChoiceControl {
  static override styles = [...ChoiceControl.styles, choice];

  /** How many had better be ticked at the least; said, not enforced. */
  @property({ type: Number, attribute: 'min-items' }) minItems = 0;
  /** How many may be ticked at the most; said, not enforced. */
  @property({ type: Number, attribute: 'max-items' }) maxItems = 0;

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.minItems = view.field.minItems ?? 0;
    this.maxItems = view.field.maxItems ?? 0;
    this.values = Array.isArray(view.value) ? view.value.filter((one) => typeof one !== 'object').map(String) : [];
  }

  /** Values of what is ticked, in the order of the options. */
  get values(): readonly string[] {
    const ticked = read(this.value);
    const known = this.choices.map(({ value }) => value);
    // What the options don't have (any more) stays, at the end: it isn't ours to take away.
    return [...known.filter((one) => ticked.includes(one)), ...ticked.filter((one) => !known.includes(one))];
  }
  set values(values: readonly string[]) {
    this.value = values.length === 0 ? '' : JSON.stringify(values);
  }

  override get answer(): Json | undefined {
    const { values } = this;
    return values.length === 0 ? undefined : values;
  }

  protected get target(): HTMLElement | null {
    return this.renderRoot.querySelector('input:enabled') ?? this.renderRoot.querySelector('input');
  }

  protected override get submission(): FormData | null {
    const { values } = this;
    if (values.length === 0 || this.name === '') return null;
    const entries = new FormData();
    for (const value of values) entries.append(this.name, value);
    return entries;
  }

  protected override problem(): Problem | undefined {
    if (this.error === '' && this.required && this.values.length === 0)
      return { flags: { valueMissing: true }, message: msg('Đánh dấu ít nhất một ô.') };
    return super.problem();
  }

  protected override render(): TemplateResult {
    return html`<div class="control ${this.shownError ? 'invalid' : ''}">
      <fieldset aria-describedby=${this.describedBy} ?disabled=${this.blocked || this.disabled}>
        <legend part="label">${this.labelText()}</legend>
        ${this.messages(this.hint || this.#limits())} ${this.offered.map((one, index) => this.#row(one, index))}
      </fieldset>
    </div>`;
  }

  protected override get chosen(): readonly string[] {
    return this.values;
  }

  #limits(): string {
    const { minItems, maxItems } = this;
    if (minItems > 1 && maxItems > 0) return msg(str`Đánh dấu từ ${minItems} đến ${maxItems} ô.`);
    if (minItems > 1) return msg(str`Đánh dấu ít nhất ${minItems} ô.`);
    return maxItems > 0 ? msg(str`Đánh dấu nhiều nhất ${maxItems} ô.`) : msg('Có thể đánh dấu nhiều ô.');
  }

  #row(one: Choice, index: number): TemplateResult {
    const ticked = this.values.includes(one.value);
    return html`<div class="choice ${this.readonly ? 'held' : ''}">
      <input
        id="choice-${index}"
        part="input"
        type="checkbox"
        value=${one.value}
        ?disabled=${this.readonly && !ticked}
        aria-invalid=${this.invalid}
        .checked=${live(ticked)}
        @click=${this.#hold}
        @input=${this.#toggle}
        @change=${this.tellChange}
      />
      <label for="choice-${index}">${choiceLabel(one)}</label>
    </div>`;
  }

  readonly #hold = (event: Event): void => {
    if (this.readonly) event.preventDefault();
  };

  readonly #toggle = (event: Event): void => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement)) return;
    const others = this.values.filter((one) => one !== box.value);
    this.values = box.checked ? [...others, box.value] : others;
    // The box of what is no option goes with its tick: the focus must not go with it.
    if (!this.choices.some(({ value }) => value === box.value)) void this.updateComplete.then(() => this.focus());
  };
}
