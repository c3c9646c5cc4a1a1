import { msg, str } from '@lit/localize';
import type { PrefillPurpose } from '@motcua/client';
import type { Text } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import type { McCheckbox } from '../checkbox/checkbox.ts';
import { textOf } from '../localization.ts';
import { checkIcon } from '../more-icons.ts';
import type { Agency } from './facts.ts';
import type { Fill, FillGroup } from './fills.ts';
import type { Offers } from './offers.ts';

/** Which wording of each consent the person sees: another number whenever what is said here is changed, in schemas/consents.json too: a gateway refuses others. */
export const START_CONSENTS = {
  prefill: { purpose: 'prefill', version: '7' },
  'held-papers': { purpose: 'held-papers', version: '1' },
  'earlier-answers': { purpose: 'earlier-answers', version: '1' },
} as const;

export interface ConsentView {
  readonly headingLevel: number;
  readonly agency: Agency | undefined;
  readonly offers: Offers;
  /** What the person has ticked … */
  readonly ticked: ReadonlySet<PrefillPurpose>;
  /** … and what they agreed to for this form before. */
  readonly agreed: readonly PrefillPurpose[];
  readonly tick: (purpose: PrefillPurpose, ticked: boolean) => void;
}

/** One thing that may be agreed to. */
interface Purpose {
  readonly purpose: PrefillPurpose;
  readonly title: string;
  /** Who would be asked. */
  readonly where: string;
  /** What is opened to see what for: it says how much that is. */
  readonly more: string;
  readonly list: TemplateResult;
  readonly label: string;
}

const joined = (texts: readonly Text[]): string => texts.map((each) => textOf(each)).join('; ');

const groupText = ({ title, questions }: FillGroup): string => (title ? `${textOf(title)}: ${joined(questions)}` : joined(questions));

/** Asked where the preferred one has nothing, or doesn't answer. */
const instead = ({ instead: which }: Fill): TemplateResult | typeof nothing => {
  if (!which) return nothing;
  if (which === 'all') return html`<li>${msg('Khi nơi khác chưa có: tất cả những điều trong danh sách này')}</li>`;
  return html`<li>${msg('Khi nơi khác chưa có:')} ${which.map(groupText).join('. ')}</li>`;
};

const questionsOf = (fill: Fill): TemplateResult => html`<li>
  <strong>${textOf(fill.name)}</strong>
  <ul>
    ${fill.groups.map((group) => html`<li>${groupText(group)}</li>`)} ${instead(fill)}
    ${fill.inSilence ? html`<li>${msg('Chỉ khi nơi khác không trả lời:')} ${fill.inSilence.map(groupText).join('. ')}</li>` : nothing}
  </ul>
</li>`;

const prefill = (fills: readonly Fill[], name: string): Purpose => {
  const count = fills.flatMap(({ groups }) => groups.flatMap(({ questions }) => questions)).length;
  return {
    purpose: 'prefill',
    title: msg('Điền sẵn câu trả lời'),
    where: msg(str`Hỏi những nơi này: ${joined(fills.map((fill) => fill.name))}.`),
    more: msg(str`Xem ${count} câu có thể được điền sẵn`),
    list: html`<ul class="asked">
      ${fills.map(questionsOf)}
    </ul>`,
    label: name
      ? msg(str`Tôi đồng ý cho ${name} lấy dữ liệu của tôi mà cơ quan nhà nước đang giữ, chỉ để điền sẵn tờ khai này.`)
      : msg('Tôi đồng ý lấy dữ liệu của tôi mà cơ quan nhà nước đang giữ, chỉ để điền sẵn tờ khai này.'),
  };
};

const listOf = (texts: readonly Text[]): TemplateResult => html`<ul>
  ${texts.map((each) => html`<li>${textOf(each)}</li>`)}
</ul>`;

const heldPapers = ({ stores, papers }: NonNullable<Offers['papers']>, name: string): Purpose => ({
  purpose: 'held-papers',
  title: msg('Dùng giấy tờ đã có'),
  where: msg(str`Tìm ở những nơi này: ${joined(stores)}.`),
  more: msg(str`Xem ${papers.length} giấy tờ sẽ được tìm`),
  list: listOf(papers),
  label: name
    ? msg(str`Tôi đồng ý cho ${name} tìm giấy tờ của tôi đã có trong kho dữ liệu, chỉ để tôi không phải nộp lại khi làm thủ tục này.`)
    : msg('Tôi đồng ý cho tìm giấy tờ của tôi đã có trong kho dữ liệu, chỉ để tôi không phải nộp lại khi làm thủ tục này.'),
});

const earlierAnswers = (kept: readonly Text[]): Purpose => ({
  purpose: 'earlier-answers',
  title: msg('Dùng lại câu trả lời lần trước'),
  where: msg('Lấy từ những gì ông/bà đã giữ lại trong “Kho dữ liệu điện tử của tôi”. Câu nào hợp với tờ khai này mới được điền.'),
  more: msg(str`Xem ${kept.length} câu đã giữ lại`),
  list: listOf(kept),
  label: msg('Tôi đồng ý dùng lại những câu tôi đã trả lời và giữ lại từ hồ sơ trước, chỉ để điền sẵn tờ khai này.'),
});

/** Never ticked for them (law 91/2025/QH15). */
const box = ({ purpose, title, where, more, list, label }: Purpose, { headingLevel, ticked, agreed, tick }: ConsentView): TemplateResult => {
  const toggle = ({ currentTarget }: Event & { readonly currentTarget: McCheckbox }): void => tick(purpose, currentTarget.checked);
  return html`<li>
    <h3 aria-level=${headingLevel + 1}>${title}</h3>
    <p>${where}</p>
    <details>
      <summary>${more}</summary>
      ${list}
    </details>
    ${agreed.includes(purpose)
      ? html`<p class="agreed">${checkIcon}<span><strong>${msg('Ông/bà đã đồng ý:')}</strong> ${label}</span></p>`
      : html`<mc-checkbox data-purpose=${purpose} .label=${label} .checked=${ticked.has(purpose)} @change=${toggle}></mc-checkbox>`}
  </li>`;
};

/** Who would be asked for what, what for, and the person's word on each; nothing where nobody would be asked for anything. */
export const consentView = (view: ConsentView): TemplateResult | typeof nothing => {
  const { headingLevel, agency, offers } = view;
  const name = textOf(agency?.name);
  const purposes = [
    ...(offers.fills ? [prefill(offers.fills, name)] : []),
    ...(offers.papers ? [heldPapers(offers.papers, name)] : []),
    ...(offers.kept ? [earlierAnswers(offers.kept)] : []),
  ];
  if (purposes.length === 0) return nothing;
  return html`<section class="consent" part="consent" aria-labelledby="consent">
    <h2 id="consent" tabindex="-1" aria-level=${headingLevel}>${msg('Đã có thì không phải khai lại')}</h2>
    <p>${msg('Đồng ý mục nào thì đánh dấu vào ô của mục đó. Không đánh dấu ô nào cũng được: ông/bà tự khai, tự nộp giấy tờ, và vẫn làm được thủ tục này. Đã đồng ý thì lúc nào cũng rút lại được, ở mục “Dữ liệu của tôi”.')}</p>
    <ul class="purposes">
      ${purposes.map((purpose) => box(purpose, view))}
    </ul>
  </section>`;
};
