import { msg } from '@lit/localize';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Choice } from '../control/choice-control.ts';
import { isImplicitSubmission, submitImplicitly } from '../internal/enter.ts';
import { afterPointerUp, watchPointer } from '../internal/pointer-up.ts';
import { buttons } from '../styles/button.styles.ts';
import { comboboxStyles } from './combobox.styles.ts';
import { finderOf } from './finder.ts';
import { ListedText } from './listed-text.ts';
import { popupContent, popupCount, type Popup } from './popup.ts';
import { toggleIcon } from './toggle-icon.ts';

/** Options that are drawn at most: more cost an old phone too much, and nobody reads them. */
const MOST = 100;
/** Nothing to draw. */
const NOTHING: Popup = { shown: [], total: 0, absence: '' };
/** Milliseconds without typing before the number of matches is said aloud. */
const PAUSE = 600;

/**
 * A choice from a long list, found by typing: marks are optional, words may stand in any order. The text is never changed
 * while it is being typed, except by choosing. A text that is left and can mean one option only chooses it; any other stays
 * as typed in `raw`. Options are given (property or `<option>` children) or loaded: `list` names a code list of the provider
 * above, `list-key` the part of it.
 *
 * @tag mc-combobox
 * @attr {string} name - Name in the form data
 * @attr {string} label - Visible label
 * @attr {string} hint - Help under the label; by default how to search
 * @attr {string} error - What is wrong; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - Must be answered
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - Value of the chosen option
 * @attr {string} autocomplete - Passed to the native input
 * @event input - At each change of the text, and when an option is chosen
 * @event change - When an option is chosen, or a changed text is left
 * @slot - `<option>` elements, read once when the element is connected
 * @csspart label - The label
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 * @csspart input - The native input
 * @csspart popup - The box of the options
 */
export class McCombobox extends ListedText {
  static override styles = [buttons, ...ListedText.styles, comboboxStyles];

  @state() private opened = false;
  /** The option that the arrow keys stand on, counted in what is shown. */
  @state() private active = -1;
  @state() private spoken = '';

