import type { Client, Draft, DraftSummary, FileTarget } from '@motcua/client';
import { isSnapshot, type FormSession } from '@motcua/form';
import type { DossierComponent, Issue, Plan } from '@motcua/procedure';
import type { Attachment } from '../attachments/attachment.ts';
import { isUsable } from '../attachments/attachment.ts';
import { Uploads } from '../attachments/uploads.ts';
import { problemOf } from '../failures.ts';
import { indexPlan, type PlanIndex } from '../plan-index.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { Submitted } from './events.ts';
import type { FlowHost, FlowSetting } from './flow-setting.ts';
import { paperIssuesOf, type PaperIssue } from './paper-issues.ts';
import { placeOf, type FocusWish, type Stage } from './stages.ts';
import { SubmissionKey } from './submission-key.ts';
import { areKnown, plainParams, sendableOrigins, whyUnknown } from './submitting.ts';

/** Which wording of the consent the person saw. */
const CONSENT_VERSION = '1';

/** The way through a form: start → pages → papers → check → sent. Knows no DOM; going back never loses an answer. */
export class FormFlow {
  readonly plan: Plan;
  readonly session: FormSession;
  readonly index: PlanIndex;
  readonly client: Client | undefined;
  readonly unfinished: readonly DraftSummary[];
  /** Keeps the form on the gateway; without a client nothing is kept. */
  readonly keeper: DraftKeeper | undefined;
  readonly uploads = new Uploads();
  stage: Stage;
  issues: readonly Issue[] = [];
  paperIssues: readonly PaperIssue[] = [];
  /** The consent was given but nothing could be fetched. */
  prefillMissing = false;
  busy = false;
  failure: unknown;
  /** The failure came before anything was sent. */
  unsent = false;

  readonly #host: FlowHost;
  readonly #key = new SubmissionKey();
  readonly #stops: (() => void)[] = [];
  #prefill: string | undefined;
  #returning = false;

