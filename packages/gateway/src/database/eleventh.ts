import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was fetched is used again: it is handed in with a dossier, and its papers are opened. */
const STATEMENTS = [
  'alter table data_use add column dossier text',
  'alter table data_use alter column repository drop not null',
  'alter table data_use alter column name drop not null',
  'alter table data_use drop constraint data_use_outcome_check',
  "alter table data_use add check (outcome in ('answered', 'unknown', 'unreachable', 'filed', 'opened', 'inspected'))",
];

export const eleventh: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
