import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which repositories were asked for a form, by what consent, and which of them could not be; consents that are taken back. */
const STATEMENTS = [
  "alter table prefill add column unreachable jsonb not null default '[]'",
  'alter table consent add column procedure text',
  'alter table consent add column version text',
  'alter table consent add column withdrawn_at timestamptz',
  'create index consent_of_person on consent (person, given_at desc)',
  `create table data_use (
    consent uuid not null references consent (id) on delete cascade,
    number integer not null,
    at timestamptz not null,
    repository text not null,
    name jsonb not null,
    outcome text not null check (outcome in ('answered', 'unknown', 'unreachable')),
    questions jsonb not null,
    purpose text not null,
    expires_at timestamptz not null,
    primary key (consent, number)
  )`,
];

export const third: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
