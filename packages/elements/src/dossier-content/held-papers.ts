import { msg } from '@lit/localize';
import type { Client, HeldPaper } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { heldFactsStyles } from '../attachments/held-facts.styles.ts';
import { heldPaper } from '../attachments/held-paper.ts';
import { nameOf } from './papers.ts';

export const { styleSheet } = heldFactsStyles;

/** The papers that were handed in by reference, each under the name of what it takes the place of. */
export const heldPapers = (plan: Plan, documents: readonly HeldPaper[], client: Client | undefined, level: number): TemplateResult[] =>
  documents.map(
    (paper) => html`<h3 aria-level=${level}>${nameOf(plan, paper.component)}</h3>
      <p class="quiet">${msg('Lấy từ kho dữ liệu, không phải nộp:')}</p>
      ${heldPaper(paper, client)}`,
  );
