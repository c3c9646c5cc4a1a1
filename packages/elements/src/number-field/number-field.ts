import { msg } from '@lit/localize';
import type { Json } from '@motcua/procedure';
import { formatNumber, parseNumber } from '@motcua/vietnam';
import type { FieldView } from '../control/field-control.ts';
import { LineControl } from '../control/line-control.ts';
import type { AttributeValues } from '../internal/attributes.ts';
import { language } from '../localization.ts';
import { property } from '../internal/property.ts';

type Language = ReturnType<typeof language>;

const groupOf = (shownIn: Language): string => (shownIn === 'en' ? ',' : '.');

/**
 * A number: a text input with a numeric keyboard, because `type="number"` changes values on scrolling and hides what it
 * can't read. `1.234.567,5`, `1,234,567.5` and `1234567.5` are all read, whatever the language of the page, and shown in its
 * own way after leaving. Nothing is guessed: what could be two numbers (`1.234` where decimals are taken) stays as typed in
 * `raw`, as does what is none.
 *
 * @tag mc-number-field
 */
export class McNumberField extends LineControl {
  /** Decimals are taken too. */
  @property({ type: Boolean, initial: false }) declare decimal: boolean;

  /** Shorter numbers stand without groups: they may be years. */
  protected readonly groupedFrom: number = 5;

  /** The language that the text which is edited was written in by us: its separators are ours, wherever they have gone. */
  #edited: Language | undefined;

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.decimal = view.field.type === 'number';
    // A phone's numeric keyboard has no minus.
    if ((view.field.minimum ?? 0) < 0) this.inputMode = 'text';
  }

  override get answer(): Json | undefined {
    return this.value === '' ? undefined : Number(this.value);
  }

  protected read(text: string): string | undefined {
    if (text.trim() === '') return '';
    if (this.#edited && !text.includes(groupOf(this.#edited))) this.#edited = undefined;
    return parseNumber(text, { whole: !this.decimal, edited: this.#edited });
  }

  protected override format(value: string): string {
    return formatNumber(value, language(), this.groupedFrom);
  }

  protected override wrote(): void {
    const ours = this.raw === undefined && this.input?.value.includes(groupOf(language()));
    this.#edited = ours ? language() : undefined;
  }

  protected override helpText(): string {
    return this.hint || (this.decimal ? msg('Ghi phần lẻ sau dấu phẩy, ví dụ 1.234,5.') : '');
  }

  protected override typing(): AttributeValues {
    return { ...super.typing(), inputmode: this.inputMode || (this.decimal ? 'decimal' : 'numeric') };
  }
}
