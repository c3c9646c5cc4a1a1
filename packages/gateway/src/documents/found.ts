/** Papers that were found for a dossier that waits for them: kept for as long as they may be handed in by these references. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Store } from '../database/open.ts';
import type { Database } from '../database/schema.ts';
import type { IssuedDocument } from './issued.ts';
import type { IssuedWith } from './named.ts';

interface Place {
  readonly person: string;
  readonly dossier: string;
}

/** What was found last, while it may be handed in. */
export const lastFound = (store: Store | Transaction<Database>, { person, dossier }: Place): Promise<IssuedWith | undefined> =>
  store
    .selectFrom('found_papers')
    .select(['consent', 'documents'])
    .where('dossier', '=', dossier)
    .where('person', '=', person)
    .where('expires_at', '>', new Date())
    .orderBy('found_at', 'desc')
    .limit(1)
    .executeTakeFirst();

interface Finding extends Place {
  readonly consent: string;
  readonly documents: readonly IssuedDocument[];
  readonly at: Date;
  readonly expiresAt: Date;
}

export const keepFound = async (transaction: Transaction<Database>, { person, dossier, consent, documents, at, expiresAt }: Finding): Promise<void> => {
  await transaction
    .insertInto('found_papers')
    .values({ id: randomUUID(), person, dossier, consent, documents: JSON.stringify(documents), found_at: at, purpose: 'supplement', expires_at: expiresAt })
    .execute();
};
