import { msg, str } from '@lit/localize';
import type { Address, FormSession, PrefillRow } from '@motcua/form';
import { rowOffers, takeRow } from '@motcua/form/row-offers';
import { ROW, type Field } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { answerText } from '../answer-text.ts';
import { givenOptions } from '../answers.ts';
import { McElement } from '../element.ts';
import { Following } from '../internal/following.ts';
import { recordIcon } from '../more-icons.ts';
import { summaryFields, summaryLine } from '../rows/row-name.ts';
import { itemTitle } from '../rows/row-number.ts';
import { buttons } from '../styles/button.styles.ts';
import { kinText } from './kin.ts';
import { rowOffersStyles } from './row-offers.styles.ts';

/** Fired when somebody was taken as a row; prevent its default to see to the focus yourself. */
export type RowTakenEvent = CustomEvent<{ readonly address: Address }>;

/**
 * The people of whom a repository has a record and who may be rows of a repeated group: one button each, which adds the row with all that
 * is known of them. Who is a row already is not offered; shows nothing while nobody is.
 *
 * @tag mc-row-offers
 * @attr {string} pointer - Address of the group
 * @event {CustomEvent<{ address: string }>} mc-row-taken - Somebody is a row now, at this address. Cancelable: then the focus is the listener's. Neither bubbles nor leaves the shadow root
 * @csspart offers - All of them
 */
export class McRowOffers extends McElement<{ 'mc-row-taken': RowTakenEvent }> {
  static override styles = [...McElement.styles, buttons, rowOffersStyles];

  /** The form's session. */
  @property({ attribute: false }) session: FormSession | undefined;
  /** Address of the group. */
  @property() pointer = '';

  @state() private news = '';

  readonly #following = new Following(this, () => this.session?.subscribe(() => this.requestUpdate()));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#following.renew();
  }

  protected override render(): TemplateResult {
    const { session, pointer } = this;
    const offers = session && pointer ? rowOffers(session, pointer) : [];
    return html`<p class="visually-hidden" role="status">${this.news}</p>
      ${session && offers.length > 0 ? this.#offers(session.at(pointer).field, offers) : nothing}`;
  }

  #offers(group: Field, offers: readonly PrefillRow[]): TemplateResult {
    return html`<div class="offers" part="offers" role="group" aria-labelledby="title">
      <p class="title" id="title">${recordIcon}<span>${msg('Đã có trong kho dữ liệu: bấm Thêm để không phải khai lại')}</span></p>
      <ul>
        ${offers.map((offer) => {
          const kin = kinText(offer.record);
          const who = `${kin && `${kin} – `}${nameOf(group, offer)}`;
          return html`<li>
            <span class="who">${who}</span>
            <button type="button" @click=${() => void this.#take(offer, who)}>${msg('Thêm')}<span class="visually-hidden">: ${who}</span></button>
          </li>`;
        })}
      </ul>
    </div>`;
  }

  async #take(offer: PrefillRow, who: string): Promise<void> {
    if (!this.session) return;
    const address = takeRow(this.session, offer);
    this.news = msg(str`Đã thêm ${who}`);
    const event: RowTakenEvent = new CustomEvent('mc-row-taken', { detail: { address }, cancelable: true });
    if (!this.dispatchEvent(event)) return;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }
}

/** The summary line of the row that they would be; without one, what rows are called. */
const nameOf = (group: Field, { values }: PrefillRow): string => {
  const texts = summaryFields(group).map((pointer) => {
    const value = values.find((each) => each.pointer === `${group.pointer}/${ROW}${pointer}`);
    const field = group.items?.children?.find(({ key }) => pointer === `/${key}`);
    return value && field ? answerText(field, value.value, givenOptions(field)) : '';
  });
  return summaryLine(group, texts) || itemTitle(group);
};
