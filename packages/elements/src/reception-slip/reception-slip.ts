import { msg } from '@lit/localize';
import type { Dossier, DossierContent, DossierEvent } from '@motcua/client';
import type { JsonObject, Plan } from '@motcua/procedure';
import { dayInVietnam, formatDate } from '@motcua/vietnam';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { clientContext, optionsContext } from '../contexts.ts';
import { instanceOf } from '../declaration/instance.ts';
import { fillingOf, longDate, type Filling } from '../declaration/filling.ts';
import { LabelKeeper } from '../declaration/label-keeper.ts';
import { McElement } from '../element.ts';
import { openingFailure } from '../form/gateway-failure.ts';
import { Borrowed } from '../internal/context.ts';
import { optionsOf } from '../paper/options-of.ts';
import { PageSetup } from '../paper/page-setup.ts';
import { paper } from '../paper/paper.styles.ts';
import { printAlone } from '../paper/print-alone.ts';
import { buttons } from '../styles/button.styles.ts';
import { dayOf, timeOf } from '../times.ts';
import { receptionSlipStyles } from './reception-slip.styles.ts';
import { addressAt, ownerName, paperRows, processingTime, receptionOf, textAt } from './slip-facts.ts';

/** A label with what is known, or with a line to fill in by hand. */
const labelled = (label: string, text: string | undefined): TemplateResult =>
  html`${label} ${text ? html`<span class="value">${text}</span>` : html`<span class="value blank">&nbsp;<span class="visually-hidden">(để trống)</span></span>`}`;

const line = (label: string, text: string | undefined): TemplateResult => html`<p class="line">${labelled(label, text)}</p>`;

/** One of several on a line. */
const pair = (label: string, text: string | undefined): TemplateResult => html`<span>${labelled(label, text)}</span>`;

/**
 * Paper 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả": there once the agency has received the dossier. Always in Vietnamese.
 * What isn't held about the dossier is left as a line to fill in by hand. Its button prints it alone.
 *
 * @tag mc-reception-slip
 * @slot qr - A QR code or barcode of the dossier code, under the agency's lines
 * @attr {number} heading-level - Level of the title, 1 by default
 * @csspart sheet - The paper
 * @csspart actions - The button that prints; not on paper
 */
export class McReceptionSlip extends McElement {
  static override styles = [...McElement.styles, buttons, paper, receptionSlipStyles];

