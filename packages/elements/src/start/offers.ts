import type { OwnRepository, RepositoryInfo } from '@motcua/client';
import type { DossierComponent, Plan, Text } from '@motcua/procedure';
import { isAskedForPapers } from '@motcua/procedure/repositories';
import { fillsOf, type Fill } from './fills.ts';

/** What a person may agree to before they start; of each what it would lead to, and absent where that is nothing. */
export interface Offers {
  /** Which registers may fill in which questions. */
  readonly fills?: readonly Fill[];
  readonly papers?: PapersOffer;
  /** What the person answered in earlier dossiers and keeps. */
  readonly kept?: readonly Text[];
}

/** Which papers may be found where. */
export interface PapersOffer {
  readonly stores: readonly Text[];
  readonly papers: readonly Text[];
}

/** What people keep themselves, in any gateway. */
export const OWN = 'mine';

const eachOnce = (texts: readonly Text[]): Text[] => [...new Map(texts.map((text) => [text.vi, text])).values()];

/** Whether a paper that the person keeps may be the one. */
const fits = ({ code, satisfiedBy = [] }: DossierComponent, { papers }: OwnRepository): boolean => papers.some(({ component }) => component === code || satisfiedBy.includes(component));

const papersOffer = ({ procedure }: Plan, stores: readonly RepositoryInfo[], own: OwnRepository | undefined): PapersOffer | undefined => {
  const asked = stores.filter((store) => isAskedForPapers({ procedure }, store));
  const elsewhere = asked.some(({ id }) => id !== OWN);
  // Their own papers alone are worth a question only where there are any.
  const papers = elsewhere ? procedure.components : procedure.components.filter((component) => own && fits(component, own));
  return asked.length > 0 && papers.length > 0 ? { stores: asked.map(({ name }) => name), papers: eachOnce(papers.map(({ name }) => name)) } : undefined;
};

/** @param own what the person keeps, once that is known */
export const offersOf = (plan: Plan, repositories: readonly RepositoryInfo[], own: OwnRepository | undefined): Offers => {
  const fills = fillsOf(plan, repositories.filter(({ id }) => id !== OWN));
  const papers = papersOffer(plan, repositories, own);
  // Those of the same procedure are what is answered again first of all.
  const [same, other] = [own?.answers.filter(({ procedure }) => procedure === plan.procedure.code), own?.answers.filter(({ procedure }) => procedure !== plan.procedure.code)];
  const kept = eachOnce([...(same ?? []), ...(other ?? [])].map(({ question }) => question));
  return { ...(fills.length > 0 ? { fills } : {}), ...(papers ? { papers } : {}), ...(kept.length > 0 ? { kept } : {}) };
};
