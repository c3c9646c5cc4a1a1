import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { followContent, inSlot } from '../internal/follow-content.ts';
import { slottedText } from '../internal/slots.ts';
import { putAway } from '../styles/put-away.styles.ts';
import { tabPanelStyles } from './tabs.styles.ts';

/**
 * One panel of `<mc-tabs>`. Its label is a heading of the page's own, which is a tab while there is script, and a heading when there is
 * none or the page is printed.
 *
 * @tag mc-tab-panel
 * @slot - What it shows
 * @slot label - A heading with the text of its tab
 * @attr {string} name - What `selected` of `<mc-tabs>` calls it; its number, from 0 on, when absent
 * @csspart panel - The panel
 */
export class McTabPanel extends McElement {
  static override styles = [...McElement.styles, putAway, tabPanelStyles];

  /** What `selected` of `<mc-tabs>` calls it. */
  @property() name = '';

  constructor() {
    super();
    followContent(this, inSlot('label'));
  }

  /** Text of its tab. */
  get label(): string {
    return slottedText(this, 'label');
  }

  protected override render(): TemplateResult {
    return html`<div role="tabpanel" tabindex="0" aria-label=${this.label} part="panel">
      <slot name="label"></slot>
      <slot></slot>
    </div>`;
  }
}
