import { sql, type Transaction } from 'kysely';
import type { Database } from './database/schema.ts';

/** `{agency}-{yyMMdd}-{number of the day}`; the row's lock makes numbers follow each other without gaps. */
export const nextCode = async (transaction: Transaction<Database>, agency: string, day: string): Promise<string> => {
  const { last } = await transaction
    .insertInto('dossier_counter')
    .values({ agency, day, last: 1 })
    .onConflict((conflict) => conflict.columns(['agency', 'day']).doUpdateSet({ last: sql`dossier_counter.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${agency}-${day.slice(2).replaceAll('-', '')}-${String(last).padStart(4, '0')}`;
};
