import type { Client, Dossier, Submission } from '@motcua/client';
import type { FormSession } from '@motcua/form';
import type { Issue, Json, Plan } from '@motcua/procedure';
import { problemOf } from '../failures.ts';
import { indexPlan, type PlanIndex } from '../plan-index.ts';
import type { Submitted } from './events.ts';
import { SubmissionKey } from './submission-key.ts';

/** What is on screen. */
export type Stage =
  | { readonly name: 'start' | 'check' | 'sent' }
  | { readonly name: 'page'; readonly id: string }
  | { readonly name: 'received'; readonly dossier: Dossier };

/** Where the focus goes after a step: a screen reader begins to read there. */
export type FocusWish = 'heading' | 'summary' | 'stay' | { readonly field: string };

/** Which wording of the consent the person saw. */
const CONSENT_VERSION = '1';

export interface FlowHost {
  changed(focus: FocusWish): void;
  /** Hands the answers to the page; false keeps the form open. */
  handOver(submitted: Submitted): boolean;
  received(dossier: Dossier): void;
}

/** The way through a form: start → pages → check → sent. Knows no DOM; going back never loses an answer. */
export class FormFlow {
  readonly plan: Plan;
  readonly session: FormSession;
  readonly index: PlanIndex;
  readonly client: Client | undefined;
  stage: Stage;
  issues: readonly Issue[] = [];
  /** The consent was given but nothing could be fetched. */
  prefillMissing = false;
  busy = false;
  failure: unknown;

  readonly #host: FlowHost;
  readonly #key = new SubmissionKey();
  #prefill: string | undefined;
  #returning = false;

  constructor(plan: Plan, session: FormSession, client: Client | undefined, host: FlowHost) {
    this.plan = plan;
    this.session = session;
    this.index = indexPlan(plan);
    this.client = client;
    this.#host = host;
    this.stage = client ? { name: 'start' } : this.#pageStage(0);
  }

  /** 1-based number of the present step, and how many there are: the asked pages and the check. */
  get progress(): { readonly current: number; readonly total: number } {
    const ids = this.#pageIds;
    const { stage } = this;
    return { current: stage.name === 'page' ? ids.indexOf(stage.id) + 1 : ids.length + 1, total: ids.length + 1 };
  }

  async start(consent: boolean): Promise<void> {
    if (this.busy) return;
    if (consent && this.client && this.#prefill === undefined) await this.#fetchPrefill(this.client);
    this.#go(this.#pageStage(0));
  }

  next(): void {
    const { stage } = this;
    if (stage.name !== 'page') return;
    this.issues = this.session.submitPage(stage.id);
    if (this.issues.length > 0) this.#host.changed('summary');
    else this.#go(this.#after(stage.id));
  }

  back(): void {
    const ids = this.#pageIds;
    const at = this.stage.name === 'page' ? ids.indexOf(this.stage.id) : ids.length;
    if (at > 0) this.#go(this.#pageStage(at - 1));
    else if (this.client) this.#go({ name: 'start' });
  }

  get canGoBack(): boolean {
    return this.stage.name === 'check' || this.client !== undefined || this.progress.current > 1;
  }

  /** Goes to an answer, and after that page back to the check. */
  edit(page: string, pointer: string): void {
    this.#returning = true;
    this.#go({ name: 'page', id: page }, { field: pointer });
  }

  /** Goes to where an issue can be mended. */
  mend(pointer: string): void {
    const field = this.index.shownAt(pointer);
    const page = this.session.pageOf(field);
    if (!page) return;
    if (this.stage.name === 'page' && this.stage.id === page.id) this.#host.changed({ field });
    else this.edit(page.id, field);
  }

  async submit(): Promise<void> {
    if (this.busy) return;
    this.failure = undefined;
    const submission = this.session.submit();
    this.issues = submission.ok ? [] : submission.issues;
    if (!submission.ok) this.#host.changed('summary');
    else if (this.client) await this.#send(this.client, submission);
    else if (this.#host.handOver(submission)) this.#go({ name: 'sent' });
  }

  async #send(client: Client, { answers, origins }: Submitted): Promise<void> {
    const { code: procedure, version } = this.plan.procedure;
    const prefill = this.#prefill === undefined ? {} : { prefill: this.#prefill };
    this.#busy(true);
    try {
      const submission = { procedure, version, ...prefill, answers, origins: sendable(origins) };
      const idempotencyKey = this.#key.for(submission);
      const dossier = await client.dossiers.submit(submission, { idempotencyKey });
      this.busy = false;
      this.#go({ name: 'received', dossier });
      this.#host.received(dossier);
    } catch (error) {
      this.#refused(error);
    }
  }

  #refused(error: unknown): void {
    this.busy = false;
    const errors = problemOf(error)?.errors ?? [];
    this.issues = this.session.refuse(errors.map(({ pointer, code, params }) => ({ pointer: this.index.shownAt(pointer), code, params: plain(params) })));
    if (errors.length === 0) this.failure = error;
    this.#host.changed(errors.length > 0 ? 'summary' : 'stay');
  }

  async #fetchPrefill(client: Client): Promise<void> {
    this.#busy(true);
    try {
      const consent = { purpose: 'prefill', version: CONSENT_VERSION } as const;
      const prefill = await client.prefill.create(this.plan.procedure.code, { consent });
      this.prefillMissing = prefill.unavailable === true;
      if (!this.prefillMissing) {
        this.#prefill = prefill.id;
        this.session.applyPrefill(prefill);
      }
    } catch {
      this.prefillMissing = true;
    } finally {
      this.busy = false;
    }
  }

  #go(stage: Stage, focus: FocusWish = 'heading'): void {
    this.stage = stage;
    this.issues = [];
    this.failure = undefined;
    if (stage.name === 'check') this.#returning = false;
    this.#host.changed(focus);
  }

  #busy(busy: boolean): void {
    this.busy = busy;
    this.#host.changed('stay');
  }

  get #pageIds(): string[] {
    return this.session.pages.filter(({ asked }) => asked).map(({ page }) => page.id);
  }

  #pageStage(at: number): Stage {
    const id = this.#pageIds[at];
    return id === undefined ? { name: 'check' } : { name: 'page', id };
  }

  #after(id: string): Stage {
    if (!this.#returning) return this.#pageStage(this.#pageIds.indexOf(id) + 1);
    // A changed answer may have opened another page: that one comes before the check.
    const open = this.session.pages.find(({ asked, done }) => asked && !done);
    return open ? { name: 'page', id: open.page.id } : { name: 'check' };
  }
}

/** Origins as the contract has them: an original is a single value there. */
const sendable = (origins: Submitted['origins']): NonNullable<Submission['origins']> => {
  const sent: NonNullable<Submission['origins']> = {};
  for (const [pointer, origin] of Object.entries(origins)) {
    if (origin.kind !== 'override') sent[pointer] = origin;
    else if (typeof origin.original !== 'object') sent[pointer] = { ...origin, original: origin.original };
  }
  return sent;
};

/** Parameters from a server, as far as a message can use them. */
const plain = (params: Readonly<Record<string, unknown>> | undefined): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(params ?? {}).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1])),
  );
