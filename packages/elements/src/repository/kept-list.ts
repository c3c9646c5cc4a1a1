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
  /** Removes all answers of one dossier. */
  readonly removeAnswers: (dossier: string) => void;
}

/** What all answers of a dossier are asked about, and found again, by. */
export const allOf = (dossier: string): string => `all-${dossier}`;

const since = ({ keptAt, expiresAt, dossier }: KeptPaper | KeptAnswer): string => msg(str`Từ hồ sơ ${dossier}, giữ từ ngày ${dayOf(keptAt)} đến ngày ${dayOf(expiresAt)}`);

const plainText = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? msg('Có') : msg('Không');
  return typeof value === 'string' && isFullDate(value) ? formatDate(value) : String(value);
};

const valueText = ({ value, label }: Pick<KeptAnswer, 'value' | 'label'>): string => (label ? textOf(label) : [value ?? ''].flat().map(plainText).join(', '));

/** A row is told from the others by what stands first in it. */
const nameOf = ({ question, row: [first] = [] }: KeptAnswer): string => (first ? `${textOf(question)}: ${valueText(first)}` : textOf(question));

interface Removal {
  readonly id: string;
  readonly name: string;
  readonly remove: () => void;
  /** On the button, before the person is asked. */
  readonly label?: string;
  /** What the person is asked. */
  readonly question?: string;
}

/** It can't be undone, so that it is asked first. */
const removal = ({ id, name, remove, label = msg('Xóa'), question = msg('Xóa khỏi kho của ông/bà?') }: Removal, view: KeptView): TemplateResult => {
  const { asking, busy, failure, ask, leave } = view;
  const failed = failure?.id === id ? html`<mc-notice kind="error" role="alert">${failure.text}</mc-notice>` : nothing;
  if (asking !== id) return html`${failed}<button type="button" class="ask" @click=${() => ask(id)}>${label}<span class="visually-hidden">: ${name}</span></button>`;
  return html`${failed}
    <div class="asking" role="group" aria-labelledby="question">
      <p id="question"><strong>${question}</strong></p>
      <p>${msg('Xóa rồi thì lần sau phải nộp hoặc khai lại. Hồ sơ đã nộp không thay đổi.')}</p>
      <div class="actions">
        <button type="button" class="primary" aria-disabled=${busy ? 'true' : 'false'} @click=${remove}>${busy ? msg('Đang xóa…') : msg('Xóa khỏi kho')}<span class="visually-hidden">: ${name}</span></button>
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
    ${removal({ id: paper.id, name, remove: () => view.remove(paper.id) }, view)}
  </li>`;
};

const pair = ({ question, value, label }: Pick<KeptAnswer, 'question' | 'value' | 'label'>): TemplateResult =>
  html`<span class="pair"><span class="quiet">${textOf(question)}</span> <strong>${valueText({ value, label })}</strong></span>`;

const answerRow = (answer: KeptAnswer, view: KeptView): TemplateResult => html`<li id=${`kept-${answer.id}`} class="answer" part="kept">
  ${answer.row ? html`<p>${textOf(answer.question)}:${answer.row.map((cell) => html` ${pair(cell)}`)}</p>` : html`<p>${pair(answer)}</p>`}
  ${removal({ id: answer.id, name: nameOf(answer), remove: () => view.remove(answer.id) }, view)}
</li>`;

/** Beside removing each: nobody should have to do it twenty times. */
const removalOfAll = ({ dossier }: KeptAnswer, count: number, view: KeptView): TemplateResult => {
  const id = allOf(dossier);
  const whole = {
    id,
    name: dossier,
    remove: () => view.removeAnswers(dossier),
    label: msg('Xóa tất cả câu trả lời của hồ sơ này'),
    question: msg(str`Xóa tất cả ${count} câu trả lời đã giữ lại từ hồ sơ ${dossier}?`),
  };
  return html`<div class="all" id=${`kept-${id}`}>${removal(whole, view)}</div>`;
};

/** The answers of one dossier. */
const answersOf = (answers: readonly [KeptAnswer, ...KeptAnswer[]], view: KeptView): TemplateResult => html`<li>
  <h3 tabindex="-1" aria-level=${view.headingLevel + 1}>${msg('Câu trả lời đã giữ lại')}</h3>
  <p class="quiet">${since(answers[0])}</p>
  <ul class="answers">
    ${answers.map((answer) => answerRow(answer, view))}
  </ul>
  ${answers.length > 1 ? removalOfAll(answers[0], answers.length, view) : nothing}
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
    <p class="intro">${msg('Giấy tờ và câu trả lời ông/bà đã giữ lại từ hồ sơ trước. Chỉ được dùng khi ông/bà đồng ý dùng lại cho một tờ khai.')}</p>
    <ul class="consents" aria-labelledby="kept">
      ${papers.map((paper) => paperItem(paper, view))} ${byDossier(answers).map((group) => answersOf(group, view))}
    </ul>`;
};
