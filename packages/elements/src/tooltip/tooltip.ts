import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { placeTip } from './place.ts';
import { tooltipStyles } from './tooltip.styles.ts';

/** How long a pointer may be on its way from the trigger to the tip. */
const GRACE = 200;

let made = 0;

const idsOf = (element: Element): readonly string[] => (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);

const sayIds = (element: Element, ids: readonly string[]): void => {
  if (ids.length > 0) element.setAttribute('aria-describedby', ids.join(' '));
  else element.removeAttribute('aria-describedby');
};

/**
 * A short explanation of a button or a link, seen while the pointer or the focus is on it, and by a tap, which shows it and takes it away
 * again. It stays while the pointer is on it, Escape takes it away, and screen readers read it as the trigger's description. Nobody has to
 * find it: what a person needs to know stands in the page. Without script it stands beside its trigger.
 *
 * @tag mc-tooltip
 * @slot - One native button, link or field that the tip explains
 * @slot tip - The explanation, a text in one element
 * @attr {boolean} open - Whether the tip is shown
 * @csspart tip - The tip
 */
export class McTooltip extends McElement {
  static override styles = [...McElement.styles, tooltipStyles];

  /** Whether the tip is shown. */
  @property({ type: Boolean, reflect: true }) open = false;

  #described: { readonly trigger: HTMLElement; readonly id: string } | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #isHovered = false;
  #hasFocus = false;
  /** Whether the tip was shown when a finger touched the trigger, whose focus shows it too. */
  #shownAtTouch: boolean | undefined;

  constructor() {
    super();
    this.addController({
      hostDisconnected: () => {
        this.#hide();
        this.#follow(false);
      },
    });
    this.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'touch') return;
      this.#isHovered = true;
      this.#show();
    });
    this.addEventListener('pointerleave', () => {
      this.#isHovered = false;
      this.#leaving = setTimeout(() => this.#hideUnlessWanted(), GRACE);
    });
    this.addEventListener('pointerdown', ({ pointerType, target }) => {
      this.#shownAtTouch = pointerType === 'touch' && this.#isTrigger(target) ? this.open : undefined;
    });
    this.addEventListener('focusin', () => {
      this.#hasFocus = true;
      this.#show();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      // A long tip in a low window is scrolled, and takes the focus for it.
      if (relatedTarget instanceof Node && this.contains(relatedTarget)) return;
      this.#hasFocus = false;
      this.#hideUnlessWanted();
    });
    this.addEventListener('click', () => {
      if (this.#shownAtTouch === undefined) return;
      this.open = !this.#shownAtTouch;
      this.#shownAtTouch = undefined;
    });
  }

  protected override render(): TemplateResult {
    return html`<slot @slotchange=${this.#describe}></slot>
      <div class="tip" popover="manual" part="tip"><slot name="tip" @slotchange=${this.#describe}></slot></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#draw();
  }

  get #trigger(): HTMLElement | undefined {
    return [...this.querySelectorAll<HTMLElement>(':scope > :not([slot])')].at(0);
  }

  #isTrigger(target: EventTarget | null): boolean {
    return target instanceof Node && this.#trigger?.contains(target) === true;
  }

  readonly #describe = (): void => {
    const before = this.#described;
    const trigger = this.#trigger;
    const tip = this.querySelector(':scope > [slot="tip"]');
    if (before) sayIds(before.trigger, idsOf(before.trigger).filter((id) => id !== before.id));
    this.#described = undefined;
    if (!trigger || !tip) return;
    tip.id ||= `mc-tip-${++made}`;
    tip.setAttribute('role', 'tooltip');
    sayIds(trigger, [...idsOf(trigger), tip.id]);
    this.#described = { trigger, id: tip.id };
  };

  #show(): void {
    clearTimeout(this.#leaving);
    this.open = true;
  }

  #hide(): void {
    clearTimeout(this.#leaving);
    this.open = false;
  }

  #hideUnlessWanted(): void {
    if (!this.#isHovered && !this.#hasFocus) this.#hide();
  }

  #draw(): void {
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    if (!tip || !this.isConnected) return;
    const { open } = this;
    tip.classList.toggle('shown', open);
    // Browsers without popovers draw it in its place in the page.
    if ('showPopover' in tip) {
      if (open) tip.showPopover();
      else tip.hidePopover();
    }
    this.#follow(open);
    if (open) this.#place();
  }

  #follow(open: boolean): void {
    const listeners = [['keydown', this.#onKeyDown], ['pointerdown', this.#onPointerDown], ['scroll', this.#place], ['resize', this.#place]] as const;
    for (const [type, listener] of listeners) {
      if (open) window.addEventListener(type, listener, true);
      else window.removeEventListener(type, listener, true);
    }
  }

  readonly #place = (): void => {
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    const trigger = this.#trigger;
    if (tip && trigger) placeTip(tip, trigger.getBoundingClientRect());
  };

  /** Only the tip goes away, not the dialog around it. */
  readonly #onKeyDown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.#hide();
  };

  /** A tap anywhere else; it doesn't always take the focus along. */
  readonly #onPointerDown = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#hide();
  };
}
