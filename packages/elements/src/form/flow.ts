import type { PrefillPurpose } from '@motcua/client';
import type { FormSession, ShownIssue } from '@motcua/form';
import type { DossierComponent, Plan } from '@motcua/procedure';
import type { Submitted } from './events.ts';
import type { FlowHost, FlowSetting } from './flow-setting.ts';
import type { GatewaySide } from './gateway-side.ts';
import type { PaperIssue } from './paper-issues.ts';
import { placeOf, type FocusWish, type Stage } from './stages.ts';
import { stepsOf, type HostPage } from './steps.ts';

/** The way through a form: start → (tasks ⇄) pages → papers → check → sent. Knows no DOM; going back never loses an answer. */
export class FormFlow {
  readonly plan: Plan;
  readonly session: FormSession;
  /** Drafts, papers and submission; absent without a client. */
  readonly gateway: GatewaySide | undefined;
  readonly hostPages: readonly HostPage[];
  stage: Stage;
  issues: readonly ShownIssue[] = [];
  paperIssues: readonly PaperIssue[] = [];
  busy = false;
  /** Busy because something is being asked elsewhere about an answer. */
  checking = false;
  /** Why the next step could not be fetched. */
  stuck: unknown;
  /** Why the last submission came to nothing. */
  failure: unknown;
  /** The failure came before anything was sent. */
  unsent = false;

  readonly #host: FlowHost;
  /** Steps without answers of their own that were gone through: pages of the host, papers. */
  readonly #passed = new Set<string>();
  #returning = false;

