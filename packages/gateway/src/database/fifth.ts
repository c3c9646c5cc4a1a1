import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people say is wrong with what repositories hold of them. */
export const fifth: Migration = {
  async up(database: Kysely<unknown>) {
    await sql.raw("alter table dossier add column disputes jsonb not null default '{}'").execute(database);
  },
};
