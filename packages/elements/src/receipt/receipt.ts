import { msg, str } from '@lit/localize';
import { dossierStates, type Dossier } from '@motcua/client';
import type { FormSession } from '@motcua/form';
import { formatDate } from '@motcua/vietnam';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { lookupLink } from '../dossier-lookup/lookup-link.ts';
import { checkIcon } from '../more-icons.ts';
import { textOf } from '../localization.ts';
import { reuseLine } from '../reuse-line.ts';
import { buttons } from '../styles/button.styles.ts';
import { dayOf, timeOf } from '../times.ts';
import { TitledElement } from '../titled-element.ts';
import { receiptStyles } from './receipt.styles.ts';

/**
 * What the citizen keeps after submitting: the dossier code, when it was sent, and what happens next.
 *
 * @tag mc-receipt
 * @attr {number} heading-level - Level of the title, 1 by default
 * @attr {number} disputes - How many answers the person said are wrong, 0 by default
 * @attr {string} lookup-url - Address of the page with `<mc-dossier-lookup>`; its QR code is shown then
 * @slot - More to do from here: a link to the tracker
 * @csspart panel - The box with the code
 * @csspart code - The dossier code
 * @csspart lookup - Lookup code and QR code
 */
export class McReceipt extends TitledElement {
  static override styles = [...TitledElement.styles, buttons, receiptStyles];

  /** The submitted dossier, as the gateway gave it. */
  @property({ attribute: false }) dossier: Dossier | undefined;
  /** The session that was submitted: how much of it came filled in is said. */
  @property({ attribute: false }) session: FormSession | undefined;
  /** Papers of the case that a repository holds, taken by reference. */
  @property({ attribute: false }) referred = 0;
  /** Address of the page with the look-up. */
  @property({ attribute: 'lookup-url' }) lookupUrl = '';

  /** How many answers the person said are wrong. */
  @property({ type: Number }) disputes = 0;

  protected override render(): TemplateResult | typeof nothing {
    const { dossier } = this;
    if (!dossier) return nothing;
    return html`<div class="panel" part="panel">
        <h1 tabindex="-1" aria-level=${this.headingLevel}>${checkIcon}<span>${msg('Đã nộp hồ sơ')}</span></h1>
        <p class="caption">${msg('Mã hồ sơ')}</p>
        <p class="code" part="code">${dossier.code}</p>
      </div>
      <dl>
        <dt>${msg('Thủ tục')}</dt>
        <dd>${textOf(dossier.procedureName)}</dd>
        <dt>${msg('Nơi nhận')}</dt>
        <dd>${textOf(dossier.agencyName)}</dd>
        <dt>${msg('Nộp lúc')}</dt>
        <dd>${msg(str`${timeOf(dossier.submittedAt)} ngày ${dayOf(dossier.submittedAt)}`)}</dd>
        <dt>${msg('Ngày hẹn trả kết quả')}</dt>
        <dd>${dossier.appointment ? formatDate(dossier.appointment) : msg('Có sau khi cơ quan tiếp nhận hồ sơ')}</dd>
      </dl>
      ${this.session ? reuseLine(this.session, this.referred) : ''} ${dossier.lookup ? this.#lookup(dossier.code, dossier.lookup) : ''}
      <h2 aria-level=${this.headingLevel + 1}>${msg('Tiếp theo')}</h2>
      <p>${textOf(dossierStates[dossier.state].next)}</p>
      ${this.disputes > 0
        ? html`<p>${msg(str`Ông/bà đã báo ${this.disputes} thông tin sai. Điều này được gửi kèm hồ sơ để cán bộ xem khi xử lý; dữ liệu ở nơi đang giữ chưa thay đổi.`)}</p>`
        : ''}
      <p>
        ${dossier.lookup
          ? msg('Hãy ghi lại hai mã hoặc in trang này. Ông/bà cần cả mã hồ sơ và mã tra cứu để xem hồ sơ đang ở đâu.')
          : msg('Hãy ghi lại mã hồ sơ hoặc in trang này. Ông/bà cần mã này để tra cứu hồ sơ.')}
      </p>
      <div class="actions">
        <slot></slot>
        <button type="button" @click=${() => print()}>${msg('In trang này')}</button>
      </div>`;
  }

  #lookup(code: string, secret: string): TemplateResult {
    return html`<div class="lookup" part="lookup">
      ${this.lookupUrl ? html`<mc-qr .value=${lookupLink(this.lookupUrl, code, secret)} label=${msg('Mã QR mở trang tra cứu hồ sơ này')}></mc-qr>` : ''}
      <div>
        <p class="caption">${msg('Mã tra cứu')}</p>
        <p class="secret">${secret}</p>
        <p>
          ${this.lookupUrl
            ? msg('Quét mã QR bằng điện thoại, hoặc nhập mã hồ sơ và mã này ở trang tra cứu, để xem hồ sơ đang ở đâu mà không cần đăng nhập.')
            : msg('Nhập mã hồ sơ và mã này ở trang tra cứu để xem hồ sơ đang ở đâu mà không cần đăng nhập.')}
          ${msg('Chỉ đưa mã này cho người ông/bà muốn cho xem.')}
        </p>
      </div>
    </div>`;
  }
}
