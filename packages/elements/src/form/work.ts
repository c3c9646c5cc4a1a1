/** What stands on screen between the start and the end of a form. What only later steps have is added by its way (`around.ts`). */
import { msg } from '@lit/localize';
import type { FieldSource, LookedAt } from '@motcua/form';
import { html, nothing, type TemplateResult } from 'lit';
import type { SummaryEntry } from '../error-summary/error-summary.ts';
import { textOf } from '../localization.ts';
import type { StepActs } from './acts.ts';
import { plainFailure } from './opening-failure.ts';
import type { Stage } from './stages.ts';

/** A form at one of its steps. */
export interface AtStep {
  readonly plan: LookedAt;
  readonly session: FieldSource;
  readonly stage: Stage;
  /** 1-based number of the step, and how many there are; absent where there is a list of tasks. */
  readonly progress: { readonly current: number; readonly total: number } | undefined;
  readonly busy: boolean;
  /** Why the next step could not be fetched. */
  readonly stuck: unknown;
}

type Drawn = TemplateResult | typeof nothing;

/** What the way adds. */
export interface Around {
  /** Above the summary: what is true of the draft. */
  readonly draft: Drawn;
  readonly entries: readonly SummaryEntry[];
  /** Above the step. */
  readonly above: Drawn;
  /** A step that is no page of the procedure. */
  readonly step: Drawn | undefined;
  /** What helps with a page. */
  readonly help: Drawn | undefined;
  /** Under the step. */
  readonly below: Drawn;
  /** The words on the button; absent where none leads on. */
  readonly forward: string | undefined;
  readonly backButton: Drawn;
}

const NONE: readonly SummaryEntry[] = [];

export const work = (at: AtStep, headingLevel: number, acts: StepActs, around?: Around): TemplateResult => {
  const { plan, progress } = at;
  return html`<p class="caption">${textOf(plan.procedure.name)}</p>
    ${progress ? html`<mc-steps .current=${progress.current} .total=${progress.total}></mc-steps>` : nothing}
    ${around?.draft ?? nothing}
    <mc-error-summary .headingLevel=${Math.max(2, headingLevel)} .entries=${around?.entries ?? NONE} @mc-summary-select=${acts.mend}></mc-error-summary>
    ${around?.above ?? nothing} ${around?.step ?? page(at, headingLevel, around?.help)} ${stuck(at)} ${around?.below ?? nothing}
    ${actions(at, acts, around)}`;
};

const page = ({ plan, session, stage }: AtStep, headingLevel: number, help: Drawn | undefined): TemplateResult =>
  html`<mc-page .headingLevel=${headingLevel} .session=${session} .page=${plan.pages.find(({ id }) => stage.name === 'page' && id === stage.id)}>${help}</mc-page>`;

const stuck = ({ stuck: error }: AtStep): Drawn =>
  error === undefined ? nothing : html`<mc-notice kind="error" role="alert" .heading=${msg('Chưa mở được bước tiếp theo')}>${plainFailure(error)}</mc-notice>`;

const actions = ({ busy }: AtStep, acts: StepActs, around: Around | undefined): Drawn => {
  const forward = around ? around.forward : msg('Tiếp tục');
  const backButton = around?.backButton ?? nothing;
  if (forward === undefined) return backButton === nothing ? nothing : html`<div class="actions" part="actions">${backButton}</div>`;
  return html`<div class="actions" part="actions">
  <button type="button" class="primary" aria-disabled=${busy ? 'true' : 'false'} @click=${acts.forward}>
    ${forward}
  </button>
  ${backButton}
</div>`;
};
