import type { Client, DossierFile } from '@motcua/client';
import type { Plan } from '@motcua/procedure';
import { html, type TemplateResult } from 'lit';
import { textOf } from '../localization.ts';

/** What a component is called; its code where the plan doesn't know it. */
export const nameOf = (plan: Plan, component: string): string => textOf(plan.procedure.components.find(({ code }) => code === component)?.name) || component;

/** The papers of a dossier, each under the name of what it was handed in as, to be downloaded. */
export const papers = (plan: Plan, files: readonly DossierFile[], client: Client | undefined, level: number, proofs: ReadonlyMap<string, string>): TemplateResult[] =>
  [...new Set(files.map(({ component }) => component))].map(
    (component) => html`<h3 aria-level=${level}>${proofs.get(component) ?? nameOf(plan, component)}</h3>
      <mc-file-list part="papers" .files=${files.filter((file) => file.component === component)} .client=${client}></mc-file-list>`,
  );
