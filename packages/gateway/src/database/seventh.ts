import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Kept answers stand by question, with when and as what they were filed, and serve the same procedure as well; not all of them have a place in the canonical shape. */
const STATEMENTS = [
  'alter table kept_answer drop constraint kept_answer_person_pointer_key',
  'alter table kept_answer alter column pointer drop not null',
  'alter table kept_answer add column number integer not null default 0',
  'alter table kept_answer add column field text',
  'alter table kept_answer add column version text',
  'alter table kept_answer add column filed_at timestamptz',
  "alter table kept_answer add column again jsonb not null default '[]'",
  'create unique index kept_answer_place on kept_answer (person, pointer) where pointer is not null',
  'create unique index kept_answer_question on kept_answer (person, procedure, field) where field is not null',
];

export const seventh: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
