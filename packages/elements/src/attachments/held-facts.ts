import { msg, str } from '@lit/localize';
import type { HeldPaper } from '@motcua/client';
import { formatDate } from '@motcua/vietnam';
import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../localization.ts';

/** What tells one paper from another: number, who issued it, when; `''` where nothing is known. */
export const marksOf = ({ number, agency, issuedOn }: HeldPaper): string =>
  [number && msg(str`Số ${number}`), agency, issuedOn && msg(str`cấp ngày ${formatDate(issuedOn)}`)].filter(Boolean).join(' · ');

export const validityText = ({ validity, validUntil }: HeldPaper): string => {
  if (validity === 'unknown') return msg('Chưa rõ thời hạn: kho dữ liệu không cho biết');
  if (validUntil === undefined) return msg('Không thời hạn');
  const day = formatDate(validUntil);
  return validity === 'expired' ? msg(str`Hết hiệu lực sau ngày ${day}`) : msg(str`Có hiệu lực đến hết ngày ${day}`);
};

/** Which store it lies in, and whether that vouches for it. */
export const storeText = ({ repository, source }: HeldPaper): string => `${textOf(repository.name)} · ${source.verified ? msg('đã xác thực') : msg('chưa xác thực')}`;

/** All that is known of a paper, name first. */
export const heldFacts = (paper: HeldPaper): TemplateResult => {
  const marks = marksOf(paper);
  return html`<span class="held-name">${paper.name ?? textOf(paper.repository.name)}</span>
    ${marks ? html`<span class="held-fact">${marks}</span>` : nothing}
    <span class="held-fact ${paper.validity}">${validityText(paper)}</span>
    <span class="held-fact">${storeText(paper)}</span>`;
};
