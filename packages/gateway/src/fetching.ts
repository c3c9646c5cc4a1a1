/** From the repositories to what a procedure may be filled in with, for one person, now. */
import { fieldIndex, withUnreachable } from '@motcua/procedure/evaluate';
import type { DataUse, PrefillValue, RepositoryInfo, Text, Unreachable } from './contract.ts';
import { keptFromBefore, prefillValues, type Filled } from './prefill-values.ts';
import type { Published } from './procedures.ts';
import type { Found } from './repositories/ask.ts';
import { contextOf, type Parts } from './routes/parts.ts';
import type { Caller } from './sign-in.ts';

export interface Fetched {
  readonly at: Date;
  readonly values: readonly PrefillValue[];
  readonly unreachable: readonly Unreachable[];
  /** Whether any repository answered, if only that it doesn't know the person. */
  readonly answered: boolean;
  readonly uses: readonly Omit<DataUse, 'at'>[];
}

/** What each repository was asked for, and which questions it filled in, each once. */
const usesOf = ({ plan }: Published, { records, unknown, unreachable }: Found, filled: readonly Filled[]): Omit<DataUse, 'at'>[] => {
  const fields = fieldIndex(plan);
  const questions = ({ id }: RepositoryInfo): Text[] => [
    ...new Map(filled.filter(({ repository }) => repository.id === id).flatMap(({ value }) => fields.get(value.pointer)?.title ?? []).map((title) => [title.vi, title])).values(),
  ];
  const use = (outcome: DataUse['outcome']) => (repository: RepositoryInfo): Omit<DataUse, 'at'> => ({ repository: { id: repository.id, name: repository.name }, outcome, questions: questions(repository) });
  return [...records.map(({ repository }) => repository).map(use('answered')), ...unknown.map(use('unknown')), ...unreachable.map(use('unreachable'))];
};

/** @param before what was said before and counts on where it can't be asked now */
export const fetchFor = async (
  { agency, ask, catalogue }: Pick<Parts, 'agency' | 'ask' | 'catalogue'>,
  { personalId }: Pick<Caller, 'personalId'>,
  request: string,
  published: Published,
  before: () => Promise<readonly PrefillValue[]>,
): Promise<Fetched> => {
  const found = personalId === undefined ? { records: [], unknown: [], unreachable: [] } : await ask(personalId, request);
  const at = new Date();
  const unreachable = found.unreachable.map(({ id, name }) => ({ id, name }));
  const filled = prefillValues(published, found.records, withUnreachable(contextOf(agency), unreachable), catalogue.codeLists, at.toISOString());
  const said = filled.map(({ value }) => value);
  const kept = unreachable.length > 0 ? keptFromBefore(published, await before(), said, found.unreachable) : [];
  return { at, values: [...said, ...kept], unreachable, answered: found.records.length + found.unknown.length > 0, uses: usesOf(published, found, filled) };
};
