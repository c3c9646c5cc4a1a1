import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was found for a supplement is told again: who could not be asked, what was chosen; and its consent says which dossier it was given for. */
const STATEMENTS = [
  "alter table found_papers add column unreachable jsonb not null default '[]'",
  "alter table found_papers add column choices jsonb not null default '{}'",
  'alter table consent add column dossier text references dossier (code) on delete set null',
  'create index consent_of_dossier on consent (dossier, given_at desc) where dossier is not null',
];

export const ninth: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
