import type { Snapshot } from '@motcua/form';
import { fieldsOf, keysOf, type Json, type Plan } from '@motcua/procedure';
import { textOf } from '../localization.ts';

export interface OldAnswer {
  readonly title: string;
  readonly value: Json;
}

/** The answers of a snapshot in words, as far as a newer plan knows what was asked: a place that it doesn't know goes by its name. */
const answersOf = ({ values, raw }: Snapshot, plan: Plan): OldAnswer[] => {
  const titles = new Map(fieldsOf(plan.fields).map(({ pointer, title }) => [pointer, title]));
  const titleOf = (address: string): string => {
    const known = titles.get(address);
    return known ? textOf(known) : keysOf(address).join(' › ');
  };
  return [...Object.entries(values), ...Object.entries(raw)].map(([address, value]) => ({ title: titleOf(address), value }));
};

/** The form that a draft was begun with is gone, and no newer one can take it over. Its answers are not. */
export class OldDraftError extends Error {
  override readonly name = 'OldDraftError';
  readonly answers: readonly OldAnswer[];

  constructor(snapshot: Snapshot, plan: Plan) {
    super(`There is no plan for version ${snapshot.version} any more`);
    this.answers = answersOf(snapshot, plan);
  }
}
