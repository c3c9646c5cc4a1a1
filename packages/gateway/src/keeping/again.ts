/** What a person answered the last time in a procedure, as the form that they begin again takes it. */
import { fieldIndex, type Context } from '@motcua/procedure/evaluate';
import { carryPrefill, stepsFrom } from '@motcua/procedure/migrations';
import type { Catalogue } from '../catalogue.ts';
import type { PrefillSource, PrefillValue } from '../contract.ts';
import { inBranch, isTaken, laid } from '../prefill-values.ts';
import type { Published } from '../procedures.ts';
import type { FiledRow } from './again-rows.ts';
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
  /** Outside of rows. */
  readonly answers: readonly FiledAnswer[];
  readonly rows: readonly FiledRow[];
}

export interface Now {
  /** What the repositories fill in, which goes first. */
  readonly said: readonly PrefillValue[];
  readonly context: Context;
  readonly lists: Catalogue['codeLists'];
  readonly retrievedAt: string;
}

export const sourceOfFiled = ({ dossier, filedAt }: Filed, { retrievedAt }: Pick<Now, 'retrievedAt'>): PrefillSource => ({
  authority: OWN_REPOSITORY.name.vi,
  record: dossier,
  retrievedAt,
  verified: false,
  filedAt,
});

/** Carried over to today's version, or not there at all; judged as what repositories say is: what would be wrong is left out. */
export const againValues = (published: Published, filed: Filed, now: Now): PrefillValue[] => {
  const { plan } = published;
  const steps = stepsFrom(plan, filed.version);
  if (!steps) return [];
  const fields = fieldIndex(plan);
  const carried = carryPrefill(steps, filed.answers);
  const source = sourceOfFiled(filed, now);
  const all = laid({}, [...carried, ...now.said.toReversed()]);
  return carried.flatMap(({ pointer, value, again }): PrefillValue[] => {
    const field = fields.get(pointer);
    if (!field || !isKeepable(field, plan)) return [];
    const chosen = again.flatMap((choice) => (choice.value === undefined ? [] : [{ pointer: choice.pointer, value: choice.value }]));
    const supposed = laid(inBranch(plan, field, [], all), [...chosen, { pointer, value }]);
    return isTaken(published, field, value, supposed, now) ? [{ pointer, value, locked: false, again: [...again], source }] : [];
  });
};
