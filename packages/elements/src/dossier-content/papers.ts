import { msg } from '@lit/localize';
import type { Client, DossierFile, HeldPaper } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { heldFacts } from '../attachments/held-facts.ts';
import { textOf } from '../localization.ts';

const nameOf = (plan: Plan, component: string): string => textOf(plan.procedure.components.find(({ code }) => code === component)?.name) || component;

/** The papers of a dossier, each under the name of what it was handed in as, to be downloaded. */
export const papers = (plan: Plan, files: readonly DossierFile[], client: Client | undefined, level: number, proofs: ReadonlyMap<string, string>): TemplateResult[] =>
  [...new Set(files.map(({ component }) => component))].map(
    (component) => html`<h3 aria-level=${level}>${proofs.get(component) ?? nameOf(plan, component)}</h3>
      <mc-file-list part="papers" .files=${files.filter((file) => file.component === component)} .client=${client}></mc-file-list>`,
  );

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
