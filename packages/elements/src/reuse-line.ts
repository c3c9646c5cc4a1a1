/** What the person was spared, in one line: "18 of 24 answers were filled in for you; 2 of 3 papers come from your repository." */
import { msg, str } from '@lit/localize';
import type { FormSession } from '@motcua/form';
import { reuseOf } from '@motcua/form/reuse';
import { html, nothing, type TemplateResult } from 'lit';

/**
 * Nothing where nothing came from anywhere; papers only where one of them did.
 * @param referred papers that a repository holds, taken by reference
 */
export const reuseLine = (session: FormSession, referred = 0): TemplateResult | typeof nothing => {
  const { answers, filled, papers, provided } = reuseOf(session, referred);
  if (filled + provided === 0) return nothing;
  return html`<p class="reuse">${provided > 0
    ? msg(str`${filled} trong ${answers} câu trả lời đã được điền sẵn; ${provided} trong ${papers} giấy tờ lấy từ kho dữ liệu của ông/bà.`)
    : msg(str`${filled} trong ${answers} câu trả lời đã được điền sẵn.`)}</p>`;
};
