import { msg, str } from '@lit/localize';
import { dossierStates, type Dossier, type DossierEvent } from '@motcua/client';
import { formatDate } from '@motcua/vietnam';
import { html, type TemplateResult } from 'lit';
import { textOf } from '../localization.ts';
import { dayOf, timeOf } from '../times.ts';

/** What owner, officer and whoever holds a receipt see alike; the contract decides who gets notes and files. */
export type Step = DossierEvent;

/** What the present state is told from. */
export type Subject = Pick<Dossier, 'code' | 'state' | 'appointment'>;

const isHandedIn = (last: Step | undefined): boolean => last?.type === 'supplemented';

/** The present state, and what it means for the person. */
export const nowCard = (dossier: Subject, events: readonly Step[], more: TemplateResult | string = ''): TemplateResult => {
  const last = events.at(-1);
  const state = dossierStates[last?.state ?? dossier.state];
  const unit = events.findLast((event) => event.unit)?.unit;
  return html`<div class="now" part="now">
    <p class="caption">${msg(str`Hồ sơ ${dossier.code}`)}</p>
    ${more}
    <h2 class="state">${textOf(state.label)}</h2>
    ${last?.note && !isHandedIn(last) ? html`<p class="note">${msg(str`Cơ quan ghi: ${last.note}`)}</p>` : ''}
    <p>${isHandedIn(last) ? msg('Giấy tờ bổ sung đã tới cơ quan. Cơ quan sẽ xem và cập nhật hồ sơ. Ông/bà chưa cần làm gì.') : textOf(state.next)}</p>
    ${unit && !state.terminal ? html`<p>${msg(str`Đơn vị đang xử lý: ${unit}`)}</p>` : ''}
    ${dossier.appointment ? html`<p>${msg(str`Ngày hẹn trả kết quả: ${formatDate(dossier.appointment)}`)}</p>` : ''}
  </div>`;
};

/** All that has happened, the latest first. `filesOf` shows the files of an event. */
export const timeline = (events: readonly Step[], filesOf: (event: Step) => TemplateResult | string = () => ''): TemplateResult =>
  html`<h3>${msg('Quá trình xử lý')}</h3>
    <ol part="timeline">
      ${[...events].reverse().map((event) => {
        const { state, at, unit, note } = event;
        return html`<li>
          <p class="label">${isHandedIn(event) ? msg('Đã nộp bổ sung') : textOf(dossierStates[state].label)}</p>
          <p class="meta">
            <time datetime=${at}>${msg(str`${timeOf(at)} ngày ${dayOf(at)}`)}</time>${unit ? ` · ${unit}` : ''}
          </p>
          ${note ? html`<p>${isHandedIn(event) ? msg(str`Lời nhắn kèm theo: ${note}`) : note}</p>` : ''} ${filesOf(event)}
        </li>`;
      })}
    </ol>`;
