import { msg } from '@lit/localize';
import { parseTime } from '@motcua/vietnam';
import { LineControl } from '../control/line-control.ts';

/**
 * A time of the day by 24 hours, typed as `8:05`, `8h05` or `0805`. The value is `HH:mm`. A text that is no time stays as
 * typed in `raw`.
 *
 * @tag mc-time-field
 */
export class McTimeField extends LineControl {
  protected override readonly spelled = false;

  protected read(text: string): string | undefined {
    return text.trim() === '' ? '' : parseTime(text);
  }

  protected override helpText(): string {
    return this.hint || msg('Ghi giờ và phút, ví dụ 08:30 hoặc 14h05.');
  }
}
