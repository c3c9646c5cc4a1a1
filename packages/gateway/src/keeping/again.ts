/** What a person answered the last time in a procedure, as the form that they begin again takes it. */
import { fieldIndex, type Context } from '@motcua/procedure/evaluate';
import { carryPrefill, stepsFrom } from '@motcua/procedure/migrations';
import type { Catalogue } from '../catalogue.ts';
import type { PrefillValue } from '../contract.ts';
import { inBranch, isTaken, laid } from '../prefill-values.ts';
import type { Published } from '../procedures.ts';
import { isKeepable, type Choice } from './keepable.ts';
import { OWN_REPOSITORY } from './own.ts';

export interface FiledAnswer {
  readonly pointer: string;
  readonly value: PrefillValue['value'];
  readonly again: readonly Choice[];
}

/** The answers of one dossier that are kept. */
export interface Filed {
  readonly dossier: string;
  /** Of the procedure, then. */
  readonly version: string;
  readonly filedAt: string;
  readonly answers: readonly FiledAnswer[];
}

interface Now {
  /** What the repositories fill in, which goes first. */
  readonly said: readonly PrefillValue[];
  readonly context: Context;
  readonly lists: Catalogue['codeLists'];
  readonly retrievedAt: string;
}

/** Carried over to today's version, or not there at all; judged as what repositories say is: what would be wrong is left out. */
export const againValues = (published: Published, { dossier, version, filedAt, answers }: Filed, { said, context, lists, retrievedAt }: Now): PrefillValue[] => {
  const { plan } = published;
  const steps = stepsFrom(plan, version);
  if (!steps) return [];
  const fields = fieldIndex(plan);
  const carried = carryPrefill(steps, answers);
  const all = laid({}, [...carried, ...said.toReversed()]);
  return carried.flatMap(({ pointer, value, again }): PrefillValue[] => {
    const field = fields.get(pointer);
    if (!field || !isKeepable(field, plan)) return [];
    const chosen = again.flatMap((choice) => (choice.value === undefined ? [] : [{ pointer: choice.pointer, value: choice.value }]));
    const supposed = laid(inBranch(plan, field, [], all), [...chosen, { pointer, value }]);
    if (!isTaken(published, field, value, supposed, { context, lists })) return [];
    return [{ pointer, value, locked: false, again: [...again], source: { authority: OWN_REPOSITORY.name.vi, record: dossier, retrievedAt, verified: false, filedAt } }];
  });
};
