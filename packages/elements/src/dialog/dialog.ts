import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { activeElement } from '../internal/active-element.ts';
import { Overflow } from '../internal/overflow.ts';
import { closeIcon } from '../more-icons.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import { dialogStyles } from './dialog.styles.ts';
import { firstFocus } from './first-focus.ts';
import { lockScroll, releaseScroll } from './scroll-lock.ts';

/** What the person closed a dialog by: Escape (on a phone: back), the button beside the heading, or a button of a `<form method="dialog">`. */
export type DialogCloseReason = 'escape' | 'button' | 'form';

/** Fired before a dialog closes; prevented, it stays open. */
export type DialogCloseEvent = CustomEvent<{ readonly reason: DialogCloseReason; readonly value: string }>;

/**
 * A question or a piece of work that everything else waits for. Opened by `open` or `show()`, it takes the focus: what is marked
 * `autofocus` inside it, or else its first field, or else its heading; closed, it gives the focus back. A button of a
 * `<form method="dialog">` inside it closes it, as in a native dialog. Without script its content stands in the page as it is.
 *
 * @tag mc-dialog
 * @slot - What it says or asks
 * @slot heading - Its heading, instead of the attribute
 * @slot actions - One element with its buttons, for one a `<form method="dialog">`
 * @attr {string} heading - Its heading, a text
 * @attr {boolean} open - Whether it is open
 * @csspart dialog - The box
 * @csspart heading - The heading
 * @csspart close - The button that closes it
 * @csspart body - What scrolls when it is long
 * @event {CustomEvent<{ reason: 'escape' | 'button' | 'form', value: string }>} mc-close - The person closes it; `preventDefault()` keeps it open. `value` is that of the form's button. Neither bubbles nor leaves the shadow root
 */
export class McDialog extends McElement<{ 'mc-close': DialogCloseEvent }> {
  static override styles = [...McElement.styles, headings, buttons, dialogStyles];

  /** Its heading, a text. */
  @property() heading = '';
  /** Whether it is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  readonly #overflow = new Overflow(this);
  #opener: HTMLElement | undefined;

  constructor() {
    super();
    this.addController({
      hostDisconnected: () => {
        this.open = false;
        this.#closed();
      },
    });
    this.addEventListener('submit', (event) => {
      const { target, submitter } = event;
      if (event.defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== 'dialog') return;
      event.preventDefault();
      this.#ask('form', submitter?.getAttribute('value') ?? '');
    });
  }

  /** Opens it. */
  show(): void {
    this.open = true;
  }

  /** Closes it, without asking. */
  close(): void {
    this.open = false;
  }

  protected override render(): TemplateResult {
    const { overflows } = this.#overflow;
    return html`<dialog aria-labelledby="heading" part="dialog" @keydown=${this.#onKeyDown} @cancel=${this.#onCancel} @close=${this.#onClose}>
      <div class="head">
        <div class="heading" id="heading" tabindex="-1" part="heading"><slot name="heading"><h2>${this.heading}</h2></slot></div>
        <button type="button" class="close" aria-label=${msg('Đóng')} part="close" @click=${() => this.#ask('button')}>${closeIcon}</button>
      </div>
      <div class="body" part="body" role=${overflows ? 'group' : nothing} aria-labelledby=${overflows ? 'heading' : nothing} tabindex=${overflows ? '0' : nothing}>
        <div class="content"><slot></slot></div>
      </div>
      <slot name="actions"></slot>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open) this.#opened();
    else this.#closed();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #opened(): void {
    const dialog = this.#dialog;
    if (!dialog || dialog.open || !this.isConnected) return;
    this.#opener = activeElement();
    dialog.showModal();
    lockScroll(this);
    const [body, content] = ['.body', '.content'].map((part) => dialog.querySelector(part));
    if (content) this.#overflow.watch(body ?? null, [content]);
    const heading = dialog.querySelector<HTMLElement>('.heading');
    heading?.focus();
    // One that can't take it, because it is put away, leaves it at the heading.
    firstFocus(this)?.focus();
    // In a dialog that is open from the start, fields may be drawn after it.
    void this.updateComplete.then(() => {
      if (activeElement() === heading) firstFocus(this)?.focus();
    });
  }

  #closed(): void {
    const opener = this.#opener;
    this.#opener = undefined;
    releaseScroll(this);
    this.#dialog?.close();
    if (opener?.isConnected) opener.focus();
  }

  /** The page may keep it open: something would be lost, something isn't there yet. */
  #ask(reason: DialogCloseReason, value = ''): void {
    const event: DialogCloseEvent = new CustomEvent('mc-close', { cancelable: true, detail: { reason, value } });
    if (this.dispatchEvent(event)) this.open = false;
  }

  // Before the browser's own way, which closes on a second Escape whatever the page said to the first.
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    this.#ask('escape');
  };

  readonly #onCancel = (event: Event): void => {
    // A file input inside fires one too, when nothing is chosen.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#ask('escape');
  };

  /** The browser may close it by itself. */
  readonly #onClose = (): void => {
    this.open = this.#dialog?.open ?? false;
  };
}
