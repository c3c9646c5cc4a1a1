import { LOCALE_STATUS_EVENT, msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { hasSimpleTexts } from '../internal/simple-texts.ts';
import { language } from '../localization.ts';
import { easeIcon } from '../more-icons.ts';
import { buttons } from '../styles/button.styles.ts';
import { choice } from '../styles/choice.styles.ts';
import { compact } from '../styles/compact.styles.ts';
import { comfortStyles } from './comfort.styles.ts';
import { keepInWindow } from './keep-in-window.ts';
import { languageOf, passagesIn } from './readable.ts';
import { Reader, voiceFor, type ReadingState } from './reader.ts';
import { applySettings, choices, COMFORT_KEY, keepSettings, keptSettings, settingsOf, withChoice, type ComfortSettings } from './settings.ts';

const COMFORT_EVENT = 'mc-comfort-change';

/** Fired when a person has changed how the page is shown. */
export type ComfortChangeEvent = CustomEvent<ComfortSettings>;

const usual = '100';
const sizes = [usual, ...choices['text-size']] as const;
type Size = (typeof sizes)[number];

/** Part of the page that is read: the form, where there is one, else what the page is about. */
const readIn = (selector: string): Element =>
  document.querySelector(selector || 'main mc-form, [role=main] mc-form') ?? document.querySelector('main, [role=main]') ?? document.body;

/**
 * A button that opens what makes a page easier to read: text size, high contrast, simpler language where the page has such
 * texts, and reading aloud where the browser has a voice for its language.
 *
 * The choices stand as attributes of `<html>` (`data-mc-text-size`, `data-mc-contrast`, `data-mc-language`) and are kept in
 * `localStorage` under `mc-comfort`. With `comfort.js` and `comfort.css` in the head of the host's pages they hold before the first paint.
 *
 * @tag mc-comfort
 * @event {CustomEvent<ComfortSettings>} mc-comfort-change - A person has chosen; bubbles to the window
 * @attr {boolean} shared - The machine is shared: what is chosen holds for this page and is not kept
 * @attr {boolean} simple-texts - The host's own texts have plainer words, so the choice is there even before a text of a procedure has some
 * @attr {boolean} online-voices - Voices that run elsewhere may read as well: the text of the page, answers that are shown included, then goes to whoever runs them
 * @attr {string} reads - Selector of the part of the page that is read aloud; the form or `<main>` by default
 * @csspart button - The button
 * @csspart panel - What it opens
 */
export class McComfort extends McElement<{ 'mc-comfort-change': ComfortChangeEvent }> {
  static override styles = [...McElement.styles, buttons, choice, compact, comfortStyles];

  /** Nothing is kept on the device. */
  @property({ type: Boolean }) shared = false;
  /** Offers simpler language in any case. */
  @property({ type: Boolean, attribute: 'simple-texts' }) simpleTexts = false;
  /** Takes voices that run elsewhere. */
  @property({ type: Boolean, attribute: 'online-voices' }) onlineVoices = false;
  /** What is read aloud. */
  @property() reads = '';

  @state() private open = false;
  @state() private reading: ReadingState = 'silent';
  @state() private said = '';

  #connected: AbortController | undefined;
  readonly #more = matchMedia('(prefers-contrast: more)');
  readonly #reader = new Reader((state, finished) => {
    this.reading = state;
    this.said = { silent: finished ? msg('Đã đọc xong') : msg('Đã dừng đọc'), reading: msg('Đang đọc'), paused: msg('Đã tạm dừng đọc') }[state];
  });

  constructor() {
    super();
    this.addEventListener('keydown', this.#keyed);
    this.addEventListener('focusout', this.#left);
    this.addController({ hostConnected: () => this.#listen(), hostDisconnected: () => this.#leave() });
  }

  protected override render(): TemplateResult {
    const { 'text-size': size = usual, language: words } = settingsOf();
    return html`<button type="button" class="open" part="button" aria-expanded=${this.open ? 'true' : 'false'} aria-controls="panel" @click=${() => (this.open = !this.open)}>
        ${easeIcon}<span class="name">${msg('Dễ đọc hơn')}</span>
      </button>
      <div id="panel" class="panel" part="panel" role="group" aria-label=${msg('Dễ đọc hơn')} ?hidden=${!this.open}>
        <fieldset>
          <legend>${msg('Cỡ chữ')}</legend>
          <div class="sizes">${sizes.map((one) => this.#size(one, one === size))}</div>
        </fieldset>
        ${this.#switch('contrast', msg('Tương phản cao'), this.#hasContrast, this.#setContrast)}
        ${this.simpleTexts || hasSimpleTexts() ? this.#switch('simple', msg('Lời văn đơn giản hơn'), words === 'simple', this.#setSimple) : nothing}
        ${this.#voice ? html`<div class="reading">${this.#readingButtons()}</div>` : nothing}
        <div class="ends">
          ${Object.keys(settingsOf()).length > 0 ? html`<button type="button" class="quiet" @click=${this.#reset}>${msg('Về như ban đầu')}</button>` : nothing}
          <button type="button" class="quiet close" @click=${this.#close}>${msg('Đóng')}</button>
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  protected override updated(): void {
    this.#place();
  }

  #size(size: Size, chosen: boolean): TemplateResult {
    return html`<label class="size"><input type="radio" name="size" value=${size} .checked=${chosen} @change=${() => this.#setSize(size)} /><span>${size}%</span></label>`;
  }

  #switch(id: string, label: string, on: boolean, set: (on: boolean) => void): TemplateResult {
    const change = ({ currentTarget }: Event): void => {
      if (currentTarget instanceof HTMLInputElement) set(currentTarget.checked);
    };
    // eslint-disable-next-line lit-a11y/role-has-required-aria-attrs -- a native checkbox says itself whether it is on
    return html`<div class="choice"><input type="checkbox" role="switch" id=${id} .checked=${on} @change=${change} /><label for=${id}>${label}</label></div>`;
  }

  #readingButtons(): TemplateResult {
    if (this.reading === 'silent') return html`<button type="button" @click=${this.#read}>${msg('Đọc to trang này')}</button>`;
    return html`<button type="button" @click=${() => (this.reading === 'paused' ? this.#reader.resume() : this.#reader.pause())}>
        ${this.reading === 'paused' ? msg('Đọc tiếp') : msg('Tạm dừng')}</button
      ><button type="button" @click=${this.#stop}>${msg('Dừng đọc')}</button>`;
  }

  /** The one for the language of the page now. */
  get #voice(): SpeechSynthesisVoice | undefined {
    return voiceFor(languageOf(document.documentElement.lang) || 'vi', this.onlineVoices);
  }

  /** The system's own wish counts until the person chooses otherwise here. */
  get #hasContrast(): boolean {
    const { contrast } = settingsOf();
    return contrast === undefined ? this.#more.matches : contrast === 'more';
  }

  readonly #setSize = (size: Size): void => {
    this.#choose(withChoice(settingsOf(), 'text-size', size === usual ? undefined : size), msg(str`Cỡ chữ ${size}%`));
  };

  readonly #setContrast = (on: boolean): void => {
    const contrast = on === this.#more.matches ? undefined : on ? 'more' : 'normal';
    this.#choose(withChoice(settingsOf(), 'contrast', contrast), on ? msg('Đã bật tương phản cao') : msg('Đã tắt tương phản cao'));
  };

  readonly #setSimple = (on: boolean): void => {
    this.#choose(withChoice(settingsOf(), 'language', on ? 'simple' : undefined), on ? msg('Đã đổi sang lời văn đơn giản hơn') : msg('Đã trở về lời văn đầy đủ'));
  };

  readonly #reset = (): void => {
    this.#choose({}, msg('Đã trở về như ban đầu'));
    // The button that was pressed goes.
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
  };

  #listen(): void {
    if (this.shared) keepSettings({});
    const { signal } = (this.#connected = new AbortController());
    const more: readonly (readonly [EventTarget, string])[] = [
      [window, COMFORT_EVENT],
      [this.#more, 'change'],
      ...('speechSynthesis' in window ? [[speechSynthesis, 'voiceschanged'] as const] : []),
    ];
    for (const [target, type] of more) target.addEventListener(type, this.#refresh, { signal });
    window.addEventListener('storage', this.#takeKept, { signal });
    window.addEventListener('pagehide', this.#stop, { signal });
    window.addEventListener('resize', this.#place, { signal });
    document.addEventListener('pointerdown', this.#pressed, { signal });
  }

  #leave(): void {
    this.#stop();
    this.#connected?.abort();
  }

  #choose(settings: ComfortSettings, said: string): void {
    if (!this.shared) keepSettings(settings);
    this.said = said;
    this.#show(settings);
  }

  #show(settings: ComfortSettings): void {
    const reworded = settings.language !== settingsOf().language;
    applySettings(settings);
    // Other words are like another language: whoever follows that writes anew.
    if (reworded) dispatchEvent(new CustomEvent(LOCALE_STATUS_EVENT, { detail: { status: 'ready', readyLocale: language() } }));
    const event: ComfortChangeEvent = new CustomEvent(COMFORT_EVENT, { detail: settings, bubbles: true, composed: true });
    this.dispatchEvent(event);
  }

  /** Another tab of the host's has chosen. */
  readonly #takeKept = ({ key }: StorageEvent): void => {
    if (key === COMFORT_KEY && !this.shared) this.#show(keptSettings() ?? {});
  };

  readonly #refresh = (): void => this.requestUpdate();

  readonly #read = (): void => {
    const own = this.#voice;
    // What stands there in another language is read by a voice of that one, where there is any.
    if (own) this.#reader.start(passagesIn(readIn(this.reads)), (language) => voiceFor(language, this.onlineVoices) ?? own);
  };

  readonly #stop = (): void => this.#reader.stop();

  readonly #place = (): void => {
    if (this.open) keepInWindow(this.renderRoot.querySelector<HTMLElement>('.panel'));
  };

  readonly #close = (): void => {
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.open')?.focus();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.#close();
  };

  /** What is beside it is not to be covered while it has the focus. */
  readonly #left = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)) this.open = false;
  };

  readonly #pressed = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.open = false;
  };
}
