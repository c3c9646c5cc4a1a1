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

const outcome = ({ outcome: what, questions, papers = [] }: DataUse): string => {
  const filled = questions.map((question) => textOf(question)).join('; ');
  const held = papers.map((paper) => textOf(paper)).join('; ');
  switch (what) {
    case 'unknown':
      return msg('không có dữ liệu về ông/bà');
    case 'unreachable':
      return msg('chưa tra được');
    case 'opened':
      return msg(str`ông/bà đã mở xem: ${held}`);
    case 'inspected':
      return msg(str`cán bộ đã mở xem: ${held}`);
    case 'filed':
      return [filled && msg(str`câu trả lời điền sẵn: ${filled}`), held && msg(str`giấy tờ: ${held}`)].filter(Boolean).join('. ');
    case 'answered':
      if (!filled && !held) return msg('không có gì để điền');
      return [filled && msg(str`đã điền: ${filled}`), held && msg(str`có giấy tờ: ${held}`)].filter(Boolean).join('. ');
  }
};

/** Who was asked, or what it was used for. */
const subject = ({ repository, dossier = '' }: DataUse): string => (repository ? textOf(repository.name) : msg(str`Đã nộp trong hồ sơ ${dossier}`));

const purposeText = ({ purpose }: ConsentRecord): string => {
  switch (purpose) {
    case 'keep-papers':
      return msg('Để giữ lại giấy tờ cho hồ sơ sau');
    case 'keep-answers':
      return msg('Để giữ lại câu trả lời cho hồ sơ sau');
    case 'supplement':
      return msg('Để tìm giấy tờ được yêu cầu bổ sung');
    case 'prefill':
    case 'held-papers':
    case 'earlier-answers':
      return msg('Để điền sẵn tờ khai');
  }
};

const moment = (at: string): string => msg(str`${timeOf(at)} ngày ${dayOf(at)}`);

const consequence = (purpose: ConsentRecord['purpose']): string => {
  switch (purpose) {
    case 'prefill':
    case 'held-papers':
    case 'earlier-answers':
      return msg('Rút lại rồi thì dữ liệu đã lấy bị xóa và không được dùng để điền sẵn nữa. Bản khai dở giữ những gì đã điền cho đến khi ông/bà xóa bản đó; hồ sơ đã nộp không thay đổi.');
    case 'supplement':
      return msg('Rút lại rồi thì giấy tờ đã tìm thấy mà chưa gửi không dùng được nữa. Hồ sơ và giấy tờ đã gửi không thay đổi.');
    case 'keep-papers':
    case 'keep-answers':
      return msg('Rút lại rồi thì những gì đã giữ theo lần đồng ý này bị xóa khỏi kho của ông/bà, và không được dùng cho hồ sơ sau nữa. Hồ sơ đã nộp không thay đổi.');
  }
};

/** What is safe and what changes, before it is done: it can't be undone. */
const question = ({ busy, leave, withdraw }: RecordView, procedure: string, purpose: ConsentRecord['purpose']): TemplateResult => html`<div class="asking" role="group" aria-label=${msg('Rút lại đồng ý?')}>
  <p>${consequence(purpose)}</p>
  <div class="actions">
    <button type="button" class="primary" aria-disabled=${busy ? 'true' : 'false'} @click=${withdraw}>${busy ? msg('Đang rút lại…') : msg('Rút lại đồng ý')}<span class="visually-hidden">: ${procedure}</span></button>
    <button type="button" @click=${leave}>${msg('Để nguyên')}</button>
  </div>
</div>`;

const end = ({ withdrawnAt, purpose }: ConsentRecord, view: RecordView, procedure: string): TemplateResult => {
  if (withdrawnAt !== undefined) return html`<p class="withdrawn">${msg(str`Đã rút lại lúc ${moment(withdrawnAt)}`)}</p>`;
  if (view.asking) return question(view, procedure, purpose);
  return html`<button type="button" class="ask" @click=${view.ask}>${msg('Rút lại')}<span class="visually-hidden">: ${procedure}</span></button>`;
};

/** One consent: what for, when, whom it let ask, and the way to take it back. */
export const consentRecord = (consent: ConsentRecord, view: RecordView): TemplateResult => {
  const procedure = textOf(consent.procedure?.name) || msg('Một tờ khai');
  return html`<li id=${`consent-${consent.id}`} part="consent">
    <h2 tabindex="-1" aria-level=${view.headingLevel}>${procedure}</h2>
    <p class="quiet">${purposeText(consent)} · ${msg(str`đồng ý lúc ${moment(consent.givenAt)}`)}</p>
    ${consent.uses.length > 0
      ? html`<ul class="uses">
          ${consent.uses.map((use) => html`<li><strong>${subject(use)}</strong>: ${outcome(use)} <span class="quiet">· ${moment(use.at)}</span></li>`)}
        </ul>`
      : nothing}
    ${view.failure ? html`<mc-notice kind="error" role="alert">${view.failure}</mc-notice>` : nothing} ${end(consent, view, procedure)}
  </li>`;
};
