import { msg, str } from '@lit/localize';
import { matches } from '@motcua/vietnam';
import { html, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { control } from '../styles/control.styles.ts';
import { procedureSearchStyles } from './procedure-search.styles.ts';

/** Says how many are left once somebody rests: not after each letter. */
const REST = 600;

/** What is searched of an entry: its text, and what people call it. */
const searched = (entry: Element): string => `${entry.textContent} ${entry.getAttribute('data-keywords') ?? ''}`;

/**
 * Search over the procedures that a page lists. The list is the page's own HTML: read without script, found by search engines. What is
 * typed, with marks or without, hides the entries that don't fit, and groups of which none is left.
 *
 * The element draws no list and fetches none. Entries are `<li>`; what people call a procedure besides its name stands in `data-keywords`.
 * A group is a `<section>` with a heading: by what happens in a life (birth, home, work, business), not by agency.
 *
 * @tag mc-procedure-search
 * @slot - Groups of procedures: `<section><h3>…</h3><ul><li data-keywords="…"><a href="…">…</a></li></ul></section>`
 * @slot none - What to do when nothing fits: a telephone number, where to ask
 * @csspart input - The box
 */
export class McProcedureSearch extends McElement {
  static override styles = [...McElement.styles, control, procedureSearchStyles];

  /** What is announced: `undefined` while nothing is searched for. */
  @state() private left: number | undefined;
  @query('input') private box!: HTMLInputElement | null;

  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addController({
      hostDisconnected: () => {
        clearTimeout(this.#resting);
      },
    });
  }

  override focus(options?: FocusOptions): void {
    this.box?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<div role="search">
        <label class="label" for="box">${msg('Ông/bà cần làm việc gì?')}</label>
        <input id="box" class="box" part="input" type="search" autocomplete="off" enterkeyhint="search" aria-describedby="hint count" @input=${this.#onInput} />
        <p id="hint" class="visually-hidden">${msg('Gõ có dấu hay không dấu đều được. Danh sách ở dưới đổi theo.')}</p>
        <p id="count" class="count" role="status">${this.#count()}</p>
      </div>
      <slot></slot>
      <div ?hidden=${this.left !== 0}><slot name="none"></slot></div>`;
  }

  #count(): string {
    if (this.left === undefined) return '';
    return this.left === 0 ? msg('Không tìm thấy thủ tục nào. Hãy thử từ khác, ngắn hơn.') : msg(str`Tìm thấy ${this.left} thủ tục.`);
  }

  readonly #onInput = (): void => {
    const left = this.#sift(this.box?.value.trim() ?? '');
    clearTimeout(this.#resting);
    // The list itself follows at once; only saying it waits.
    this.#resting = setTimeout(() => {
      this.left = left;
    }, REST);
  };

  /** @returns how many entries are left; `undefined` when nothing is searched for */
  #sift(typed: string): number | undefined {
    const entries = [...this.querySelectorAll<HTMLElement>('li')];
    for (const entry of entries) entry.hidden = typed !== '' && !matches(searched(entry), typed);
    for (const group of this.querySelectorAll<HTMLElement>('section')) group.hidden = group.querySelector('li:not([hidden])') === null;
    // The same procedure may stand in several groups.
    return typed === '' ? undefined : new Set(entries.filter(({ hidden }) => !hidden).map((entry) => entry.querySelector('a')?.href ?? entry)).size;
  }
}
