import { msg } from '@lit/localize';
import type { Client } from '@motcua/client';
import { FirstLook, type AsyncCheck } from '@motcua/form';
import type { FirstPlan, JsonObject, Language, Plan } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { clientContext, messageContext, optionsContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import type { McErrorSummary } from '../error-summary/error-summary.ts';
import { Borrowed, Lent } from '../internal/context.ts';
import { isImplicitSubmission } from '../internal/enter.ts';
import { whenIdle } from '../internal/idle.ts';
import { property, state } from '../internal/property.ts';
import { hasSlotted } from '../internal/slots.ts';
import { UnreachableError } from '../internal/unreachable.ts';
import { language, setLanguage } from '../localization.ts';
import type { MessageFor } from '../messages.ts';
import type { McPage } from '../page/page.ts';
import type { McPapers } from '../papers/papers.ts';
import { fetchControls } from '../registry.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import type { StepActs } from './acts.ts';
import { atFirst } from './at-first.ts';
import type { FormEventMap, FormSubmittedEvent, HostPageEvent } from './events.ts';
import { formStyles } from './form.styles.ts';
import { gatewayParts, type GatewayParts } from './gateway-parts.ts';
import { fetchWay, noticeElement } from './lazy-elements.ts';
import { LeavingWatch } from './leaving.ts';
import { notOpened } from './not-opened.ts';
import { loaderFor } from './options-loader.ts';
import { givenPlan, readFirst } from './plan-source.ts';
import type { FocusWish } from './stages.ts';
import type { HostPage } from './steps.ts';
import type { GivenValidators } from './validators-of.ts';
import type { Way, WayHost, WaySetting } from './way.ts';
import { work } from './work.ts';

/** What has a title that takes the focus at a new step. */
const HEADED = 'mc-start, mc-changed-answers, mc-task-list, mc-page, #host-page h1, mc-papers, mc-check-answers, mc-receipt, #sent';

/**
 * A whole procedure in one element. Without a client: pages → check → the answers in an `mc-submit` event. With a client:
 * what to know → consents and prefill → pages → papers → check → submission → receipt, kept on the gateway all the way.
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
  /** What `motcua build` made of the plan for its first page (`first.json`): with it that page is there before the plan is. */
  @property({ attribute: false }) declare first: FirstPlan | undefined;
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
  /** Compiled validators, or what fetches what `motcua build` made of the plan; by default the plan is interpreted. */
  @property({ attribute: false }) declare validators: GivenValidators | undefined;
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

  /** The form that is open; until it is there, a look at its first page … */
  @state() private declare way: Way | undefined;
  @state() private declare look: FirstLook | undefined;
  /** … from which somebody wants to go on already, or couldn't. */
  @state({ initial: false }) private declare waiting: boolean;
  @state() private declare stuck: unknown;
  @state() private declare failure: unknown;

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

  readonly #givenClient = new Borrowed(this, clientContext);
  readonly #givenOptions = new Borrowed(this, optionsContext);
  readonly #options = new Lent(this, optionsContext);
  readonly #messages = new Lent(this, messageContext);
  #parts: GatewayParts | undefined;
  /** Opens the form that a look at its first page is of. */
  #come: (() => Promise<void>) | undefined;
  #coming: Promise<void> | undefined;
  #opened: readonly unknown[] = [];
  /** The person asked for another form from inside this one: what had the focus goes away, and reading begins with the new one. */
  #takesFocus = false;
  #dirty = false;

  constructor() {
    super();
    new LeavingWatch(this, {
      atRisk: () => this.#gateway?.keeper.atRisk ?? this.#dirty,
      leave: () => this.#gateway?.leave(),
      back: () => {
        if (this.look) void this.#comeOn();
        this.#gateway?.keeper.retry();
      },
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language') && this.language) void setLanguage(this.language);
    if (changed.has('messageFor')) this.#messages.set(this.messageFor);
    const client = this.client ?? this.#givenClient.value;
    // A context is compared by content: a host that makes it anew at each rendering must not lose the answers.
    // A host that hears which draft the form is kept under may set it: that is the form that is open.
    const isOpen = this.#opened.length > 0 && this.draft === this.#gateway?.keeper.id;
    const draft = isOpen ? this.#opened.at(-1) : this.draft;
    // What fetches validators is often written where it is given: another function at each rendering, for the same.
    const validators = typeof this.validators === 'function' ? 'fetched' : this.validators;
    const asked = [this.plan, this.first, this.src, this.procedure, client, validators, JSON.stringify(this.context), JSON.stringify(this.hostPages), this.codeLists, draft];
    if (asked.some((value, index) => value !== this.#opened[index])) {
      this.#opened = asked;
      void this.#open(client, asked);
    }
  }

  protected override render(): TemplateResult {
    return html`<div lang=${language()} @input=${this.#keepInside} @keypress=${this.#onKeyPress}>${this.#content()}</div>`;
  }

  get #gateway(): Way['flow']['gateway'] {
    return this.way?.flow.gateway;
  }

  async #open(client: Client | undefined, asked: readonly unknown[]): Promise<void> {
    const takesFocus = this.#takesFocus;
    this.#takesFocus = this.#dirty = this.waiting = false;
    void this.#gateway?.end();
    this.way = this.look = this.failure = this.stuck = this.#come = this.#coming = undefined;
    const options = loaderFor(this, client) ?? this.#givenOptions.value;
    this.#options.set(options);
    const isWanted = (): boolean => asked === this.#opened;
    try {
      const { src, procedure, validators, context, draft, hostPages, checks } = this;
      if (client) void fetchWay().catch(() => undefined);
      const beginsWithPage = !client && hostPages.length === 0;
      const first = beginsWithPage && src && this.first ? readFirst(this.first) : undefined;
      const [parts, plan] = client ? [await gatewayParts(), this.plan] : [undefined, first ? this.plan : await givenPlan(this)];
      if (!isWanted() || !(client ?? first ?? plan)) return;
      this.#parts = parts;
      const lookedAt = first ?? plan;
      const look = lookedAt && beginsWithPage ? FirstLook.at(lookedAt) : undefined;
      const setting = { plan, src, procedure, client, validators, context, draft, hostPages, checks, options, parts, look };
      const come = (): Promise<void> => this.#openWay(setting, isWanted);
      if (look) {
        await fetchControls(look.fieldsOn().map(({ field }) => field));
        if (!isWanted()) return;
        this.look = look;
        this.#come = come;
        whenIdle(() => void this.#comeOn());
      } else await come();
      if (takesFocus && isWanted()) await this.#changed('heading');
    } catch (error) {
      if (isWanted()) await this.#fail(error, takesFocus);
    }
  }

  async #openWay(setting: WaySetting, isWanted: () => boolean): Promise<void> {
    const [{ openWay }, plan] = await Promise.all([setting.parts ?? fetchWay(), setting.client ? setting.plan : givenPlan(setting)]);
    const way = await openWay({ ...setting, plan }, this.#host, isWanted);
    if (!way) return;
    this.way = way;
    this.look = undefined;
    // Nothing moves under somebody who is typing already: what helps is there from the next page on then.
    whenIdle(() => void way.fetchNext().then(() => this.#dirty || this.requestUpdate()));
  }

  /** Goes on from a look. Where that can't be fetched, all stays as it is and is fetched again the next time. @returns why it could not */
  async #comeOn(): Promise<unknown> {
    const come = this.#come;
    try {
      await (this.#coming ??= come?.());
    } catch (error) {
      if (come !== this.#come) return undefined;
      this.#coming = undefined;
      if (error instanceof UnreachableError) return error;
      await this.#fail(error, false);
    }
    return undefined;
  }

  async #fail(error: unknown, takesFocus: boolean): Promise<void> {
    this.failure = error;
    void noticeElement().catch(() => undefined);
    await this.updateComplete;
    if (takesFocus) this.again?.focus();
  }

  async #forward(): Promise<void> {
    if (this.waiting) return;
    if (this.look) {
      this.waiting = true;
      this.stuck = undefined;
      this.stuck = await this.#comeOn();
      this.waiting = false;
    }
    this.way?.acts.forward();
  }

  #content(): TemplateResult | typeof nothing {
    const { way, look, headingLevel } = this;
    const introduction = hasSlotted(this, 'introduction') ? html`<slot name="introduction"></slot>` : nothing;
    if (this.failure !== undefined) return html`${introduction}${notOpened(this.failure, this.#parts, { again: this.#reopen, anew: this.draft ? this.#anew : undefined })}`;
    if (way) return way.draw({ headingLevel, messageFor: this.messageFor, lookupUrl: this.lookupUrl, introduction });
    if (look) return work(atFirst(look, this.waiting, this.stuck), headingLevel, this.#firstActs);
    return html`${introduction}${this.plan ?? (this.src || this.procedure || this.draft) ? html`<p class="quiet opening" role="status">${msg('Đang mở tờ khai…')}</p>` : nothing}`;
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

  readonly #firstActs: StepActs = { forward: () => void this.#forward() };

  readonly #host: WayHost = {
    changed: (focus) => void this.#changed(focus),
    handOver: ({ answers, origins }) => {
      const handedOver = this.dispatchEvent(new CustomEvent('mc-submit', { detail: { answers, origins }, cancelable: true }));
      if (handedOver) this.#dirty = false;
      return handedOver;
    },
    received: ({ code }) => {
      this.#dirty = false;
      const event: FormSubmittedEvent = new CustomEvent('mc-submitted', { detail: { code } });
      this.dispatchEvent(event);
    },
    leaveHostPage: (page) => {
      const event: HostPageEvent = new CustomEvent('mc-host-page', { detail: { page }, cancelable: true });
      return this.dispatchEvent(event);
    },
    kept: (draft) => void this.dispatchEvent(new CustomEvent('mc-draft', { detail: { draft } })),
    open: (draft, again) => {
      this.draft = draft;
      if (again) this.#reopen();
      else this.#takesFocus = true;
    },
  };
  readonly #anew = (): void => this.#host.open('');
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
    if (isImplicitSubmission(event)) void (this.way?.flow.next() ?? this.#forward());
  };
}
