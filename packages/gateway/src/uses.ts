/** Every use that was made of what a consent allowed, in its order. */
import type { Transaction } from 'kysely';
import type { DataUse } from './contract.ts';
import type { Database } from './database/schema.ts';
import type { Store } from './database/open.ts';

export type Use = Omit<DataUse, 'at'>;

export const usesOf = async (store: Store, consents: readonly string[]): Promise<ReadonlyMap<string, DataUse[]>> => {
  const uses = new Map<string, DataUse[]>(consents.map((id) => [id, []]));
  if (consents.length === 0) return uses;
  const rows = await store
    .selectFrom('data_use')
    .select(['consent', 'at', 'repository', 'name', 'outcome', 'questions', 'papers', 'dossier'])
    .where('consent', 'in', consents)
    .orderBy('number')
    .execute();
  for (const { consent, at, repository, name, outcome, questions, papers, dossier } of rows) {
    uses.get(consent)?.push({
      at: at.toISOString(),
      ...(repository !== null && name !== null ? { repository: { id: repository, name } } : {}),
      outcome,
      questions,
      ...(papers.length > 0 ? { papers } : {}),
      ...(dossier === null ? {} : { dossier }),
    });
  }
  return uses;
};

interface LockedConsent {
  readonly id: string;
  readonly withdrawn_at: Date | null;
  readonly expires_at: Date;
}

/** Consents, locked: their uses are numbered in one order, and none is taken back meanwhile. Always in the same order, so that nobody waits for each other. Not those whose time to be kept is over. */
export const lockConsents = async (transaction: Transaction<Database>, ids: readonly string[]): Promise<LockedConsent[]> =>
  ids.length === 0 ? [] : transaction.selectFrom('consent').select(['id', 'withdrawn_at', 'expires_at']).where('id', 'in', ids).orderBy('id').forUpdate().execute();

export const lockConsent = async (transaction: Transaction<Database>, id: string): Promise<LockedConsent | undefined> => (await lockConsents(transaction, [id]))[0];

/** Beside what is on record already. The consent is locked, or new. */
export const appendUses = async (transaction: Transaction<Database>, consent: { readonly id: string; readonly expires_at: Date }, at: Date, uses: readonly Use[]): Promise<void> => {
  const { count } = await transaction.selectFrom('data_use').select((select) => select.fn.countAll<string>().as('count')).where('consent', '=', consent.id).executeTakeFirstOrThrow();
  for (const [index, { repository, outcome, questions, papers = [], dossier = null }] of uses.entries()) {
    const said = { outcome, questions: JSON.stringify(questions), papers: JSON.stringify(papers), dossier };
    const asked = { repository: repository?.id ?? null, name: repository ? JSON.stringify(repository.name) : null };
    await transaction
      .insertInto('data_use')
      .values({ consent: consent.id, number: Number(count) + index, at, ...asked, ...said, purpose: 'account of uses', expires_at: consent.expires_at })
      .execute();
  }
};

/** A use of what was fetched before, whatever became of its consent since. */
export const noteUse = async (transaction: Transaction<Database>, id: string, at: Date, use: Use): Promise<void> => {
  const consent = await lockConsent(transaction, id);
  if (consent) await appendUses(transaction, { id, expires_at: consent.expires_at }, at, [use]);
};
