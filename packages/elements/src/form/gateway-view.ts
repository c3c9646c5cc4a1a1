/** What a form shows where it has a client: the start, the state of the draft, the papers, the receipt. */
import { msg, str } from '@lit/localize';
import type { Dossier } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { disputesIn } from '@motcua/form/disputes';
import type { ChangedDecidedEvent } from '../changed-answers/changed-answers.ts';
import { replacedPapers } from '@motcua/form/reuse';
import { proofComponents } from '../dispute/proof-components.ts';
import type { ChooseHeldEvent } from '../attachments/attachments.ts';
import type { ChangePaperEvent } from '../check-papers/check-papers.ts';
import type { SummaryEntry } from '../error-summary/error-summary.ts';
import { failureText, problemOf } from '../failures.ts';
import { activeElement } from '../internal/active-element.ts';
import { language, textOf } from '../localization.ts';
import type { DraftChoiceEvent } from '../save-status/save-status.ts';
import type { Agency } from '../start/facts.ts';
import { offersOf, type Offers } from '../start/offers.ts';
import type { ResumeEvent, StartEvent } from '../start/start.ts';
import type { FormActs, FormView } from './acts.ts';
import type { FormFlow } from './flow.ts';
import type { GatewaySide } from './gateway-side.ts';
import { paperIssueText } from './paper-issues.ts';
import type { Prefilling } from './prefilling.ts';
import { paperTarget } from './summary-entries.ts';

/** A draft doesn't tell what was agreed to when it was filled in: nobody is asked again. */
const offered = ({ plan }: FormFlow, { prefill: { id, agreed, own } }: GatewaySide, agency: Agency | undefined): Offers => (id !== undefined && agreed.length === 0 ? {} : offersOf(plan, agency?.repositories ?? [], own));

/** @param introduced the host's own HTML says what the procedure is and needs */
export const startView = (flow: FormFlow, gateway: GatewaySide, agency: Agency | undefined, introduced: boolean, { headingLevel, acts }: FormView): TemplateResult =>
  html`<mc-start .introduced=${introduced} .headingLevel=${headingLevel} .info=${flow.plan.procedure} .agency=${agency} .offers=${offered(flow, gateway, agency)} .agreed=${gateway.prefill.agreed} .drafts=${gateway.unfinished} .busy=${flow.busy} @mc-start=${({ detail }: StartEvent) => void flow.start(detail.consents)} @mc-resume=${({ detail }: ResumeEvent) => acts.open(detail.draft)}></mc-start>`;

/** @param more what the host has to say from the receipt on */
export const receiptView = ({ session, gateway }: FormFlow, dossier: Dossier, lookupUrl: string, { headingLevel }: FormView): TemplateResult =>
  html`<mc-receipt .headingLevel=${headingLevel} .dossier=${dossier} .session=${session} .referred=${gateway?.referred ?? 0} .disputes=${disputesIn(session).size} .lookupUrl=${lookupUrl}><slot name="receipt"></slot></mc-receipt>`;

/** What changed at the sources of a draft: before anything else is asked. */
export const changedView = (flow: FormFlow, gateway: GatewaySide, { headingLevel }: FormView): TemplateResult =>
  html`<p class="caption">${textOf(flow.plan.procedure.name)}</p>
    <mc-changed-answers .headingLevel=${headingLevel} .session=${flow.session} .changes=${gateway.changed?.changes ?? []} .submitting=${gateway.changed?.submitting ?? false} @mc-changed-decided=${({ detail }: ChangedDecidedEvent) => gateway.decide(detail.decisions)}></mc-changed-answers>`;

export const savedView = (gateway: GatewaySide, { acts }: FormView): TemplateResult =>
  html`<mc-save-status .state=${gateway.keeper.state} @mc-draft-choice=${({ detail }: DraftChoiceEvent) => choose(gateway, detail.keep, acts)} @mc-save-again=${() => gateway.keeper.retry()}></mc-save-status>`;

/** The draft was changed elsewhere: one of the two stays. */
const choose = (gateway: GatewaySide, keep: DraftChoiceEvent['detail']['keep'], { open }: FormActs): void => {
  const { keeper } = gateway;
  if (keep === 'mine') void keeper.overwrite();
  else if (keeper.id !== undefined) {
    gateway.stop();
    open(keeper.id, 'again');
  }
};

