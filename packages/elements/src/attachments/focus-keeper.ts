import type { ReactiveController, ReactiveElement } from 'lit';

interface Place {
  readonly paper: string;
  readonly file: string;
  readonly index: number;
}

const rowsOf = (paper: Element): HTMLElement[] => [...paper.querySelectorAll<HTMLElement>('[data-file]')];

/**
 * Rows and buttons come and go as files do. Whoever stood on one that goes away finds the focus on the same row, else the
 * next one, the last one, or the paper's button; never at the top of the page.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveElement;
  #place: Place | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = this.#host.shadowRoot?.activeElement;
    const paper = active?.closest<HTMLElement>('[data-paper]');
    const row = active?.closest<HTMLElement>('[data-file]');
    const rows = paper ? rowsOf(paper) : [];
    this.#place = paper ? { paper: paper.dataset['paper'] ?? '', file: row?.dataset['file'] ?? '', index: row ? rows.indexOf(row) : rows.length } : undefined;
  }

  hostUpdated(): void {
    const place = this.#place;
    const root = this.#host.shadowRoot;
    if (!place || !root || root.activeElement) return;
    const paper = [...root.querySelectorAll<HTMLElement>('[data-paper]')].find((one) => one.dataset['paper'] === place.paper);
    if (!paper) return;
    const rows = rowsOf(paper);
    const row = rows.find((one) => one.dataset['file'] === place.file) ?? rows[place.index] ?? rows.at(-1);
    (row ?? paper.querySelector<HTMLElement>('.picker') ?? paper.querySelector('h2'))?.focus();
  }
}
