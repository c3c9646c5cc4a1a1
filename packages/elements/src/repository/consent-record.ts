import { msg, str } from '@lit/localize';
import type { ConsentRecord, DataUse } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../localization.ts';
import { dayOf, timeOf } from '../times.ts';

export interface RecordView {
  readonly headingLevel: number;
  /** The person is being asked whether they mean it. */
  readonly asking: boolean;
  readonly busy: boolean;
  /** Why taking it back came to nothing. */
  readonly failure: string;
  readonly ask: () => void;
  readonly leave: () => void;
  readonly withdraw: () => void;
}

const outcome = ({ outcome: what, questions }: DataUse): string => {
  if (what === 'unknown') return msg('không có dữ liệu về ông/bà');
  if (what === 'unreachable') return msg('chưa tra được');
  if (questions.length === 0) return msg('không có gì để điền');
  const list = questions.map((question) => textOf(question)).join('; ');
  return msg(str`đã điền: ${list}`);
};

const moment = (at: string): string => msg(str`${timeOf(at)} ngày ${dayOf(at)}`);

/** What is safe and what changes, before it is done: it can't be undone. */
const question = ({ busy, leave, withdraw }: RecordView, procedure: string): TemplateResult => html`<div class="asking" role="group" aria-label=${msg('Rút lại đồng ý?')}>
  <p>${msg('Rút lại rồi thì dữ liệu đã lấy bị xóa và không được dùng để điền sẵn nữa. Bản khai dở giữ những gì đã điền cho đến khi ông/bà xóa bản đó; hồ sơ đã nộp không thay đổi.')}</p>
  <div class="actions">
    <button type="button" class="primary" aria-disabled=${busy ? 'true' : 'false'} @click=${withdraw}>${busy ? msg('Đang rút lại…') : msg('Rút lại đồng ý')}<span class="visually-hidden">: ${procedure}</span></button>
    <button type="button" @click=${leave}>${msg('Để nguyên')}</button>
  </div>
</div>`;

const end = ({ withdrawnAt }: ConsentRecord, view: RecordView, procedure: string): TemplateResult => {
  if (withdrawnAt !== undefined) return html`<p class="withdrawn">${msg(str`Đã rút lại lúc ${moment(withdrawnAt)}`)}</p>`;
  if (view.asking) return question(view, procedure);
  return html`<button type="button" class="ask" @click=${view.ask}>${msg('Rút lại')}<span class="visually-hidden">: ${procedure}</span></button>`;
};

/** One consent: what for, when, whom it let ask, and the way to take it back. */
export const consentRecord = (consent: ConsentRecord, view: RecordView): TemplateResult => {
  const procedure = textOf(consent.procedure?.name) || msg('Một tờ khai');
  return html`<li id=${`consent-${consent.id}`} part="consent">
    <h2 tabindex="-1" aria-level=${view.headingLevel}>${procedure}</h2>
    <p class="quiet">${msg('Để điền sẵn tờ khai')} · ${msg(str`đồng ý lúc ${moment(consent.givenAt)}`)}</p>
    ${consent.uses.length > 0
      ? html`<ul class="uses">
          ${consent.uses.map((use) => html`<li><strong>${textOf(use.repository.name)}</strong>: ${outcome(use)}</li>`)}
        </ul>`
      : nothing}
    ${view.failure ? html`<mc-notice kind="error" role="alert">${view.failure}</mc-notice>` : nothing} ${end(consent, view, procedure)}
  </li>`;
};
