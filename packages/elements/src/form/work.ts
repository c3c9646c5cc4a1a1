/** What stands on screen between the start and the end of a form. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { issueTexts } from '../later-messages.ts';
import { textOf } from '../localization.ts';
import type { MessageFor } from '../messages.ts';
import type { FormView } from './acts.ts';
import type { CardView } from './card-offer.ts';
import type { FormFlow } from './flow.ts';
import type { GatewayParts } from './gateway-parts.ts';
import type { TaskParts } from './lazy-elements.ts';
import { plainFailure } from './opening-failure.ts';
import { hostPage } from './host-page.ts';

export interface WorkView extends FormView {
  readonly parts: GatewayParts | undefined;
  /** Where the procedure is gone through from a list of tasks. */
  readonly tasks: TaskParts | undefined;
  /** Where questions could be answered by an identity card. */
  readonly card: CardView | undefined;
  readonly messageFor: MessageFor | undefined;
}

export const work = (flow: FormFlow, view: WorkView): TemplateResult => {
  const { gateway, stage } = flow;
  const { parts, headingLevel, acts } = view;
  const entries = [...(issueTexts()?.answerEntries(flow, view.messageFor) ?? []), ...(parts?.paperEntries(flow) ?? [])];
  return html`<p class="caption">${textOf(flow.plan.procedure.name)}</p>
    ${flow.hasTasks ? nothing : html`<mc-steps .current=${flow.progress.current} .total=${flow.progress.total}></mc-steps>`}
    ${parts && gateway ? html`${parts.savedView(gateway, view)}${parts.carriedView(flow, gateway, view)}` : nothing}
    <mc-error-summary .headingLevel=${Math.max(2, headingLevel)} .entries=${entries} @mc-summary-select=${acts.mend}></mc-error-summary>
    ${parts && gateway ? parts.prefillView(gateway) : nothing} ${step(flow, view)} ${stuck(flow)} ${parts?.notSubmitted(flow) ?? nothing}
    ${stage.name === 'tasks' ? tasksActions(flow, view) : actions(flow, view)}`;
};

const step = (flow: FormFlow, view: WorkView): TemplateResult | typeof nothing => {
  const { stage, session, plan, gateway } = flow;
  const { parts, headingLevel, acts } = view;
  switch (stage.name) {
    case 'tasks':
      return view.tasks?.tasksView(flow, view) ?? nothing;
    case 'page':
      return html`<mc-page .headingLevel=${headingLevel} .session=${session} .page=${plan.pages.find(({ id }) => id === stage.id)}>${view.card?.(flow)}</mc-page>`;
    case 'host': {
      const page = flow.hostPages.find(({ id }) => id === stage.id);
      return page ? hostPage(page, headingLevel) : nothing;
    }
    case 'papers':
      return parts && gateway ? parts.papersView(flow, gateway, view) : nothing;
    default:
      return html`<mc-check-answers .headingLevel=${headingLevel} .session=${session} .referred=${gateway?.referred ?? 0} .marked=${gateway?.carried.review(session).map(({ address }) => address) ?? []} @mc-change-answer=${acts.edit}></mc-check-answers>
        ${parts && gateway ? parts.checkPapersView(flow, gateway, view) : nothing}`;
  }
};

const stuck = ({ stuck: error }: FormFlow): TemplateResult | typeof nothing =>
  error === undefined ? nothing : html`<mc-notice kind="error" role="alert" .heading=${msg('Chưa mở được bước tiếp theo')}>${plainFailure(error)}</mc-notice>`;

const forward = (flow: FormFlow): string => {
  if (flow.checking) return msg('Đang kiểm tra…');
  if (flow.stage.name !== 'check') return msg('Tiếp tục');
  if (flow.busy) return msg('Đang nộp…');
  if (flow.failure !== undefined) return msg('Nộp lại');
  return flow.gateway ? msg('Nộp hồ sơ') : msg('Hoàn tất');
};

const backButton = (flow: FormFlow, { acts }: WorkView): TemplateResult | typeof nothing => {
  if (!flow.canGoBack) return nothing;
  return html`<button type="button" @click=${acts.back}>${flow.hasTasks && flow.stage.name !== 'tasks' ? msg('Về danh sách việc cần làm') : msg('Quay lại')}</button>`;
};

const actions = (flow: FormFlow, view: WorkView): TemplateResult => html`<div class="actions" part="actions">
  <button type="button" class="primary" aria-disabled=${flow.busy ? 'true' : 'false'} @click=${flow.stage.name === 'check' ? view.acts.submit : view.acts.next}>
    ${forward(flow)}
  </button>
  ${backButton(flow, view)}
</div>`;

/** From the list of tasks a task leads on, so that there is no button for it. */
const tasksActions = (flow: FormFlow, view: WorkView): TemplateResult | typeof nothing =>
  flow.canGoBack ? html`<div class="actions" part="actions">${backButton(flow, view)}</div>` : nothing;
