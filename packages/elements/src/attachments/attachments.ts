import { msg } from '@lit/localize';
import type { Client, FileTarget, HeldPaper } from '@motcua/client';
import type { DossierComponent } from '@motcua/procedure';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { clientContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import { failureText } from '../failures.ts';
import { adoptSheet } from '../internal/adopt-sheet.ts';
import { Borrowed } from '../internal/context.ts';
import { Following } from '../internal/following.ts';
import { lazily } from '../internal/lazily.ts';
import { infoIcon } from '../more-icons.ts';
import { buttons } from '../styles/button.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import { Announcer } from './announcer.ts';
import { isUnderWay, type Attachment } from './attachment.ts';
import { attachmentsStyles } from './attachments.styles.ts';
import { acceptOf } from './check-file.ts';
import { Dropping } from './dropping.ts';
import type { RowActions } from './file-row.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { askedFor, chosenPaper, heldFor, type HeldChoices } from './held.ts';
import type * as part from './held-part.ts';
import { paperView } from './paper-view.ts';
import { isReady, missingOf } from './readiness.ts';
import { Taking } from './taking.ts';
import { notReadyText } from './texts.ts';
import { Uploads } from './uploads.ts';

/** Fired when a file comes, goes or changes its state; ids only. */
export type FilesChangeEvent = CustomEvent<{ readonly files: readonly string[]; readonly ready: boolean }>;

/** Fired when the person chooses between a paper that a repository holds (its reference) and another file (`file`). */
export type ChooseHeldEvent = CustomEvent<{ readonly component: string; readonly choice: string }>;

const heldPart = lazily(() => import('./held-part.ts'));

/**
 * The papers of a dossier: choose, photograph or drop files; they are uploaded in parts, go on when the connection is back,
 * and each shows where it stands until it has been checked. Nothing may be handed in while `ready` is false.
 *
 * @tag mc-attachments
 * @attr {boolean} readonly - Files are shown, not changed
 * @attr {number} heading-level - Level of each paper's title, 2 by default
 * @event {CustomEvent<{ files: string[]; ready: boolean }>} mc-files-change - A file came, went or changed its state. Ids only; neither bubbles nor leaves the shadow root
 * @event {CustomEvent<{ component: string; choice: string }>} mc-choose-held - A paper that a repository holds is to be used (its reference), or another file instead (`file`); the page sets `choices`. Neither bubbles nor leaves the shadow root
 * @csspart paper - Each paper
 * @csspart held - What repositories hold of a paper
 * @csspart title - The name of a paper
 * @csspart file - Each file
 * @csspart error - What is wrong with a paper
 * @csspart why - Why nothing can be handed in yet; a page that says it beside its own button hides it here
 * @cssproperty --mc-color-success - State of a file that can be used
 * @cssproperty --mc-color-error - State of a file that can't be used
 */
export class McAttachments extends McElement<{ 'mc-files-change': FilesChangeEvent; 'mc-choose-held': ChooseHeldEvent }> {
  static override styles = [...McElement.styles, headings, buttons, attachmentsStyles];

  /** The papers, as the plan describes them. */
  @property({ attribute: false }) components: readonly DossierComponent[] = [];
  /** Draft or dossier that the files belong to, where there is one already. */
  @property({ attribute: false }) target: FileTarget | undefined;
  /** Makes that draft or dossier when the first file needs it. */
  @property({ attribute: false }) ensureTarget: (() => Promise<FileTarget>) | undefined;
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;
  /** The uploads behind this element. A page that takes it away for a while keeps them and hands them over again. */
  @property({ attribute: false }) uploads = new Uploads();
  /** What is wrong with a paper, by the code of its component; shown there. */
  @property({ attribute: false }) errors: Readonly<Record<string, string>> = {};
  /** Papers that repositories hold for them: the first that is in force takes the place of a file unless the person chooses otherwise. */
  @property({ attribute: false }) held: readonly HeldPaper[] = [];
  /** What the person chose of those, by component: a reference, or `file`. */
  @property({ attribute: false }) choices: HeldChoices = {};
  /** Files are shown, not changed. */
  @property({ type: Boolean }) readonly = false;
  /** Level of each paper's title. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** How papers of repositories are drawn. */
  @state() private drawing: typeof part | undefined;

  readonly #provided = new Borrowed(this, clientContext);
  readonly #announcer = new Announcer();
  readonly #taking = new Taking(this, (news) => {
    if (news) this.#news = news;
    this.requestUpdate();
  });
  readonly #dropping = new Dropping(this, (component, files) => this.#taking.take(component, files));
  #news = '';
  #told = '';
  readonly #following = new Following(this, () =>
    this.uploads.subscribe(() => {
      const news = this.#announcer.since(this.files);
      if (news) this.#news = news;
      this.requestUpdate();
    }),
  );
  /** The file that the next chosen one goes on with, or takes the place of. */
  #chosenFor: Attachment | undefined;

  constructor() {
    super();
    new FocusKeeper(this);
    this.addController({
      hostConnected: () => {
        addEventListener('online', this.#wake);
        addEventListener('beforeunload', this.#guard);
      },
      hostDisconnected: () => {
        removeEventListener('online', this.#wake);
        removeEventListener('beforeunload', this.#guard);
      },
    });
  }

  /** The files of the papers that are asked for, the oldest first. */
  get files(): readonly Attachment[] {
    const asked = this.#asked;
    return this.uploads.files.filter(({ component }) => asked.some(({ code }) => code === component));
  }

  /** Every file has arrived, is checked and may be used. */
  get ready(): boolean {
    return isReady(this.uploads.listing, this.files);
  }

  /** Why `ready` is false, for a person; `''` when it is true. */
  get notReady(): string {
    return notReadyText(this.uploads.listing, this.files);
  }

  /** Codes of the required papers without a file that may be used. */
  get missing(): readonly string[] {
    return missingOf(this.#asked, this.files);
  }

  get #asked(): readonly DossierComponent[] {
    return askedFor(this.components, this.held, this.choices);
  }

  /** Moves focus to the button of a paper, or to its title when it takes no more files. */
  async focusComponent(code: string): Promise<boolean> {
    await this.updateComplete;
    const paper = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-paper]')].find((one) => one.dataset['paper'] === code);
    (paper?.querySelector<HTMLElement>('.picker') ?? paper?.querySelector<HTMLElement>('.held-papers input:checked') ?? paper?.querySelector('h2'))?.focus();
    return paper !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('uploads')) this.#following.renew();
    if (changed.has('held') && this.held.length > 0 && !this.drawing) void this.#fetchPart();
    const client = this.client ?? this.#provided.value;
    this.uploads.use(client && { files: client.files, target: this.target, ensureTarget: this.ensureTarget });
  }

  /** What can't be fetched now is fetched with the next change: until then the papers have their names alone. */
  async #fetchPart(): Promise<void> {
    const fetched = await heldPart().catch(() => undefined);
    await this.updateComplete;
    const inside = this.renderRoot.firstElementChild;
    for (const { styleSheet } of fetched?.sheets ?? []) if (inside) adoptSheet(inside, styleSheet);
    this.drawing = fetched;
  }

  protected override updated(): void {
    const { files, ready } = this;
    const now = JSON.stringify([ready, files.map(({ id, state, activity }) => [id, state, activity])]);
    if (now === this.#told) return;
    const first = this.#told === '';
    this.#told = now;
    if (first && files.length === 0) return;
    const event: FilesChangeEvent = new CustomEvent('mc-files-change', { detail: { files: files.map(({ id }) => id), ready } });
    this.dispatchEvent(event);
  }

  protected override render(): TemplateResult {
    const { files } = this;
    const why = this.notReady;
    return html`<p class="visually-hidden" role="status">${this.#news}</p>
      ${this.#failed()}
      ${repeat(
        this.components,
        ({ code }) => code,
        (component, index) => this.#paper(component, index, files.filter((file) => file.component === component.code)),
      )}
      <input type="file" hidden class="other" @change=${this.#otherChosen} />
      ${why && !this.readonly ? html`<p class="why" part="why">${infoIcon}<span>${why}</span></p>` : ''}`;
  }

  #failed(): TemplateResult | typeof nothing {
    const { listing, failure } = this.uploads;
    if (listing !== 'failed') return nothing;
    return html`<mc-notice kind="error">
      ${failureText(failure)}<button slot="actions" type="button" @click=${this.#wake}>${msg('Thử lại')}</button>
    </mc-notice>`;
  }

  #paper(component: DossierComponent, index: number, files: readonly Attachment[]): TemplateResult {
    const { code } = component;
    const own = this.errors[code];
    const errors = [...(own ? [own] : []), ...this.#taking.errorsAt(code)];
    const chosen = chosenPaper(this.held, this.choices, code);
    const drop = this.readonly || chosen ? undefined : component;
    return html`<div
      class="paper ${errors.length > 0 ? 'invalid' : ''} ${this.#dropping.over === code ? 'over' : ''}"
      part="paper"
      role="group"
      aria-labelledby="title-${index}"
      data-paper=${code}
      @dragover=${(event: DragEvent) => this.#dropping.dragged(event, drop)}
      @dragleave=${this.#dropping.left}
      @drop=${(event: DragEvent) => this.#dropping.dropped(event, drop)}
    >
      ${paperView({
        component, index, files, errors, headingLevel: this.headingLevel, byReference: chosen !== undefined,
        held: this.drawing?.heldView({ index, papers: heldFor(this.held, code), chosen, required: component.required, choose: this.readonly ? undefined : (which) => this.#choose(code, which), client: this.client ?? this.#provided.value }),
        actions: this.readonly ? undefined : this.#actions,
        take: (list) => this.#taking.take(component, list),
      })}
    </div>`;
  }

  #choose(component: string, which: string): void {
    const event: ChooseHeldEvent = new CustomEvent('mc-choose-held', { detail: { component, choice: which } });
    this.dispatchEvent(event);
  }

  readonly #actions: RowActions = {
    remove: (file) => {
      this.#taking.forget(file.component);
      void this.uploads.remove(file.id);
    },
    retry: (file) => this.uploads.retry(file.id),
    choose: (file) => {
      const input = this.renderRoot.querySelector<HTMLInputElement>('.other');
      const component = this.#componentOf(file);
      if (!input || !component) return;
      this.#chosenFor = file;
      input.accept = acceptOf(component);
      input.click();
    },
  };

  readonly #otherChosen = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const [chosen] = target.files ?? [];
    const file = this.#chosenFor;
    const component = file && this.#componentOf(file);
    if (chosen && component) void this.#taking.exchange(component, file, chosen);
    target.value = '';
  };

  #componentOf(file: Attachment): DossierComponent | undefined {
    return this.components.find(({ code }) => code === file.component);
  }

  readonly #wake = (): void => this.uploads.wake();
  /** Closing the page would break off what is being uploaded. */
  readonly #guard = (event: BeforeUnloadEvent): void => {
    if (this.files.some(isUnderWay)) event.preventDefault();
  };
}
