import { canonicalText, isPersonalName } from '@motcua/vietnam';
import { LineControl } from '../control/line-control.ts';

/**
 * A person's name as on papers. A phone's keyboard begins each word with a capital; capitals and marks stay as they are
 * typed, because papers have them one way or the other.
 *
 * @tag mc-name-field
 */
export class McNameField extends LineControl {
  override autocomplete = 'name';
  override autocapitalize = 'words';
  protected override readonly short = false;
  protected override readonly spelled = false;

  protected read(text: string): string {
    return canonicalText(text).replaceAll('\n', ' ');
  }

  protected override fits(value: string): boolean {
    return isPersonalName(value);
  }
}
