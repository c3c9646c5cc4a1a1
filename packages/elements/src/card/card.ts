import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { hasSlotted } from '../internal/slots.ts';
import { headings } from '../styles/heading.styles.ts';
import { cardStyles } from './card.styles.ts';

/**
 * One thing among several: a procedure, a dossier. When the page puts a link of its own into the heading, the whole card is that
 * link: one place to tab to, as large as the card, and all that a browser does with links (a new tab, copying the address).
 *
 * @tag mc-card
 * @slot heading - Name of the thing: a text, or the page's own `<a>`
 * @slot - What is to be known of it
 * @slot footer - Links, buttons and badges at the foot; these stay usable by themselves
 * @csspart card - The box
 * @csspart heading - The heading
 * @csspart footer - The foot
 * @attr {number} heading-level - Level of the heading, 3 by default
 */
export class McCard extends McElement {
  static override styles = [...McElement.styles, headings, cardStyles];

  /** Level of the heading. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  protected override render(): TemplateResult {
    return html`<div class="card ${hasSlotted(this, 'heading', 'a') ? 'linked' : ''}" part="card">
      <h2 aria-level=${this.headingLevel} part="heading" ?hidden=${!hasSlotted(this, 'heading')}><slot name="heading" @slotchange=${this.#look}></slot></h2>
      <div><slot></slot></div>
      <div class="footer" part="footer" ?hidden=${!hasSlotted(this, 'footer')}><slot name="footer" @slotchange=${this.#look}></slot></div>
    </div>`;
  }

  readonly #look = (): void => this.requestUpdate();
}
