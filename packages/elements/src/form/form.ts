import { ContextConsumer, ContextProvider } from '@lit/context';
import { msg } from '@lit/localize';
import type { Client } from '@motcua/client';
import { FormSession } from '@motcua/form';
import type { JsonObject, Language, Plan, Validators } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ChangeAnswerEvent } from '../check-answers/check-answers.ts';
import { optionsFromClient, optionsFromFiles, type LoadOptions } from '../code-lists.ts';
import { clientContext, optionsContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import type { ChangePaperEvent } from '../check-papers/check-papers.ts';
import type { McErrorSummary, SummarySelectEvent } from '../error-summary/error-summary.ts';
import { isImplicitSubmission } from '../internal/enter.ts';
import { language, setLanguage, textOf } from '../localization.ts';
import type { McPage } from '../page/page.ts';
import type { McPapers } from '../papers/papers.ts';
import type { DraftChoiceEvent } from '../save-status/save-status.ts';
import type { Agency } from '../start/facts.ts';
import type { ResumeEvent, StartEvent } from '../start/start.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import type { FormEventMap, FormSubmittedEvent, Submitted } from './events.ts';
import { FormFlow } from './flow.ts';
import { formStyles } from './form.styles.ts';
import { LeavingWatch } from './leaving.ts';
import { openForm, openingFailure } from './open-form.ts';
import { notSubmitted } from './not-submitted.ts';
import { paperIssueText } from './paper-issues.ts';
import type { FocusWish } from './stages.ts';
import { followEntry, summaryEntries } from './summary-entries.ts';

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
 * @slot receipt - More to do from the receipt: a link to the tracker
 * @slot sent - What is shown once the answers were handed over, in place of a short notice
 * @csspart actions - The buttons under a page
 */
export class McForm<Answers extends object = JsonObject> extends McElement<FormEventMap<Answers>> {
  static override styles = [...McElement.styles, headings, buttons, formStyles];

  /** The plan itself. */
  @property({ attribute: false }) plan: Plan | undefined;
  /** Address of a `plan.json`. */
  @property() src = '';
  /** Code of a procedure that the client knows. */
  @property() procedure = '';
  /** Id of a draft to go on with. */
  @property() draft = '';
  /** Address of the page on which a dossier is looked up. */
  @property({ attribute: 'lookup-url' }) lookupUrl = '';
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;
  /** Compiled validators; by default the plan is interpreted. */
  @property({ attribute: false }) validators: Validators | undefined;
  /** Read-only values that rules may test: `today`, `channel`, `agencyName`. */
  @property({ attribute: false }) context: JsonObject | undefined;
  /** Address of the folder with code lists. */
  @property({ attribute: 'code-lists' }) codeLists = '';
  /** Level of the title of each step: 2 on a page that has a first heading of its own. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;
  /** Language of all elements on the page. */
  @property() language: Language | undefined;

  @state() private flow: FormFlow | undefined;
  @state() private failure: unknown;
  #agency: Agency | undefined;

  @query('#again') private again!: HTMLElement | null;
  @query('mc-error-summary') private summary!: McErrorSummary | null;
  @query('mc-page') private page!: McPage | null;
  @query('mc-papers') private papers!: McPapers | null;

  readonly #givenClient = new ContextConsumer(this, { context: clientContext, subscribe: true });
  readonly #givenOptions = new ContextConsumer(this, { context: optionsContext, subscribe: true });
  readonly #options = new ContextProvider(this, { context: optionsContext });
  #opened: readonly unknown[] = [];
  /** The person asked for another form from inside this one: what had the focus goes away, and reading begins with the new one. */
  #takesFocus = false;
  #dirty = false;

  constructor() {
    super();
    new LeavingWatch(this, {
      atRisk: () => this.flow?.keeper?.atRisk ?? this.#dirty,
      leave: () => this.flow?.leave(),
      back: () => this.flow?.keeper?.retry(),
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language') && this.language) void setLanguage(this.language);
    const client = this.client ?? this.#givenClient.value;
    // A context is compared by content: a host that makes it anew at each rendering must not lose the answers.
    // A host that hears which draft the form is kept under may set it: that is the form that is open.
    const draft = this.draft === this.flow?.keeper?.id ? this.#opened.at(-1) : this.draft;
    const asked = [this.plan, this.src, this.procedure, client, this.validators, JSON.stringify(this.context), this.codeLists, draft];
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
    void this.flow?.end();
    this.flow = this.failure = undefined;
    const options = this.#loader(client);
    this.#options.setValue(options);
    try {
      const { plan, src, procedure, validators, context, draft } = this;
      const opened = await openForm({ plan, src, procedure, client, validators, context, draft, options: options !== undefined });
      if (asked !== this.#opened || !opened) return;
      this.#agency = opened.agency;
      this.#dirty = false;
      const session = new FormSession(opened.plan, opened.session);
      const flow: FormFlow = new FormFlow({ ...opened, session, client }, {
        changed: (focus) => void this.#changed(focus),
        handOver: (submitted) => this.#handOver(submitted),
        received: ({ code }) => this.#received(code),
        // The first save of a form that another one took the place of may end later.
        kept: (id) => flow === this.flow && this.dispatchEvent(new CustomEvent('mc-draft', { detail: { draft: id } })),
      });
      this.flow = flow;
      if (takesFocus) await this.#changed('heading');
    } catch (error) {
      if (asked !== this.#opened) return;
      this.failure = error;
      await this.updateComplete;
      if (takesFocus) this.again?.focus();
    }
  }

  #loader(client: Client | undefined): LoadOptions | undefined {
    if (this.codeLists) return optionsFromFiles(this.codeLists);
    if (client) return optionsFromClient(client);
    // `motcua build` puts plans into procedures/<code>/<version>/, three folders below the code lists' neighbour.
    if (this.src) return optionsFromFiles(new URL('../../../code-lists/', new URL(this.src, document.baseURI)).href);
    return this.#givenOptions.value;
  }

  #content(): TemplateResult | typeof nothing {
    const { flow } = this;
    if (this.failure !== undefined) return this.#notOpened();
    if (!flow) return this.#opened.some(Boolean) ? html`<p class="quiet" role="status">${msg('Đang mở tờ khai…')}</p>` : nothing;
    switch (flow.stage.name) {
      case 'start':
        return html`<mc-start .headingLevel=${this.headingLevel} .info=${flow.plan.procedure} .agency=${this.#agency} .drafts=${flow.unfinished} .busy=${flow.busy} @mc-start=${this.#start} @mc-resume=${this.#resume}></mc-start>`;
      case 'page':
      case 'papers':
      case 'check':
        return this.#work(flow);
      case 'sent':
        return html`<div id="sent" tabindex="-1"><slot name="sent"><mc-notice kind="success">${msg('Tờ khai đã điền xong.')}</mc-notice></slot></div>`;
      case 'received':
        return html`<mc-receipt .headingLevel=${this.headingLevel} .dossier=${flow.stage.dossier} .lookupUrl=${this.lookupUrl}><slot name="receipt"></slot></mc-receipt>`;
    }
  }

  #notOpened(): TemplateResult {
    return html`<mc-notice kind="error" role="alert" .heading=${msg('Không mở được tờ khai')}>
      ${openingFailure(this.failure)}
      <span slot="actions" class="actions">
        <button type="button" id="again" @click=${this.#reopen}>${msg('Thử lại')}</button>
        ${this.draft ? html`<button type="button" @click=${this.#anew}>${msg('Khai bản mới')}</button>` : ''}
      </span>
    </mc-notice>`;
  }

  #work(flow: FormFlow): TemplateResult {
    const { plan, progress } = flow;
    return html`<p class="caption">${textOf(plan.procedure.name)}</p>
      <mc-steps .current=${progress.current} .total=${progress.total}></mc-steps>
      ${flow.keeper
        ? html`<mc-save-status .state=${flow.keeper.state} @mc-draft-choice=${this.#choose} @mc-save-again=${this.#saveAgain}></mc-save-status>`
        : ''}
      <mc-error-summary .headingLevel=${this.headingLevel + 1} .entries=${summaryEntries(flow)} @mc-summary-select=${this.#mend}></mc-error-summary>
      ${flow.prefillMissing
        ? html`<mc-notice kind="info">${msg('Chưa lấy được dữ liệu để điền sẵn. Ông/bà vẫn khai được bình thường.')}</mc-notice>`
        : ''}
      ${this.#step(flow)} ${notSubmitted(flow)} ${this.#actions(flow, flow.stage.name !== 'check')}`;
  }

  #step(flow: FormFlow): TemplateResult {
    const { stage, session, plan } = flow;
    if (stage.name === 'page') {
      const page = plan.pages.find(({ id }) => id === stage.id);
      return html`<mc-page .headingLevel=${this.headingLevel} .session=${session} .page=${page}></mc-page>`;
    }
    if (stage.name === 'papers') {
      const errors = Object.fromEntries(
        flow.paperIssues.map((issue) => [issue.component, paperIssueText(issue, flow.papers.find(({ code }) => code === issue.component))]),
      );
      return html`<mc-papers
        .headingLevel=${this.headingLevel}
        .components=${flow.papers}
        .target=${flow.fileTarget}
        .ensureTarget=${flow.ensureTarget}
        .client=${flow.client}
        .uploads=${flow.uploads}
        .errors=${errors}
      ></mc-papers>`;
    }
    return html`<mc-check-answers .headingLevel=${this.headingLevel} .session=${session} @mc-change-answer=${this.#edit}></mc-check-answers>
      <mc-check-papers .headingLevel=${this.headingLevel + 1} .components=${flow.papers} .files=${flow.files} @mc-change-paper=${this.#editPaper}></mc-check-papers>`;
  }

  #actions(flow: FormFlow, onPage: boolean): TemplateResult {
    const send = flow.failure === undefined ? (flow.client ? msg('Nộp hồ sơ') : msg('Hoàn tất')) : msg('Nộp lại');
    return html`<div class="actions" part="actions">
      <button
        type="button"
        class="primary"
        aria-disabled=${flow.busy ? 'true' : 'false'}
        @click=${() => (onPage ? flow.next() : void flow.submit())}
      >
        ${onPage ? msg('Tiếp tục') : flow.busy ? msg('Đang nộp…') : send}
      </button>
      ${flow.canGoBack ? html`<button type="button" @click=${() => flow.back()}>${msg('Quay lại')}</button>` : ''}
    </div>`;
  }

  async #changed(focus: FocusWish): Promise<void> {
    this.requestUpdate();
    if (focus === 'stay') return;
    await this.updateComplete;
    if (focus === 'summary') await this.#focus(this.summary);
    else if (focus === 'heading') await this.#focus(this.renderRoot.querySelector<McElement>('mc-start, mc-page, mc-papers, mc-check-answers, mc-receipt, #sent'));
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

  readonly #start = ({ detail }: StartEvent): void => void this.flow?.start(detail.consent);
  readonly #edit = ({ detail }: ChangeAnswerEvent): void => this.flow?.edit(detail.page, detail.pointer);
  readonly #mend = (event: SummarySelectEvent): void => {
    event.preventDefault();
    if (this.flow) followEntry(this.flow, event.detail.target);
  };
  readonly #editPaper = ({ detail }: ChangePaperEvent): void => this.flow?.editPaper(detail.component);
  readonly #resume = ({ detail }: ResumeEvent): void => {
    this.#takesFocus = true;
    this.draft = detail.draft;
  };
  readonly #anew = (): void => {
    this.#takesFocus = true;
    this.draft = '';
  };
  readonly #saveAgain = (): void => this.flow?.keeper?.retry();
  readonly #choose = ({ detail }: DraftChoiceEvent): void => {
    const { flow } = this;
    if (detail.keep === 'mine') void flow?.keeper?.overwrite();
    else if (flow?.keeper?.id !== undefined) {
      this.draft = flow.keeper.id;
      flow.stop();
      this.#reopen();
    }
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
    if (isImplicitSubmission(event)) this.flow?.next();
  };
}
