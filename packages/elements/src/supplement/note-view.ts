import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { problemTexts } from '@motcua/client';
import { failureText } from '../failures.ts';
import { textOf } from '../localization.ts';
import { dayOf, timeOf } from '../times.ts';
import { LONGEST_NOTE, type PaperNote } from './paper-note.ts';

export interface NoteView {
  readonly note: PaperNote;
  readonly typed: (event: Event) => void;
  readonly choose: (keep: 'mine' | 'other') => void;
}

/** Why it can't be sent as it is; `''` when it can. */
export const noteError = ({ tooLong }: Pick<PaperNote, 'tooLong'>): string =>
  tooLong > 0 ? msg(str`Lời nhắn dài quá ${tooLong} ký tự nên chưa được lưu. Hãy rút ngắn lại.`) : '';

/** Both texts stay until the person has said which. */
const choice = ({ note: { other }, choose }: NoteView): TemplateResult | typeof nothing => {
  if (!other) return nothing;
  const at = other.savedAt ?? '';
  return html`<mc-notice class="choice" kind="warning" role="alert" tabindex="-1" .heading=${msg('Lời nhắn này vừa được sửa ở nơi khác')}>
    ${msg(str`Ở một thẻ hoặc một máy khác, lúc ${timeOf(at)} ngày ${dayOf(at)}, lời nhắn được lưu là:`)}
    <blockquote>${other.note}</blockquote>
    ${msg('Chưa có gì bị ghi đè. Ông/bà muốn giữ lời nhắn nào?')}
    <span slot="actions" class="actions">
      <button type="button" @click=${() => choose('mine')}>${msg('Giữ lời nhắn trên trang này')}</button>
      <button type="button" @click=${() => choose('other')}>${msg('Lấy lời nhắn ở nơi khác')}</button>
    </span>
  </mc-notice>`;
};

const told = (view: NoteView): TemplateResult | typeof nothing => {
  const { note } = view;
  if (note.other) return choice(view);
  if (note.ended) return html`<mc-notice kind="warning" role="alert">${textOf(problemTexts.notSupplementable)}</mc-notice>`;
  if (note.renewed) return html`<mc-notice kind="info" role="alert">${msg('Lời nhắn trên đây vừa được lưu ở một thẻ hoặc một máy khác. Hãy xem lại rồi gửi.')}</mc-notice>`;
  if (note.failure === undefined) return nothing;
  return html`<mc-notice kind="warning" role="alert">
    ${msg('Chưa biết được trước đây ông/bà có gõ lời nhắn nào không.')} ${failureText(note.failure)}
    <button slot="actions" type="button" @click=${() => void note.learnAgain()}>${msg('Thử lại')}</button>
  </mc-notice>`;
};

/** The field, and whether what stands in it is kept. */
export const noteView = (view: NoteView): TemplateResult => {
  const { note, typed } = view;
  return html`<mc-text-field
      multiline
      maxlength=${LONGEST_NOTE}
      .label=${msg('Lời nhắn cho cơ quan')}
      .hint=${note.isKept ? msg('Lời nhắn được lưu lại khi ông/bà gõ. Cơ quan chỉ thấy khi ông/bà đã gửi bổ sung.') : ''}
      .value=${note.text}
      .error=${noteError(note)}
      @input=${typed}
      @focusout=${() => note.left()}
    ></mc-text-field>
    ${told(view)}
    <mc-save-status .state=${note.state} @mc-save-again=${note.again}></mc-save-status>`;
};
