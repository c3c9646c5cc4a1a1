import { msg } from '@lit/localize';
import { property, query } from 'lit/decorators.js';
import type { LoadOptions } from '../code-lists.ts';
import { choiceLabel, optionChildren, type Choice } from '../control/choice-control.ts';
import type { FieldView } from '../control/field-control.ts';
import type { Problem } from '../control/form-control.ts';
import { ListedOptions, type ListedHost } from '../control/listed-options.ts';
import { TextControl } from '../control/text-control.ts';
import { finderOf } from './finder.ts';

const NONE: readonly Choice[] = [];

/** A text that names one option of a list: the value is the option's, the text its label. */
export abstract class ListedText extends TextControl implements ListedHost {
  /** What can be chosen. Where absent, the `<option>` children are. */
  @property({ attribute: false }) options: readonly Choice[] | undefined;
  /** A code list to load the options from. */
  @property() list = '';
  /** The part of the list: for communes, the province. */
  @property({ attribute: 'list-key' }) listKey: string | undefined;
  /** Loads code lists; by default the provider's. */
  @property({ attribute: false }) loadOptions: LoadOptions | undefined;

  @query('#input') protected input!: HTMLInputElement | null;

  protected override readonly spelled = false;
  protected readonly listed = new ListedOptions(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.options ??= optionChildren(this);
  }

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.options = view.options;
    this.list = view.list?.name ?? '';
    this.listKey = view.list?.key;
  }

  protected get choices(): readonly Choice[] {
    return this.listed.options ?? this.options ?? NONE;
  }

  protected read(text: string): string | undefined {
    if (text.trim() === '') return '';
    const place = finderOf(this.choices).same(text);
    return place === undefined ? undefined : this.choices[place]?.value;
  }

  protected override format(value: string): string {
    const choice = this.choices.find((one) => one.value === value);
    if (choice) return choiceLabel(choice);
    // What the list doesn't have, or can't be looked up, is shown as it is, rather than sent unseen.
    return this.choices.length > 0 || this.listed.state === 'failed' ? value : '';
  }

  /** The one option that an unread text can mean. */
  protected meant(): Choice | undefined {
    const place = this.raw === undefined ? undefined : finderOf(this.choices).only(this.raw);
    return place === undefined ? undefined : this.choices[place];
  }

  protected override helpText(): string {
    return this.hint || msg('Gõ vài chữ để tìm, không cần dấu.');
  }

  protected override problem(): Problem | undefined {
    if (this.error === '' && this.raw !== undefined) return { flags: { badInput: true }, message: msg('Chọn một mục trong danh sách.') };
    return super.problem();
  }
}
