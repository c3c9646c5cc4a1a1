/** A draft that nothing fills in is filled in with what its answers are judged by: what was issued may never have reached the page. */
import type { Store } from './database/open.ts';
import { cameByStanding, holdConsents, isLoose, isUndivided } from './prefill-consents.ts';

export interface Adopting {
  readonly draft: string;
  readonly person: string;
  readonly procedure: string;
  readonly version: string;
}

/** What was issued last to the person for the version, fills in no other draft, may still be used, and came by consents that all stand, one to answers among them. */
export const adopt = (database: Store, { draft, person, procedure, version }: Adopting): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const usable = transaction
      .selectFrom('prefill')
      .select('id')
      .where('person', '=', person)
      .where('procedure', '=', procedure)
      .where('version', '=', version)
      .where('expires_at', '>', new Date())
      .where(isUndivided)
      .where(isLoose)
      .where(cameByStanding('prefill'))
      .orderBy('issued_at', 'desc')
      .limit(1);
    const found = await usable.executeTakeFirst();
    if (!found) return;
    // Before the draft's row, as a save does it; looked at once more under the lock: whoever takes one back was quicker, or waits.
    await holdConsents(transaction, found.id, person);
    const still = await usable.where('id', '=', found.id).executeTakeFirst();
    if (still) await transaction.updateTable('draft').set({ prefill: still.id }).where('id', '=', draft).where('person', '=', person).where('prefill', 'is', null).execute();
  });
