import { msg } from '@lit/localize';
import { canonicalText, formatPersonalId, isPersonalId, parsePersonalId } from '@motcua/vietnam';
import { LineControl } from '../control/line-control.ts';

/**
 * A personal identity number: twelve digits, shown in groups of three after leaving. A text that isn't is the value as it
 * was typed, and doesn't fit. Whether it agrees with birth date and sex is for those who know them.
 *
 * @tag mc-personal-id-field
 */
export class McPersonalIdField extends LineControl {
  override inputMode = 'numeric';
  protected override readonly spelled = false;

  protected read(text: string): string {
    return parsePersonalId(text) ?? canonicalText(text);
  }

  protected override format(value: string): string {
    return formatPersonalId(value);
  }

  protected override helpText(): string {
    return this.hint || msg('12 chữ số.');
  }

  protected override fits(value: string): boolean {
    return isPersonalId(value);
  }
}
