import { msg, str } from '@lit/localize';
import { fileKinds, type DossierComponent, type FileKind } from '@motcua/procedure';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { acceptOf, faultOf } from '../attachments/check-file.ts';
import { faultText, limitsText } from '../attachments/texts.ts';
import { uploadContext } from '../contexts.ts';
import type { FieldView } from '../control/field-control.ts';
import { FormControl, type Problem } from '../control/form-control.ts';
import { failureText } from '../failures.ts';
import { sizeText } from '../file-sizes.ts';
import { Borrowed } from '../internal/context.ts';
import { fileIcon, uploadIcon } from '../more-icons.ts';
import { buttons } from '../styles/button.styles.ts';
import { fileChoice } from '../styles/file-choice.styles.ts';
import { fileFieldStyles } from './file-field.styles.ts';
import { Uploading, type UploadFile } from './upload.ts';

const isKind = (text: string): text is FileKind => text in fileKinds;

/**
 * One file. By itself it puts the file into the page's form, like a native input. With `upload` the file is sent at once, and
 * the value is the reference that the host gives for it. What can't be accepted is said before a byte is sent.
 *
 * @tag mc-file-field
 * @attr {string} name - Name in the form data
 * @attr {string} label - Visible label
 * @attr {string} hint - Help under the label; what is accepted is said besides
 * @attr {string} error - What is wrong; shown while not empty
 * @attr {string} warning - What had better be looked at again; makes nothing invalid
 * @attr {boolean} required - Must be answered
 * @attr {boolean} disabled - Not usable, not submitted
 * @attr {boolean} readonly - Shown and submitted, not changed
 * @attr {string} value - Reference of a file that was uploaded before
 * @event input - When a file is chosen, when it has arrived, and when it is taken back
 * @event change - When a file is there, and when it is taken back
 * @csspart label - The label
 * @csspart hint - The help
 * @csspart error - The error message
 * @csspart warning - What had better be looked at again
 * @csspart input - The native input
 */
export class McFileField extends FormControl {
  static override styles = [...FormControl.styles, buttons, fileChoice, fileFieldStyles];

  /** Kinds of files, with blanks between them: `pdf jpeg png docx zip`; absent: PDF, JPEG, PNG. */
  @property() accept = '';
  /** Bytes that it may have at the most; 0 for no limit. */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes = 0;
  /** Name of the file that the value refers to. */
  @property({ attribute: 'file-name' }) fileName = '';
  /** Sends a file and gives its reference; by default the provider's. Without one the form is given the file itself. */
  @property({ attribute: false }) upload: UploadFile | undefined;

  protected override readonly describedBy = 'hint limits error warning file';

  @query('#input') protected target!: HTMLInputElement | null;
  @state() private fault = '';

