import { canonicalText, formatPhone, isPhone, parsePhone } from '@motcua/vietnam';
import { LineControl } from '../control/line-control.ts';

/**
 * A telephone number of Vietnam, grouped however one likes. The value is its digits, from `0` or `+84` on; after leaving it
 * is shown in groups. A text that is no such number is the value as it was typed, and doesn't fit.
 *
 * @tag mc-phone-field
 */
export class McPhoneField extends LineControl {
  override autocomplete = 'tel';
  override inputMode = 'tel';
  protected override readonly spelled = false;

  protected read(text: string): string {
    return parsePhone(text) ?? canonicalText(text);
  }

  protected override format(value: string): string {
    return formatPhone(value);
  }

  protected override fits(value: string): boolean {
    return isPhone(value);
  }
}
