import { msg, str } from '@lit/localize';
import type { PrefillRequest } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { language, textOf } from '../localization.ts';
import type { Agency } from './facts.ts';
import type { Fill, FillGroup } from './fills.ts';

/** Which wordings of the consents the person sees: other numbers whenever what is said here is changed, in the contract too: a gateway refuses others. */
export const CONSENT_VERSION = '7';

/** What the person agrees to by the one box, each purpose for itself. */
export const givenConsents = (): PrefillRequest['consents'] => [
  { purpose: 'prefill', version: CONSENT_VERSION, language: language() },
  { purpose: 'held-papers', version: '1', language: language() },
  { purpose: 'earlier-answers', version: '1', language: language() },
];

export interface ConsentView {
  readonly headingLevel: number;
  readonly agency: Agency | undefined;
  readonly fills: readonly Fill[];
  readonly agreed: boolean;
  readonly agree: () => void;
}

const groupText = ({ title, questions: all }: FillGroup): string => {
  const list = all.map((each) => textOf(each)).join('; ');
  return title ? `${textOf(title)}: ${list}` : list;
};

/** Asked where the preferred one has nothing, or doesn't answer. */
const instead = ({ instead: which }: Fill): TemplateResult | typeof nothing => {
  if (!which) return nothing;
  if (which === 'all') return html`<li>${msg('Khi nơi khác chưa có: tất cả những điều trong danh sách này')}</li>`;
  return html`<li>${msg('Khi nơi khác chưa có:')} ${which.map(groupText).join('. ')}</li>`;
};

const questions = (fill: Fill): TemplateResult => html`<li>
  <strong>${textOf(fill.name)}</strong>
  <ul>
    ${fill.groups.map((group) => html`<li>${groupText(group)}</li>`)} ${instead(fill)}
    ${fill.inSilence ? html`<li>${msg('Chỉ khi nơi khác không trả lời:')} ${fill.inSilence.map(groupText).join('. ')}</li>` : nothing}
    ${fill.own ? html`<li>${msg('Những câu ông/bà đã trả lời trong hồ sơ trước và đã đồng ý giữ lại')}</li>` : nothing}
    ${fill.papers ? html`<li>${msg('Giấy tờ đã có, để không phải nộp:')} ${fill.papers.map((paper) => textOf(paper)).join('; ')}</li>` : nothing}
  </ul>
</li>`;

/** Who would be asked for what, what for, and the person's word on it: never ticked for them (law 91/2025/QH15). */
export const consentView = ({ headingLevel, agency, fills, agreed, agree }: ConsentView): TemplateResult => {
  const name = textOf(agency?.name);
  const label = name
    ? msg(str`Tôi đồng ý cho ${name} lấy dữ liệu của tôi mà cơ quan nhà nước đang giữ để điền sẵn tờ khai này.`)
    : msg('Tôi đồng ý lấy dữ liệu của tôi mà cơ quan nhà nước đang giữ để điền sẵn tờ khai này.');
  return html`<div class="consent" part="consent">
    <h2 tabindex="-1" aria-level=${headingLevel}>${msg('Điền sẵn để đỡ phải khai')}</h2>
    <p>${msg('Nếu đồng ý, những gì cơ quan nhà nước đã có sẽ được điền sẵn. Nếu không, ông/bà tự khai và vẫn làm được thủ tục này.')}</p>
    ${fills.length > 0
      ? html`<p id="asked">${msg('Sẽ hỏi những nơi sau, chỉ về những điều này và chỉ cho tờ khai này:')}</p>
          <ul class="asked" aria-labelledby="asked">
            ${fills.map(questions)}
          </ul>`
      : nothing}
    <mc-checkbox .label=${label} .checked=${agreed} @change=${agree}></mc-checkbox>
  </div>`;
};
