import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { errorIcon } from '../icons.ts';
import { headings } from '../styles/heading.styles.ts';
import { errorSummaryStyles } from './error-summary.styles.ts';

/** One thing to mend. */
export interface SummaryEntry {
  /** What the link leads to: the id of an element in the same document or shadow root, or a field's pointer. */
  readonly target: string;
  readonly text: string;
}

/** Fired when an entry is followed; cancel it to move the focus in another way. */
export type SummarySelectEvent = CustomEvent<{ readonly target: string }>;

/**
 * All that has to be mended on a page, above it. Call `focus()` after a failed attempt to go on; each entry leads into
 * its control.
 *
 * @tag mc-error-summary
 * @attr {number} heading-level - Level of the heading, 2 by default
 * @event {CustomEvent<{ target: string }>} mc-summary-select - An entry is followed. Cancelable; by default the element
 *   whose id is `target` takes the focus. Does not bubble
 * @csspart summary - The box
 */
export class McErrorSummary extends McElement<{ 'mc-summary-select': SummarySelectEvent }> {
  static override styles = [...McElement.styles, headings, errorSummaryStyles];

  /** What to mend, in the order of the page. Nothing is shown while empty. */
  @property({ attribute: false }) entries: readonly SummaryEntry[] = [];

  /** Level of the heading. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @query('.summary') private box!: HTMLElement | null;

  override focus(options?: FocusOptions): void {
    this.box?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.entries.length === 0) return nothing;
    return html`<div class="summary" part="summary" role="alert" tabindex="-1" aria-labelledby="heading">
      <h2 id="heading" aria-level=${this.headingLevel}>${errorIcon}<span>${msg(str`Có ${this.entries.length} chỗ cần sửa`)}</span></h2>
      <ul>
        ${this.entries.map(
          ({ target, text }) =>
            html`<li><a href="#${target}" @click=${(event: Event) => this.#follow(event, target)}>${text}</a></li>`,
        )}
      </ul>
    </div>`;
  }

  #follow(event: Event, target: string): void {
    event.preventDefault();
    const select: SummarySelectEvent = new CustomEvent('mc-summary-select', { detail: { target }, cancelable: true });
    if (!this.dispatchEvent(select)) return;
    const root = this.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) root.getElementById(target)?.focus();
  }
}
