import type { Json } from '@motcua/procedure';
import type { Choice } from '../control/choice-control.ts';
import { McRadioGroup } from '../radio-group/radio-group.ts';
import { yesNo } from './choices.ts';

/**
 * A question that is answered by yes or no: two radios, none of them chosen by us. Its answer is `true` or `false`; the form
 * is sent these words.
 *
 * @tag mc-yes-no
 * @attr {string} name - Name in the form data
 * @attr {string} label - The question, shown as legend
 * @attr {string} hint - Help under the legend
 * @attr {string} error - What is wrong; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - Must be answered
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - `true` or `false`
 * @event input - When the other answer is chosen
 * @event change - When the other answer is chosen
 * @slot - Two `<option>` elements with the values `true` and `false`, for answers in other words
 * @csspart label - The legend
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 * @csspart input - Each native radio
 */
export class McYesNo extends McRadioGroup {
  override get answer(): Json | undefined {
    return this.value === '' ? undefined : this.value === 'true';
  }

  protected override get choices(): readonly Choice[] {
    return this.options ?? yesNo();
  }
}
