import { msg, str } from '@lit/localize';
import type { Address, FormSession } from '@motcua/form';
import { rowOffers, takeRow } from '@motcua/form/row-offers';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { Following } from '../internal/following.ts';
import { recordIcon } from '../more-icons.ts';
import { buttons } from '../styles/button.styles.ts';
import { rowOffersStyles } from './row-offers.styles.ts';
import { toldApart, type Offer } from './who.ts';

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
    const offers = session && pointer ? toldApart(session.at(pointer).field, rowOffers(session, pointer)) : [];
    return html`<p class="visually-hidden" role="status">${this.news}</p>
      ${offers.length > 0 ? this.#offers(offers) : nothing}`;
  }

  #offers(offers: readonly Offer[]): TemplateResult {
    return html`<div class="offers" part="offers" role="group" aria-labelledby="title">
      <p class="title" id="title">${recordIcon}<span>${msg('Đã có trong kho dữ liệu: bấm Thêm để không phải khai lại')}</span></p>
      <ul>
        ${offers.map(
          (offer) => html`<li>
            <span class="who">${offer.who}</span>
            <button type="button" @click=${() => void this.#take(offer)}>${msg('Thêm')}<span class="visually-hidden">: ${offer.who}</span></button>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  async #take({ row, who }: Offer): Promise<void> {
    if (!this.session) return;
    const address = takeRow(this.session, row);
    this.news = msg(str`Đã thêm ${who}`);
    const event: RowTakenEvent = new CustomEvent('mc-row-taken', { detail: { address }, cancelable: true });
    if (!this.dispatchEvent(event)) return;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }
}
