import { msg } from '@lit/localize';
import type { Language } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { language } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { compact } from '../styles/compact.styles.ts';
import { languageSwitchStyles } from './language-switch.styles.ts';
import { applyLanguage, rememberLanguage, restoreLanguage } from './remembered-language.ts';

/** Fired when the page has another language. */
export type LanguageChangeEvent = CustomEvent<{ readonly language: Language }>;

/** Each in its own language: whoever looks for one can't read the other. */
const names: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };
const languages: readonly Language[] = ['vi', 'en'];

/**
 * Vietnamese or English, for all elements of the page and its `<html lang>`; what was typed stays. The choice is kept in
 * `localStorage` under `mc-language` and holds on the next visit.
 *
 * @tag mc-language-switch
 * @event {CustomEvent<{ language: 'vi' | 'en' }>} mc-language-change - The page has another language. Neither bubbles nor leaves the shadow root
 */
export class McLanguageSwitch extends McElement<{ 'mc-language-change': LanguageChangeEvent }> {
  static override styles = [...McElement.styles, buttons, compact, languageSwitchStyles];

  @state() private failed = false;

  constructor() {
    super();
    this.addController({ hostConnected: () => void this.#tell(restoreLanguage) });
  }

  protected override render(): TemplateResult {
    return html`<div role="group" aria-label=${msg('Ngôn ngữ')}>
        ${languages.map(
          (one) => html`<button type="button" lang=${one} aria-pressed=${one === language() ? 'true' : 'false'} @click=${() => this.#choose(one)}><span class="name">${names[one]}</span></button>`,
        )}
      </div>
      <p role="status" ?hidden=${!this.failed}>${this.failed ? msg('Chưa đổi được ngôn ngữ. Hãy kiểm tra mạng rồi thử lại.') : ''}</p>`;
  }

  #choose(chosen: Language): Promise<void> {
    rememberLanguage(chosen);
    return this.#tell(() => applyLanguage(chosen));
  }

  /** The texts of another language have to be loaded, which may fail. */
  async #tell(change: () => Promise<void>): Promise<void> {
    const before = language();
    try {
      await change();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    if (language() === before) return;
    const event: LanguageChangeEvent = new CustomEvent('mc-language-change', { detail: { language: language() } });
    this.dispatchEvent(event);
  }
}
