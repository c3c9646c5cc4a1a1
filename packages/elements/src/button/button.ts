import { msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { buttons } from '../styles/button.styles.ts';
import { buttonStyles } from './button.styles.ts';
import { STAND_IN_SLOT, standIn } from './stand-in.ts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

/**
 * A button. With `type="submit"` it sends the form it stands in as a native one does: by Enter in a field too, with its name and
 * value, after the browser's own checks. While `busy` it keeps the focus, says so and does nothing, so that nobody sends twice.
 * What leads to another page is a link, not a button.
 *
 * @tag mc-button
 * @slot - What it does: "Nộp hồ sơ"
 * @slot icon - A drawing (`<svg>`) before the text, hidden from assistive technology
 * @slot native - Taken by the button itself
 * @csspart button - The native button
 * @attr {'primary' | 'secondary' | 'quiet' | 'danger'} kind - The one main act of a view; another one; one that needn't be seen first; one that can't be taken back
 * @attr {'button' | 'submit' | 'reset'} type - What it does with its form: nothing, sends it, or brings it back to its beginning
 * @attr {string} form - Id of the form, when it stands elsewhere on the page
 * @attr {string} busy-label - What is under way, instead of "Đang xử lý…"
 */
export class McButton extends McElement {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [...McElement.styles, buttons, buttonStyles];

  /** The one main act of a view, another one, one that needn't be seen first, or one that can't be taken back. */
  @property() kind: ButtonKind = 'secondary';
  /** What it does with its form. */
  @property() type: 'button' | 'submit' | 'reset' = 'button';
  /** Name under which the form submits the value, when it was sent by this button. */
  @property({ reflect: true, useDefault: true }) name = '';
  /** The value that goes with the name. */
  @property() value = '';
  /** Not usable. */
  @property({ type: Boolean, reflect: true, useDefault: true }) disabled = false;
  /** What it does is under way: pressing it again does nothing. */
  @property({ type: Boolean, reflect: true, useDefault: true }) busy = false;
  /** What is under way, instead of "Đang xử lý…". */
  @property({ attribute: 'busy-label' }) busyLabel = '';

  /** Disabled by a `<fieldset disabled>` around it. */
  @state() private blocked = false;
  @query('button') private native!: HTMLButtonElement | null;

  readonly #internals = this.attachInternals();

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** Presses it. */
  override click(): void {
    this.native?.click();
  }

  protected formAssociatedCallback(): void {
    this.requestUpdate();
  }
  protected formDisabledCallback(disabled: boolean): void {
    this.blocked = disabled;
  }

  protected override updated(): void {
    if (this.type === 'submit') this.#standIn();
    else this.querySelector(`:scope > [slot='${STAND_IN_SLOT}']`)?.remove();
  }

  protected override render(): TemplateResult {
    const { busy } = this;
    const doing = this.busyLabel || msg('Đang xử lý…');
    // A form of its own tells when a click has passed all who may say no to it, as with a native button.
    return html`<form novalidate @submit=${this.#act}>
        <button
          class=${this.kind}
          type=${this.type === 'button' ? 'button' : 'submit'}
          part="button"
          ?disabled=${this.disabled || this.blocked}
          aria-disabled=${busy ? 'true' : 'false'}
          @click=${this.#onClick}
        >
          ${busy ? html`<span class="turning"></span><span>${doing}</span>` : ''}
          <slot name="icon" ?hidden=${busy}></slot><span ?hidden=${busy}><slot @slotchange=${this.#onText}></slot></span>
        </button>
      </form>
      <span class="visually-hidden" role="status">${busy ? doing : ''}</span>
      <span class="visually-hidden" inert><slot name=${STAND_IN_SLOT}></slot></span>`;
  }

  /** Writing an element's text takes its children away, this one too. */
  readonly #onText = (): void => this.requestUpdate();

  #standIn(): HTMLButtonElement {
    const { name, value } = this;
    return standIn(this, { name, value, disabled: this.disabled || this.blocked || this.busy, form: this.getAttribute('form') });
  }

  readonly #onClick = (event: Event): void => {
    if (!this.busy) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  readonly #act = (event: Event): void => {
    event.preventDefault();
    if (this.busy) return;
    if (this.type === 'submit') this.form?.requestSubmit(this.#standIn());
    else this.form?.reset();
  };
}
