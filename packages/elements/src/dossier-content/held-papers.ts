import { msg } from '@lit/localize';
import type { Client, HeldPaper } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { heldFacts } from '../attachments/held-facts.ts';
import { heldFactsStyles } from '../attachments/held-facts.styles.ts';
import { nameOf } from './papers.ts';

export const { styleSheet } = heldFactsStyles;

/** The papers that were handed in by reference: what is known of each, and its files as the repository has them now. */
export const heldPapers = (plan: Plan, documents: readonly HeldPaper[], client: Client | undefined, level: number): TemplateResult[] =>
  documents.map(
    (paper) => html`<h3 aria-level=${level}>${nameOf(plan, paper.component)}</h3>
      <p class="quiet">${msg('Lấy từ kho dữ liệu, không phải nộp:')}</p>
      <p part="held">${heldFacts(paper)}</p>
      ${paper.files.length > 0
        ? html`<mc-file-list part="papers" held .files=${paper.files} .client=${client}></mc-file-list>`
        : html`<p class="quiet">${msg('Kho dữ liệu không có tệp kèm theo.')}</p>`}`,
  );
