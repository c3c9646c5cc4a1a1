import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is typed to go with papers that a dossier waits for is kept until it is handed in, as a draft is. */
const STATEMENTS = [
  `create table paper_note (
    dossier text primary key references dossier (code) on delete cascade,
    person text not null,
    request integer not null,
    note text not null,
    revision integer not null check (revision > 0),
    last_key text not null,
    saved_at timestamptz not null,
    purpose text not null,
    expires_at timestamptz not null
  )`,
];

export const thirteenth: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
