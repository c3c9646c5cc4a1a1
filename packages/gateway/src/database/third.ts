import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which repositories could not be asked when a form was prefilled. */
export const third: Migration = {
  async up(database: Kysely<unknown>) {
    await sql.raw("alter table prefill add column unreachable jsonb not null default '[]'").execute(database);
  },
};