  readonly #provided = new Borrowed(this, uploadContext);
  readonly #uploading = new Uploading(() => { this.requestUpdate(); });
  #file: File | undefined;
  /** Name of a file that had not arrived when the form was left. */
  #lost = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#uploading.stop();
  }

  override takeField(view: FieldView): void {
    super.takeField(view);
    this.#lost = this.#uploading.state.kind === 'none' ? (view.raw ?? '') : '';
    this.requestUpdate();
  }

  /** Name of a file that is not there (yet). */
  override get raw(): string | undefined {
    const { state: uploading } = this.#uploading;
    return (uploading.kind === 'none' ? this.#lost : uploading.file.name) || undefined;
  }

  protected override get submission(): string | File | null {
    return this.#file ?? (this.value || null);
  }

  protected override reset(): void {
    super.reset();
    this.#forget();
  }

  protected override problem(): Problem | undefined {
    if (this.error === '' && this.fault && !this.submission) return { flags: { customError: true }, message: this.fault };
    if (this.error === '' && this.raw !== undefined) return { flags: { badInput: true }, message: msg('Tệp chưa tải lên xong.') };
    return super.problem();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.shownError = this.fault || this.shownError;
  }

  protected override render(): TemplateResult {
    return html`<div class="control ${this.shownError ? 'invalid' : ''}">
      <label class="label" for="input" part="label">${this.labelText()}</label>
      <p class="hint" id="limits">${limitsText(this.#component)}</p>
      ${this.messages()} ${this.#row()}
      <div class="choose" ?hidden=${this.readonly}>
        <input
          class="visually-hidden"
          type="file"
          accept=${acceptOf(this.#component)}
          ${this.tied({ disabled: this.#fixed })}
          @input=${this.#keepIn}
          @change=${this.#onChoose}
        />
        <label class="button" for="input">${uploadIcon}${this.#stateText() ? msg('Chọn tệp khác') : msg('Chọn tệp')}</label>
      </div>
    </div>`;
  }

  #row(): TemplateResult {
    const text = this.#stateText();
    const { state: uploading } = this.#uploading;
    return html`<div class="file" ?hidden=${!text}>
      ${fileIcon}
      <p id="file" role="status">${text}</p>
      ${uploading.kind === 'sending' ? html`<mc-progress percent silent max="1" .value=${uploading.part}><span class="visually-hidden">${uploading.file.name}</span></mc-progress>` : ''}
      ${uploading.kind === 'failed' ? html`<button type="button" @click=${this.#retry}>${msg('Thử lại')}</button>` : ''}
      ${text && !this.#fixed ? html`<button type="button" @click=${this.#remove}>${msg('Bỏ tệp này')}</button>` : ''}
    </div>`;
  }

  #stateText(): string {
    const { state: uploading } = this.#uploading;
    if (uploading.kind === 'sending') return msg(str`Đang tải lên “${uploading.file.name}”…`);
    if (uploading.kind === 'failed') return msg(str`Chưa tải lên được “${uploading.file.name}”. ${failureText(uploading.failure)}`);
    if (this.#file) return `${this.#file.name} (${sizeText(this.#file.size)})`;
    if (this.#lost) return msg(str`Tệp “${this.#lost}” chưa tải lên xong. Hãy chọn lại tệp.`);
    return this.value && (this.fileName || msg('Đã có tệp.'));
  }

  get #fixed(): boolean {
    return this.blocked || this.disabled || this.readonly;
  }

  /** The control as the paper that the checks of files know. */
  get #component(): DossierComponent {
    const kinds = this.accept.split(' ').filter(isKind);
    return {
      code: '', name: { vi: this.label }, required: this.required, maxFiles: 1,
      ...(kinds.length > 0 && { accept: kinds }), ...(this.maxBytes > 0 && { maxBytes: this.maxBytes }),
    };
  }

  /** Choosing tells when it is known what came of it. */
  readonly #keepIn = (event: Event): void => event.stopPropagation();

  readonly #onChoose = (event: Event): void => {
    event.stopPropagation();
    const [file] = this.target?.files ?? [];
    // The same file may be chosen again after it was refused or taken back.
    if (this.target) this.target.value = '';
    if (!file) return;
    const fault = faultOf(this.#component, file, 0);
    this.fault = fault ? faultText(fault, file.name, file.size, this.#component) : '';
    if (!fault) this.#take(file);
  };

  #take(file: File): void {
    const upload = this.upload ?? this.#provided.value;
    this.#forget();
    this.value = '';
    if (!upload) {
      this.#file = file;
      this.#tell();
      return;
    }
    void this.#uploading.start(file, upload, (reference) => {
      this.value = reference;
      this.fileName = file.name;
      this.#tell();
    });
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  readonly #retry = (): void => {
    const { state: uploading } = this.#uploading;
    if (uploading.kind === 'failed') this.#take(uploading.file);
  };

  readonly #remove = (): void => {
    this.#forget();
    this.value = '';
    this.#tell();
    this.focus();
  };

  #forget(): void {
    this.#uploading.stop();
    this.#file = undefined;
    this.#lost = '';
    this.fault = '';
    this.fileName = this.getAttribute('file-name') ?? '';
  }

  #tell(): void {
    this.requestUpdate();
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.tellChange();
  }
}
