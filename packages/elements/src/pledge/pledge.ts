import { html, type TemplateResult } from 'lit';
import { McCheckbox } from '../checkbox/checkbox.ts';
import { pledgeStyles } from './pledge.styles.ts';

/**
 * A pledge ("cam đoan") without a signature: what is declared, and a box to tick under it. Never ticked by us.
 *
 * @tag mc-pledge
 * @attr {string} label - The words that are agreed to, beside the box
 * @attr {string} hint - What is declared, above the box; longer texts go into the slot
 * @attr {boolean} required - Must be ticked
 * @attr {boolean} checked - Ticked at first and after a reset
 * @attr {string} value - What is submitted when ticked, `on` by default
 * @slot - What is declared, in paragraphs
 */
export class McPledge extends McCheckbox {
  static override styles = [...McCheckbox.styles, pledgeStyles];

  protected override readonly describedBy = 'text hint error';

  protected override render(): TemplateResult {
    return html`<div class="pledge">
      <div id="text"><slot></slot></div>
      ${super.render()}
    </div>`;
  }
}
