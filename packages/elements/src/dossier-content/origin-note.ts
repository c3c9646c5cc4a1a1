import { msg, str } from '@lit/localize';
import type { ValueSource } from '@motcua/form';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { readable } from '../answer-display.ts';
import type { Answered, Answers } from '../answered.ts';
import type { LoadOptions } from '../code-lists.ts';
import { dayOf } from '../times.ts';

const record = ({ record: number, retrievedAt }: ValueSource): string => {
  const day = dayOf(retrievedAt);
  if (number && day) return msg(str`Bản ghi ${number}, lấy ngày ${day}`);
  if (number) return msg(str`Bản ghi ${number}`);
  return day ? msg(str`Lấy ngày ${day}`) : '';
};

const vouchedFor = ({ verified }: ValueSource): TemplateResult =>
  verified ? html`<span class="verified">${msg('đã xác thực')}</span>` : html`<span class="doubtful">${msg('chưa xác thực')}</span>`;

/**
 * Where a submitted answer came from, said of the applicant rather than to them: an officer reads it too. One answer, one
 * source: an officer decides on each by itself.
 */
export const originNote = ({ field, state }: Answered, answers: Answers, load: LoadOptions | undefined): TemplateResult | typeof nothing => {
  const { origin } = state;
  switch (origin?.kind) {
    case 'manual':
      return html`${msg('Người khai tự điền')}`;
    case 'computed':
      return html`${msg('Hệ thống tự tính')}`;
    case 'repository':
      return html`${origin.source.authority} · ${vouchedFor(origin.source)}<span class="record">${record(origin.source)}</span>`;
    case 'override':
      return html`<strong>${msg('Người khai đã sửa')}</strong>
        <span class="original">${msg('Dữ liệu gốc:')} ${until(readable(field, origin.original, answers, load), '')}</span>
        ${origin.source.authority} · ${vouchedFor(origin.source)}<span class="record">${record(origin.source)}</span>`;
    case undefined:
      return nothing;
  }
};
