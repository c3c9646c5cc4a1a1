import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Papers by reference belong to the event that names them, like files; and those that were found for a dossier that waits for them. */
const STATEMENTS = [
  'alter table dossier_event add column documents jsonb',
  // Nothing of an event is changed: what stood beside it moves in.
  'alter table dossier_event disable trigger dossier_event_kept',
  `update dossier_event set documents = dossier.documents from dossier
    where dossier.code = dossier_event.dossier and seq = 1 and dossier.documents <> '[]'`,
  'alter table dossier_event enable trigger dossier_event_kept',
  'alter table dossier drop column documents',
  'create index dossier_event_documents on dossier_event using gin (documents jsonb_path_ops)',
  `create table found_papers (
    id uuid primary key,
    person text not null,
    dossier text not null references dossier (code) on delete cascade,
    consent uuid not null references consent (id) on delete cascade,
    documents jsonb not null,
    found_at timestamptz not null,
    purpose text not null,
    expires_at timestamptz not null
  )`,
  'create index found_papers_of_dossier on found_papers (dossier, found_at)',
  'create index found_papers_of_consent on found_papers (consent)',
  'create index found_papers_documents on found_papers using gin (documents jsonb_path_ops)',
];

export const sixth: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
