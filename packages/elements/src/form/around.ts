/** What the way adds to a step as it stands now: steps that are no page, what is wrong, what is true of the draft, the buttons. */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { issueTexts } from '../later-messages.ts';
import type { MessageFor } from '../messages.ts';
import type { FormActs, FormView } from './acts.ts';
import type { CardView } from './card-offer.ts';
import type { FormFlow } from './flow.ts';
import type { GatewayParts } from './gateway-parts.ts';
import type { HostParts, TaskParts } from './later-parts.ts';
import type { Around } from './work.ts';

export interface AroundView extends FormView {
  readonly parts: GatewayParts | undefined;
  /** Where the procedure is gone through from a list of tasks. */
  readonly tasks: TaskParts | undefined;
  /** Where the host has pages of its own. */
  readonly hosts: HostParts | undefined;
  /** Where questions could be answered by an identity card. */
  readonly card: CardView | undefined;
  readonly messageFor: MessageFor | undefined;
}

export const around = (flow: FormFlow, view: AroundView): Around => {
  const { gateway } = flow;
  const { parts, messageFor, acts } = view;
  return {
    draft: parts && gateway ? html`${parts.savedView(gateway, view)}${parts.carriedView(flow, gateway, view)}` : nothing,
    entries: [...(issueTexts()?.answerEntries(flow, messageFor) ?? []), ...(parts?.paperEntries(flow) ?? [])],
    above: parts && gateway ? parts.prefillView(gateway) : nothing,
    step: step(flow, view),
    help: view.card?.(flow),
    below: parts?.notSubmitted(flow) ?? nothing,
    // From the list of tasks a task leads on, so that there is no button for it.
    forward: flow.stage.name === 'tasks' ? undefined : forward(flow),
    backButton: backButton(flow, acts),
  };
};

const step = (flow: FormFlow, view: AroundView): TemplateResult | typeof nothing | undefined => {
  const { stage, session, gateway } = flow;
  const { parts, headingLevel, acts } = view;
  switch (stage.name) {
    case 'page':
      return undefined;
    case 'tasks':
      return view.tasks?.tasksView(flow, view) ?? nothing;
    case 'host': {
      const page = flow.hostPages.find(({ id }) => id === stage.id);
      return (page && view.hosts?.hostPage(page, headingLevel)) ?? nothing;
    }
    case 'papers':
      return parts && gateway ? parts.papersView(flow, gateway, view) : nothing;
    default:
      return html`<mc-check-answers .headingLevel=${headingLevel} .session=${session} .referred=${gateway?.referred ?? 0} .marked=${gateway?.carried.review(session).map(({ address }) => address) ?? []} @mc-change-answer=${acts.edit}></mc-check-answers>
        ${parts && gateway ? parts.checkPapersView(flow, gateway, view) : nothing}`;
  }
};

const forward = (flow: FormFlow): string => {
  if (flow.checking) return msg('Đang kiểm tra…');
  if (flow.stage.name !== 'check') return msg('Tiếp tục');
  if (flow.busy) return msg('Đang nộp…');
  if (flow.failure !== undefined) return msg('Nộp lại');
  return flow.gateway ? msg('Nộp hồ sơ') : msg('Hoàn tất');
};

const backButton = (flow: FormFlow, { back }: FormActs): TemplateResult | typeof nothing => {
  if (!flow.canGoBack) return nothing;
  return html`<button type="button" @click=${back}>${flow.hasTasks && flow.stage.name !== 'tasks' ? msg('Về danh sách việc cần làm') : msg('Quay lại')}</button>`;
};
