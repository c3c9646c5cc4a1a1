import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { adoptSheet } from '../internal/adopt-sheet.ts';
import { followContent } from '../internal/follow-content.ts';
import { Overflow } from '../internal/overflow.ts';
import { headersOf, keepRoles, nameCells, textIn } from './columns.ts';
import { sortRows, type SortDirection } from './sort.ts';
import { control } from '../styles/control.styles.ts';
import { ownTableStyles, tableStyles } from './table.styles.ts';

/** Fired before a table is sorted; prevented, the page sorts it. */
export type SortEvent = CustomEvent<{ readonly column: number; readonly direction: SortDirection }>;

const directions: readonly SortDirection[] = ['ascending', 'descending'];

const directionText = (direction: SortDirection): string => (direction === 'ascending' ? msg('tăng dần') : msg('giảm dần'));

const directionOf = (header: Element): SortDirection | undefined => directions.find((direction) => direction === header.getAttribute('aria-sort'));

/**
 * The page's own `<table>`, with a `<caption>` and a `<thead>` of one row. Where there is little room its rows become cards, each cell
 * beside the name of its column, and stay a table to those who hear it; a table that is wider than its place scrolls by itself, by
 * keyboard too. Columns whose `<th>` has `data-sort` can be sorted: by what a `<data value>` or `<time datetime>` in the cell says, or
 * else by its text. Cells that span columns are for tables with `keep-columns`.
 *
 * @tag mc-table
 * @slot - One `<table>`
 * @attr {boolean} keep-columns - Whether it stays a table in every width, and scrolls
 * @csspart region - What scrolls
 * @csspart order - The choice of order, where the heads of columns are not to be seen
 * @event {CustomEvent<{ column: number, direction: 'ascending' | 'descending' }>} mc-sort - The person sorts it; `preventDefault()` leaves the rows to the page. Neither bubbles nor leaves the shadow root
 */
export class McTable extends McElement<{ 'mc-sort': SortEvent }> {
  static override styles = [...McElement.styles, control, tableStyles];

  /** Whether it stays a table in every width, and scrolls. */
  @property({ type: Boolean, attribute: 'keep-columns', reflect: true }) keepColumns = false;

  @state() private said = '';

  readonly #overflow = new Overflow(this);
  readonly #buttons = new WeakMap<Element, HTMLButtonElement>();
  /** What we sorted ourselves, to put new rows where they belong. */
  #sorted: { readonly header: HTMLTableCellElement; readonly direction: SortDirection } | undefined;

  constructor() {
    super();
    followContent(this);
    this.addController({ hostConnected: () => adoptSheet(this, ownTableStyles.styleSheet) });
  }

  protected override render(): TemplateResult {
    const { overflows } = this.#overflow;
    const caption = textIn(this.#table?.caption);
    return html`${this.#order()}
      ${overflows ? html`<p class="hint">${msg('Bảng rộng hơn chỗ hiển thị: kéo sang ngang để xem hết.')}</p>` : ''}
      <div class="region" part="region" role=${overflows ? 'region' : nothing} aria-label=${overflows ? caption || msg('Bảng') : nothing} tabindex=${overflows ? '0' : nothing}>
        <slot></slot>
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  protected override updated(): void {
    const table = this.#table;
    if (!table) return;
    keepRoles(table);
    nameCells(table);
    for (const header of this.#sortable) this.#offer(header);
    if (this.#sorted?.header.isConnected) sortRows(table, this.#sorted.header.cellIndex, this.#sorted.direction);
    this.#overflow.watch(this.renderRoot.querySelector('.region'), [table]);
  }

  get #table(): HTMLTableElement | null {
    return this.querySelector<HTMLTableElement>(':scope > table');
  }

  get #sortable(): readonly HTMLTableCellElement[] {
    return this.#table ? headersOf(this.#table).filter((header) => header.hasAttribute('data-sort')) : [];
  }

  #order(): TemplateResult | '' {
    const sortable = this.#sortable;
    if (sortable.length === 0) return '';
    const option = (header: HTMLTableCellElement, direction: SortDirection): TemplateResult =>
      html`<option value="${header.cellIndex} ${direction}" .selected=${directionOf(header) === direction}>${textIn(header)}, ${directionText(direction)}</option>`;
    return html`<div class="order" part="order">
      <label class="label" for="order">${msg('Sắp xếp theo')}</label>
      <select id="order" class="box" @change=${this.#onOrder}>
        ${sortable.some(directionOf) ? '' : html`<option value="" selected>${msg('Chọn thứ tự')}</option>`}
        ${sortable.map((header) => directions.map((direction) => option(header, direction)))}
      </select>
    </div>`;
  }

  /** A button over the head of the column, whose text stays the page's own. */
  #offer(header: HTMLTableCellElement): void {
    const known = this.#buttons.get(header);
    const button = known ?? document.createElement('button');
    const label = msg(str`Sắp xếp theo ${textIn(header)}`);
    if (button.getAttribute('aria-label') !== label) button.setAttribute('aria-label', label);
    if (!known) {
      button.type = 'button';
      button.className = 'mc-sort';
      button.addEventListener('click', () => this.#sort(header, directionOf(header) === 'ascending' ? 'descending' : 'ascending'));
      this.#buttons.set(header, button);
    }
    // The page may have written its text anew, and the button away.
    if (button.parentElement !== header) header.append(button);
  }

  readonly #onOrder = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const [column = '', chosen] = event.target.value.split(' ');
    const header = this.#sortable.find(({ cellIndex }) => String(cellIndex) === column);
    const direction = directions.find((one) => one === chosen);
    if (header && direction) this.#sort(header, direction);
  };

  #sort(header: HTMLTableCellElement, direction: SortDirection): void {
    const event: SortEvent = new CustomEvent('mc-sort', { cancelable: true, detail: { column: header.cellIndex, direction } });
    this.#sorted = this.dispatchEvent(event) ? { header, direction } : undefined;
    for (const other of this.#sortable) if (other !== header) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', direction);
    this.said = msg(str`Đã sắp xếp theo ${textIn(header)}, ${directionText(direction)}.`);
    this.requestUpdate();
  }
}
