import { LOCALE_STATUS_EVENT } from '@lit/localize';
import { language, setLanguage } from '@motcua/elements';

/** A page of prose is in one language, whatever the toolbar says, and the elements in it speak that one. */
class PageLanguage extends HTMLElement {
  #shown = new AbortController();

  connectedCallback(): void {
    this.#shown = new AbortController();
    // The toolbar's language comes a moment later than the page, and whenever it is changed.
    window.addEventListener(LOCALE_STATUS_EVENT, this.#keep, { signal: this.#shown.signal });
    this.#page?.setAttribute('lang', this.lang);
    this.#keep();
  }

  /** A story says its own language before it is shown. */
  disconnectedCallback(): void {
    this.#shown.abort();
    document.querySelector('.sbdocs-content')?.removeAttribute('lang');
  }

  get #page(): Element | null {
    return this.closest('.sbdocs-content');
  }

  readonly #keep = (): void => {
    const own = this.lang === 'en' ? 'en' : 'vi';
    if (language() !== own) void setLanguage(own);
  };
}

customElements.define('page-language', PageLanguage);
