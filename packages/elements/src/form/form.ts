import { ContextConsumer, ContextProvider } from '@lit/context';
import { msg } from '@lit/localize';
import type { Client } from '@motcua/client';
import { FormSession, type AsyncCheck } from '@motcua/form';
import type { JsonObject, Language, Plan, Validators } from '@motcua/procedure';
import { allFields } from '@motcua/procedure/evaluate';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { clientContext, messageContext, optionsContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import type { McErrorSummary } from '../error-summary/error-summary.ts';
import { givenOf } from '../field/later-given.ts';
import { isImplicitSubmission } from '../internal/enter.ts';
import { whenIdle } from '../internal/idle.ts';
import { property, state } from '../internal/property.ts';
import { hasSlotted } from '../internal/slots.ts';
import { fetchIssueTexts, issueTexts } from '../later-messages.ts';
import { language, setLanguage } from '../localization.ts';
import type { MessageFor } from '../messages.ts';
import type { McPage } from '../page/page.ts';
import type { McPapers } from '../papers/papers.ts';
import { fetchControls } from '../registry.ts';
import { rowsOf } from '../rows/lazy.ts';
import type { Agency } from '../start/facts.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import type { FormActs } from './acts.ts';
import type { CardView } from './card-offer.ts';
import type { FormEventMap, FormSubmittedEvent, HostPageEvent, Submitted } from './events.ts';
import { FormFlow } from './flow.ts';
import { formStyles } from './form.styles.ts';
import { checksOf } from './host-checks.ts';
import { gatewayParts, type GatewayParts } from './gateway-parts.ts';
import { endElements, taskParts, type TaskParts } from './lazy-elements.ts';
import { LeavingWatch } from './leaving.ts';
import { notOpened } from './not-opened.ts';
import { openForm } from './open-form.ts';
import { loaderFor } from './options-loader.ts';
import { placeOf, type FocusWish } from './stages.ts';
import { checkHostPages, type HostPage } from './steps.ts';
import { followEntry } from './summary-entries.ts';
import { work, type WorkView } from './work.ts';

/** What has a title that takes the focus at a new step. */
const HEADED = 'mc-start, mc-changed-answers, mc-task-list, mc-page, #host-page h1, mc-papers, mc-check-answers, mc-receipt, #sent';

/**
 * A whole procedure in one element. Without a client: pages → check → the answers in an `mc-submit` event. With a client:
 * what to know → consent and prefill → pages → papers → check → submission → receipt, kept on the gateway all the way.
 *
 * @tag mc-form
 * @attr {string} src - Address of a `plan.json`
 * @attr {string} procedure - Code of a procedure that the client knows
 * @attr {string} draft - Id of a draft to go on with, from an `mc-draft` event or the client's list
 * @attr {string} lookup-url - Address of the page with `<mc-dossier-lookup>`; the receipt shows a QR code that opens it
 * @attr {string} code-lists - Address of the folder with code lists; with `src` by default where `motcua build` puts them
 * @attr {number} heading-level - Level of the title of each step, 1 by default: 2 on a page that has a first heading of its own
 * @attr {'vi' | 'en'} language - Language of all elements on the page
 * @event {CustomEvent<{ answers: object, origins: object }>} mc-submit - The answers, complete and valid, without a client.
 *   Cancel it to keep the form open. Neither bubbles nor leaves the shadow root
 * @event {CustomEvent<{ code: string }>} mc-submitted - With a client: the dossier has been taken in
 * @event {CustomEvent<{ draft: string }>} mc-draft - With a client: the form is kept on the gateway from now on, under this id
 * @event {CustomEvent<{ page: string }>} mc-host-page - A page of the host's own is left forward. Cancel it to keep the page open.
 *   Neither bubbles nor leaves the shadow root
 * @slot introduction - What the procedure is and what to bring, its heading first, in the page's own HTML: read before any script is there and
 *   without it, and still there when the form begins, which then says none of it again
 * @slot receipt - More to do from the receipt: a link to the tracker
 * @slot sent - What is shown once the answers were handed over, in place of a short notice
 * @slot page-<id> - The content of a page of the host's own, see `hostPages`
 * @csspart actions - The buttons under a page
 */
export class McForm<Answers extends object = JsonObject> extends McElement<FormEventMap<Answers>> {
  static override styles = [...McElement.styles, headings, buttons, formStyles];

  /** The plan itself. */
  @property({ attribute: false }) declare plan: Plan | undefined;
  /** Address of a `plan.json`. */
  @property({ initial: '' }) declare src: string;
  /** Code of a procedure that the client knows. */
  @property({ initial: '' }) declare procedure: string;
  /** Id of a draft to go on with. */
  @property({ initial: '' }) declare draft: string;
  /** Address of the page on which a dossier is looked up. */
  @property({ attribute: 'lookup-url', initial: '' }) declare lookupUrl: string;
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) declare client: Client | undefined;
  /** Compiled validators; by default the plan is interpreted. */
  @property({ attribute: false }) declare validators: Validators | undefined;
  /** Read-only values that rules may test: `today`, `channel`, `agencyName`. */
  @property({ attribute: false }) declare context: JsonObject | undefined;
  /** Pages of the host's own between those of the procedure. */
  @property({ attribute: false, initial: [] }) declare hostPages: readonly HostPage[];
  /** The host's own checks of answers that take time: "does this code exist?" Nobody gets past a page while one is under way. */
  @property({ attribute: false, initial: [] }) declare checks: readonly AsyncCheck[];
  /** The host's own messages: `undefined` leaves it to ours. The procedure's `x-message` still wins. */
  @property({ attribute: false }) declare messageFor: MessageFor | undefined;
  /** Address of the folder with code lists. */
  @property({ attribute: 'code-lists', initial: '' }) declare codeLists: string;
  /** Level of the title of each step: 2 on a page that has a first heading of its own. */
  @property({ type: Number, attribute: 'heading-level', initial: 1 }) declare headingLevel: number;
  /** Language of all elements on the page. */
  @property() declare language: Language | undefined;

  @state() private declare flow: FormFlow | undefined;
  @state() private declare failure: unknown;
  #agency: Agency | undefined;

  private get again(): HTMLElement | null {
    return this.renderRoot.querySelector('#again');
  }
  private get summary(): McErrorSummary | null {
    return this.renderRoot.querySelector('mc-error-summary');
  }
  private get page(): McPage | null {
    return this.renderRoot.querySelector('mc-page');
  }
  private get papers(): McPapers | null {
    return this.renderRoot.querySelector('mc-papers');
  }

  readonly #givenClient = new ContextConsumer(this, { context: clientContext, subscribe: true });
  readonly #givenOptions = new ContextConsumer(this, { context: optionsContext, subscribe: true });
  readonly #options = new ContextProvider(this, { context: optionsContext });
  readonly #messages = new ContextProvider(this, { context: messageContext });
  #parts: GatewayParts | undefined;
  #tasks: TaskParts | undefined;
  #card: CardView | undefined;
  #opened: readonly unknown[] = [];
  /** The person asked for another form from inside this one: what had the focus goes away, and reading begins with the new one. */
  #takesFocus = false;
  #dirty = false;

  constructor() {
    super();
    new LeavingWatch(this, {
      atRisk: () => this.flow?.gateway?.keeper.atRisk ?? this.#dirty,
      leave: () => this.flow?.gateway?.leave(),
      back: () => this.flow?.gateway?.keeper.retry(),
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language') && this.language) void setLanguage(this.language);
    if (changed.has('messageFor')) this.#messages.setValue(this.messageFor);
    const client = this.client ?? this.#givenClient.value;
    // A context is compared by content: a host that makes it anew at each rendering must not lose the answers.
    // A host that hears which draft the form is kept under may set it: that is the form that is open.
    const draft = this.draft === this.flow?.gateway?.keeper.id ? this.#opened.at(-1) : this.draft;
    const asked = [this.plan, this.src, this.procedure, client, this.validators, JSON.stringify(this.context), JSON.stringify(this.hostPages), this.codeLists, draft];
    if (asked.some((value, index) => value !== this.#opened[index])) {
      this.#opened = asked;
      void this.#open(client, asked);
    }
  }

  protected override render(): TemplateResult {
    return html`<div lang=${language()} @input=${this.#keepInside} @keypress=${this.#onKeyPress}>${this.#content()}</div>`;
  }

  async #open(client: Client | undefined, asked: readonly unknown[]): Promise<void> {
    const takesFocus = this.#takesFocus;
    this.#takesFocus = false;
    void this.flow?.gateway?.end();
    this.flow = this.failure = undefined;
    const options = loaderFor(this, client) ?? this.#givenOptions.value;
    this.#options.setValue(options);
    try {
      const flow = await this.#flowOf(client, asked, options !== undefined);
      if (!flow) return;
      this.flow = flow;
      if (takesFocus) await this.#changed('heading');
      whenIdle(() => void Promise.allSettled([fetchIssueTexts(), this.#offerCard(flow)]));
    } catch (error) {
      if (asked !== this.#opened) return;
      this.failure = error;
      void endElements().catch(() => undefined);
      await this.updateComplete;
      if (takesFocus) this.again?.focus();
    }
  }

  /** @returns undefined when nothing is asked for yet, or something else meanwhile */
  async #flowOf(client: Client | undefined, asked: readonly unknown[], options: boolean): Promise<FormFlow | undefined> {
    const { plan, src, procedure, validators, context, draft, hostPages } = this;
    const parts = client ? await gatewayParts() : undefined;
    if (asked !== this.#opened) return undefined;
    this.#parts = parts;
    const opened = await openForm({ plan, src, procedure, client, validators, context, draft, options, parts });
    if (asked !== this.#opened || !opened) return undefined;
    checkHostPages(opened.plan.pages, hostPages);
    this.#tasks = opened.plan.flow === 'tasks' ? await taskParts() : undefined;
    const [checks] = await Promise.all([checksOf(this.checks), rowsOf(opened.plan), givenOf(opened.plan), fetchControls(allFields(opened.plan))]);
    const place = opened.draft?.content.place;
    if (place === placeOf({ name: 'check' })) await endElements();
    if (asked !== this.#opened) return undefined;
    this.#agency = opened.agency;
    this.#dirty = false;
    const session = new FormSession(opened.plan, { ...opened.session, ...(checks ? { checks } : {}) });
    const gateway = parts && client && new parts.GatewaySide({ ...opened, session, client, snapshot: opened.session.snapshot }, {
      changed: (focus = 'stay') => void this.#changed(focus),
      // The first save of a form that another one took the place of may end later.
      kept: (id) => flow === this.flow && this.dispatchEvent(new CustomEvent('mc-draft', { detail: { draft: id } })),
      place: () => (flow.stage.name === 'start' ? undefined : placeOf(flow.stage)),
    });
    const flow: FormFlow = new FormFlow({ plan: opened.plan, session, gateway, hostPages, place }, {
      changed: (focus) => void this.#changed(focus),
      prepare: ({ name }) => (name === 'check' && !customElements.get('mc-check-answers') ? endElements() : undefined),
      prepareIssues: () => (issueTexts() ? undefined : fetchIssueTexts()),
      handOver: (submitted) => this.#handOver(submitted),
      received: ({ code }) => this.#received(code),
      leaveHostPage: (page) => {
        const event: HostPageEvent = new CustomEvent('mc-host-page', { detail: { page }, cancelable: true });
        return this.dispatchEvent(event);
      },
    });
    return flow;
  }

  /** Nothing moves under somebody who is typing already: then it is there from the next page on. */
  async #offerCard({ plan }: FormFlow): Promise<void> {
    this.#card = await (await endElements()).cardOf(plan);
    if (!this.#dirty) this.requestUpdate();
  }

  #content(): TemplateResult | typeof nothing {
    const { flow, headingLevel } = this;
    if (this.failure !== undefined) return html`${this.#introduction()}${notOpened(this.failure, this.#parts, { again: this.#reopen, anew: this.draft ? this.#anew : undefined })}`;
    if (!flow) return html`${this.#introduction()}${this.plan ?? (this.src || this.procedure || this.draft) ? html`<p class="quiet opening" role="status">${msg('Đang mở tờ khai…')}</p>` : nothing}`;
    const { stage, gateway } = flow;
    const view: WorkView = { headingLevel, acts: this.#acts, parts: this.#parts, tasks: this.#tasks, card: this.#card, messageFor: this.messageFor };
    switch (stage.name) {
      case 'start':
        return this.#parts && gateway ? html`${this.#introduction()}${this.#parts.startView(flow, gateway, this.#agency, hasSlotted(this, 'introduction'), view)}` : nothing;
      case 'sent':
        return html`<div id="sent" tabindex="-1"><slot name="sent"><mc-notice kind="success">${msg('Tờ khai đã điền xong.')}</mc-notice></slot></div>`;
      case 'received':
        return this.#parts?.receiptView(flow, stage.dossier, this.lookupUrl, view) ?? nothing;
      default:
        return work(flow, view);
    }
  }

  #introduction(): TemplateResult | typeof nothing {
    return hasSlotted(this, 'introduction') ? html`<slot name="introduction"></slot>` : nothing;
  }

  async #changed(focus: FocusWish): Promise<void> {
    this.requestUpdate();
    if (focus === 'stay') return;
    await this.updateComplete;
    if (focus === 'summary') await this.#focus(this.summary);
    else if (focus === 'heading') await this.#focus(this.renderRoot.querySelector<HTMLElement>(HEADED));
    else if ('field' in focus) await this.page?.focusField(focus.field);
    else await this.papers?.focusPaper(focus.paper);
  }

  async #focus(element: HTMLElement | null): Promise<void> {
    if (element instanceof McElement) await element.updateComplete;
    element?.focus();
  }

  #handOver({ answers, origins }: Submitted): boolean {
    const handedOver = this.dispatchEvent(new CustomEvent('mc-submit', { detail: { answers, origins }, cancelable: true }));
    if (handedOver) this.#dirty = false;
    return handedOver;
  }

  #received(code: string): void {
    this.#dirty = false;
    const event: FormSubmittedEvent = new CustomEvent('mc-submitted', { detail: { code } });
    this.dispatchEvent(event);
  }

  readonly #acts: FormActs = {
    next: () => void this.flow?.next(),
    back: () => this.flow?.back(),
    submit: () => void this.flow?.submit(),
    start: ({ detail }) => void this.flow?.start(detail.consent),
    edit: ({ detail }) => this.flow?.edit(detail.page, detail.pointer),
    editPaper: ({ detail }) => this.flow?.editPaper(detail.component),
    openTask: ({ detail }) => {
      const step = this.flow?.steps.find((each) => placeOf(each) === detail.id);
      if (step) void this.flow?.open(step);
    },
    mend: (event) => {
      event.preventDefault();
      if (this.flow) followEntry(this.flow, event.detail.target);
    },
    resume: ({ detail }) => {
      this.#takesFocus = true;
      this.draft = detail.draft;
    },
    saveAgain: () => this.flow?.gateway?.keeper.retry(),
    choose: ({ detail }) => {
      const { gateway } = this.flow ?? {};
      if (detail.keep === 'mine') void gateway?.keeper.overwrite();
      else if (gateway?.keeper.id !== undefined) {
        this.draft = gateway.keeper.id;
        gateway.stop();
        this.#reopen();
      }
    },
  };
  readonly #anew = (): void => {
    this.#takesFocus = true;
    this.draft = '';
  };
  readonly #reopen = (): void => {
    this.#takesFocus = true;
    this.#opened = [];
    this.requestUpdate();
  };
  /** `input` events cross shadow roots and carry what was typed: they end here. */
  readonly #keepInside = (event: Event): void => {
    this.#dirty = true;
    event.stopPropagation();
  };
  /** Enter goes on, as it sends any form on the web. */
  readonly #onKeyPress = (event: KeyboardEvent): void => {
    if (isImplicitSubmission(event)) void this.flow?.next();
  };
}