  constructor({ plan, session, client, draft, unfinished = [] }: FlowSetting, host: FlowHost) {
    this.plan = plan;
    this.session = session;
    this.index = indexPlan(plan);
    this.client = client;
    this.unfinished = unfinished;
    this.#host = host;
    this.stage = client ? { name: 'start' } : (this.#steps[0] ?? { name: 'check' });
    if (client) this.keeper = this.#keep(client);
    if (draft) this.#resume(draft);
  }

  /** 1-based number of the present step, and how many there are. */
  get progress(): { readonly current: number; readonly total: number } {
    return { current: this.#at + 1, total: this.#steps.length };
  }

  /** The papers that the case needs. Without a client there is nowhere to send them. */
  get papers(): readonly DossierComponent[] {
    return this.client ? this.session.papers : [];
  }

  /** The files of those papers. */
  get files(): readonly Attachment[] {
    return this.uploads.files.filter(({ component }) => this.papers.some(({ code }) => code === component));
  }

  /** The draft that files are uploaded to, once there is one. */
  get fileTarget(): FileTarget | undefined {
    return this.keeper?.id === undefined ? undefined : { draft: this.keeper.id };
  }

  /** Makes the draft that the first file needs. */
  readonly ensureTarget = async (): Promise<FileTarget> => {
    if (!this.keeper) throw new Error('Files need a client.');
    return { draft: await this.keeper.ensure() };
  };

  async start(consent: boolean): Promise<void> {
    if (this.busy) return;
    if (consent && this.client && this.#prefill === undefined) await this.#fetchPrefill(this.client);
    this.#go(this.#steps[0] ?? { name: 'check' });
  }

  next(): void {
    if (this.busy) return;
    const { stage } = this;
    if (stage.name === 'page') this.issues = this.session.submitPage(stage.id);
    // What is only being checked may be waited for on the next page too.
    else if (stage.name === 'papers') this.paperIssues = paperIssuesOf(this.papers, this.files).filter(({ code }) => code !== 'fileNotReady');
    else return;
    if (this.issues.length > 0 || this.paperIssues.length > 0) this.#host.changed('summary');
    else this.#go(this.#after());
  }

  back(): void {
    if (this.busy) return;
    const before = this.#steps[this.#at - 1];
    if (before) this.#go(before);
    else if (this.client) this.#go({ name: 'start' });
  }

  get canGoBack(): boolean {
    return this.client !== undefined || this.#at > 0;
  }

  /** Goes to an answer, and after that page back to the check. */
  edit(page: string, pointer: string): void {
    if (this.busy) return;
    this.#returning = true;
    this.#go({ name: 'page', id: page }, { field: pointer });
  }

  /** Goes to a paper, and after that back to the check. */
  editPaper(component: string): void {
    if (this.busy) return;
    if (this.stage.name === 'papers') {
      this.#host.changed({ paper: component });
      return;
    }
    this.#returning = true;
    this.#go({ name: 'papers' }, { paper: component });
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
    if (!(await this.#filesAreKnown())) return;
    const submission = this.session.submit();
    this.issues = submission.ok ? [] : submission.issues;
    this.paperIssues = paperIssuesOf(this.papers, this.files);
    if (!submission.ok || this.paperIssues.length > 0) this.#host.changed('summary');
    else if (this.client) await this.#send(this.client, submission);
    else if (this.#host.handOver(submission)) this.#go({ name: 'sent' });
  }

  /** The draft is on its way out of this page: what isn't kept yet is sent. */
  leave(): void {
    void this.keeper?.flush(true);
  }

  /** Another form takes the place of this one: what isn't kept yet is sent, after what is on its way. */
  async end(): Promise<void> {
    await this.keeper?.flush(true);
    this.stop();
  }

  /** Ends what goes on by itself. */
  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.keeper?.stop();
  }

  #keep(client: Client): DraftKeeper {
    const { code: procedure, version } = this.plan.procedure;
    const keeper = new DraftKeeper(client.drafts, { procedure, version }, {
      content: () => ({ snapshot: { ...this.session.snapshot() }, place: placeOf(this.stage) }),
      changed: () => {
        this.#host.changed('stay');
      },
      created: (id) => {
        this.#host.kept(id);
      },
    });
    this.#stops.push(
      this.session.subscribe(() => {
        if (this.stage.name !== 'start') keeper.touch();
      }),
      this.uploads.subscribe(() => {
        this.#host.changed('stay');
      }),
    );
    return keeper;
  }

  #resume(draft: Draft): void {
    const { snapshot, place } = draft.content;
    this.#prefill = isSnapshot(snapshot) ? snapshot.prefill?.id : undefined;
    this.keeper?.take(draft);
    if (this.client) this.uploads.use({ files: this.client.files, target: this.fileTarget, ensureTarget: this.ensureTarget });
    const steps = this.#steps;
    this.stage = steps.find((step) => placeOf(step) === place) ?? steps[0] ?? { name: 'check' };
  }

  /** Nothing is sent before it is known which files there are. */
  async #filesAreKnown(): Promise<boolean> {
    this.unsent = false;
    if (areKnown(this.uploads)) return true;
    this.#busy(true);
    this.failure = await whyUnknown(this.uploads);
    this.unsent = this.failure !== undefined;
    this.#busy(false);
    return !this.unsent;
  }

  async #send(client: Client, { answers, origins }: Submitted): Promise<void> {
    const { code: procedure, version } = this.plan.procedure;
    this.#busy(true);
    await this.keeper?.pause();
    const draft = this.keeper?.id;
    try {
      const submission = {
        procedure,
        version,
        ...(this.#prefill === undefined ? {} : { prefill: this.#prefill }),
        answers,
        origins: sendableOrigins(origins),
        ...(draft === undefined ? {} : { draft }),
        files: this.files.filter(isUsable).map(({ id }) => id),
      };
      const dossier = await client.dossiers.submit(submission, { idempotencyKey: this.#key.for(submission) });
      this.stop();
      this.busy = false;
      this.#go({ name: 'received', dossier });
      this.#host.received(dossier);
    } catch (error) {
      this.#refused(error);
      this.keeper?.resume();
    }
  }

  #refused(error: unknown): void {
    this.busy = false;
    const errors = problemOf(error)?.errors ?? [];
    const ofPapers = problemOf(error)?.code === 'invalidPapers';
    if (ofPapers) this.uploads.refresh().catch(() => undefined);
    this.paperIssues = ofPapers ? errors.map(({ component = '', code }) => ({ component, code })) : [];
    const ofAnswers = ofPapers ? [] : errors;
    this.issues = this.session.refuse(ofAnswers.map(({ pointer, code, params }) => ({ pointer: this.index.shownAt(pointer), code, params: plainParams(params) })));
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
    this.paperIssues = [];
    this.failure = undefined;
    if (stage.name === 'check') {
      this.#returning = false;
      this.uploads.refresh().catch(() => undefined);
    }
    if (['page', 'papers', 'check'].includes(stage.name)) this.keeper?.touch();
    this.#host.changed(focus);
  }

  #busy(busy: boolean): void {
    this.busy = busy;
    this.#host.changed('stay');
  }

  /** The asked pages, the papers where the case needs some, and the check. */
  get #steps(): Stage[] {
    const pages = this.session.pages.filter(({ asked }) => asked).map(({ page }): Stage => ({ name: 'page', id: page.id }));
    return [...pages, ...(this.papers.length > 0 ? [{ name: 'papers' } as const] : []), { name: 'check' }];
  }

  get #at(): number {
    const place = placeOf(this.stage);
    return this.#steps.findIndex((step) => placeOf(step) === place);
  }

  #after(): Stage {
    const steps = this.#steps;
    // The papers that were on screen may have become needless by an answer on another device: then the check is next.
    if (!this.#returning) return steps[this.#at + 1] ?? { name: 'check' };
    // A changed answer may have opened another page, or asked for another paper: those come before the check.
    const open = this.session.pages.find(({ asked, done }) => asked && !done);
    if (open) return { name: 'page', id: open.page.id };
    const missing = this.stage.name !== 'papers' && paperIssuesOf(this.papers, this.files).length > 0;
    return missing ? { name: 'papers' } : { name: 'check' };
  }
}
