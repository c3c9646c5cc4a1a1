/** Handing in what was fetched is a use of it, on record with the consent. */
import type { DossierComponent, Plan } from '@motcua/procedure';
import { fieldAt, fieldIndex } from '@motcua/procedure/evaluate';
import type { Origin, Text } from './contract.ts';
import type { Use } from './uses.ts';

interface HandedIn {
  readonly dossier: string;
  readonly questions?: readonly Text[];
  readonly components: readonly DossierComponent[];
  readonly documents: readonly { readonly component: string }[];
}

/** The questions for which a dossier has what a repository said, each once, in the form's order. */
export const filedQuestions = (plan: Plan, origins: Readonly<Record<string, Origin>>): Text[] => {
  const fields = fieldIndex(plan);
  const said = new Set(Object.entries(origins).flatMap(([pointer, { kind }]) => (kind === 'repository' || kind === 'override' ? [fieldAt(fields, pointer).field] : [])));
  const titles = [...fields.values()].filter((field) => said.has(field)).map(({ title }) => title);
  return [...new Map(titles.map((title) => [title.vi, title])).values()];
};

/** None where nothing of it was handed in. */
export const filedUse = ({ dossier, questions = [], components, documents }: HandedIn): Use | undefined => {
  const papers = components.filter(({ code }) => documents.some(({ component }) => component === code)).map(({ name }) => name);
  if (questions.length + papers.length === 0) return undefined;
  return { outcome: 'filed', questions: [...questions], ...(papers.length > 0 ? { papers } : {}), dossier };
};
