import { msg } from '@lit/localize';
import { render, type PropertyValues } from 'lit';
import type { LoadOptions } from '../code-lists.ts';
import { ChoiceControl, choiceLabel, type Choice } from '../control/choice-control.ts';
import type { FieldView } from '../control/field-control.ts';
import { blankLabel } from '../control/form-control.ts';
import { setAttributes, type AttributeValues } from '../internal/attributes.ts';
import { copied, make } from '../internal/make.ts';
import { ListedOptions } from '../control/listed-options.ts';
import { property } from '../internal/property.ts';
import { language } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';

const blank = copied(() => make('div', { class: 'control' }, blankLabel('label', { class: 'label', for: 'input' }), make('select', { class: 'box' })));

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
  @property({ initial: '' }) declare autocomplete: string;
  /** A code list to load the options from. */
  @property({ initial: '' }) declare list: string;
  /** The part of the list: for communes, the province. */
  @property({ attribute: 'list-key' }) declare listKey: string | undefined;
  /** Loads code lists; by default the provider's. */
  @property({ attribute: false }) declare loadOptions: LoadOptions | undefined;

  #control: HTMLElement | undefined;
  #select: HTMLSelectElement | undefined;
  #written: AttributeValues = {};
  #failure: HTMLElement | undefined;
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

  protected override get target(): HTMLSelectElement | null {
    return this.#select ?? null;
  }

  protected override updated(changed: PropertyValues): void {
    this.#fill();
    // After the options are there: a select drops a value that none of its options has.
    if (this.target && this.target.value !== this.value) this.target.value = this.value;
    super.updated(changed);
  }

  protected override draw(): void {
    const control = (this.#control ??= this.#made());
    this.drawAround(control, control.firstElementChild);
    const values = { ...this.ties(), name: this.name, autocomplete: this.autocomplete };
    if (this.#select) setAttributes(this.#select, values, this.#written);
    this.#select?.classList.toggle('held', this.readonly);
    this.#written = values;
    const failure = this.#listed.failure();
    if (failure) this.#failure ??= control.appendChild(make('div'));
    if (this.#failure) render(failure, this.#failure);
  }

  handleEvent({ type }: Event): void {
    if (type === 'change') this.tellChange();
    else this.value = this.target?.value ?? '';
  }

  #made(): HTMLElement {
    const control = blank();
    this.#select = control.querySelector('select') ?? undefined;
    for (const type of ['input', 'change']) control.addEventListener(type, this);
    this.renderRoot.append(control);
    return control;
  }

  /** Written by hand: as templates, the options would be what a long form of selects costs most by. */
  #fill(): void {
    const { target, choices, offered, readonly } = this;
    const empty = this.#emptyLabel();
    const strange = offered[choices.length]?.value;
    const wanted = [choices, empty, language(), readonly && this.value, strange];
    if (!target || wanted.every((part, index) => part === this.#filled[index])) return;
    this.#filled = wanted;
    const option = (value: string, label: string): HTMLOptionElement => {
      const element = new Option(label, value);
      if (readonly && value !== this.value) element.disabled = true;
      return element;
    };
    target.replaceChildren(option('', empty), ...offered.map((choice) => option(choice.value, choiceLabel(choice))));
  }

  #emptyLabel(): string {
    return this.#listed.state === 'loading' ? msg('Đang tải danh sách…') : msg('– Chọn –');
  }
}