  /** The dossier. */
  @property({ attribute: false }) dossier: Dossier | undefined;
  /** What was submitted with it. */
  @property({ attribute: false }) content: DossierContent | undefined;
  /** All that has happened to it: the reception is among it. */
  @property({ attribute: false }) events: readonly DossierEvent[] = [];
  /** The plan of the dossier's version. */
  @property({ attribute: false }) plan: Plan | undefined;
  /** Level of the title. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;

  readonly #givenClient = new Borrowed(this, clientContext);
  readonly #givenOptions = new Borrowed(this, optionsContext);
  readonly #labels = new LabelKeeper(() => this.requestUpdate());
  #instance: JsonObject = {};

  constructor() {
    super();
    new PageSetup(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { content, plan } = this;
    if (content && changed.has('content')) this.#instance = instanceOf(content);
    if (content && plan) void this.#labels.keep(plan, this.#instance, this.#givenOptions.value ?? optionsOf(this.#givenClient.value));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { dossier, content, plan, events } = this;
    const reception = receptionOf(events);
    if (!dossier || !content || !plan || !reception) return nothing;
    if (this.#labels.failure !== undefined) {
      return html`<mc-notice kind="error">
        ${openingFailure(this.#labels.failure)}
        <button slot="actions" type="button" @click=${() => this.#labels.forget()}>${msg('Thử lại')}</button>
      </mc-notice>`;
    }
    if (!this.#labels.labels) return html`<p role="status">${msg('Đang tải giấy tiếp nhận…')}</p>`;
    const filling = fillingOf(plan, this.#instance, this.#labels.labels, { code: dossier.code, at: dossier.submittedAt });
    return html`<div class="actions" part="actions">
        <button type="button" @click=${() => printAlone(this)}>${msg('In giấy tiếp nhận')}</button>
      </div>
      <article class="sheet" part="sheet" lang="vi">
        ${this.#head(dossier, reception)} ${this.#who(dossier, reception, filling)} ${this.#papers(plan, content, events)}
        ${this.#times(reception, plan)}
        <div class="signatures">
          <div><p><strong>Người nộp hồ sơ</strong></p><p><em>(Ký, ghi rõ họ, chữ đệm, tên)</em></p></div>
          <div><p><strong>Người tiếp nhận hồ sơ</strong></p><p><em>(Ký, ghi rõ họ, chữ đệm, tên)</em></p></div>
        </div>
      </article>`;
  }

  #head(dossier: Dossier, reception: DossierEvent): TemplateResult {
    return html`<div class="head">
        <div>
          <p class="uppercase"><strong>${dossier.agencyName.vi}</strong></p>
          ${reception.unit ? html`<p>${reception.unit}</p>` : nothing}
          <p class="number">Số: ${dossier.code}</p>
          <slot name="qr"></slot>
        </div>
        <div>
          <p class="uppercase"><strong>Cộng hòa xã hội chủ nghĩa Việt Nam</strong></p>
          <p><strong class="motto">Độc lập - Tự do - Hạnh phúc</strong></p>
          <p class="date"><em><span class="blank">&nbsp;</span>, ${longDate(dayInVietnam(new Date(reception.at)))}</em></p>
        </div>
      </div>
      <h1 class="center uppercase" aria-level=${this.headingLevel}>Giấy tiếp nhận hồ sơ và hẹn trả kết quả</h1>`;
  }

  #who(dossier: Dossier, reception: DossierEvent, filling: Filling): TemplateResult {
    return html`${line('Bộ phận tiếp nhận:', reception.unit ?? dossier.agencyName.vi)} ${line('Tiếp nhận hồ sơ của:', ownerName(filling))}
    ${line('Người nộp hồ sơ:', textAt(filling, '/requester/name'))} ${line('Địa chỉ:', addressAt(filling, '/requester/residence'))}
    <p class="line">${pair('Số điện thoại:', textAt(filling, '/requester/phone'))} ${pair('Thư điện tử:', textAt(filling, '/requester/email'))}</p>
    ${line('Số định danh cá nhân:', textAt(filling, '/requester/personalId'))} ${line('Nội dung yêu cầu giải quyết:', dossier.procedureName.vi)}`;
  }

  /** Only files are counted: whether somebody has seen originals or copies is written in by hand. */
  #papers(plan: Plan, content: DossierContent, events: readonly DossierEvent[]): TemplateResult {
    const rows = [{ name: 'Tờ khai điện tử', files: 1 }, ...paperRows(plan, content, events)];
    return html`<p>1. Thành phần hồ sơ nộp gồm:</p>
      <table>
          <thead>
            <tr>
              <th scope="col" class="count">STT</th><th scope="col">Tên giấy tờ</th><th scope="col" class="by-hand">Bản chính</th>
              <th scope="col" class="by-hand">Bản sao chứng thực</th><th scope="col" class="by-hand">Bản chụp</th><th scope="col" class="count">Bản điện tử</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ name, files }, index) => html`<tr>
                <td class="count">${index + 1}</td><td>${name}</td><td class="by-hand"></td><td class="by-hand"></td><td class="by-hand"></td><td class="count">${files}</td>
              </tr>`,
            )}
          </tbody>
      </table>`;
  }

  /** The day that was told at the reception stays on the slip, also while the clock stands still. */
  #times({ at, appointment }: DossierEvent, plan: Plan): TemplateResult {
    return html`${line('2. Số lượng hồ sơ:', '01 bộ')}
    ${line('3. Thời gian giải quyết hồ sơ theo quy định:', processingTime(plan.procedure.processing))}
    ${line('4. Thời gian nhận hồ sơ:', `${timeOf(at)} ngày ${dayOf(at)}`)}
    ${line('5. Thời gian trả kết quả giải quyết hồ sơ:', appointment && `ngày ${formatDate(appointment)}`)}`;
  }
}
