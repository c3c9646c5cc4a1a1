/** What was issued last to a person for a version of a procedure, may still be used, and whose consent isn't taken back. */
import type { Transaction } from 'kysely';
import type { Database } from './database/schema.ts';
import type { Store } from './database/open.ts';

export interface Filled {
  readonly person: string;
  readonly procedure: string;
  readonly version: string;
}

/** At the most one row. */
export const usablePrefill = (store: Store | Transaction<Database>, { person, procedure, version }: Filled) =>
  store
    .selectFrom('prefill')
    .innerJoin('consent', 'consent.id', 'prefill.consent')
    .where('consent.withdrawn_at', 'is', null)
    .where('prefill.person', '=', person)
    .where('prefill.procedure', '=', procedure)
    .where('prefill.version', '=', version)
    .where('prefill.expires_at', '>', new Date())
    .orderBy('issued_at', 'desc')
    .limit(1);

/**
 * A draft that nothing fills in is filled in with what its answers are judged by when it is submitted: what was issued for it may never have
 * reached the page.
 */
export const adoptUsable = (database: Store, draft: string, filled: Filled): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    // Before the draft's row, and locked: the consent isn't taken back meanwhile.
    const usable = await usablePrefill(transaction, filled).select('prefill.id').forShare('consent').executeTakeFirst();
    if (usable) await transaction.updateTable('draft').set({ prefill: usable.id }).where('id', '=', draft).where('person', '=', filled.person).where('prefill', 'is', null).execute();
  });
