import { msg } from '@lit/localize';
import type { Client, HeldPaper } from '@motcua/client';
import { html, type TemplateResult } from 'lit';
import { heldFacts } from './held-facts.ts';

/** A paper that was handed in by reference: what is known of it, and its files as the repository has them now. */
export const heldPaper = (paper: HeldPaper, client: Client | undefined): TemplateResult =>
  html`<p part="held">${heldFacts(paper)}</p>
    ${paper.files.length > 0
      ? html`<mc-file-list part="papers" held .files=${paper.files} .client=${client}></mc-file-list>`
      : html`<p class="quiet">${msg('Kho dữ liệu không có tệp kèm theo.')}</p>`}`;
