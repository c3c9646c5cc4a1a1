import { canonicalText } from '@motcua/vietnam';
import { LineControl } from '../control/line-control.ts';

/** An address has no more characters than these. */
const LONGEST = 254;

/**
 * An e-mail address. A text input, because `type="email"` hides blanks that were typed, and rewrites domains with marks.
 *
 * @tag mc-email-field
 */
export class McEmailField extends LineControl {
  override autocomplete = 'email';
  override inputMode = 'email';
  override autocapitalize = 'none';
  protected override readonly short = false;
  protected override readonly spelled = false;

  protected read(text: string): string {
    return canonicalText(text);
  }

  protected override fits(value: string): boolean {
    return value.length <= LONGEST && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(value);
  }
}
