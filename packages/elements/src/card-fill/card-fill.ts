import { msg, str } from '@lit/localize';
import type { FormSession } from '@motcua/form';
import type { Page } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { until } from 'lit/directives/until.js';
import { readable } from '../answer-display.ts';
import type { CardEvent } from '../card-reader/card-reader.ts';
import { optionsContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import { Borrowed } from '../internal/context.ts';
import { Following } from '../internal/following.ts';
import { textOf } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { cardFillStyles } from './card-fill.styles.ts';
import { fillingOf, isOffered, take, type CardAnswer, type Filling } from './filling.ts';

/** What came of a card. */
type Outcome = { readonly kind: 'filled'; readonly count: number; readonly unread: number } | { readonly kind: 'otherPerson' | 'refused' | 'nothing' };

/** Answers that differ from the card's, while the person chooses. */
interface Question extends Filling {
  readonly card: CardEvent['detail'];
}

/**
 * Offers to fill in a form from an identity card: what is empty at once, what the person has answered otherwise only after they have seen
 * both side by side. Where that may mean that the card is somebody else's, nothing is filled in before they say that it is the right one, so
 * that no form mixes two people; nothing at all where the answers that are vouched for are somebody else's. Each answer is marked as read from the card, which nobody vouches for. Not there on a page that asks for nothing of it.
 *
 * @tag mc-card-fill
 * @csspart told - What came of the last card
 */
export class McCardFill extends McElement {
  static override styles = [...McElement.styles, buttons, cardFillStyles];

  /** The form's session. */
  @property({ attribute: false }) session: FormSession | undefined;
  /** The page on which it stands. */
  @property({ attribute: false }) page: Page | undefined;

  @state() private outcome: Outcome | undefined;
  @state() private question: Question | undefined;

  readonly #options = new Borrowed(this, optionsContext);
  #shape: number | undefined;
  readonly #following = new Following(this, () => {
    const { session } = this;
    // An answer may turn what is asked, and so whether there is anything to offer.
    return session?.subscribe(() => {
      if (session.shape !== this.#shape) this.requestUpdate();
    });
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#following.renew();
    if (changed.has('session') || changed.has('page')) this.outcome = this.question = undefined;
    const { session, page } = this;
    this.#shape = session?.shape;
    this.hidden = !(session && page && isOffered(session, page));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.hidden) return nothing;
    return html`<p class="offer">${msg('Có thẻ căn cước ở bên cạnh, ông/bà đọc mã trên thẻ để khỏi phải gõ.')}</p>
      <mc-card-reader @mc-card=${this.#onCard}></mc-card-reader>
      <div class="told" role="status" part="told">${this.#told()}</div>
      ${this.question ? this.#compared(this.question) : nothing}`;
  }

  #told(): TemplateResult | typeof nothing {
    const { outcome } = this;
    switch (outcome?.kind) {
      case undefined:
        return nothing;
      case 'otherPerson':
        return html`<mc-notice kind="warning">${msg('Số định danh, họ tên hoặc ngày sinh trên thẻ khác với dữ liệu đã được xác thực trong tờ khai, nên không điền gì từ thẻ này.')}</mc-notice>`;
      case 'refused':
        return html`<mc-notice kind="info">${msg('Tờ khai giữ nguyên, không điền gì từ thẻ này.')}</mc-notice>`;
      case 'nothing':
        return html`<mc-notice kind="info">${msg('Thẻ này không có gì mới để điền vào tờ khai.')}</mc-notice>`;
      case 'filled':
        return html`<mc-notice kind="success"
          >${msg(str`Đã điền ${outcome.count} mục đọc từ thẻ căn cước. Dữ liệu này chưa được xác thực, mời ông/bà xem lại.`)}${outcome.unread > 0
            ? html` ${msg(str`Có ${outcome.unread} mục trên thẻ không đọc được, ông/bà tự điền.`)}`
            : ''}</mc-notice
        >`;
    }
  }

  #compared({ differ, doubtful }: Question): TemplateResult {
    return html`<mc-dialog open .heading=${msg('Trên thẻ ghi khác với tờ khai')} @mc-close=${this.#keep}>
      <p>${msg('Ông/bà đã khai khác với thẻ ở các mục sau. Muốn dùng dữ liệu nào?')}</p>
      ${doubtful
        ? html`<p>${msg('Đây có thể là thẻ của người khác, nên chưa điền gì từ thẻ. Chỉ khi đúng là thẻ của người được khai, ông/bà mới thay bằng dữ liệu trên thẻ; mục còn trống cũng được điền từ thẻ.')}</p>`
        : nothing}
      <ul>
        ${differ.map(({ field, value }) => html`<li>
          <p class="title">${textOf(field.field.title)}</p>
          <dl>
            <div><dt>${msg('Đang khai')}</dt><dd>${field.state.raw ?? this.#readable(field, field.state.value)}</dd></div>
            <div><dt>${msg('Trên thẻ')}</dt><dd>${this.#readable(field, value)}</dd></div>
          </dl>
        </li>`)}
      </ul>
      <div slot="actions">
        <button type="button" class="primary" @click=${this.#keep}>${msg('Giữ như đã khai')}</button>
        <button type="button" @click=${this.#replace}>${msg('Thay bằng dữ liệu trên thẻ')}</button>
      </div>
    </mc-dialog>`;
  }

  #readable({ field, address }: CardAnswer['field'], value: CardAnswer['field']['state']['value']): unknown {
    return this.session ? until(readable(field, value, this.session, this.#options.value, address), '') : '';
  }

  readonly #onCard = ({ detail }: CardEvent): void => {
    const { session } = this;
    if (!session) return;
    const filling = fillingOf(session, detail);
    if (!filling) {
      this.outcome = { kind: 'otherPerson' };
      return;
    }
    const { differ, doubtful } = filling;
    this.question = differ.length > 0 ? { ...filling, card: detail } : undefined;
    this.outcome = doubtful ? undefined : this.#take(filling.fill, detail);
  };

  #take(answers: readonly CardAnswer[], { readAt, problems }: CardEvent['detail']): Outcome {
    const count = this.session ? take(this.session, answers, readAt) : 0;
    return count > 0 ? { kind: 'filled', count, unread: problems.length } : { kind: 'nothing' };
  }

  readonly #keep = (): void => {
    if (this.question?.doubtful) this.outcome = { kind: 'refused' };
    this.question = undefined;
  };

  readonly #replace = (): void => {
    const { question } = this;
    this.question = undefined;
    // What was filled in at once is the card's by now, and counts once more.
    if (question) this.outcome = this.#take([...question.fill, ...question.differ], question.card);
  };
}
