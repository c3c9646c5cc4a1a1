import { msg } from '@lit/localize';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { LoadOptions } from '../code-lists.ts';
import { ChoiceControl, choiceLabel, type Choice } from '../control/choice-control.ts';
import type { FieldView } from '../control/field-control.ts';
import { language } from '../localization.ts';
import { ListedOptions } from '../control/listed-options.ts';
import { buttons } from '../styles/button.styles.ts';

/**
 * A choice from a longer list: the native select, which every phone shows in its own way. Options are given
 * (property or `<option>` children) or loaded: `list` names a code list of the provider above, `list-key` the part of it.
 *
 * @tag mc-select
 * @slot - `<option>` elements, read once when the element is connected
 */
export class McSelect extends ChoiceControl {
  static override styles = [buttons, ...ChoiceControl.styles];

  /** `autocomplete` of the native select. */
  @property() autocomplete = '';
  /** A code list to load the options from. */
  @property() list = '';
  /** The part of the list: for communes, the province. */
  @property({ attribute: 'list-key' }) listKey: string | undefined;
  /** Loads code lists; by default the provider's. */
  @property({ attribute: false }) loadOptions: LoadOptions | undefined;

  @query('select') protected target!: HTMLSelectElement | null;

  #filled: readonly unknown[] = [];
  readonly #listed = new ListedOptions(this);

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.autocomplete = view.field.autocomplete ?? '';
    this.list = view.list?.name ?? '';
    this.listKey = view.list?.key;
  }

  protected override get choices(): readonly Choice[] {
    return this.#listed.options ?? super.choices;
  }

  protected override updated(changed: PropertyValues): void {
    this.#fill();
    // After the options are there: a select drops a value that none of its options has.
    if (this.target && this.target.value !== this.value) this.target.value = this.value;
    super.updated(changed);
  }

  protected override render(): TemplateResult {
    return html`<div class="control ${this.shownError ? 'invalid' : ''}">
      <label class="label" for="input" part="label">${this.labelText()}</label>
      ${this.messages()}
      <select
        class="box"
        ${this.tied({ name: this.name, autocomplete: this.autocomplete })}
        @input=${this.#choose}
        @change=${this.tellChange}
      ></select>
      ${this.#listed.failure()}
    </div>`;
  }

  /** Written by hand: as templates, the options would be what a long form of selects costs most by. */
  #fill(): void {
    const { target, choices, readonly } = this;
    const empty = this.#emptyLabel();
    const wanted = [choices, empty, language(), readonly && this.value];
    if (!target || wanted.every((part, index) => part === this.#filled[index])) return;
    this.#filled = wanted;
    const option = (value: string, label: string): HTMLOptionElement => {
      const element = new Option(label, value);
      if (readonly && value !== this.value) element.disabled = true;
      return element;
    };
    target.replaceChildren(option('', empty), ...choices.map((choice) => option(choice.value, choiceLabel(choice))));
  }

  #emptyLabel(): string {
    return this.#listed.state === 'loading' ? msg('Đang tải danh sách…') : msg('– Chọn –');
  }

  readonly #choose = (): void => {
    this.value = this.target?.value ?? '';
  };
}
