import { msg } from '@lit/localize';
import type { Client, HeldPaper } from '@motcua/client';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { warningIcon } from '../icons.ts';
import { heldFacts } from './held-facts.ts';
import { FILE, isInForce } from './held.ts';

export interface HeldView {
  /** Place of the component in the list: makes the ids. */
  readonly index: number;
  /** What repositories hold for it. */
  readonly papers: readonly HeldPaper[];
  /** The one that takes its place. */
  readonly chosen: HeldPaper | undefined;
  /** Whether the paper can't be left out. */
  readonly required: boolean;
  /** Absent where nothing is changed. */
  readonly choose: ((choice: string) => void) | undefined;
  readonly client: Client | undefined;
}

/** Papers that have lapsed are told, so that nobody wonders why the paper is asked for. */
const lapsed = (papers: readonly HeldPaper[]): TemplateResult => html`${papers.map(
  (paper) => html`<div class="lapsed" part="held">${warningIcon}<div><span>${msg('Giấy tờ trong kho dữ liệu đã hết hiệu lực, nên không dùng được:')}</span>${heldFacts(paper)}</div></div>`,
)}`;

const option = ({ index, choose }: HeldView, value: string, checked: boolean, label: TemplateResult | string): TemplateResult => {
  const id = `held-${index}-${value}`;
  return html`<div class="choice">
    <input type="radio" id=${id} name=${`held-${index}`} value=${value} .checked=${live(checked)} @change=${() => choose?.(value)} />
    <label for=${id}>${label}</label>
  </div>`;
};

/** The paper can be looked at before it is handed in. */
const files = ({ files: held }: HeldPaper, client: Client | undefined): TemplateResult | typeof nothing =>
  held.length > 0 ? html`<mc-file-list held .files=${held} .client=${client}></mc-file-list>` : nothing;

/** “Đã có trong kho dữ liệu”: what is there, and the way to hand in another file instead. */
export const heldView = (view: HeldView): TemplateResult | typeof nothing => {
  const { papers, chosen, required, choose, client } = view;
  const offered = papers.filter(isInForce);
  if (papers.length === 0) return nothing;
  if (offered.length === 0) return lapsed(papers);
  if (!choose) return chosen ? html`<div part="held">${heldFacts(chosen)}${files(chosen, client)}</div>` : nothing;
  return html`<fieldset class="held-papers" part="held">
    <legend>${msg('Đã có trong kho dữ liệu')}</legend>
    ${offered.map((paper) => html`${option(view, paper.id, paper === chosen, heldFacts(paper))}${paper === chosen ? files(paper, client) : nothing}`)}
    ${option(view, FILE, !chosen, required ? msg('Nộp tệp khác') : msg('Không dùng, hoặc nộp tệp khác'))}
  </fieldset>`;
};
