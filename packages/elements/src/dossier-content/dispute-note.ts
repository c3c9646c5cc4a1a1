import { msg, str } from '@lit/localize';
import type { Client, Dispute, DossierContent, DossierFile } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { readable } from '../answer-display.ts';
import type { Answered, Answers } from '../answered.ts';
import { answerName } from '../check-answers/groups.ts';
import type { LoadOptions } from '../code-lists.ts';
import { warningIcon } from '../icons.ts';

export interface DisputeSetting {
  readonly answers: Answers;
  readonly load: LoadOptions | undefined;
  /** All files of the submission. */
  readonly files: readonly DossierFile[];
  readonly client: Client | undefined;
}

/** What the applicant says of an answer that a register holds: who holds it, what is right in their view, why, and the papers. */
export const disputeNote = ({ field, state, address }: Answered, { correction, reason, papers }: Dispute, { answers, load, files, client }: DisputeSetting): TemplateResult => {
  const { origin } = state;
  const proofs = files.filter(({ component }) => component === papers);
  return html`<p class="title">${warningIcon}<strong>${msg('Người khai báo thông tin này sai')}</strong></p>
    <dl>
      ${origin?.kind === 'repository' ? html`<div><dt>${msg('Nơi giữ')}</dt><dd>${origin.source.authority}</dd></div>` : nothing}
      <div>
        <dt>${msg('Theo người khai')}</dt>
        <dd>${correction === undefined ? msg('Không nêu thông tin đúng') : html`<strong>${until(readable(field, correction, answers, load, address), '')}</strong>`}</dd>
      </div>
      <div><dt>${msg('Lý do')}</dt><dd class="reason">${reason}</dd></div>
      <div><dt>${msg('Giấy tờ chứng minh')}</dt><dd>${proofs.length > 0 ? html`<mc-file-list .files=${proofs} .client=${client}></mc-file-list>` : msg('Không kèm theo')}</dd></div>
    </dl>`;
};

/** What the papers that prove disputes are called, by their component. */
export const proofNames = (answers: Answers, disputes: DossierContent['disputes'] = {}): ReadonlyMap<string, string> =>
  new Map(Object.entries(disputes).flatMap(([pointer, { papers }]) => (papers === undefined ? [] : [[papers, msg(str`Chứng minh thông tin sai: ${answerName(answers, answers.at(pointer))}`)] as const])));
