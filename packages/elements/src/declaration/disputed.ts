import type { Dispute } from '@motcua/client';
import type { Pointer } from '@motcua/procedure';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldOf, hasLabels, subjectText, valueText, type Filling } from './filling.ts';
import { recordOf, type Origins } from './provenance.ts';

export type Disputes = Readonly<Record<Pointer, Dispute>>;

/** What the person says is right. A code whose label isn't known says nothing on paper. */
const correctionText = (filling: Filling, pointer: Pointer, { correction }: Dispute): string => {
  const text = valueText(filling, pointer, correction, 'text');
  return hasLabels(filling, pointer) && text === String(correction) ? '' : text;
};

const line = (filling: Filling, pointer: Pointer, dispute: Dispute, origin: Origins[Pointer] | undefined): TemplateResult => {
  const right = correctionText(filling, pointer, dispute);
  const source = origin?.kind === 'repository' ? origin.source : undefined;
  return html`<p>
    ${fieldOf(filling, pointer)?.title.vi ?? pointer}: ${subjectText(filling, pointer, 'text')}${source ? ` (${recordOf(source)})` : ''}.
    Theo người khai: ${right === '' ? (dispute.correction === undefined ? 'không nêu thông tin đúng' : 'xem trong hồ sơ điện tử') : html`<strong>${right}</strong>`}. Lý do: ${dispute.reason}
    ${dispute.papers === undefined ? nothing : html` (có giấy tờ kèm theo)`}
  </p>`;
};

/** What the person says is wrong, at the end of the paper whatever its template has: the answers above stay what the registers hold. */
export const disputedList = (filling: Filling, origins: Origins, disputes: Disputes): TemplateResult | typeof nothing => {
  const all = Object.entries(disputes);
  if (all.length === 0) return nothing;
  return html`<div class="sources disputed">
    <p><strong>Thông tin mà người khai báo là sai</strong></p>
    ${all.map(([pointer, dispute]) => line(filling, pointer, dispute, Object.hasOwn(origins, pointer) ? origins[pointer] : undefined))}
  </div>`;
};
