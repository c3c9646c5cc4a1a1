import { equal } from './equal.ts';
import type { Parts } from './parts.ts';
import type { Address } from './types.ts';

/** Whether nothing was answered in a row but what it began with. */
export const isBlankRow = ({ kept, places }: Pick<Parts, 'kept' | 'places'>, address: Address): boolean => {
  const row = places.at(address);
  return row !== undefined && places.within(row).every(({ field, address: at }) => equal(kept.values.get(at), field.default) && !kept.raw.has(at));
};
