import type { Client, Dossier, Draft, DraftSummary, FileTarget } from '@motcua/client';
import { isSnapshot, toldIn, type FormSession, type ShownIssue, type Snapshot } from '@motcua/form';
import { submittedDisputes } from '@motcua/form/disputes';
import { takenRows } from '@motcua/form/row-offers';
import { snapshotOf } from '@motcua/form/snapshot';
import { papersOf, refuse } from '@motcua/form/submission';
import type { DossierComponent, Plan } from '@motcua/procedure';
import { isUsable, type Attachment } from '../attachments/attachment.ts';
import { Uploads } from '../attachments/uploads.ts';
import { proofComponents } from '../dispute/proof-components.ts';
import { provideProofs } from '../dispute/proofs.ts';
import { problemOf } from '../failures.ts';
import type { Agency } from '../start/facts.ts';
import { Carried } from './carried.ts';
import { Changed, refreshedFor, type Refreshed } from './changed.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { HeldPapers } from './held-papers.ts';
import type { Submitted } from './events.ts';
import { paperIssuesOf, type PaperIssue } from './paper-issues.ts';
import { Prefilling } from './prefilling.ts';
import { asksLess, seemsOutdated, told } from './refusal.ts';
import type { Stage } from './stages.ts';
import { SubmissionKey } from './submission-key.ts';
import { areKnown, plainParams, sendableDisputes, sendableOrigins, sendableRows, whyUnknown } from './submitting.ts';

export interface GatewaySetting {
  readonly plan: Plan;
  readonly session: FormSession;
  readonly client: Client;
  readonly agency?: Agency | undefined;
  /** A draft to go on with … */
  readonly draft?: Draft | undefined;
  /** … and the snapshot that the session was made from: the draft's own, or what it was carried over to. */
  readonly snapshot?: Snapshot | undefined;
  /** … and what fills it in now, where that is something else. */
  readonly refreshed?: Refreshed | undefined;
  /** Unfinished drafts of this procedure that the person may go on with instead of beginning anew. */
  readonly unfinished?: readonly DraftSummary[];
}

export interface GatewayHost {
  changed(focus?: 'stay' | 'heading'): void;
  /** The gateway keeps the form from now on, under this id. */
  kept(draft: string): void;
  /** Where the person is, as a draft remembers it; nothing is kept before the first step. */
  place(): string | undefined;
}

/** What became of a submission. `renewed`: what fills in the form is newer by now and changes no answer, so that it can be sent again as it is. */
export type Sent = { readonly dossier: Dossier } | { readonly renewed: true } | { readonly issues: readonly ShownIssue[]; readonly paperIssues: readonly PaperIssue[]; readonly failure: unknown };

/** What a client adds to a form's way: prefill, a draft that is kept, papers, submission. Loaded where there is a client. */
export class GatewaySide {
  readonly client: Client;
  readonly unfinished: readonly DraftSummary[];
  readonly keeper: DraftKeeper;
  readonly uploads = new Uploads();
  /** Papers that repositories hold, in place of files. */
  readonly held: HeldPapers;
  /** What is still to be told of a draft of an older version. */
  readonly carried: Carried;
  /** What changed at the sources of the draft, until the person has decided on it: nothing else is asked before. */
  changed: Changed | undefined;
  /** What fills it in. */
  readonly prefill: Prefilling;

  readonly #host: GatewayHost;
  readonly #plan: Plan;
  readonly #session: FormSession;
  readonly #key = new SubmissionKey();
  readonly #stops: readonly (() => void)[];
  /** It is known here that the same prefill counts for less by now. */
  #lessened = false;

