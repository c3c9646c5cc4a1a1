import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { McElement } from '../element.ts';
import { buttons } from '../styles/button.styles.ts';
import type { McAccordionItem } from './accordion-item.ts';
import { accordionStyles } from './accordion.styles.ts';
import { followTarget } from './target.ts';

/**
 * Parts that are opened one by one, or all at once by the button above them. An address whose fragment names a part, or something in
 * it, opens that part and goes there. Without script all parts are open.
 *
 * @tag mc-accordion
 * @slot - `<mc-accordion-item>` elements
 * @csspart all - The button that opens or closes all parts
 */
export class McAccordion extends McElement {
  static override styles = [...McElement.styles, buttons, accordionStyles];

  constructor() {
    super();
    this.addEventListener('mc-toggle', () => this.requestUpdate());
    followTarget(this, (target) => void this.#goTo(target));
  }

  /** Opens all parts. */
  openAll(): void {
    this.#setAll(true);
  }

  /** Closes all parts. */
  closeAll(): void {
    this.#setAll(false);
  }

  protected override render(): TemplateResult {
    const items = this.#items;
    const allOpen = items.every(({ open }) => open);
    return html`<button type="button" class="all" ?hidden=${items.length < 2} part="all" @click=${() => this.#setAll(!allOpen)}>${allOpen ? msg('Đóng tất cả') : msg('Mở tất cả')}</button>
      <div class="items"><slot @slotchange=${() => this.requestUpdate()}></slot></div>`;
  }

  get #items(): readonly McAccordionItem[] {
    return [...this.querySelectorAll<McAccordionItem>(':scope > mc-accordion-item')];
  }

  #setAll(open: boolean): void {
    for (const item of this.#items) item.open = open;
  }

  async #goTo(target: Element): Promise<void> {
    const item = this.#items.find((one) => one.contains(target));
    if (!item || item.open) return;
    item.open = true;
    await item.updateComplete;
    target.scrollIntoView();
  }
}
