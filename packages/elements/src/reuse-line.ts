/** What the person was spared, in one line: "18 of 24 answers were filled in for you; 2 of 3 papers come from your repository." */
import { msg, str } from '@lit/localize';
import type { FormSession } from '@motcua/form';
import { reuseOf } from '@motcua/form/reuse';
import { html, nothing, type TemplateResult } from 'lit';

const referred = new WeakMap<FormSession, () => number>();

/** Papers that are handed in by reference are no matter of the session: who knows of them says how many there are. */
export const countReferred = (session: FormSession, count: () => number): void => void referred.set(session, count);

/** Nothing where nothing came from anywhere; papers only where one of them did. */
export const reuseLine = (session: FormSession): TemplateResult | typeof nothing => {
  const { answers, filled, papers, provided } = reuseOf(session, referred.get(session)?.());
  if (filled + provided === 0) return nothing;
  return html`<p class="reuse">${provided > 0
    ? msg(str`${filled} trong ${answers} câu trả lời đã được điền sẵn; ${provided} trong ${papers} giấy tờ lấy từ kho dữ liệu của ông/bà.`)
    : msg(str`${filled} trong ${answers} câu trả lời đã được điền sẵn.`)}</p>`;
};
