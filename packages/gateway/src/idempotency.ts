/** One effect per request, however often it is sent: the first answer is kept and given again. */
import type { Transaction } from 'kysely';
import { canonicalJson, sha256 } from './canonical-json.ts';
import type { Database } from './database/schema.ts';
import type { Store } from './database/open.ts';
import { Refusal } from './problems.ts';

export interface Keyed {
  readonly person: string;
  /** The Idempotency-Key. */
  readonly key: string;
  /** Of which request, with what content: the same key with other content is refused. */
  readonly content: unknown;
}

const hashOf = ({ content }: Keyed): string => sha256(canonicalJson(content));

const find = (database: Store | Transaction<Database>, { person, key }: Keyed) =>
  database.selectFrom('idempotency').select(['body_sha256', 'answer']).where('person', '=', person).where('key', '=', key).executeTakeFirst();

const same = (known: { body_sha256: string; answer: string | null }, keyed: Keyed): string => {
  if (known.body_sha256 !== hashOf(keyed) || known.answer === null) throw new Refusal('idempotencyKeyReused');
  return known.answer;
};

/** The answer that a key was given before. @throws Refusal when it came with other content. */
export const answered = async (database: Store, keyed: Keyed): Promise<string | undefined> => {
  const known = await find(database, keyed);
  return known && same(known, keyed);
};

/**
 * Acts, unless the key has been used meanwhile; the answer as JSON text. Whoever comes second with the same key waits here until
 * the first has committed or failed.
 */
export const once = async (transaction: Transaction<Database>, keyed: Keyed, expires_at: Date, act: () => Promise<string>): Promise<string> => {
  const { person, key } = keyed;
  const mine = await transaction
    .insertInto('idempotency')
    .values({ person, key, body_sha256: hashOf(keyed), purpose: 'one effect per request', expires_at })
    .onConflict((conflict) => conflict.columns(['person', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!mine) {
    const known = await find(transaction, keyed);
    if (!known) throw new Refusal('unavailable', { headers: { 'retry-after': '1' } });
    return same(known, keyed);
  }
  const answer = await act();
  await transaction.updateTable('idempotency').set({ answer }).where('person', '=', person).where('key', '=', key).execute();
  return answer;
};
