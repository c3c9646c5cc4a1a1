/** What a consent that is taken back leaves: what an unfinished draft was filled in with, for as long as the draft is there. */
import type { Transaction } from 'kysely';
import type { Database } from './database/schema.ts';
import type { Store } from './database/open.ts';

/** Removes what was fetched by consents that are taken back, but for what a draft is filled in from. By anybody's, unless for one person. */
export const removeWithdrawn = async (store: Store | Transaction<Database>, person?: string): Promise<void> => {
  const withdrawn = store.selectFrom('consent').select('id').where('withdrawn_at', 'is not', null);
  await store
    .deleteFrom('prefill')
    .where('consent', 'in', person === undefined ? withdrawn : withdrawn.where('person', '=', person))
    .where((where) => where.not(where.exists(where.selectFrom('draft').select('draft.id').whereRef('draft.prefill', '=', 'prefill.id'))))
    .execute();
};
