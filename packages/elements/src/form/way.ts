/** All of a form but the look of its first page: its session, its way, and what later steps are drawn with. Fetched by `<mc-form>` once the first page is painted. */
import { msg } from '@lit/localize';
import { FormSession, type AsyncCheck, type FirstLook } from '@motcua/form';
import type { Plan } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import { issueTexts, fetchIssueTexts } from '../later-messages.ts';
import type { MessageFor } from '../messages.ts';
import type { Agency } from '../start/facts.ts';
import { actsOf } from './acts-of.ts';
import type { FormActs } from './acts.ts';
import { around } from './around.ts';
import type { CardView } from './card-offer.ts';
import { fetchDrawnWith } from './drawn-with.ts';
import type { FlowHost } from './flow-setting.ts';
import { FormFlow } from './flow.ts';
import type { GatewayParts } from './gateway-parts.ts';
import { checksOf } from './host-checks.ts';
import { endElements, hostParts, joining, taskParts, type HostParts, type TaskParts } from './later-parts.ts';
import { openForm, type OpeningForm } from './open-form.ts';
import { placeOf } from './stages.ts';
import type { HostPage } from './steps.ts';
import { work } from './work.ts';

/** What a form is opened with. */
export interface WaySetting extends OpeningForm {
  readonly hostPages: readonly HostPage[];
  readonly checks: readonly AsyncCheck[];
  /** What stands on screen already, and is gone on with. */
  readonly look: FirstLook | undefined;
}

/** Whom the way tells of what happens. */
export interface WayHost extends Omit<FlowHost, 'prepare' | 'prepareIssues'> {
  /** The gateway keeps the form from now on, under this id. */
  readonly kept: (draft: string) => void;
  /** Opens another draft in its place; the same one anew where it says so. */
  readonly open: (draft: string, again?: 'again') => void;
}

/** What the element says of how it is shown. */
export interface WayView {
  readonly headingLevel: number;
  readonly messageFor: MessageFor | undefined;
  readonly lookupUrl: string;
  /** The host's own introduction, where there is one. */
  readonly introduction: TemplateResult | typeof nothing;
}

interface WayParts {
  readonly plan: Plan;
  readonly flow: FormFlow;
  readonly acts: FormActs;
  readonly parts: GatewayParts | undefined;
  /** Where the procedure is gone through from a list of tasks. */
  readonly tasks: TaskParts | undefined;
  /** Where the host has pages of its own. */
  readonly hosts: HostParts | undefined;
  readonly agency: Agency | undefined;
}

/** A form that is open. */
export class Way {
  readonly #own: WayParts;
  #card: CardView | undefined;

  constructor(own: WayParts) {
    this.#own = own;
  }

  get flow(): FormFlow {
    return this.#own.flow;
  }

  get acts(): FormActs {
    return this.#own.acts;
  }

  /** Fetches what is needed next, now that there is time: the words for what is wrong, what fills in from an identity card. */
  async fetchNext(): Promise<void> {
    await Promise.allSettled([
      fetchIssueTexts(),
      endElements().then(async ({ cardOf }) => {
        this.#card = await cardOf(this.#own.plan);
      }),
    ]);
  }

  draw({ headingLevel, messageFor, lookupUrl, introduction }: WayView): TemplateResult | typeof nothing {
    const { flow, acts, parts, tasks, hosts, agency } = this.#own;
    const { stage, gateway } = flow;
    const view = { headingLevel, acts, parts, tasks, hosts, card: this.#card, messageFor };
    switch (stage.name) {
      case 'start':
        return parts && gateway ? html`${introduction}${parts.startView(flow, gateway, agency, introduction !== nothing, view)}` : nothing;
      case 'sent':
        return html`<div id="sent" tabindex="-1"><slot name="sent"><mc-notice kind="success">${msg('Tờ khai đã điền xong.')}</mc-notice></slot></div>`;
      case 'received':
        return parts?.receiptView(flow, stage.dossier, lookupUrl, view) ?? nothing;
      default:
        return parts && gateway?.changed ? parts.changedView(flow, gateway, view) : work(flow, headingLevel, acts, around(flow, view));
    }
  }
}

/** Opens a form, and goes on with what is on screen of it. @param isWanted whether nothing else is asked for meanwhile @returns undefined when nothing is asked for yet, or something else meanwhile */
export const openWay = async (setting: WaySetting, host: WayHost, isWanted: () => boolean): Promise<Way | undefined> => {
  const { client, parts, hostPages, look } = setting;
  const opened = await openForm(setting);
  if (!opened || !isWanted()) return undefined;
  const { draft, agency, snapshot } = opened;
  const plan = look && look.plan !== opened.plan ? (await joining()).joined(opened.plan, look.plan) : opened.plan;
  const [checks, tasks, hosts] = await Promise.all([
    checksOf(setting.checks, plan, setting.options),
    plan.flow === 'tasks' ? taskParts() : undefined,
    hostPages.length > 0 ? hostParts() : undefined,
    fetchDrawnWith(plan),
  ]);
  hosts?.checkHostPages(plan.pages, hostPages);
  const place = draft?.content.place;
  if (place === placeOf({ name: 'check' })) await endElements();
  if (!isWanted()) return undefined;
  const session = new FormSession(plan, { ...opened.session, ...(checks ? { checks } : {}), ...(parts && snapshot ? { restore: parts.restoring(snapshot) } : {}) });
  if (look) session.takeOver(look);
  const gateway = parts && client && new parts.GatewaySide({ ...opened, session, client }, {
    changed: (focus = 'stay') => host.changed(focus),
    // The first save of a form that another one took the place of may end later.
    kept: (id) => {
      if (isWanted()) host.kept(id);
    },
    place: () => (flow.stage.name === 'start' ? undefined : placeOf(flow.stage)),
  });
  const flow: FormFlow = new FormFlow({ plan, session, gateway, hostPages, place }, {
    ...host,
    prepare: ({ name }) => (name === 'check' && !customElements.get('mc-check-answers') ? endElements() : undefined),
    prepareIssues: () => (issueTexts() ? undefined : fetchIssueTexts()),
  });
  return new Way({ plan, flow, acts: actsOf(flow, host.open), parts, tasks, hosts, agency });
};

