/** Handing in what was fetched is a use of it, on record with the consent. */
import type { DossierComponent, Plan, Pointer } from '@motcua/procedure';
import { fieldAt, fieldIndex } from '@motcua/procedure/evaluate';
import type { Origin, Text } from './contract.ts';
import type { Use } from './uses.ts';

interface HandedIn {
  readonly dossier: string;
  readonly questions?: readonly Text[];
  readonly components?: readonly DossierComponent[];
  readonly documents?: readonly { readonly component: string }[];
}

/** Questions for which a dossier has what was issued, by the purpose that allowed it. */
export type FiledQuestions = Readonly<Record<'prefill' | 'earlier-answers', readonly Text[]>>;

/** The questions at these places, each once, in the form's order. */
const questionsAt = (plan: Plan, places: readonly Pointer[]): Text[] => {
  const fields = fieldIndex(plan);
  const said = new Set(places.map((pointer) => fieldAt(fields, pointer).field));
  const titles = [...fields.values()].filter((field) => said.has(field)).map(({ title }) => title);
  return [...new Map(titles.map((title) => [title.vi, title])).values()];
};

/** @param own where what the person keeps was handed in again: everything else is what a repository said */
export const filedQuestions = (plan: Plan, origins: Readonly<Record<string, Origin>>, own: ReadonlySet<Pointer>): FiledQuestions => {
  const said = Object.entries(origins).flatMap(([pointer, { kind }]) => (kind === 'repository' || kind === 'override' ? [pointer] : []));
  return { prefill: questionsAt(plan, said.filter((pointer) => !own.has(pointer))), 'earlier-answers': questionsAt(plan, said.filter((pointer) => own.has(pointer))) };
};

/** None where nothing of it was handed in. */
export const filedUse = ({ dossier, questions = [], components = [], documents = [] }: HandedIn): Use | undefined => {
  const papers = components.filter(({ code }) => documents.some(({ component }) => component === code)).map(({ name }) => name);
  if (questions.length + papers.length === 0) return undefined;
  return { outcome: 'filed', questions: [...questions], ...(papers.length > 0 ? { papers } : {}), dossier };
};
