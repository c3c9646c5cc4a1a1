import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { followContent, inSlot } from '../internal/follow-content.ts';
import { UNTIL_FOUND } from '../internal/until-found.ts';
import type { McTabPanel } from './tab-panel.ts';
import { tabsStyles } from './tabs.styles.ts';

/** Fired when the person chooses another tab. */
export type TabChangeEvent = CustomEvent<{ readonly selected: string }>;

/** Where a key leads from the tab at `index`. */
const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Several panels, of which one is shown. The arrow keys, Home and End go from tab to tab and show what they come to; with `manual` they
 * only go, and Enter or Space shows. Tabs wrap on a narrow screen. All panels are read where there is no script, are printed, and are
 * found by the browser's own search where it can. Nothing is remembered.
 *
 * @tag mc-tabs
 * @slot - `<mc-tab-panel>` elements
 * @attr {string} label - What the tabs are about, for screen readers
 * @attr {string} selected - Name or number of the panel that is shown
 * @attr {boolean} manual - Whether the arrow keys leave what is shown: for panels that take time to load
 * @csspart tablist - All tabs
 * @csspart tab - Each tab
 * @event {CustomEvent<{ selected: string }>} mc-tab-change - The person chose another tab. Neither bubbles nor leaves the shadow root
 */
export class McTabs extends McElement<{ 'mc-tab-change': TabChangeEvent }> {
  static override styles = [...McElement.styles, tabsStyles];

  /** What the tabs are about, for screen readers. */
  @property() label = '';
  /** Name or number of the panel that is shown; the first one, when there is none of that name. */
  @property({ reflect: true }) selected = '';
  /** Whether the arrow keys leave what is shown. */
  @property({ type: Boolean }) manual = false;

  /** The tab that Tab comes to, while it is another one than what is shown. */
  #focused: number | undefined;

  constructor() {
    super();
    followContent(this, inSlot('label'));
    this.addEventListener('beforematch', ({ target }) => {
      const found = this.#panels.findIndex((panel) => panel === target);
      if (found >= 0) this.#choose(found);
    });
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    const stop = this.#focused ?? shown;
    return html`<div role="tablist" aria-label=${this.label || nothing} part="tablist" @keydown=${this.#onKeyDown} @focusout=${this.#onFocusOut}>
        ${this.#panels.map(
          ({ label }, index) => html`<button
            type="button"
            role="tab"
            aria-selected=${index === shown ? 'true' : 'false'}
            tabindex=${index === stop ? '0' : '-1'}
            part="tab"
            @click=${() => this.#choose(index)}
          >
            ${label}
          </button>`,
        )}
      </div>
      <slot @slotchange=${() => this.requestUpdate()}></slot>`;
  }

  protected override updated(): void {
    const shown = this.#shown;
    for (const [index, panel] of this.#panels.entries()) {
      if (index === shown) panel.removeAttribute('hidden');
      else panel.setAttribute('hidden', UNTIL_FOUND);
    }
  }

  get #panels(): readonly McTabPanel[] {
    return [...this.querySelectorAll<McTabPanel>(':scope > mc-tab-panel')];
  }

  get #shown(): number {
    return Math.max(0, this.#panels.findIndex((panel, index) => this.#nameOf(panel, index) === this.selected));
  }

  #nameOf({ name }: McTabPanel, index: number): string {
    return name || String(index);
  }

  #choose(index: number): void {
    const panel = this.#panels[index];
    this.#focused = undefined;
    if (!panel || index === this.#shown) return;
    this.selected = this.#nameOf(panel, index);
    const event: TabChangeEvent = new CustomEvent('mc-tab-change', { detail: { selected: this.selected } });
    this.dispatchEvent(event);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const step = steps[key];
    if (!step || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    const next = step(this.#focused ?? this.#shown, this.#panels.length);
    if (!this.manual) this.#choose(next);
    this.#focused = next;
    this.requestUpdate();
    this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };

  /** Whoever comes back begins at what is shown. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Element && relatedTarget.getAttribute('role') === 'tab') return;
    this.#focused = undefined;
    this.requestUpdate();
  };
}
