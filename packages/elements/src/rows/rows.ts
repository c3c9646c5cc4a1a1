import { msg, str } from '@lit/localize';
import { childAddress, type Address, type FormField, type FormSession } from '@motcua/form';
import { hasRowOffers } from '@motcua/form/row-offers';
import type { Field } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { until } from 'lit/directives/until.js';
import { sourceNote } from '../answer-display.ts';
import { isShown } from '../answers.ts';
import { messageContext, optionsContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import type { McField } from '../field/field.ts';
import { describedBy, said } from '../field/error-text.ts';
import { Borrowed } from '../internal/context.ts';
import { lazily } from '../internal/lazily.ts';
import { textOf } from '../localization.ts';
import { issueText } from '../messages.ts';
import type { RowTakenEvent } from '../row-offers/row-offers.ts';
import { withinSentence } from '../internal/within-sentence.ts';
import { buttons } from '../styles/button.styles.ts';
import { message } from '../styles/message.styles.ts';
import { fewest, fullText, isFull, limitsText } from './limits.ts';
import { RemovedRows, type RemovedNote } from './removed.ts';
import { rowName, summaryFields } from './row-name.ts';
import { itemTitle, rowNumber } from './row-number.ts';
import { rowSource, type RowSource } from './row-source.ts';
import { moveButtons, type Move } from './move-buttons.ts';
import { rowsStyles } from './rows.styles.ts';
import { tableStyles } from './table.styles.ts';
import { cellClass, isColumn, tableClass, tableHead } from './table.ts';
import { FieldsWatch } from './watch.ts';

const offersElement = lazily(() => import('../define/row-offers.ts'));

/**
 * The rows of a repeated group in a form's session: each under its summary line, to add, remove (and bring back), and move. As cards,
 * or in a table where the plan says so and there is room. Above them are people of whom a repository has a record (`<mc-row-offers>`).
 *
 * @tag mc-rows
 * @attr {string} pointer - Address of the group
 * @csspart legend - Title of the group
 * @csspart row - Each row
 * @csspart name - Name of each row
 * @csspart source - Where a row came from, if its cells came from one source
 * @csspart add - The button that adds a row
 */
export class McRows extends McElement {
  static override styles = [...McElement.styles, buttons, message, rowsStyles, tableStyles];

  /** The form's session. */
  @property({ attribute: false }) session: FormSession | undefined;
  /** Address of the group. */
  @property() pointer = '';
  /** Whether the group shows its title; not where the page or section above says the same. */
  @property({ attribute: false }) titled = true;

  /** What just happened, for those who don't see it. */
  @state() private news = '';

  readonly #options = new Borrowed(this, optionsContext);
  readonly #messages = new Borrowed(this, messageContext);
  readonly #watch = new FieldsWatch(() => this.requestUpdate());
  #removed = new RemovedRows();

  constructor() {
    super();
    this.addController({ hostConnected: () => this.requestUpdate(), hostDisconnected: () => this.#watch.stop() });
  }

  /** Moves focus into the group: to a field, into a row, or to the group itself. False when the address isn't here. */
  async focusField(address: Address): Promise<boolean> {
    if (address !== this.pointer && !address.startsWith(`${this.pointer}/`)) return false;
    await this.updateComplete;
    const fields = [...this.renderRoot.querySelectorAll<McField>('mc-field')];
    await Promise.all(fields.map((field) => field.updateComplete));
    for (const field of fields) if (!field.hidden && (await field.focusField(address))) return true;
    const row = this.#rowAt(address);
    const first = row?.classList.contains('wrong') ? undefined : fields.find(({ hidden, pointer }) => !hidden && pointer.startsWith(`${address}/`));
    if (first && address !== this.pointer) return first.focusField(first.pointer);
    (row ?? this.renderRoot.querySelector<HTMLElement>('fieldset'))?.focus();
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session') || changed.has('pointer')) this.#removed = new RemovedRows();
    const group = this.#group;
    if (this.isConnected) this.#watch.follow(this.session, group ? this.#watched(group) : []);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    const group = this.#group;
    if (!session || !group?.state.asked) return nothing;
    const { field, state: { issues, warnings, required } } = group;
    const limits = limitsText(field, required);
    const ids = session.rows(this.pointer);
    const table = field.rows?.table === true && field.items?.children !== undefined;
    return html`<div class="container">
      <fieldset class=${table ? tableClass(field) : ''} tabindex="-1" aria-describedby="limits error warning">
        <legend part="legend" class=${this.titled ? '' : 'visually-hidden'}>
          ${textOf(field.title)}${required ? '' : html` <span class="optional">${msg('(không bắt buộc)')}</span>`}
        </legend>
        ${field.hint ? html`<p class="help">${textOf(field.hint)}</p>` : ''}
        <p class="help" id="limits" ?hidden=${!limits}>${limits}</p>
        ${this.#offers(session)}
        ${said(this.#text(group, issues), this.#text(group, warnings))} ${table && ids.length > 0 ? tableHead(session, this.pointer, field, ids) : ''}
        ${this.#notes(ids, undefined)}
        ${repeat(ids, (id) => id, (id, index) => html`${this.#row(session, group, id, index, ids)}${this.#notes(ids, id)}`)}
        ${ids.length === 0 ? html`<p class="empty">${msg(str`Chưa có ${withinSentence(itemTitle(field))} nào.`)}</p>` : ''}
        <p class="visually-hidden" role="status">${this.news}</p>
        ${isFull(field, ids.length) || !session.hasRoom(this.pointer)
          ? html`<p class="full" id="full" tabindex="-1">${fullText(field, ids.length)}</p>`
          : html`<button type="button" class="add" part="add" @click=${this.#add}>${textOf(field.rows?.add) || msg(str`Thêm ${withinSentence(itemTitle(field))}`)}</button>`}
      </fieldset>
    </div>`;
  }

  get #group(): FormField | undefined {
    return this.session && this.pointer ? this.session.at(this.pointer) : undefined;
  }

  /** What the rows' names, sources and the table's head are made of, and what is wrong with a row as a whole. */
  #watched({ field, address }: FormField): Address[] {
    const inRow = new Set([...summaryFields(field), ...(field.items?.children ?? []).filter(({ children, items }) => !children && !items).map(({ key }) => childAddress('', key)), '']);
    return [address, ...(this.session?.rows(address) ?? []).flatMap((id) => [...inRow].map((pointer) => childAddress(address, id) + pointer))];
  }

  #text({ field }: FormField, [issue]: FormField['state']['issues']): string {
    return issue ? issueText(issue, field, this.#messages.value) : '';
  }

  #row(session: FormSession, { field, state: { required } }: FormField, id: string, index: number, ids: readonly string[]): TemplateResult {
    const address = childAddress(this.pointer, id);
    const name = rowName(session, address, this.#options.value);
    const row = session.at(address);
    const plain = row.field.children === undefined;
    const isThere = (child: Field): boolean => !field.rows?.table || isColumn(session, this.pointer, ids, child);
    const source = rowSource(session, address);
    const [error, warning] = plain ? ['', ''] : [this.#text(row, row.state.issues), this.#text(row, row.state.warnings)];
    return html`<div class=${error ? 'row wrong' : 'row'} part="row" role="group" tabindex="-1" data-row=${id} aria-labelledby="name-${index}" aria-describedby=${describedBy(error, warning, `row-${index}-`)}>
      <p class="name" id="name-${index}" part="name"><span class="number" aria-hidden="true">${index + 1}</span><span class="text">${until(name, rowNumber(field, index))}</span></p>
      ${source ? html`<div class="source" part="source">${sourceNote(source.told, session, this.#options.value, { locked: source.locked })}</div>` : ''} ${said(error, warning, `row-${index}-`)}
      <div class="cells">${plain ? this.#cell(session, row.field, address) : row.field.children.filter(isShown).map((child) => this.#cell(session, child, childAddress(address, child.key), isThere(child), source))}</div>
      <div class="row-actions">
        ${ids.length > 1 ? moveButtons(rowNumber(field, index), index, ids.length, (move) => void this.#move(id, move)) : ''}
        ${ids.length > fewest(field, required)
          ? html`<button type="button" class="quiet" @click=${() => void this.#remove(id, name)}>${msg('Xóa')}<span class="visually-hidden"> ${rowNumber(field, index)}</span></button>`
          : ''}
      </div>
    </div>`;
  }

  #cell(session: FormSession, field: Field, address: Address, isThere = true, source?: RowSource): TemplateResult {
    return html`<div class="cell ${cellClass(field)} ${source?.cells.has(address) ? 'same' : ''}" ?hidden=${!isThere}><mc-field .session=${session} .pointer=${address}></mc-field></div>`;
  }

  /** Whoever was removed and is offered may have been taken again: then nothing is left to bring back. */
  #notes(ids: readonly string[], after: string | undefined): TemplateResult[] {
    return this.#removed.behind(after).filter(({ removed }) => !ids.includes(removed.id)).map(
      (note) => html`<p class="removed" data-removed=${note.removed.id}>
        <span>${msg(str`Đã xóa ${note.name}`)}</span>
        <button type="button" class="quiet" @click=${() => void this.#restore(note)}>${msg('Hoàn tác')}<span class="visually-hidden"> ${note.name}</span></button>
      </p>`,
    );
  }

  #offers(session: FormSession): TemplateResult | typeof nothing {
    if (!hasRowOffers(session, this.pointer)) return nothing;
    if (!customElements.get('mc-row-offers')) void offersElement().catch(() => undefined);
    return html`<mc-row-offers .session=${session} .pointer=${this.pointer} @mc-row-taken=${this.#taken}></mc-row-offers>`;
  }

  /** To the row, not into it: a field that is left empty on the way to the next person would be wrong. */
  readonly #taken = async (event: RowTakenEvent): Promise<void> => {
    event.preventDefault();
    await this.updateComplete;
    this.#rowAt(event.detail.address)?.focus();
  };

  readonly #add = async (): Promise<void> => {
    if (!this.session) return;
    const address = this.session.addRow(this.pointer);
    this.news = '';
    await this.focusField(address);
  };

  async #remove(id: string, name: string | Promise<string>): Promise<void> {
    const group = this.#group;
    if (!this.session || !group) return;
    const ids = this.session.rows(this.pointer);
    const text = typeof name === 'string' ? name : rowNumber(group.field, ids.indexOf(id));
    const note = this.#removed.add(this.session.removeRow(this.pointer, id), text, ids);
    this.news = msg(str`Đã xóa ${text}`);
    this.requestUpdate();
    await this.updateComplete;
    const notes = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-removed]')];
    notes.find((each) => each.dataset['removed'] === note.removed.id)?.querySelector('button')?.focus();
  }

  async #restore(note: RemovedNote): Promise<void> {
    if (!this.session) return;
    const address = this.session.restoreRow(this.#removed.takeBack(note, this.session.rows(this.pointer)));
    this.news = msg(str`Đã khôi phục ${note.name}`);
    this.requestUpdate();
    await this.focusField(address);
  }

  async #move(id: string, { by, button }: Move): Promise<void> {
    const { session } = this;
    if (!session) return;
    const ids = session.rows(this.pointer);
    const to = ids.indexOf(id) + by;
    if (to < 0 || to >= ids.length) return;
    session.moveRow(this.pointer, id, to);
    const name = rowName(session, childAddress(this.pointer, id), this.#options.value);
    this.news = msg(str`Đã chuyển tới vị trí ${to + 1}/${ids.length}: ${await name}`);
    this.requestUpdate();
    await this.updateComplete;
    const row = this.#rowAt(childAddress(this.pointer, id));
    // At the end of the way the other direction is what is left.
    const same = row?.querySelector<HTMLElement>(`.${button}:not([aria-disabled='true'])`);
    (same ?? row?.querySelector<HTMLElement>(".move:not([aria-disabled='true'])"))?.focus();
  }

  #rowAt(address: Address): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row')].find((row) => childAddress(this.pointer, row.dataset['row'] ?? '') === address);
  }
}
