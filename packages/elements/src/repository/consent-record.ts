import { msg, str } from '@lit/localize';
import type { ConsentPurpose, ConsentRecord, DataUse } from '@motcua/client';
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

/** By these only papers are looked for. */
const OF_PAPERS: ReadonlySet<ConsentPurpose> = new Set(['held-papers', 'supplement']);

const outcome = ({ outcome: what, questions, papers = [] }: DataUse, purpose: ConsentPurpose): string => {
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
      if (!filled && !held) return OF_PAPERS.has(purpose) ? msg('không có giấy tờ nào dùng được') : msg('không có gì để điền');
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
    case 'held-papers':
      return msg('Để dùng giấy tờ đã có, không phải nộp lại');
    case 'earlier-answers':
      return msg('Để dùng lại câu trả lời của hồ sơ trước');
    case 'prefill':
      return msg('Để điền sẵn tờ khai');
  }
};

const moment = (at: string): string => msg(str`${timeOf(at)} ngày ${dayOf(at)}`);

const consequence = (purpose: ConsentPurpose): string => {
  switch (purpose) {
    case 'prefill':
      return msg('Rút lại rồi thì dữ liệu đã lấy bị xóa và không được dùng để điền sẵn nữa. Bản khai dở giữ những gì đã điền cho đến khi ông/bà xóa bản đó; hồ sơ đã nộp không thay đổi.');
    case 'held-papers':
      return msg('Rút lại rồi thì giấy tờ đã tìm thấy mà chưa nộp không dùng được nữa: ông/bà tự nộp giấy tờ. Hồ sơ đã nộp không thay đổi.');
    case 'earlier-answers':
      return msg('Rút lại rồi thì những câu ông/bà đã giữ lại không được điền vào tờ khai này nữa; chúng vẫn ở trong kho của ông/bà. Bản khai dở giữ những gì đã điền; hồ sơ đã nộp không thay đổi.');
    case 'supplement':
      return msg('Rút lại rồi thì giấy tờ đã tìm thấy mà chưa gửi không dùng được nữa. Hồ sơ và giấy tờ đã gửi không thay đổi.');
    case 'keep-papers':
    case 'keep-answers':
      return msg('Rút lại rồi thì những gì đã giữ theo lần đồng ý này bị xóa khỏi kho của ông/bà, và không được dùng cho hồ sơ sau nữa. Hồ sơ đã nộp không thay đổi.');
  }
};

/** The supplement's first wordings were agreed to by their button. */
const BUTTONS: ReadonlySet<string> = new Set(['supplement 1', 'supplement 2']);

const way = ({ purpose, version, language }: ConsentRecord): string => {
  const how = BUTTONS.has(`${purpose} ${version}`) ? msg('bấm nút trên biểu mẫu trực tuyến') : msg('đánh dấu vào ô trên biểu mẫu trực tuyến');
  if (language === undefined) return msg(str`Cách đồng ý: ${how}`);
  return language === 'vi' ? msg(str`Cách đồng ý: ${how}, bằng tiếng Việt`) : msg(str`Cách đồng ý: ${how}, bằng tiếng Anh`);
};

/** In the language in which they were agreed to, where that is known. */
const wordsOf = ({ words, language }: ConsentRecord): TemplateResult | string => {
  if (!words) return '';
  const original = language === undefined ? undefined : words[language];
  return original === undefined ? html`<p>“${textOf(words)}”</p>` : html`<p lang=${language}>“${original}”</p>`;
};

/** How it was agreed to, and to which words. */
const agreement = (consent: ConsentRecord, name: string): TemplateResult => html`<details>
  <summary>${msg('Xem lời đã đồng ý')}<span class="visually-hidden">: ${name}</span></summary>
  ${wordsOf(consent)}
  <p class="quiet">${way(consent)} · ${msg(str`bản lời số ${consent.version}`)}</p>
</details>`;

/** Up to this number one box was for all that `<mc-start>` asks. */
const ONE_BOX = 6;

/** What is safe and what changes, before it is done: it can't be undone. */
const question = ({ busy, leave, withdraw }: RecordView, name: string, { purpose, version }: ConsentRecord): TemplateResult => html`<div class="asking" role="group" aria-label=${msg('Rút lại đồng ý?')}>
  <p>${consequence(purpose)}</p>
  ${purpose === 'prefill' && Number(version) <= ONE_BOX
    ? html`<p>${msg('Lần đồng ý này cũng là để dùng giấy tờ đã có và câu trả lời của hồ sơ trước: rút lại rồi thì những thứ đó cũng không dùng được nữa.')}</p>`
    : nothing}
  <div class="actions">
    <button type="button" class="primary" aria-disabled=${busy ? 'true' : 'false'} @click=${withdraw}>${busy ? msg('Đang rút lại…') : msg('Rút lại đồng ý')}<span class="visually-hidden">: ${name}</span></button>
    <button type="button" @click=${leave}>${msg('Để nguyên')}</button>
  </div>
</div>`;

const end = (consent: ConsentRecord, view: RecordView, name: string): TemplateResult => {
  const { withdrawnAt } = consent;
  if (withdrawnAt !== undefined) return html`<p class="withdrawn">${msg(str`Đã rút lại lúc ${moment(withdrawnAt)}`)}</p>`;
  if (view.asking) return question(view, name, consent);
  return html`<button type="button" class="ask" @click=${view.ask}>${msg('Rút lại')}<span class="visually-hidden">: ${name}</span></button>`;
};

/** One consent: what for, when and how, whom it let ask, and the way to take it back. */
export const consentRecord = (consent: ConsentRecord, view: RecordView): TemplateResult => {
  const procedure = textOf(consent.procedure?.name) || msg('Một tờ khai');
  const purpose = purposeText(consent);
  // Of one form there may be several: what tells them apart is what they are for.
  const name = `${procedure}, ${purpose}`;
  return html`<li id=${`consent-${consent.id}`} part="consent">
    <h2 tabindex="-1" aria-level=${view.headingLevel}>${procedure}</h2>
    <p class="purpose"><strong>${purpose}</strong> <span class="quiet">· ${msg(str`đồng ý lúc ${moment(consent.givenAt)}`)}</span></p>
    ${agreement(consent, name)}
    ${consent.uses.length > 0
      ? html`<ul class="uses">
          ${consent.uses.map((use) => html`<li><strong>${subject(use)}</strong>: ${outcome(use, consent.purpose)} <span class="quiet">· ${moment(use.at)}</span></li>`)}
        </ul>`
      : nothing}
    ${view.failure ? html`<mc-notice kind="error" role="alert">${view.failure}</mc-notice>` : nothing} ${end(consent, view, name)}
  </li>`;
};
