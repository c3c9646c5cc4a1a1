import { msg } from '@lit/localize';
import { mostFiles, type DossierComponent } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { errorIcon } from '../icons.ts';
import { cameraIcon, uploadIcon } from '../more-icons.ts';
import { textOf } from '../localization.ts';
import type { Attachment } from './attachment.ts';
import { acceptOf, photographOf } from './check-file.ts';
import { fileRow, type RowActions } from './file-row.ts';
import { limitsText } from './texts.ts';

/** All that is shown of one paper. */
export interface PaperView {
  readonly component: DossierComponent;
  /** Place in the list: makes the ids. */
  readonly index: number;
  readonly headingLevel: number;
  readonly files: readonly Attachment[];
  /** A paper of a repository takes its place: no file is asked for. */
  readonly byReference: boolean;
  /** What repositories hold of it. */
  readonly held: TemplateResult | typeof nothing | undefined;
  /** What is wrong, for the whole paper or for files that weren't taken. */
  readonly errors: readonly string[];
  /** Absent where files are only shown. */
  readonly actions: RowActions | undefined;
  /** Files were chosen. */
  readonly take: (files: FileList | null) => void;
}

const pressed = (event: Event): void => {
  const input = event.currentTarget instanceof HTMLElement ? event.currentTarget.nextElementSibling : null;
  if (input instanceof HTMLInputElement) input.click();
};

const picked = ({ target }: Event, take: PaperView['take']): void => {
  if (!(target instanceof HTMLInputElement)) return;
  take(target.files);
  // The same file can be chosen again: a browser tells only of a change.
  target.value = '';
};

/** A file input's own button can't be worded or styled, so one of ours opens it. */
const pickers = ({ component, index, files, take }: PaperView): TemplateResult => {
  const name = html`<span class="visually-hidden">: ${textOf(component.name)}</span>`;
  const described = `error-${index} limits-${index}`;
  const photographs = photographOf(component);
  return html`<div class="pick">
    <button type="button" class="picker" aria-describedby=${described} @click=${pressed}>
      ${uploadIcon}<span>${files.length > 0 ? msg('Chọn thêm tệp') : msg('Chọn tệp')}${name}</span>
    </button>
    <input type="file" hidden accept=${acceptOf(component)} ?multiple=${mostFiles(component) > 1} @change=${(event: Event) => picked(event, take)} />
    ${photographs
      ? html`<button type="button" class="camera" aria-describedby=${described} @click=${pressed}>${cameraIcon}<span>${msg('Chụp ảnh')}${name}</span></button>
          <input type="file" hidden accept=${photographs} capture="environment" @change=${(event: Event) => picked(event, take)} />`
      : nothing}
    <span class="drop">${msg('hoặc kéo tệp thả vào đây')}</span>
  </div>`;
};

export const paperView = (view: PaperView): TemplateResult => {
  const { component, index, files, errors, actions, byReference, held } = view;
  return html`<h2 id="title-${index}" tabindex="-1" aria-level=${view.headingLevel} part="title">
      ${textOf(component.name)}${component.required ? '' : html` <span class="optional">${msg('(không bắt buộc)')}</span>`}
    </h2>
    ${component.help && !byReference ? html`<p class="help">${textOf(component.help)}</p>` : ''} ${held}
    <p class="limits" id="limits-${index}" ?hidden=${!actions || byReference}>${limitsText(component)}</p>
    <div class="error" id="error-${index}" part="error" ?hidden=${errors.length === 0}>
      ${errors.map((error) => html`<p>${errorIcon}<span><span class="visually-hidden">${msg('Lỗi:')} </span>${error}</span></p>`)}
    </div>
    ${files.length > 0
      ? html`<ul>
          ${repeat(files, ({ id }) => id, (file) => fileRow(file, actions))}
        </ul>`
      : ''}
    ${actions && !byReference && files.length < mostFiles(component) ? pickers(view) : ''} ${!actions && !byReference && files.length === 0 ? html`<p class="help">${msg('Chưa có tệp nào')}</p>` : ''}`;
};
