import { ChoiceControl, choiceLabel, type Choice } from '../control/choice-control.ts';
import { blankLabel } from '../control/form-control.ts';
import { setAttributes, type AttributeValues } from '../internal/attributes.ts';
import { copied, make, setText } from '../internal/make.ts';
import { choice } from '../styles/choice.styles.ts';

const blank = copied(() => make('div', { class: 'control' },
  make('fieldset', { 'role': 'radiogroup', 'aria-labelledby': 'legend' }, blankLabel('legend', { id: 'legend' })),
));
const blankRow = copied(() => make('div', { class: 'choice' }, make('input', { part: 'input', type: 'radio', name: 'choice' }), make('label', {}, ' ')));

/**
 * A choice from a short list, all of it in sight: native radios in a fieldset.
 *
 * @tag mc-radio-group
 * @slot - `<option>` elements, read once when the element is connected
 */
export class McRadioGroup extends ChoiceControl {
  static override styles = [...ChoiceControl.styles, choice];

  #control: HTMLElement | undefined;
  #fieldset: HTMLElement | undefined;
  #written: AttributeValues = {};
  #rows: readonly HTMLElement[] = [];

  protected get target(): HTMLElement | null {
    return this.renderRoot.querySelector('input:checked') ?? this.renderRoot.querySelector('input');
  }

  protected override get submission(): string | null {
    return this.value === '' ? null : this.value;
  }

  // By hand: as templates, the radios would be what a long form of them costs most by.
  protected override draw(): void {
    const control = (this.#control ??= this.#made());
    const fieldset = this.#fieldset;
    if (!fieldset) return;
    this.drawAround(control, fieldset.firstElementChild);
    const values = this.ties();
    setAttributes(fieldset, { ...values, id: undefined, part: undefined }, this.#written);
    this.#written = values;
    this.#drawRows(fieldset);
  }

  handleEvent({ type, target }: Event): void {
    if (type === 'change') this.tellChange();
    else if (target instanceof HTMLInputElement) this.value = target.value;
  }

  #made(): HTMLElement {
    const control = blank();
    this.#fieldset = control.querySelector('fieldset') ?? undefined;
    for (const type of ['input', 'change']) control.addEventListener(type, this);
    this.renderRoot.append(control);
    return control;
  }

  #drawRows(fieldset: HTMLElement): void {
    const { offered } = this;
    for (const row of this.#rows.slice(offered.length)) row.remove();
    this.#rows = offered.map((_, index) => this.#rows[index] ?? fieldset.appendChild(newRow(index)));
    for (const [index, one] of offered.entries()) this.#drawRow(this.#rows[index], one);
  }

  #drawRow(row: HTMLElement | undefined, one: Choice): void {
    const [input, label] = row?.children ?? [];
    if (!(input instanceof HTMLInputElement) || !label) return;
    const chosen = one.value === this.value;
    row?.classList.toggle('held', this.readonly);
    input.value = one.value;
    // Of the radio itself: a person may have chosen it since it was written last.
    if (input.checked !== chosen) input.checked = chosen;
    input.disabled = this.readonly && !chosen;
    setText(label, choiceLabel(one));
  }
}

const newRow = (index: number): HTMLElement => {
  const row = blankRow();
  row.firstElementChild?.setAttribute('id', `choice-${index}`);
  row.lastElementChild?.setAttribute('for', `choice-${index}`);
  return row;
};
