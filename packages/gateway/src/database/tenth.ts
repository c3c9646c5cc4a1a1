import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Rows of repeated groups are kept as well, each as one answer of several cells. */
export const tenth: Migration = {
  async up(database: Kysely<unknown>) {
    await sql.raw('alter table kept_answer add column kept_row jsonb').execute(database);
  },
};
