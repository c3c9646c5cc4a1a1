import type { Text } from '@motcua/procedure';
import { textOf } from '../localization.ts';
import type { FieldView } from './field-control.ts';
import { FormControl } from './form-control.ts';
import { property } from '../internal/property.ts';

/** An option as a page may give it: its label in one language or in each. */
export interface Choice {
  readonly value: string;
  readonly label: string | Text;
}

export const choiceLabel = (choice: Choice): string =>
  typeof choice.label === 'string' ? choice.label : textOf(choice.label);

/** The `<option>` elements inside an element; `undefined` when there are none. */
export const optionChildren = (element: Element): readonly Choice[] | undefined => {
  const children = [...element.querySelectorAll('option')];
  return children.length === 0 ? undefined : children.map(({ value, label }) => ({ value, label }));
};

/** Controls that choose one of a list. Options come as a property or as `<option>` children. */
export abstract class ChoiceControl extends FormControl {
  /** What can be chosen. Where absent, the `<option>` children are. */
  @property({ attribute: false }) declare options: readonly Choice[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.options ??= optionChildren(this);
  }

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.options = view.options;
  }

  protected get choices(): readonly Choice[] {
    return this.options ?? [];
  }

  /** Values of what is chosen. */
  protected get chosen(): readonly string[] {
    return this.value === '' ? [] : [this.value];
  }

  /** The options, and what is chosen that is none (any more): it is seen, not sent unseen, and can be taken away. None before there are options. */
  protected get offered(): readonly Choice[] {
    const { choices } = this;
    const strange = choices.length === 0 ? [] : this.chosen.filter((one) => !choices.some(({ value }) => value === one));
    return [...choices, ...strange.map((value) => ({ value, label: value }))];
  }
}
