import type { Plan } from '@motcua/procedure';
import { allFields } from '@motcua/procedure/evaluate';
import type { cardView } from '../define/card-reader.ts';

export type CardView = typeof cardView;

/** What fills in a page from an identity card, for a form that asks for what a repository could know. */
export const cardOf = async (plan: Plan): Promise<CardView | undefined> =>
  allFields(plan).some(({ sources }) => sources) ? (await import('../define/card-reader.ts')).cardView : undefined;
