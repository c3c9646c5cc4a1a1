import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A prefill comes by a consent for each of its purposes, and a consent says in which language it was shown. What one consent once allowed is by that one three times. */
const STATEMENTS = [
  "alter table consent add column language text check (language in ('vi', 'en'))",
  `create table prefill_consent (
    prefill uuid not null references prefill (id) on delete cascade,
    given_for text not null check (given_for in ('prefill', 'held-papers', 'earlier-answers')),
    consent uuid not null references consent (id) on delete cascade,
    primary key (prefill, given_for)
  )`,
  'create index prefill_consent_of_consent on prefill_consent (consent)',
  `insert into prefill_consent (prefill, given_for, consent)
    select prefill.id, purposes.given_for, consent.id from prefill join consent on consent.id = prefill.consent
      cross join (values ('prefill'), ('held-papers'), ('earlier-answers')) as purposes (given_for)`,
  'alter table prefill drop column consent',
];

export const twelfth: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