/** What could not be filled in, or counts for less by now, and that nothing is lost by it. */
export const prefillView = ({ prefill }: GatewaySide): TemplateResult | typeof nothing => {
  const { missing, unreachable, withdrawn } = prefill;
  if (withdrawn)
    return html`<mc-notice kind="info" role="status">
      ${msg('Ông/bà đã rút lại đồng ý cho lấy dữ liệu vào tờ khai này. Những gì đã điền vẫn còn, nhưng có mục không còn được coi là đã xác thực: ông/bà sửa được những mục đó, và có thể phải nộp giấy tờ mà trước đó không cần.')}
    </mc-notice>`;
  if (missing) return missingView(prefill);
  if (unreachable.length === 0) return nothing;
  const names = new Intl.ListFormat(language()).format(unreachable.map(({ name }) => textOf(name)));
  if (unreachable.every(({ papers }) => papers))
    return html`<mc-notice kind="info">${msg(str`Chưa tra được ${names}, nên chưa biết giấy tờ nào đã có sẵn. Ông/bà tự nộp giấy tờ; hồ sơ vẫn nộp được bình thường.`)}</mc-notice>`;
  return html`<mc-notice kind="info">${msg(str`Chưa tra được ${names}, nên có câu chưa được điền sẵn. Ông/bà tự khai những câu đó; hồ sơ vẫn nộp được bình thường.`)}</mc-notice>`;
};

const isFocusLost = (): Promise<boolean> => new Promise((resolve) => requestAnimationFrame(() => resolve(activeElement() === undefined)));

/** The button keeps the focus while it is tried again; what has come of it is said. */
const missingView = (prefill: Prefilling): TemplateResult => {
  const { canFetchAgain, fetching, missed } = prefill;
  const missing = html`${msg('Chưa lấy được những gì đã có. Ông/bà tự khai, tự nộp giấy tờ, và vẫn làm được thủ tục này.')} ${missed.asksMore ? msg('Tờ khai hỏi thêm những mục mà cơ quan thường tự tra được.') : nothing} ${canFetchAgain ? nothing : msg('Muốn lấy lại, mời ông/bà quay lại bước đầu.')}`;
  return html`<mc-notice kind="info" role="status">
    ${fetching ? msg('Đang lấy dữ liệu để điền sẵn…') : missing}
    ${canFetchAgain ? html`<button slot="actions" type="button" aria-disabled=${fetching} @click=${() => void prefill.fetchAgain(isFocusLost)}>${msg('Thử lại')}</button>` : nothing}
  </mc-notice>`;
};

export const papersView = (flow: FormFlow, gateway: GatewaySide, { headingLevel }: FormView): TemplateResult => {
  const errors = Object.fromEntries(flow.paperIssues.map((issue) => [issue.component, paperIssueText(issue, flow.papers.find(({ code }) => code === issue.component))]));
  return html`<mc-papers
    .headingLevel=${headingLevel}
    .components=${flow.papers}
    .target=${gateway.fileTarget}
    .ensureTarget=${gateway.ensureTarget}
    .client=${gateway.client}
    .uploads=${gateway.uploads}
    .held=${gateway.held.papers}
    .choices=${gateway.held.choices}
    .replaced=${replacedPapers(flow.session)}
    .errors=${errors}
    @mc-choose-held=${({ detail }: ChooseHeldEvent) => gateway.held.choose(detail.component, detail.choice)}
  ></mc-papers>`;
};

export const checkPapersView = (flow: FormFlow, gateway: GatewaySide, { headingLevel }: FormView): TemplateResult =>
  html`<mc-check-papers .headingLevel=${headingLevel + 1} .components=${flow.papers} .files=${gateway.files} .held=${gateway.held.papers} .choices=${gateway.held.choices} .replaced=${replacedPapers(flow.session)} @mc-change-paper=${({ detail }: ChangePaperEvent) => flow.editPaper(detail.component)}></mc-check-papers>`;

export const paperEntries = ({ paperIssues, plan, session }: FormFlow): SummaryEntry[] =>
  paperIssues.map((issue) => {
    // Papers that prove a dispute are at the answer that it is about.
    const proof = proofComponents(session).find(({ component }) => component.code === issue.component);
    const component = proof?.component ?? plan.procedure.components.find(({ code }) => code === issue.component);
    return { target: proof?.address ?? paperTarget(issue.component), text: paperIssueText(issue, component) };
  });

/** Why the last submission came to nothing, and what is safe. */
export const notSubmitted = ({ failure, unsent }: FormFlow): TemplateResult | typeof nothing => {
  if (failure === undefined) return nothing;
  return html`<mc-notice kind="error" role="alert" .heading=${msg('Chưa nộp được hồ sơ')}>
    ${unsent || problemOf(failure)
      ? failureText(failure)
      : msg('Mất kết nối khi đang nộp, nên chưa biết hồ sơ đã tới nơi hay chưa. Câu trả lời vẫn còn trên trang này. Hãy bấm “Nộp lại”: hồ sơ không bị nộp hai lần.')}
  </mc-notice>`;
};
