/** What the owner of a dossier types to go with the papers that it waits for: kept as a draft is, until it is handed in or waited for no more. */
import type { Transaction } from 'kysely';
import type { KeptNote, SavedDraft } from './contract.ts';
import type { Database } from './database/schema.ts';
import type { Store } from './database/open.ts';
import { etagOf } from './etag.ts';
import { Refusal } from './problems.ts';
import { requestIn } from './requested.ts';

interface Place {
  readonly person: string;
  readonly dossier: string;
}

export interface SavingNote extends Place {
  readonly note: string;
  /** The revision that the writer last saw; 0 for none. */
  readonly revision: number;
  readonly key: string;
}

const DAY = 86_400_000;

/**
 * Number of the request that a dossier waits for an answer to. Papers that were handed in are one, though more may follow.
 * @throws Refusal `notFound`, `notSupplementable`.
 */
const requestFor = async (store: Store | Transaction<Database>, { person, dossier }: Place): Promise<number> => {
  // Locked where it is saved: what ends the request waits, or has ended it.
  const mine = await store
    .selectFrom('dossier')
    .select('code')
    .where('code', '=', dossier)
    .where('person', '=', person)
    .$if(store.isTransaction, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!mine) throw new Refusal('notFound');
  const last = await store.selectFrom('dossier_event').select(['seq', 'type', 'state']).where('dossier', '=', dossier).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const request = requestIn(last ? [last] : []);
  if (!request) throw new Refusal('notSupplementable');
  return request.seq;
};

const keptFor = (store: Store | Transaction<Database>, dossier: string, request: number) =>
  store
    .selectFrom('paper_note')
    .select(['note', 'revision', 'last_key', 'saved_at', 'expires_at'])
    .where('dossier', '=', dossier)
    .where('request', '=', request)
    .where('expires_at', '>', new Date())
    .executeTakeFirst();

/** @throws Refusal `notFound`, `notSupplementable`. */
export const readNote = async (store: Store, place: Place): Promise<KeptNote> => {
  const kept = await keptFor(store, place.dossier, await requestFor(store, place));
  if (!kept) return { note: '', etag: etagOf(0) };
  return { note: kept.note, savedAt: kept.saved_at.toISOString(), expiresAt: kept.expires_at.toISOString(), etag: etagOf(kept.revision) };
};

/** @throws Refusal `draftChanged` when it was saved from elsewhere meanwhile. */
export const checkNote = async (transaction: Transaction<Database>, dossier: string, request: number, revision: number): Promise<void> => {
  const now = (await keptFor(transaction, dossier, request))?.revision ?? 0;
  if (now !== revision) throw new Refusal('draftChanged', { headers: { etag: etagOf(now) } });
};

/** @throws Refusal `draftChanged`, `notFound`, `notSupplementable`. */
export const saveNote = (store: Store, { note, revision, key, ...place }: SavingNote, keptDays: number): Promise<SavedDraft> =>
  store.transaction().execute(async (transaction) => {
    const { person, dossier } = place;
    const request = await requestFor(transaction, place);
    const saved = (at: Date, until: Date, now: number): SavedDraft => ({ savedAt: at.toISOString(), expiresAt: until.toISOString(), etag: etagOf(now) });
    const kept = await keptFor(transaction, dossier, request);
    // The very save whose answer was lost: it is there, and nobody has saved since.
    if (kept?.last_key === key) return saved(kept.saved_at, kept.expires_at, kept.revision);
    await checkNote(transaction, dossier, request, revision);
    const at = new Date();
    const until = new Date(at.getTime() + keptDays * DAY);
    const now = { request, note, revision: revision + 1, last_key: key, saved_at: at, expires_at: until };
    await transaction
      .insertInto('paper_note')
      .values({ dossier, person, purpose: 'supplement', ...now })
      .onConflict((conflict) => conflict.column('dossier').doUpdateSet(now))
      .execute();
    return saved(at, until, now.revision);
  });

/** It was handed in, or is waited for no more. */
export const endNote = async (transaction: Transaction<Database>, dossier: string): Promise<void> => {
  await transaction.deleteFrom('paper_note').where('dossier', '=', dossier).execute();
};
