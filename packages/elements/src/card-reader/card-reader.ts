import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { McElement } from '../element.ts';
import { cameraIcon, uploadIcon } from '../more-icons.ts';
import { buttons } from '../styles/button.styles.ts';
import { control } from '../styles/control.styles.ts';
import { fileChoice } from '../styles/file-choice.styles.ts';
import { headings } from '../styles/heading.styles.ts';
import { Camera, type CameraFault } from './camera.ts';
import { cardReaderStyles } from './card-reader.styles.ts';
import { loadDecoder, type Decode } from './decoder.ts';
import { decodePicture } from './picture.ts';
import { readCard, type ReadCard } from './read-card.ts';
import { cameraText, faultText, type ReadFault } from './texts.ts';
import { watchFor } from './watch.ts';

/** Fired when a card was read. It carries personal data: neither bubbles nor leaves the shadow root. */
export type CardEvent = CustomEvent<ReadCard>;

/** On when nobody stopped it, until a picture, or why there is none, is known. */
type CameraState = 'off' | 'starting' | 'on' | CameraFault;

/**
 * Reads the QR code of an identity card: by the camera, by a reader that types, or from a picture of the card. Pictures are looked at on
 * the device alone, kept nowhere and sent nowhere. What is read is vouched for by nobody.
 *
 * @tag mc-card-reader
 * @attr {boolean} open - Whether one can read now: the camera is on only then
 * @event {CustomEvent<{ record: object, problems: object[], readAt: string }>} mc-card - A card was read: parts of the repository's
 *   canonical shape. Neither bubbles nor leaves the shadow root
 * @csspart open - The button that opens it
 * @csspart picture - What the camera sees
 */
export class McCardReader extends McElement<{ 'mc-card': CardEvent }> {
  static override styles = [...McElement.styles, headings, buttons, control, fileChoice, cardReaderStyles];

  /** Whether one can read now. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private camera: CameraState = 'off';
  @state() private fault: ReadFault | undefined;
  @state() private busy = false;

  @query('video') private video!: HTMLVideoElement | null;
  @query('#text') private typed!: HTMLInputElement | null;

  readonly #camera = new Camera(() => this.#stopped('lost'));
  #decoder: Promise<Decode> | undefined;
  #stopWatching: (() => void) | undefined;
  /** A wrong code in front of the camera is told once. */
  #seen = '';

  constructor() {
    super();
    this.addController({
      hostConnected: () => document.addEventListener('visibilitychange', this.#hidden),
      hostDisconnected: () => {
        document.removeEventListener('visibilitychange', this.#hidden);
        this.close();
        this.#stopped('off');
      },
    });
  }

  /** Opens it, as its button does. */
  show(): void {
    this.open = true;
  }

  /** Closes it, the camera at once. */
  close(): void {
    this.open = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open) {
      this.fault = undefined;
      this.#seen = '';
      void this.#start();
    } else this.#stopped('off');
  }

  protected override render(): TemplateResult {
    return html`<button type="button" part="open" @click=${() => this.show()}>${cameraIcon}<span>${msg('Đọc mã QR trên thẻ căn cước')}</span></button>
      ${this.open ? this.#dialog() : nothing}`;
  }

  #dialog(): TemplateResult {
    return html`<mc-dialog open .heading=${msg('Đọc mã QR trên thẻ căn cước')} @mc-close=${() => this.close()} @keydown=${this.#keepKeys} @keypress=${this.#keepKeys} @input=${this.#keepKeys}>
      ${this.#inside()}
    </mc-dialog>`;
  }

