/** What a consent that is taken back leaves: what an unfinished draft was filled in with, for as long as the draft is there and no longer vouched for once it is old. */
import type { Transaction } from 'kysely';
import type { PrefillValue } from './contract.ts';
import type { Database } from './database/schema.ts';
import type { Store } from './database/open.ts';
import type { IssuedRow } from './prefill-rows.ts';

const HOUR = 3_600_000;

/** Removes what was fetched by consents that are taken back, but for what a draft is filled in from. By anybody's, unless for one person. */
export const removeWithdrawn = async (store: Store | Transaction<Database>, person?: string): Promise<void> => {
  const withdrawn = store.selectFrom('consent').select('id').where('withdrawn_at', 'is not', null);
  await store
    .deleteFrom('prefill')
    .where('consent', 'in', person === undefined ? withdrawn : withdrawn.where('person', '=', person))
    .where((where) => where.not(where.exists(where.selectFrom('draft').select('draft.id').whereRef('draft.prefill', '=', 'prefill.id'))))
    .execute();
};

interface Issued {
  readonly withdrawn_at: Date | null;
  readonly expires_at: Date;
}

interface Said {
  readonly values: readonly PrefillValue[];
  readonly rows: readonly IssuedRow[];
}

/**
 * What was issued, as it counts now: nobody may be asked again by a consent that is taken back, so what is old is only what somebody said once.
 * @param hours after which it would be asked for again
 */
export const asItCounts = ({ values, rows }: Said, { withdrawn_at, expires_at }: Issued, hours: number): Said => {
  if (withdrawn_at === null) return { values, rows };
  const now = Date.now();
  const aged = (value: PrefillValue): PrefillValue =>
    expires_at.getTime() <= now || Date.parse(value.source.retrievedAt) + hours * HOUR <= now ? { ...value, locked: false, source: { ...value.source, verified: false } } : value;
  return { values: values.map(aged), rows: rows.map((row) => ({ ...row, values: row.values.map(aged) })) };
};
