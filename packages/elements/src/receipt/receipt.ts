import { msg, str } from '@lit/localize';
import { dossierStates, type Dossier } from '@motcua/client';
import { formatDate } from '@motcua/vietnam';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { checkIcon } from '../icons.ts';
import { textOf } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { dayOf, timeOf } from '../times.ts';
import { TitledElement } from '../titled-element.ts';
import { receiptStyles } from './receipt.styles.ts';

/**
 * What the citizen keeps after submitting: the dossier code, when it was sent, and what happens next.
 *
 * @tag mc-receipt
 * @attr {number} heading-level - Level of the title, 1 by default
 * @slot - More to do from here: a link to the tracker
 * @csspart panel - The box with the code
 * @csspart code - The dossier code
 */
export class McReceipt extends TitledElement {
  static override styles = [...TitledElement.styles, buttons, receiptStyles];

  /** The submitted dossier, as the gateway gave it. */
  @property({ attribute: false }) dossier: Dossier | undefined;

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
      <h2 aria-level=${this.headingLevel + 1}>${msg('Tiếp theo')}</h2>
      <p>${textOf(dossierStates[dossier.state].next)}</p>
      <p>${msg('Hãy ghi lại mã hồ sơ hoặc in trang này. Ông/bà cần mã này để tra cứu hồ sơ.')}</p>
      <div class="actions">
        <slot></slot>
        <button type="button" @click=${() => print()}>${msg('In trang này')}</button>
      </div>`;
  }
}