  constructor({ plan, session, gateway, hostPages = [], place }: FlowSetting, host: FlowHost) {
    this.plan = plan;
    this.session = session;
    this.gateway = gateway;
    this.hostPages = hostPages;
    this.#host = host;
    const left = place === undefined ? undefined : this.steps.find((step) => placeOf(step) === place);
    this.stage = gateway && place === undefined ? { name: 'start' } : (left ?? this.#first);
  }

  /** Whether the person goes through the steps from a list of tasks. */
  get hasTasks(): boolean {
    return this.plan.flow === 'tasks';
  }

  /** The steps as they are now: they change with the answers. */
  get steps(): readonly Stage[] {
    return stepsOf(this.session, this.hostPages, this.papers.length > 0);
  }

  /** 1-based number of the present step, and how many there are; a list of tasks has none. */
  get progress(): { readonly current: number; readonly total: number } | undefined {
    return this.hasTasks ? undefined : { current: this.#at + 1, total: this.steps.length };
  }

  /** The papers that the case needs. Without a client there is nowhere to send them. */
  get papers(): readonly DossierComponent[] {
    return this.gateway?.papers ?? [];
  }

  /** Whether a step without answers of its own was gone through. */
  hasPassed(step: Stage): boolean {
    return this.#passed.has(placeOf(step));
  }

  async start(consents: readonly PrefillPurpose[]): Promise<void> {
    if (this.busy) return;
    if (this.gateway) {
      this.#busy(true);
      await this.gateway.prefill.fetch(consents);
      this.busy = false;
    }
    this.#go(this.#first);
  }

  async next(): Promise<void> {
    if (this.busy) return;
    const { stage } = this;
    switch (stage.name) {
      case 'page':
        this.issues = await this.#checked(this.session.submitPage(stage.id), () => this.session.submitPageSettled(stage.id));
        break;
      case 'papers':
        // What is only being checked may be waited for on the next page too.
        this.paperIssues = (this.gateway?.paperIssues ?? []).filter(({ code }) => code !== 'fileNotReady');
        break;
      case 'host':
        if (!this.#host.leaveHostPage(stage.id)) return;
        break;
      default:
        return;
    }
    if (this.issues.length > 0 || this.paperIssues.length > 0) {
      await this.#tell();
      return;
    }
    if (stage.name === 'page') this.gateway?.carried.passed(stage.id, this.session);
    else this.#passed.add(placeOf(stage));
    const after = this.#after();
    if (await this.#fetched(this.#host.prepare(after))) this.#go(after);
  }

  back(): void {
    const before = this.#before;
    if (before && !this.busy) this.#go(before);
  }

  get canGoBack(): boolean {
    return this.#before !== undefined;
  }

  /** Goes to a step of the list of tasks. */
  async open(step: Stage): Promise<void> {
    if (this.busy) return;
    this.#returning = false;
    if (await this.#fetched(this.#host.prepare(step))) this.#go(step);
  }

  /** Goes to an answer, and after that page back to the check. */
  edit(page: string, address: string): void {
    if (this.busy) return;
    this.#returning = true;
    this.#go({ name: 'page', id: page }, { field: address });
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
  mend(address: string): void {
    const page = this.session.pageOf(address);
    if (!page) return;
    if (this.stage.name === 'page' && this.stage.id === page.id) this.#host.changed({ field: address });
    else this.edit(page.id, address);
  }

  async submit(): Promise<void> {
    if (this.busy) return;
    this.failure = undefined;
    // Nothing of a host's page is in a draft: who goes on at the check hasn't been there.
    const skipped = this.steps.find((step) => step.name === 'host' && !this.hasPassed(step));
    if (skipped) {
      this.#returning = true;
      if (await this.#fetched(this.#host.prepare(skipped))) this.#go(skipped);
      return;
    }
    if (!(await this.#filesAreKnown())) return;
    let submission = this.session.submit();
    this.issues = submission.ok ? [] : await this.#checked(submission.issues, async () => {
      submission = await this.session.submitSettled();
      return submission.ok ? [] : submission.issues;
    });
    this.paperIssues = this.gateway?.issuesOfAll ?? [];
    if (!submission.ok || this.paperIssues.length > 0) await this.#tell();
    else if (this.gateway) await this.#send(this.gateway, submission);
    else if (this.#host.handOver(submission)) this.#go({ name: 'sent' });
  }

  /** What is wrong, once what is being asked elsewhere about the answers is known: it can't be outrun. */
  async #checked(issues: readonly ShownIssue[], settled: () => Promise<readonly ShownIssue[]>): Promise<readonly ShownIssue[]> {
    const wrong = issues.filter(({ code }) => code !== 'checking');
    if (wrong.length > 0 || issues.length === 0) return wrong;
    this.checking = true;
    this.#busy(true);
    const all = await settled();
    this.checking = false;
    this.#busy(false);
    return all;
  }

  /** Leads to what is wrong. */
  async #tell(): Promise<void> {
    if (await this.#fetched(this.#host.prepareIssues())) this.#host.changed('summary');
  }

  /** Where what a step is drawn with can't be fetched, the person stays where they are. */
  async #fetched(fetching: Promise<unknown> | undefined): Promise<boolean> {
    if (!fetching) return true;
    this.stuck = undefined;
    this.#busy(true);
    await fetching.catch((error: unknown) => (this.stuck = error));
    this.#busy(false);
    return this.stuck === undefined;
  }

  /** Nothing is sent before it is known which files there are. */
  async #filesAreKnown(): Promise<boolean> {
    this.unsent = false;
    if (!this.gateway || this.gateway.filesAreKnown) return true;
    this.#busy(true);
    this.failure = await this.gateway.learnFiles();
    this.unsent = this.failure !== undefined;
    this.#busy(false);
    return !this.unsent;
  }

  async #send(gateway: GatewaySide, submitted: Submitted): Promise<void> {
    this.#busy(true);
    const sent = await gateway.send(submitted);
    this.busy = false;
    if ('dossier' in sent) {
      this.#go({ name: 'received', dossier: sent.dossier });
      this.#host.received(sent.dossier);
      return;
    }
    gateway.keeper.resume();
    if ('renewed' in sent) return this.submit();
    const { issues, paperIssues, failure } = sent;
    this.paperIssues = paperIssues;
    this.issues = issues;
    this.failure = failure;
    if (issues.length + paperIssues.length > 0) await this.#tell();
    else this.#host.changed('stay');
  }

  #go(stage: Stage, focus: FocusWish = 'heading'): void {
    this.stage = stage;
    this.issues = [];
    this.paperIssues = [];
    this.failure = this.stuck = undefined;
    if (stage.name === 'check') this.#returning = false;
    this.gateway?.reached(stage);
    this.#host.changed(focus);
  }

  #busy(busy: boolean): void {
    this.busy = busy;
    this.#host.changed('stay');
  }

  get #first(): Stage {
    return this.hasTasks ? { name: 'tasks' } : (this.steps[0] ?? { name: 'check' });
  }

  get #at(): number {
    const place = placeOf(this.stage);
    return this.steps.findIndex((step) => placeOf(step) === place);
  }

  get #before(): Stage | undefined {
    const start = this.gateway ? ({ name: 'start' } as const) : undefined;
    if (this.stage.name === 'tasks') return start;
    return this.hasTasks ? { name: 'tasks' } : (this.steps[this.#at - 1] ?? start);
  }

  #after(): Stage {
    const { steps } = this;
    // The papers that were on screen may have become needless by an answer on another device: then the check is next.
    if (!this.#returning) return this.hasTasks ? { name: 'tasks' } : (steps[this.#at + 1] ?? { name: 'check' });
    // A changed answer may have opened another page, or asked for another paper: those come before the check.
    const open = this.session.pages.find(({ asked, done }) => asked && !done);
    if (open) return { name: 'page', id: open.page.id };
    const missing = this.stage.name !== 'papers' && (this.gateway?.paperIssues ?? []).length > 0;
    return missing ? { name: 'papers' } : { name: 'check' };
  }
}
