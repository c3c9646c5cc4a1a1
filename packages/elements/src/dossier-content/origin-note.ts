import { msg, str } from '@lit/localize';
import type { ValueSource } from '@motcua/form';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { readable } from '../answer-display.ts';
import type { Answered, Answers } from '../answered.ts';
import type { LoadOptions } from '../code-lists.ts';
import { cardText } from '../source-note/card-text.ts';
import { dayOf } from '../times.ts';
import { isPlain } from './records.ts';

/** What keeps a value: an authority; or an earlier dossier, whose owner nobody but themselves vouches for. */
export const keeperText = ({ authority, filedAt }: ValueSource): string => (filedAt === undefined ? authority : msg('Hồ sơ trước của người khai'));

/** Number and day of a record; `''` when neither is known. */
export const recordText = ({ record: number, retrievedAt, filedAt }: ValueSource): string => {
  if (filedAt !== undefined) return msg(str`mã ${number}, nộp ngày ${dayOf(filedAt)}`);
  const day = dayOf(retrievedAt);
  if (number && day) return msg(str`bản ghi ${number}, lấy ngày ${day}`);
  if (number) return msg(str`bản ghi ${number}`);
  return day ? msg(str`lấy ngày ${day}`) : '';
};

const sourceText = (source: ValueSource, records: readonly ValueSource[]): TemplateResult =>
  html`${keeperText(source)} ·
    ${source.verified ? html`<span class="verified">${msg('đã xác thực')}</span>` : html`<span class="doubtful">${msg('chưa xác thực')}</span>`}${isPlain(records, source)
      ? ''
      : html`<span class="record">${recordText(source)}</span>`}`;

/**
 * Where a submitted answer came from, said of the applicant rather than to them: an officer reads it too. One answer, one
 * source: an officer decides on each by itself.
 * @param records those that are named above the answers
 */
export const originNote = ({ field, state, address }: Answered, answers: Answers, load: LoadOptions | undefined, records: readonly ValueSource[]): TemplateResult | typeof nothing => {
  const { origin } = state;
  switch (origin?.kind) {
    case 'manual':
      return html`${msg('Người khai tự điền')}`;
    case 'card':
      return html`${cardText(origin.readAt)} · <span class="doubtful">${msg('chưa xác thực')}</span>`;
    case 'computed':
      return html`${msg('Hệ thống tự tính')}`;
    case 'repository':
      return sourceText(origin.source, records);
    case 'override':
      return html`<strong>${msg('Người khai đã sửa')}</strong>
        <span class="original">${msg('Dữ liệu gốc:')} ${until(readable(field, origin.original, answers, load, address), '')}</span>
        ${sourceText(origin.source, records)}`;
    case undefined:
      return nothing;
  }
};
