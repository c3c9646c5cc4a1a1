import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** People of whom repositories have a record, and who may be taken as rows. */
export const eighth: Migration = {
  async up(database: Kysely<unknown>) {
    await sql.raw("alter table prefill add column rows jsonb not null default '[]'").execute(database);
  },
};
