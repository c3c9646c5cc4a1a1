import { msg, str } from '@lit/localize';
import { fileStates } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { sizeText } from '../file-sizes.ts';
import { errorIcon, warningIcon } from '../icons.ts';
import { checkIcon, clockIcon, fileIcon, uploadIcon } from '../more-icons.ts';
import { isInterrupted, isUnderWay, type Attachment } from './attachment.ts';
import { nextText, stateText } from './texts.ts';

/** What a person may do with a file. */
export interface RowActions {
  readonly remove: (file: Attachment) => void;
  readonly retry: (file: Attachment) => void;
  /** Chooses a file: the same one to go on with an upload, or another instead. */
  readonly choose: (file: Attachment) => void;
}

type Tone = 'good' | 'bad' | 'doubtful' | 'busy';

const toneOf = (file: Attachment): Tone => {
  if (file.activity === 'failed') return 'bad';
  if (file.activity === 'stalled' || isInterrupted(file) || file.state === 'not-scanned') return 'doubtful';
  if (file.activity !== 'idle' || !fileStates[file.state].settled) return 'busy';
  return fileStates[file.state].usable ? 'good' : 'bad';
};

const iconOf = (file: Attachment): TemplateResult =>
  file.activity === 'sending' ? uploadIcon : { good: checkIcon, bad: errorIcon, doubtful: warningIcon, busy: clockIcon }[toneOf(file)];

/** Silent: the steps of all files are told in one place. */
const progress = ({ name, sent, size }: Attachment): TemplateResult =>
  html`<mc-progress class="progress" percent silent .value=${sent} .max=${size}><span class="visually-hidden">${msg(str`Đã tải lên của ${name}`)}</span></mc-progress>`;

/** The name of the file belongs to the button for those who hear one button after the other. */
const labelled = (text: string, name: string): TemplateResult => html`<span>${text}<span class="visually-hidden">: ${name}</span></span>`;

/** The one other thing to do with a file beside removing it. */
const second = (file: Attachment, { retry, choose }: RowActions): TemplateResult | typeof nothing => {
  if (file.activity === 'failed') return html`<button type="button" @click=${() => retry(file)}>${labelled(msg('Thử lại'), file.name)}</button>`;
  if (file.activity !== 'idle') return nothing;
  const text = isInterrupted(file) ? msg('Chọn lại tệp này') : msg('Thay tệp khác');
  return html`<button type="button" @click=${() => choose(file)}>${labelled(text, file.name)}</button>`;
};

/** One file: name, size, where it stands, what to do. */
export const fileRow = (file: Attachment, actions: RowActions | undefined): TemplateResult => {
  const next = nextText(file);
  const underWay = isUnderWay(file);
  return html`<li tabindex="-1" data-file=${file.id} part="file">
    ${fileIcon}
    <div class="what">
      <p class="name">${file.name} <span class="size">${sizeText(file.size)}</span></p>
      <p class="state ${toneOf(file)}">${iconOf(file)}<span>${stateText(file)}</span></p>
      ${underWay ? progress(file) : ''} ${next ? html`<p class="next">${next}</p>` : ''}
    </div>
    ${actions
      ? html`<div class="do">
          <button type="button" aria-disabled=${file.activity === 'removing' ? 'true' : 'false'} @click=${() => actions.remove(file)}>
            ${labelled(underWay ? msg('Hủy') : msg('Xóa'), file.name)}
          </button>
          ${second(file, actions)}
        </div>`
      : ''}
  </li>`;
};
