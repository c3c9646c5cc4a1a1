import { msg, str } from '@lit/localize';
import type { KeptAnswer, KeptPaper, OwnRepository } from '@motcua/client';
import { formatDate, isFullDate } from '@motcua/vietnam';
import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../localization.ts';
import { dayOf } from '../times.ts';

export interface KeptView {
  readonly headingLevel: number;
  /** What the person is being asked about, whether they mean it. */
  readonly asking: string;
  readonly busy: boolean;
  readonly failure: { readonly id: string; readonly text: string } | undefined;
  readonly ask: (id: string) => void;
  readonly leave: (id: string) => void;
  readonly remove: (id: string) => void;
}

const since = ({ keptAt, expiresAt, dossier }: KeptPaper | KeptAnswer): string => msg(str`Từ hồ sơ ${dossier}, giữ từ ngày ${dayOf(keptAt)} đến ngày ${dayOf(expiresAt)}`);

const valueText = ({ value, label }: KeptAnswer): string => {
  if (label) return textOf(label);
  if (typeof value === 'boolean') return value ? msg('Có') : msg('Không');
  return typeof value === 'string' && isFullDate(value) ? formatDate(value) : String(value);
};

/** It can't be undone, so that it is asked first. */
const removal = (id: string, name: string, view: KeptView): TemplateResult => {
  const { asking, busy, failure, ask, leave, remove } = view;
  const failed = failure?.id === id ? html`<mc-notice kind="error" role="alert">${failure.text}</mc-notice>` : nothing;
  if (asking !== id) return html`${failed}<button type="button" class="ask" @click=${() => ask(id)}>${msg('Xóa')}<span class="visually-hidden">: ${name}</span></button>`;
  return html`${failed}
    <div class="asking" role="group" aria-label=${msg('Xóa khỏi kho của ông/bà?')}>
      <p>${msg('Xóa rồi thì lần sau phải nộp hoặc khai lại. Hồ sơ đã nộp không thay đổi.')}</p>
      <div class="actions">
        <button type="button" class="primary" aria-disabled=${busy ? 'true' : 'false'} @click=${() => remove(id)}>${busy ? msg('Đang xóa…') : msg('Xóa khỏi kho')}<span class="visually-hidden">: ${name}</span></button>
        <button type="button" @click=${() => leave(id)}>${msg('Để nguyên')}</button>
      </div>
    </div>`;
};

const paperItem = (paper: KeptPaper, view: KeptView): TemplateResult => {
  const name = textOf(paper.componentName);
  return html`<li id=${`kept-${paper.id}`} part="kept">
    <h3 tabindex="-1" aria-level=${view.headingLevel + 1}>${name}</h3>
    <p class="quiet">${paper.files.map((file) => file.name).join(', ')}</p>
    <p class="quiet">${since(paper)}</p>
    ${removal(paper.id, name, view)}
  </li>`;
};

const answerRow = (answer: KeptAnswer, view: KeptView): TemplateResult => {
  const name = textOf(answer.question);
  return html`<li id=${`kept-${answer.id}`} class="answer" part="kept">
    <p><span class="quiet">${name}</span> <strong>${valueText(answer)}</strong></p>
    ${removal(answer.id, name, view)}
  </li>`;
};

/** The answers of one dossier. */
const answersOf = (answers: readonly [KeptAnswer, ...KeptAnswer[]], view: KeptView): TemplateResult => html`<li>
  <h3 tabindex="-1" aria-level=${view.headingLevel + 1}>${msg('Câu trả lời đã giữ lại')}</h3>
  <p class="quiet">${since(answers[0])}</p>
  <ul class="answers">
    ${answers.map((answer) => answerRow(answer, view))}
  </ul>
</li>`;

const byDossier = (answers: readonly KeptAnswer[]): (readonly [KeptAnswer, ...KeptAnswer[]])[] => {
  const groups = new Map<string, [KeptAnswer, ...KeptAnswer[]]>();
  for (const answer of answers) {
    const group = groups.get(answer.dossier);
    if (group) group.push(answer);
    else groups.set(answer.dossier, [answer]);
  }
  return [...groups.values()];
};

/** What the person keeps for next time; nothing where they keep nothing. */
export const keptList = ({ papers, answers }: OwnRepository, view: KeptView): TemplateResult | typeof nothing => {
  if (papers.length + answers.length === 0) return nothing;
  return html`<h2 id="kept" tabindex="-1" aria-level=${view.headingLevel}>${msg('Kho dữ liệu điện tử của tôi')}</h2>
    <p class="intro">${msg('Giấy tờ và câu trả lời ông/bà đã giữ lại từ hồ sơ trước. Chỉ được dùng khi ông/bà đồng ý điền sẵn một tờ khai.')}</p>
    <ul class="consents" aria-labelledby="kept">
      ${papers.map((paper) => paperItem(paper, view))} ${byDossier(answers).map((group) => answersOf(group, view))}
    </ul>`;
};
