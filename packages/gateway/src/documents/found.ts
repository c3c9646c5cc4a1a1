/** Papers that were found for a dossier that waits for them: kept for as long as they may be handed in by these references. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { FoundPapers, PaperChoices, PaperSearch, Unreachable } from '../contract.ts';
import type { Store } from '../database/open.ts';
import type { Database } from '../database/schema.ts';
import { heldPapersOf, type IssuedDocument } from './issued.ts';

interface Place {
  readonly person: string;
  readonly dossier: string;
}

export interface Finding {
  readonly consent: string;
  readonly documents: readonly IssuedDocument[];
  readonly unreachable: readonly Unreachable[];
  /** What the person chose of them. */
  readonly choices: PaperChoices;
  readonly found_at: Date;
  readonly expires_at: Date;
}

/** What was found last, while it may be handed in. */
export const lastFound = (store: Store | Transaction<Database>, { person, dossier }: Place): Promise<Finding | undefined> =>
  store
    .selectFrom('found_papers')
    .select(['consent', 'documents', 'unreachable', 'choices', 'found_at', 'expires_at'])
    .where('dossier', '=', dossier)
    .where('person', '=', person)
    .where('expires_at', '>', new Date())
    .orderBy('found_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** In the place of what was found before: once a consent is taken back, nothing older comes up from under it. */
export const keepFound = async (transaction: Transaction<Database>, { person, dossier }: Place, { documents, unreachable, choices, ...finding }: Finding): Promise<void> => {
  await transaction.deleteFrom('found_papers').where('dossier', '=', dossier).where('person', '=', person).execute();
  await transaction
    .insertInto('found_papers')
    .values({ id: randomUUID(), person, dossier, ...finding, documents: JSON.stringify(documents), unreachable: JSON.stringify(unreachable), choices: JSON.stringify(choices), purpose: 'supplement' })
    .execute();
};

/** @returns whether there is something to choose from */
export const keepChoices = async (store: Store, { person, dossier }: Place, choices: PaperChoices, since: Date): Promise<boolean> => {
  const { numUpdatedRows } = await store
    .updateTable('found_papers')
    .set({ choices: JSON.stringify(choices) })
    .where('dossier', '=', dossier)
    .where('person', '=', person)
    .where('found_at', '>=', since)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** As it is told, as of a day. */
export const toFoundPapers = ({ documents, unreachable, choices, found_at, expires_at }: Finding, at: Date): FoundPapers => ({
  documents: [],
  ...heldPapersOf(documents, at),
  foundAt: found_at.toISOString(),
  expiresAt: expires_at.toISOString(),
  ...(unreachable.length > 0 ? { unreachable: [...unreachable] } : {}),
  ...(Object.keys(choices).length > 0 ? { choices } : {}),
});

/**
 * What came of looking for papers last. The consent stays on record when what was found by it is gone.
 * @param since when the agency asked: what was looked for before was for another request
 */
export const lastSearch = async (store: Store, place: Place, since: Date): Promise<PaperSearch> => {
  const { person, dossier } = place;
  const consent = await store
    .selectFrom('consent')
    .select(['id', 'given_at', 'withdrawn_at'])
    .where('dossier', '=', dossier)
    .where('person', '=', person)
    .where('given_at', '>=', since)
    .orderBy('given_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!consent) return { outcome: 'none' };
  const at = consent.given_at.toISOString();
  if (consent.withdrawn_at) return { outcome: 'withdrawn', at };
  const found = await lastFound(store, place);
  return found?.consent === consent.id ? { outcome: 'found', at, papers: toFoundPapers(found, new Date()) } : { outcome: 'expired', at };
};
