import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { followLightDom } from '../internal/light-dom.ts';
import { backIcon, downloadIcon, outsideIcon } from '../more-icons.ts';
import { linkStyles } from './link.styles.ts';
import { downloadNote, externalNote } from './notes.ts';

export type LinkKind = 'external' | 'download' | 'back';

/** Browsers that don't know descriptions read the note where it stands. */
const DESCRIBES = 'ariaDescription' in Element.prototype;

/**
 * A link that says more than its text: that it leads to another site, what file it gives and how large, or that it leads back. It
 * holds the page's own `<a>`, which works before and without script; what is added is also its description for assistive technology.
 *
 * @tag mc-link
 * @slot - The page's own `<a>`
 * @csspart note - What is added after the link
 * @attr {'external' | 'download' | 'back'} kind - Another site; a file; the page above
 * @attr {string} type - Kind of file: "PDF"; else as its name ends
 * @attr {number} size - Size of the file in bytes
 */
export class McLink extends McElement {
  static override styles = [...McElement.styles, linkStyles];

  /** Another site; a file; the page above. */
  @property({ reflect: true }) kind: LinkKind = 'external';
  /** Kind of file. */
  @property() type = '';
  /** Size of the file in bytes. */
  @property({ type: Number }) size = 0;

  #link: HTMLAnchorElement | null = null;

  constructor() {
    super();
    followLightDom(this, { childList: true, subtree: true, attributeFilter: ['href', 'target', 'download'] }, () => this.#look());
  }

  protected override render(): TemplateResult {
    const note = this.#note;
    // In one line: each blank would be seen.
    return html`${this.kind === 'back' ? backIcon : ''}<slot></slot>${note ? html`<span class="note" part="note" aria-hidden=${DESCRIBES ? 'true' : nothing}> ${this.kind === 'download' ? downloadIcon : outsideIcon} (${note})</span>` : ''}`;
  }

  protected override updated(): void {
    if (!this.#link) return;
    const note = this.#note;
    if (note) this.#link.ariaDescription = note;
    else this.#link.removeAttribute('aria-description');
  }

  get #note(): string {
    if (!this.#link || this.kind === 'back') return '';
    return this.kind === 'external' ? externalNote(this.#link) : downloadNote(this.#link, this.type, this.size);
  }

  #look(): void {
    this.#link = this.querySelector('a');
    this.requestUpdate();
  }
}
