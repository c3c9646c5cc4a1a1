import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { toggleIcon } from '../combobox/toggle-icon.ts';
import { McElement } from '../element.ts';
import { followContent, inSlot } from '../internal/follow-content.ts';
import { slottedText } from '../internal/slots.ts';
import { UNTIL_FOUND } from '../internal/until-found.ts';
import { headings } from '../styles/heading.styles.ts';
import { putAway } from '../styles/put-away.styles.ts';
import { accordionItemStyles } from './accordion.styles.ts';

/** Fired when a part has been opened or closed, by the person or the page. */
export type ToggleEvent = CustomEvent<{ readonly open: boolean }>;

/** Level of a heading where the page's own is none. */
const USUAL_LEVEL = '3';

/**
 * One part of `<mc-accordion>`, opened by the button in its heading. Text and level of the heading are those of the page's own heading,
 * which stands in its place while there is no script. What is closed is found by the browser's own search where it can, and printed.
 *
 * @tag mc-accordion-item
 * @slot - What is opened
 * @slot heading - A heading, `<h2>` to `<h6>`
 * @attr {boolean} open - Whether it is open
 * @csspart heading - The heading
 * @csspart button - The button in it
 * @csspart content - What is opened
 * @event {CustomEvent<{ open: boolean }>} mc-toggle - It has been opened or closed. Bubbles, and doesn't leave the shadow root
 */
export class McAccordionItem extends McElement<{ 'mc-toggle': ToggleEvent }> {
  static override styles = [...McElement.styles, headings, putAway, accordionItemStyles];

  /** Whether it is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  constructor() {
    super();
    followContent(this, inSlot('heading'));
  }

  /** Moves focus to its button. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override render(): TemplateResult {
    const { open } = this;
    return html`<h3 aria-level=${this.#level} part="heading">
        <button type="button" aria-expanded=${open ? 'true' : 'false'} aria-controls="content" part="button" @click=${() => this.#set(!open)}>
          ${toggleIcon}<span>${slottedText(this, 'heading')}</span>
        </button>
      </h3>
      <slot name="heading"></slot>
      <div class="content" id="content" hidden=${open ? nothing : UNTIL_FOUND} part="content" @beforematch=${() => this.#set(true)}><slot></slot></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('open');
    if (before === undefined || before === this.open) return;
    const event: ToggleEvent = new CustomEvent('mc-toggle', { bubbles: true, detail: { open: this.open } });
    this.dispatchEvent(event);
  }

  get #level(): string {
    return /^h([1-6])$/.exec(this.querySelector(':scope > [slot="heading"]')?.localName ?? '')?.[1] ?? USUAL_LEVEL;
  }

  #set(open: boolean): void {
    this.open = open;
  }
}
