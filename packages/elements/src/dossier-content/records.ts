import type { ValueSource } from '@motcua/form';
import type { AnswerGroup } from '../check-answers/groups.ts';
import { dayOf } from '../times.ts';

const isSame = (one: ValueSource, other: ValueSource): boolean =>
  one.authority === other.authority && one.record === other.record && dayOf(one.retrievedAt) === dayOf(other.retrievedAt);

/**
 * The records that the answers of a page were read from, each once: number and day are said above the answers, so that beside each
 * only the authority has to stand.
 */
export const recordsOf = (groups: readonly AnswerGroup[]): readonly ValueSource[] => {
  const sources = groups.flatMap(({ answers }) => answers).flatMap(({ state: { origin } }) => (origin?.kind === 'repository' || origin?.kind === 'override' ? [origin.source] : []));
  return sources.filter((source, index) => sources.findIndex((other) => isSame(source, other)) === index);
};

/** Whether the authority alone says which of these records is meant. */
export const isPlain = (records: readonly ValueSource[], { authority }: ValueSource): boolean =>
  records.filter((record) => record.authority === authority).length === 1;