  /** What is searched by; everything is shown where the list was opened and nothing typed yet. */
  #typed = '';
  #popup = NOTHING;
  #told = '';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #settledFor: readonly Choice[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    watchPointer();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.renderRoot.addEventListener('click', this.#onPick);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#popup = this.#isOpen ? this.#find() : NOTHING;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('active')) this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
    if (changed.has('opened') && this.opened) this.renderRoot.querySelector('.popup')?.scrollIntoView({ block: 'nearest' });
    // What was typed, or filled in by the browser, before the list had come.
    if (this.#settledFor === this.choices) return;
    this.#settledFor = this.choices;
    if (!this.#hasFocus) this.#resolve();
  }

  protected override render(): TemplateResult {
    const open = this.#isOpen;
    return html`<div class="control ${this.shownError ? 'invalid' : ''}">
      <label class="label" id="label" for="input" part="label">${this.labelText()}</label>
      ${this.messages(this.helpText())}
      <div class="line">
        <input
          class="box"
          type="text"
          role="combobox"
          aria-labelledby="label"
          ${this.tied({ ...this.typing(), autocomplete: this.autocomplete || 'off', autocapitalize: 'none' })}
          aria-autocomplete="list"
          aria-controls="options"
          aria-expanded=${open ? 'true' : 'false'}
          aria-activedescendant=${open && this.active >= 0 ? `option-${this.active}` : ''}
          @input=${this.#onType}
          @focus=${this.#onFocus}
          @blur=${this.#onLeave}
          @click=${this.#onClick}
          @keydown=${this.#onKeyDown}
          @keypress=${this.#onKeyPress}
          @compositionstart=${this.onCompositionStart}
          @compositionend=${this.onCompositionEnd}
        />
        <button
          class="toggle"
          type="button"
          tabindex="-1"
          aria-label=${msg('Mở danh sách')}
          aria-controls="options"
          aria-expanded=${open ? 'true' : 'false'}
          ?disabled=${this.#disabled || this.readonly}
          @mousedown=${this.#keepFocus}
          @click=${this.#toggle}
        >
          ${toggleIcon}
        </button>
      </div>
      <div class="popup" part="popup" ?hidden=${!open} @mousedown=${this.#keepFocus}>
        ${popupContent(this.#popup, { label: this.label, value: this.value, active: this.active })}
      </div>
      <div class="visually-hidden" role="status">${this.spoken}</div>
      ${this.listed.failure()}
    </div>`;
  }

  #find(): Popup {
    const choices = this.choices;
    const { places, total } = finderOf(choices).find(this.#typed, MOST);
    const loading = this.listed.state === 'loading';
    const absence = loading ? msg('Đang tải danh sách…') : choices.length === 0 ? msg('Chưa có danh sách.') : '';
    return { shown: places.flatMap((place) => choices[place] ?? []), total, absence };
  }

  get #disabled(): boolean {
    return this.blocked || this.disabled;
  }
  get #isOpen(): boolean {
    return this.opened && !this.#disabled && !this.readonly;
  }
  get #hasFocus(): boolean {
    return this.input !== null && this.shadowRoot?.activeElement === this.input;
  }

  readonly #keepFocus = (event: Event): void => event.preventDefault();

  readonly #onType = (): void => {
    this.onInput();
    this.#open(this.input?.value ?? '');
    // A browser fills in without coming here first.
    if (!this.#hasFocus) this.#onLeave();
  };

  readonly #onFocus = (): void => {
    this.#told = this.restorable;
  };

  readonly #onLeave = (): void => {
    this.#resolve();
    this.onLeave();
    if (this.#told !== this.restorable) this.tellChange();
    this.#told = this.restorable;
    // Closing moves what stands below: not while a finger is coming down on it.
    afterPointerUp(() => this.#close());
  };

  readonly #onClick = (): void => {
    if (!this.#isOpen) this.#open('');
  };

  readonly #onPick = ({ target }: Event): void => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
    const choice = option ? this.#popup.shown[Number(option.dataset['place'])] : undefined;
    if (choice) this.#choose(choice);
  };

  readonly #toggle = (): void => {
    this.input?.focus();
    if (this.#isOpen) this.#close();
    else this.#open('');
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || this.readonly) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(event, key === 'ArrowDown' ? 1 : -1);
    else if (!this.#isOpen) return;
    else if (key === 'Tab') this.#chooseActive();
    else if (key === 'Enter') {
      event.preventDefault();
      if (!this.#chooseActive() && !this.#resolve()) this.#close();
    } else if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  };

  readonly #onKeyPress = (event: KeyboardEvent): void => {
    const { form } = this;
    if (!form || !isImplicitSubmission(event)) return;
    this.#resolve();
    // The form is told of an answer when the control has been updated.
    void this.updateComplete.then(() => submitImplicitly(form));
  };

  #move(event: KeyboardEvent, step: number): void {
    event.preventDefault();
    if (event.altKey && step < 0) this.#close();
    else if (!this.#isOpen) this.#open(this.raw ?? '');
    if (event.altKey) return;
    // `willUpdate` looks for what is shown: after opening, it isn't known yet.
    void this.updateComplete.then(() => {
      const { shown } = this.#popup;
      const { length } = shown;
      const chosen = this.active < 0 ? shown.findIndex(({ value }) => value === this.value) : -1;
      if (chosen >= 0) this.active = chosen;
      else if (length > 0) this.active = this.active < 0 && step < 0 ? length - 1 : (this.active + step + length) % length;
    });
  }

  #open(typed: string): void {
    if (this.#disabled || this.readonly) return;
    this.#typed = typed;
    this.active = -1;
    this.opened = true;
    this.requestUpdate();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      if (this.#isOpen) this.spoken = popupCount(this.#popup);
    }, PAUSE);
  }

  #close(): void {
    clearTimeout(this.#pause);
    this.opened = false;
    this.active = -1;
    this.spoken = '';
  }

  #chooseActive(): boolean {
    const choice = this.#isOpen ? this.#popup.shown[this.active] : undefined;
    if (choice) this.#choose(choice);
    return choice !== undefined;
  }

  #resolve(): boolean {
    const choice = this.meant();
    if (choice) this.#choose(choice);
    return choice !== undefined;
  }

  readonly #choose = ({ value }: Choice): void => {
    // A phone's keyboard composes all the time; what is chosen ends it.
    this.composing = false;
    this.#close();
    this.choose(value);
    this.#told = this.restorable;
  };
}