  #inside(): TemplateResult {
    // With a finger there is no reader that types into the field, and its keyboard would cover the picture.
    const byTouch = matchMedia('(pointer: coarse)').matches;
    return html`<p class="quiet" tabindex="-1" ?autofocus=${byTouch}>${msg('Hình chỉ được xem trên máy này, không lưu và không gửi đi đâu.')}</p>
      ${this.#looking()} ${this.#told()}
      <h3>${msg('Hoặc dùng máy quét, ảnh chụp thẻ')}</h3>
      <label class="label" for="text">${msg('Nội dung mã QR')}</label>
      <p class="hint" id="hint">${msg('Bấm vào ô rồi quét thẻ bằng máy quét, hoặc dán nội dung mã. Tắt bộ gõ tiếng Việt trước khi quét.')}</p>
      <form class="typed" novalidate @submit=${this.#onSubmit}>
        <input id="text" class="box" type="text" lang="en" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" aria-describedby="hint${this.fault ? ' fault' : ''}" @paste=${this.#onPaste} />
        <button type="submit">${msg('Đọc')}</button>
      </form>
      <div class="choose">
        <input id="file" class="visually-hidden" type="file" accept="image/*" @change=${this.#onFile} />
        <label class="button" for="file">${uploadIcon}<span>${this.busy ? msg('Đang đọc ảnh…') : msg('Chọn ảnh chụp thẻ')}</span></label>
      </div>`;
  }

  #looking(): TemplateResult {
    const { camera } = this;
    if (camera === 'on' || camera === 'starting') {
      return html`<div class="picture" role="img" aria-label=${msg('Hình từ máy ảnh')} part="picture"><video muted playsinline autoplay></video><div class="aim"></div></div>
        <p role="status">${camera === 'on' ? msg('Đưa mã QR trên thẻ vào giữa khung, giữ yên.') : msg('Đang mở máy ảnh. Nếu trình duyệt hỏi, ông/bà chọn cho phép.')}</p>`;
    }
    if (camera === 'off') return html`<p role="status">${msg('Máy ảnh đang tắt.')} ${this.#again(msg('Bật máy ảnh'))}</p>`;
    return html`<mc-notice kind="info" role="status">${cameraText(camera)} ${camera === 'none' ? '' : html`<div slot="actions">${this.#again(msg('Thử lại'))}</div>`}</mc-notice>`;
  }

  #again(text: string): TemplateResult {
    return html`<button type="button" @click=${this.#start}>${text}</button>`;
  }

  /** Always there, so that what comes into it is said. */
  #told(): TemplateResult {
    return html`<div id="fault" role="alert">${this.fault ? html`<mc-notice kind="error">${faultText(this.fault)}</mc-notice>` : ''}</div>`;
  }

  readonly #start = async (): Promise<void> => {
    this.camera = 'starting';
    const given = await this.#camera.start();
    if (given === undefined) return;
    if (typeof given === 'string') {
      this.camera = given;
      return;
    }
    this.camera = 'on';
    await this.updateComplete;
    if (this.video && given.active) await this.#watch(this.video, given);
  };

  async #watch(video: HTMLVideoElement, stream: MediaStream): Promise<void> {
    video.srcObject = stream;
    // Muted and inline it may play by itself; a browser that wants otherwise shows its first picture.
    video.play().catch(() => undefined);
    const decode = await this.#decode();
    if (decode && stream.active) this.#stopWatching = watchFor(video, decode, (text) => this.#see(text));
  }

  /** The camera goes off before anything else happens. */
  #stopped(camera: CameraState): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#camera.stop();
    if (this.video) this.video.srcObject = null;
    this.camera = camera;
  }

  async #decode(): Promise<Decode | undefined> {
    this.#decoder ??= loadDecoder();
    try {
      return await this.#decoder;
    } catch {
      this.#decoder = undefined;
      this.fault = 'noDecoder';
      return undefined;
    }
  }

  #see(text: string): void {
    if (text === this.#seen) return;
    this.#seen = text;
    this.#take(text);
  }

  #take(text: string): boolean {
    const card = readCard(text, new Date());
    this.fault = card ? undefined : 'noCard';
    if (!card) return false;
    if (this.typed) this.typed.value = '';
    this.close();
    this.#stopped('off');
    const event: CardEvent = new CustomEvent('mc-card', { detail: card });
    this.dispatchEvent(event);
    return true;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { typed } = this;
    const text = typed?.value.trim() ?? '';
    if (text === '') this.fault = 'empty';
    // The next card is scanned over what was wrong.
    else if (!this.#take(text)) typed?.select();
  };

  /** A card's text is read as soon as it is there; anything else stays to be looked at. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!readCard(text, new Date())) return;
    event.preventDefault();
    this.#take(text);
  };

  readonly #onFile = async ({ target }: Event): Promise<void> => {
    const [file] = target instanceof HTMLInputElement ? (target.files ?? []) : [];
    // The same file may be chosen again after another picture was taken under its name.
    if (target instanceof HTMLInputElement) target.value = '';
    if (!file || this.busy) return;
    this.fault = undefined;
    this.busy = true;
    const decode = await this.#decode();
    const text = decode && (await decodePicture(file, decode).then((found) => ({ found }), () => undefined));
    this.busy = false;
    if (!this.open || !decode) return;
    if (!text) this.fault = 'noPicture';
    else if (text.found === undefined) this.fault = 'noCode';
    else this.#take(text.found);
  };

  /** What a reader types is nobody else's: neither a form's Enter nor its answers. */
  readonly #keepKeys = (event: Event): void => event.stopPropagation();

  readonly #hidden = (): void => {
    if (document.hidden && this.open) this.#stopped('off');
  };
}
