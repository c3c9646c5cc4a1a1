/** By which consents a prefill came, one for each purpose, and which of them stand. */
import type { ExpressionBuilder, Transaction } from 'kysely';
import type { PrefillPurpose } from './contract.ts';
import type { Store } from './database/open.ts';
import type { Database } from './database/schema.ts';
import type { Use } from './uses.ts';

export interface PrefillConsent {
  readonly id: string;
  readonly withdrawn_at: Date | null;
}

/** A purpose that isn't there was not agreed to, or the time to keep its consent is over. */
export type PrefillConsents = ReadonlyMap<PrefillPurpose, PrefillConsent>;

export const consentsOf = async (store: Store | Transaction<Database>, prefill: string): Promise<PrefillConsents> => {
  const rows = await store
    .selectFrom('prefill_consent')
    .innerJoin('consent', 'consent.id', 'prefill_consent.consent')
    .select(['prefill_consent.given_for', 'consent.id', 'withdrawn_at'])
    .where('prefill', '=', prefill)
    .execute();
  return new Map(rows.map(({ given_for, ...consent }) => [given_for, consent]));
};

export const stands = (consents: PrefillConsents, purpose: PrefillPurpose): boolean => consents.get(purpose)?.withdrawn_at === null;

/** The purposes that something may be asked for. */
export const standingOf = (consents: PrefillConsents): ReadonlySet<PrefillPurpose> => new Set([...consents.keys()].filter((purpose) => stands(consents, purpose)));

export const isAnyWithdrawn = (consents: PrefillConsents): boolean => standingOf(consents).size < consents.size;

/** Uses under the consents that allowed them: one may be to several purposes. */
export const underConsents = (consents: Iterable<readonly [PrefillPurpose, { readonly id: string }]>, uses: ReadonlyMap<PrefillPurpose, readonly Use[]>): ReadonlyMap<string, readonly Use[]> => {
  const under = new Map<string, readonly Use[]>();
  for (const [purpose, { id }] of consents) under.set(id, [...(under.get(id) ?? []), ...(uses.get(purpose) ?? [])]);
  return under;
};

const consentsIn = (where: ExpressionBuilder<Database, 'prefill'>) =>
  where.selectFrom('prefill_consent').innerJoin('consent', 'consent.id', 'prefill_consent.consent').select('prefill_consent.consent').whereRef('prefill_consent.prefill', '=', 'prefill.id');

/** In a query: whether a prefill came by a consent to a purpose, which stands. */
export const cameByStanding = (purpose: PrefillPurpose) => (where: ExpressionBuilder<Database, 'prefill'>) =>
  where.exists(consentsIn(where).where('prefill_consent.given_for', '=', purpose).where('consent.withdrawn_at', 'is', null));

/** In a query: whether each consent that a prefill came by stands. What one that is taken back leaves to a draft is that draft's alone. */
export const isUndivided = (where: ExpressionBuilder<Database, 'prefill'>) => where.and([where.exists(consentsIn(where)), where.not(where.exists(consentsIn(where).where('consent.withdrawn_at', 'is not', null)))]);

/** Locks the consents that a prefill of the person's came by: none is taken back before the transaction ends. Always in the same order. */
export const holdConsents = async (transaction: Transaction<Database>, prefill: string, person: string): Promise<void> => {
  await transaction
    .selectFrom('consent')
    .select('id')
    .where('id', 'in', (of) => of.selectFrom('prefill_consent').select('consent').where('prefill', '=', prefill))
    .where('person', '=', person)
    .orderBy('id')
    .forShare()
    .execute();
};

const draftsOf = (where: ExpressionBuilder<Database, 'prefill'>) => where.selectFrom('draft').select('draft.id').whereRef('draft.prefill', '=', 'prefill.id');

/** In a query: whether no draft is filled in by it. What fills in a draft was agreed to for that form alone. */
export const isLoose = (where: ExpressionBuilder<Database, 'prefill'>) => where.not(where.exists(draftsOf(where)));

/** A prefill that something else has taken the place of, or whose form is filed, but for what a draft is still filled in by. */
export const removeLoose = async (transaction: Transaction<Database>, prefill: string | null): Promise<void> => {
  await transaction.deleteFrom('prefill').where('id', '=', prefill).where(isLoose).execute();
};

export const noteConsents = async (transaction: Transaction<Database>, prefill: string, consents: Iterable<readonly [PrefillPurpose, { readonly id: string }]>): Promise<void> => {
  const rows = [...consents].map(([given_for, { id }]) => ({ prefill, given_for, consent: id }));
  if (rows.length > 0) await transaction.insertInto('prefill_consent').values(rows).execute();
};
