import { msg, str } from '@lit/localize';
import { fileStates, type AttachedFile, type Client } from '@motcua/client';
import { kindOfType } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { clientContext } from '../contexts.ts';
import { McElement } from '../element.ts';
import { failureText } from '../failures.ts';
import { sizeText } from '../file-sizes.ts';
import { errorIcon, warningIcon } from '../icons.ts';
import { Borrowed } from '../internal/context.ts';
import { downloadIcon, fileIcon } from '../more-icons.ts';
import { textOf } from '../localization.ts';
import { buttons } from '../styles/button.styles.ts';
import { saveAs } from './download.ts';
import { fileListStyles } from './file-list.styles.ts';

/** What the list needs to know of a file: a file of an event, one that is attached, or one of a paper that a repository holds, of which less is known. */
export type ListedFile = Pick<AttachedFile, 'id' | 'name'> & Partial<Pick<AttachedFile, 'type' | 'size' | 'state' | 'sha256'>>;

/**
 * Files to download: results, papers handed in. A file that can't be used shows its state instead of a button.
 *
 * @tag mc-file-list
 * @attr {boolean} held - They are files of papers that repositories hold: fetched from there
 * @csspart file - Each file
 */
export class McFileList extends McElement {
  static override styles = [...McElement.styles, buttons, fileListStyles];

  /** The files. */
  @property({ attribute: false }) files: readonly ListedFile[] = [];
  /** The gateway's client; by default the provider's. */
  @property({ attribute: false }) client: Client | undefined;

  /** They are files of papers that repositories hold: fetched from there. */
  @property({ type: Boolean }) held = false;

  @state() private busy: ReadonlySet<string> = new Set();
  @state() private failures: ReadonlyMap<string, unknown> = new Map();
  @state() private news = '';

  readonly #provided = new Borrowed(this, clientContext);

  protected override render(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.news}</p>
      <ul>
        ${repeat(this.files, ({ id }) => id, (file) => this.#file(file))}
      </ul>`;
  }

  #file(file: ListedFile): TemplateResult {
    const { id, name, type, size, state: where = 'clean' } = file;
    const failure = this.failures.get(id);
    const facts = [type && kindOfType(type)?.toUpperCase(), size !== undefined && sizeText(size)].filter(Boolean).join(' · ');
    return html`<li part="file">
      <div class="what">
        ${fileIcon}
        <div>
          <p>${name}</p>
          ${facts ? html`<p class="facts">${facts}</p>` : ''}
          ${where === 'clean' ? '' : html`<p class="state">${warningIcon}<span>${textOf(fileStates[where].label)}</span></p>`}
          ${this.held && file.sha256 === undefined ? html`<p class="state">${warningIcon}<span>${msg('Kho dữ liệu không cho mã băm, nên không đối chiếu được tệp này')}</span></p>` : ''}
        </div>
      </div>
      ${fileStates[where].usable ? this.#button(file) : ''}
      ${failure === undefined ? '' : html`<p class="error">${errorIcon}<span>${this.#failed(name, failure)}</span></p>`}
    </li>`;
  }

  #button(file: ListedFile): TemplateResult {
    const busy = this.busy.has(file.id);
    return html`<button type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${() => this.#download(file)}>
      ${downloadIcon}<span>${busy ? msg('Đang tải về…') : msg('Tải về')}<span class="visually-hidden">: ${file.name}</span></span>
    </button>`;
  }

  #failed(name: string, failure: unknown): string {
    return msg(str`Chưa tải về được tệp ${name}. ${failureText(failure)}`);
  }

  async #download({ id, name }: ListedFile): Promise<void> {
    const client = this.client ?? this.#provided.value;
    if (!client || this.busy.has(id)) return;
    this.busy = new Set([...this.busy, id]);
    this.failures = new Map([...this.failures].filter(([failed]) => failed !== id));
    this.news = '';
    try {
      saveAs(await (this.held ? client.files.heldContent(id) : client.files.content(id)), name);
      this.news = msg(str`Đã tải về tệp ${name}.`);
    } catch (failure) {
      this.failures = new Map([...this.failures, [id, failure]]);
      this.news = this.#failed(name, failure);
    } finally {
      this.busy = new Set([...this.busy].filter((other) => other !== id));
    }
  }
}
