import { msg } from '@lit/localize';
import type { Client, DossierEvent, RepositoryInfo } from '@motcua/client';
import type { DossierComponent } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ChooseHeldEvent, McAttachments } from '../attachments/attachments.ts';
import { clientContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import { failureText, problemOf } from '../failures.ts';
import { paperIssueText } from '../form/paper-issues.ts';
import { LeavingWatch } from '../form/leaving.ts';
import { SubmissionKey } from '../form/submission-key.ts';
import { Borrowed } from '../internal/context.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import type { McTextField } from '../text-field/text-field.ts';
import { Finding, isNoted } from './finding.ts';
import { findingView } from './finding-view.ts';
import { noteError, noteView } from './note-view.ts';
import { PaperNote } from './paper-note.ts';
import { supplementStyles } from './supplement.styles.ts';

/** Fired when the papers have been handed in; says no more than the event's number. */
export type SupplementedEvent = CustomEvent<{ readonly seq: number }>;

/**
 * Hands in the papers that an agency asked for: those that repositories hold by reference, if the person lets them be looked for, and
 * uploads; an optional note, one button. Sending stays shut, and says why, while a paper is missing or a file can't be used yet. What was
 * found, chosen and typed is there again after the page was left, for as long as it may be handed in.
 *
 * @tag mc-supplement
 * @attr {string} code - Dossier code
 * @attr {number} heading-level - Level of the title, 3 by default
 * @event {CustomEvent<{ seq: number }>} mc-supplemented - The gateway has the papers. Neither bubbles nor leaves the shadow root
 * @csspart title - The title
 * @csspart find - The offer to look for the papers in repositories
 */
export class McSupplement extends McElement<{ 'mc-supplemented': SupplementedEvent }> {
  static override styles = [...McElement.styles, headings, buttons, supplementStyles];

  /** Dossier code. */
  @property() code = '';
  /** The papers asked for; those that are required must be there. */
  @property({ attribute: false }) components: readonly DossierComponent[] = [];
  /** Whom the agency may ask, as the procedure says it; those that hold papers are named, and asked once the person agrees. None: papers are uploaded. */
  @property({ attribute: false }) repositories: readonly RepositoryInfo[] = [];
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;
  /** Level of the title; what stands below it follows. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private sending = false;
  @state() private failure: unknown;
  /** What the gateway says is wrong with a paper that was found, by component. */
  @state() private refused: Readonly<Record<string, string>> = {};
  /** Shown once somebody has tried: nobody is told off before. */
  @state() private tried = false;

  @query('mc-attachments') private attachments!: McAttachments | null;
  @query('mc-text-field') private field!: McTextField | null;

  readonly #provided = new Borrowed(this, clientContext);
  readonly #finding = new Finding(this);
  readonly #key = new SubmissionKey();
  #note: { readonly of: Client; readonly code: string; readonly note: PaperNote } | undefined;
  #target = { dossier: '' };
  /** What is said to stand in the way. */
  #why = '';

  constructor() {
    super();
    new LeavingWatch(this, {
      atRisk: () => this.#note?.note.atRisk ?? false,
      leave: () => this.#note?.note.leave(),
      back: () => this.#note?.note.back(),
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code')) this.#target = { dossier: this.code };
    if (this.hasUpdated && (changed.has('code') || changed.has('components'))) this.#finding.reset();
    const client = this.#client;
    if (client && this.code) this.#openNote(client, this.code);
    if (client && this.code && this.#holders.length > 0) void this.#finding.resume(client, this.code, this.components);
  }

  get #client(): Client | undefined {
    return this.client ?? this.#provided.value;
  }

  #openNote(client: Client, code: string): void {
    if (this.#note?.of === client && this.#note.code === code) return;
    this.#note?.note.leave();
    const note = new PaperNote(client, code, { changed: () => this.requestUpdate(), focused: () => Boolean(this.field?.shadowRoot?.activeElement) });
    this.#note = { of: client, code, note };
  }

  /** Those of the repositories that hold papers. */
  get #holders(): readonly RepositoryInfo[] {
    return this.repositories.filter(({ holds }) => holds.includes('documents'));
  }

  protected override render(): TemplateResult {
    const why = (this.#why = this.#obstacle());
    return html`<h2 aria-level=${this.headingLevel} part="title">${msg('Gửi giấy tờ bổ sung')}</h2>
      ${findingView({ headingLevel: this.headingLevel + 1, repositories: this.#holders, noted: isNoted(this.components), finding: this.#finding, find: () => void this.#find() })}
      <mc-attachments
        .components=${this.components}
        .target=${this.#target}
        .client=${this.#client}
        .held=${this.#finding.held.papers}
        .choices=${this.#finding.held.choices}
        .errors=${{ ...(this.tried ? this.#missing() : {}), ...this.refused }}
        .headingLevel=${this.headingLevel + 1}
        @mc-files-change=${this.#changed}
        @mc-choose-held=${this.#chosen}
      ></mc-attachments>
      ${this.#note ? noteView({ note: this.#note.note, typed: this.#typed, choose: (keep) => void this.#choose(keep) }) : nothing}
      ${this.failure === undefined ? nothing : html`<mc-notice kind="error" role="alert">${failureText(this.failure)}</mc-notice>`}
      ${why ? html`<p class="why" id="why">${why}</p>` : ''}
      <div class="actions">
        <button
          type="button"
          class="primary"
          aria-disabled=${why || this.sending ? 'true' : 'false'}
          aria-describedby=${why ? 'why' : nothing}
          @click=${this.#send}
        >
          ${this.sending ? msg('Đang gửi…') : msg('Gửi bổ sung')}
        </button>
      </div>`;
  }

  protected override updated(): void {
    // What stands in the way is known once the papers have been drawn.
    if (this.#obstacle() !== this.#why) this.requestUpdate();
  }

  #missing(): Readonly<Record<string, string>> {
    return Object.fromEntries((this.attachments?.missing ?? []).map((code) => [code, msg('Giấy tờ này đang thiếu. Hãy chọn tệp hoặc chụp ảnh.')]));
  }

  /** Why nothing can be sent yet; `''` when it can. */
  #obstacle(): string {
    const { attachments } = this;
    if (!attachments) return '';
    if (attachments.notReady) return attachments.notReady;
    const tooLong = this.#note ? noteError(this.#note.note) : '';
    if (tooLong) return tooLong;
    if (attachments.missing.length === 0 && attachments.files.length + this.#named.length > 0) return '';
    return isNoted(this.components) ? msg('Hãy chọn hoặc tải lên ít nhất một giấy tờ rồi mới gửi.') : msg('Hãy tải lên đủ giấy tờ được yêu cầu rồi mới gửi.');
  }

  /** References of the papers that take the place of files. */
  get #named(): string[] {
    return this.#finding.held.named(this.components);
  }

  readonly #find = async (): Promise<void> => {
    const client = this.#client;
    if (!client || this.#finding.asking) return;
    await this.#finding.find(client, this.code, this.components);
    await this.updateComplete;
    (this.renderRoot.querySelector<HTMLElement>('.unagreed') ?? this.renderRoot.querySelector<HTMLElement>('.found, .find button'))?.focus();
  };

  readonly #changed = (): void => {
    this.refused = {};
    // What stands in the way may have changed with the files.
    this.requestUpdate();
  };

  readonly #chosen = ({ detail: { component, choice } }: ChooseHeldEvent): void => {
    this.refused = {};
    this.#finding.choose(this.#client, this.code, component, choice);
  };

  readonly #send = async (): Promise<void> => {
    const { attachments } = this;
    const note = this.#note?.note;
    const client = this.#client;
    if (!attachments || !client || !note || this.sending) return;
    if (this.#obstacle()) {
      this.tried = true;
      const [missing] = attachments.missing;
      if (attachments.ready && missing !== undefined) await attachments.focusComponent(missing);
      return;
    }
    this.sending = true;
    this.failure = undefined;
    this.refused = {};
    try {
      const sent = await this.#handIn(client, note, attachments);
      if (!sent) return;
      note.stop();
      const event: SupplementedEvent = new CustomEvent('mc-supplemented', { detail: { seq: sent.seq } });
      this.dispatchEvent(event);
    } catch (failure) {
      await this.#refuse(failure, attachments);
    } finally {
      this.sending = false;
    }
  };

  /** @returns `undefined` where the person has to look at the note first: it was saved from elsewhere */
  async #handIn(client: Client, note: PaperNote, attachments: McAttachments): Promise<DossierEvent | undefined> {
    if (!(await note.settle())) return this.#lookAtNote();
    const documents = this.#named;
    const supplement = { files: attachments.files.map(({ id }) => id), ...(documents.length > 0 ? { documents } : {}), ...(note.text ? { note: note.text } : {}) };
    const attempt = (): Promise<DossierEvent> => client.dossiers.supplement(this.code, supplement, { idempotencyKey: this.#key.for(supplement), etag: note.seen });
    try {
      return await attempt();
    } catch (failure) {
      if (problemOf(failure)?.code !== 'draftChanged') throw failure;
      await note.refused();
      // The same words by another save, such as one of this page whose answer was lost.
      return note.other || note.renewed || note.text !== (supplement.note ?? '') ? this.#lookAtNote() : attempt();
    }
  }

  async #lookAtNote(): Promise<undefined> {
    await this.updateComplete;
    (this.renderRoot.querySelector<HTMLElement>('.choice') ?? this.field)?.focus();
  }

  async #choose(keep: 'mine' | 'other'): Promise<void> {
    this.#note?.note.choose(keep);
    await this.updateComplete;
    this.field?.focus();
  }

  /** A paper that was found and can't be used any more is asked for as a file: said where it stands, and the focus led there. */
  async #refuse(failure: unknown, attachments: McAttachments): Promise<void> {
    const problem = problemOf(failure);
    const { held } = this.#finding;
    const errors = problem?.code === 'invalidDocuments' ? (problem.errors ?? []) : [];
    const wrong = errors.flatMap(({ code, document }) => {
      const component = this.components.find((each) => each.code === held.papers.find(({ id }) => id === document)?.component);
      return component ? [{ code, component }] : [];
    });
    const [first] = wrong;
    if (!first) {
      this.failure = failure;
      return;
    }
    held.refuse(errors);
    this.refused = Object.fromEntries(wrong.map(({ code, component }) => [component.code, paperIssueText({ code, component: component.code }, component)]));
    await this.updateComplete;
    await attachments.focusComponent(first.component.code);
  }

  /** `input` events cross shadow roots and carry what was typed: they end here. */
  readonly #typed = (event: Event): void => {
    event.stopPropagation();
    this.#note?.note.typed(this.field?.value ?? '');
  };
}
