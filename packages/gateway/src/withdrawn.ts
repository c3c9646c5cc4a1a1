/**
 * What consents that are taken back leave: what an unfinished draft was filled in with, for as long as the draft is there and no longer vouched for once it is
 * old. Of a prefill that no draft holds what came by them goes, and with the last of its consents the prefill.
 */
import type { Transaction } from 'kysely';
import type { PrefillPurpose } from './contract.ts';
import type { Database } from './database/schema.ts';
import type { IssuedDocument } from './documents/issued.ts';
import { withoutOwn } from './keeping/again-rows.ts';
import { isLoose, stands, type PrefillConsents } from './prefill-consents.ts';
import type { IssuedRow } from './prefill-rows.ts';
import { isOwnValue, type IssuedValue } from './prefill-values.ts';

const HOUR = 3_600_000;

interface Said {
  readonly values: readonly IssuedValue[];
  readonly rows: readonly IssuedRow[];
}

interface Issued extends Said {
  readonly documents: readonly IssuedDocument[];
}

/** What the person wrote themselves, without what repositories hold of the people in their rows. */
const onlyOwn = (rows: readonly IssuedRow[]): IssuedRow[] =>
  rows.flatMap(({ id, group, again, values, ...row }): IssuedRow[] => {
    const own = values.filter(isOwnValue);
    if (own.length === 0) return [];
    if (own.length === values.length) return [{ id, group, ...(again && { again }), values, ...row }];
    return again ? [{ id, group, again, record: '', values: own, person: id }] : [];
  });

/** Each purpose takes with it what came by it. */
const WITHOUT: Readonly<Record<PrefillPurpose, (issued: Issued) => Issued>> = {
  prefill: ({ values, rows, documents }) => ({ values: values.filter(isOwnValue), rows: onlyOwn(rows), documents }),
  'held-papers': ({ values, rows }) => ({ values, rows, documents: [] }),
  'earlier-answers': ({ values, rows, documents }) => ({ values: values.filter((value) => !isOwnValue(value)), rows: withoutOwn(rows), documents }),
};

/** Removes what came by consents that are taken back, but for what a draft is filled in from. By anybody's, unless for one person. */
export const removeWithdrawn = async (transaction: Transaction<Database>, person?: string): Promise<void> => {
  const loose = transaction
    .selectFrom('prefill')
    .where(isLoose)
    .where((where) => (person === undefined ? where.lit(true) : where('prefill.person', '=', person)));
  const parts = await loose
    .innerJoin('prefill_consent', 'prefill_consent.prefill', 'prefill.id')
    .innerJoin('consent', 'consent.id', 'prefill_consent.consent')
    .select(['prefill.id', 'prefill_consent.given_for'])
    .where('consent.withdrawn_at', 'is not', null)
    .execute();
  for (const { id, given_for } of parts) {
    const row = await transaction.selectFrom('prefill').select(['issued', 'rows', 'documents']).where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) continue;
    const { values, rows, documents } = WITHOUT[given_for]({ values: row.issued, rows: row.rows, documents: row.documents });
    await transaction.updateTable('prefill').set({ issued: JSON.stringify(values), rows: JSON.stringify(rows), documents: JSON.stringify(documents) }).where('id', '=', id).execute();
    await transaction.deleteFrom('prefill_consent').where('prefill', '=', id).where('given_for', '=', given_for).execute();
  }
  const empty = loose.select('prefill.id').where((where) => where.not(where.exists(where.selectFrom('prefill_consent').select('consent').whereRef('prefill_consent.prefill', '=', 'prefill.id'))));
  await transaction.deleteFrom('prefill').where('id', 'in', empty).execute();
};

/**
 * What was issued, as it counts now. No repository may be asked again by a consent that is taken back, so what is old is only what somebody said once; what the
 * person keeps fills in nothing any more, and stays in the draft as they typed it.
 * @param hours after which it would be asked for again
 */
export const asItCounts = ({ values, rows }: Said, { consents, expires_at }: { readonly consents: PrefillConsents; readonly expires_at: Date }, hours: number): Said => {
  const own = stands(consents, 'earlier-answers') ? { values, rows } : { values: values.filter((value) => !isOwnValue(value)), rows: withoutOwn(rows) };
  if (stands(consents, 'prefill')) return own;
  const now = Date.now();
  const aged = (value: IssuedValue): IssuedValue =>
    !isOwnValue(value) && (expires_at.getTime() <= now || Date.parse(value.source.retrievedAt) + hours * HOUR <= now) ? { ...value, locked: false, source: { ...value.source, verified: false } } : value;
  return { values: own.values.map(aged), rows: own.rows.map((row) => ({ ...row, values: row.values.map(aged) })) };
};