  constructor({ plan, session, client, agency, draft, snapshot, refreshed, unfinished = [] }: GatewaySetting, host: GatewayHost) {
    this.#host = host;
    this.#plan = plan;
    this.#session = session;
    this.client = client;
    this.unfinished = unfinished;
    this.carried = new Carried(snapshot ? toldIn(snapshot) : []);
    this.held = new HeldPapers(() => {
      this.keeper.touch();
      host.changed();
    });
    const { code: procedure, version } = plan.procedure;
    this.keeper = new DraftKeeper(client.drafts, { procedure, version }, {
      content: () => ({ snapshot: { ...snapshotOf(session), ...this.#stillToTell }, place: host.place() ?? '', ...this.held.kept }),
      changed: () => host.changed(),
      created: (id) => host.kept(id),
    });
    this.prefill = new Prefilling({ session, client, agency, changed: (focus) => host.changed(focus), offer: (papers) => this.held.offer(papers) });
    if (draft) this.#resume(draft);
    if (refreshed) this.#compare(refreshed, false);
    if (this.prefill.id === undefined) void this.prefill.learnOwn();
    this.#stops = [
      session.subscribe(() => {
        if (host.place() !== undefined) this.keeper.touch();
      }),
      this.uploads.subscribe(() => host.changed()),
    ];
    provideProofs(session, { client, uploads: this.uploads, target: () => this.fileTarget, ensureTarget: this.ensureTarget });
  }

  /** The papers that the case needs. */
  get papers(): readonly DossierComponent[] {
    return papersOf(this.#session);
  }

  /** The files of those papers that none of a repository takes the place of. */
  get files(): readonly Attachment[] {
    const asked = this.held.askedFor(this.papers);
    return this.uploads.files.filter(({ component }) => asked.some(({ code }) => code === component));
  }

  /** How many of those papers a repository holds, taken by reference. */
  get referred(): number {
    return this.held.named(this.papers).length;
  }

  /** What is wrong with the papers. */
  get paperIssues(): readonly PaperIssue[] {
    return paperIssuesOf(this.held.askedFor(this.papers), this.files);
  }

  /** The same, and of the papers that prove disputes: nothing is sent before they have arrived and been checked. */
  get issuesOfAll(): readonly PaperIssue[] {
    return [...this.paperIssues, ...paperIssuesOf(this.proofs, this.uploads.files)];
  }

  /** Papers that prove what the person says is wrong. */
  get proofs(): readonly DossierComponent[] {
    return proofComponents(this.#session).map(({ component }) => component);
  }

  get #sent(): readonly Attachment[] {
    const asked = new Set([...this.held.askedFor(this.papers), ...this.proofs].map(({ code }) => code));
    return this.uploads.files.filter(({ component }) => asked.has(component));
  }

  /** The draft that files are uploaded to, once there is one. */
  get fileTarget(): FileTarget | undefined {
    return this.keeper.id === undefined ? undefined : { draft: this.keeper.id };
  }

  /** Makes the draft that the first file needs. */
  readonly ensureTarget = async (): Promise<FileTarget> => ({ draft: await this.keeper.ensure() });

  /** Looks again at what the gateway has of the papers; what can't be learned now is learned before it is sent. */
  refreshFiles(): void {
    this.uploads.refresh().catch(() => undefined);
  }

  /** Another step is gone to: the draft remembers it, and at the check what the gateway has of the papers is looked at again. */
  reached({ name }: Stage): void {
    if (name === 'check') this.refreshFiles();
    if (name !== 'start' && name !== 'sent' && name !== 'received') this.keeper.touch();
  }

  /** The person has decided on what changed. */
  decide(...decisions: Parameters<Changed['decide']>): void {
    this.changed?.decide(...decisions);
    this.changed = undefined;
    this.keeper.touch();
    this.#host.changed('heading');
  }

  /** The person has read what was told of a draft of an older version. */
  dismissCarried(): void {
    this.carried.dismiss();
    this.keeper.touch();
    this.#host.changed();
  }

  get #stillToTell(): object {
    return this.carried.told.length > 0 ? { told: this.carried.told } : {};
  }

  /** Whether it is known which files there are: nothing is sent before. */
  get filesAreKnown(): boolean {
    return areKnown(this.uploads);
  }

  /** @returns why it still isn't known which files there are */
  learnFiles(): Promise<unknown> {
    return whyUnknown(this.uploads);
  }

  async send({ answers, origins }: Submitted): Promise<Sent> {
    const { code: procedure, version } = this.#plan.procedure;
    await this.keeper.pause();
    const draft = this.keeper.id;
    const documents = this.held.named(this.papers);
    const { id: prefill, missed: { ids: unreachable } } = this.prefill;
    try {
      const submission = {
        procedure,
        version,
        ...(prefill === undefined ? {} : { prefill }),
        ...(unreachable.length > 0 ? { unreachable: [...unreachable] } : {}),
        answers,
        origins: sendableOrigins(origins),
        ...sendableRows(takenRows(this.#session)),
        ...(draft === undefined ? {} : { draft }),
        files: this.#sent.filter(isUsable).map(({ id }) => id),
        ...(documents.length > 0 ? { documents } : {}),
        ...sendableDisputes(submittedDisputes(this.#session)),
      };
      const dossier = await this.client.dossiers.submit(submission, { idempotencyKey: this.#key.for(submission) });
      this.stop();
      return { dossier };
    } catch (error) {
      return this.#refused(error);
    }
  }

  /** The page is going away: what isn't kept yet is sent. */
  leave(): void {
    void this.keeper.flush(true);
  }

  /** Another form takes the place of this one: what isn't kept yet is sent, after what is on its way. */
  async end(): Promise<void> {
    await this.keeper.flush(true);
    this.stop();
  }

  /** Ends what goes on by itself. */
  stop(): void {
    for (const stop of this.#stops) stop();
    this.keeper.stop();
  }

  #resume(draft: Draft): void {
    const { snapshot } = draft.content;
    this.prefill.resume(isSnapshot(snapshot) ? snapshot.prefill?.id : undefined);
    this.held.offer(draft.documents);
    this.held.resume(draft.content);
    this.keeper.take(draft);
    this.uploads.use({ files: this.client.files, target: this.fileTarget, ensureTarget: this.ensureTarget });
  }

  /** What is the same is refreshed at once. */
  #compare(refreshed: Refreshed, submitting: boolean): void {
    const changed = new Changed(this.#session, refreshed, submitting);
    this.prefill.renew(refreshed.prefill);
    if (changed.changes.length > 0) this.changed = changed;
    else changed.decide();
  }

  /** Another page has refreshed what the draft is filled in from, or the gateway when this one submitted it; or the gateway holds it to what never came here, or was issued for another form. */
  async #isRenewed(): Promise<boolean> {
    const id = this.keeper.id ?? (await this.#begun());
    const refreshed = id === undefined ? undefined : await refreshedFor(this.client.drafts, id, this.#plan.procedure.version, this.prefill.id);
    // What counts for less of the same is told each time that it is asked for: news is it once, or it would be sent in for ever.
    const same = refreshed?.prefill.id === this.prefill.id;
    if (!refreshed || (same && this.#lessened)) return false;
    this.#lessened = same;
    this.#compare(refreshed, true);
    return true;
  }

  /** It was sent in before it was kept: what was issued is learned by a draft. */
  #begun(): Promise<string | undefined> {
    this.keeper.resume();
    return this.keeper.ensure().catch(() => undefined);
  }

  async #refused(error: unknown): Promise<Sent> {
    const problem = problemOf(error);
    const { missing, missed } = this.prefill;
    const asked = new Set([...this.papers, ...this.proofs].map(({ code }) => code));
    if (problem && seemsOutdated(problem, asked, missing) && (await this.#isRenewed())) {
      if (!this.changed) return { renewed: true };
      this.#host.changed('heading');
      return { issues: refuse(this.#session, []), paperIssues: [], failure: undefined };
    }
    if (problem && asksLess(problem)) missed.end();
    const { errors, of, failure } = told(error, problem, missing);
    if (of === 'documents') this.held.refuse(errors);
    if (of !== 'answers') this.refreshFiles();
    return {
      paperIssues: of === 'answers' ? [] : errors.map(({ component = '', code }) => ({ component, code })),
      issues: refuse(this.#session, of === 'answers' ? errors.map(({ pointer, code, params }) => ({ pointer, code, params: plainParams(params) })) : []),
      failure,
    };
  }
}
