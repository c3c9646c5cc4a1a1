import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Papers that repositories hold, handed in by reference; papers and answers that people keep for next time. */
const STATEMENTS = [
  "alter table prefill add column documents jsonb not null default '[]'",
  "alter table dossier add column documents jsonb not null default '[]'",
  'create index prefill_documents on prefill using gin (documents jsonb_path_ops)',
  'create index dossier_documents on dossier using gin (documents jsonb_path_ops)',
  "alter table data_use add column papers jsonb not null default '[]'",
  `create table kept_paper (
    id uuid primary key,
    person text not null,
    consent uuid not null references consent (id) on delete cascade,
    procedure text not null,
    component text not null,
    component_name jsonb not null,
    digest text not null,
    dossier text not null,
    kept_at timestamptz not null,
    purpose text not null,
    expires_at timestamptz not null,
    unique (person, procedure, component, digest)
  )`,
  `create table kept_file (
    id uuid primary key,
    paper uuid not null references kept_paper (id) on delete cascade,
    number integer not null,
    name text not null,
    media_type text not null,
    size bigint not null check (size > 0),
    sha256 text not null,
    state text not null check (state in ('clean', 'not-scanned')),
    unique (paper, number)
  )`,
  `create table kept_answer (
    id uuid primary key,
    person text not null,
    consent uuid not null references consent (id) on delete cascade,
    pointer text not null,
    question jsonb not null,
    value jsonb not null,
    label jsonb,
    procedure text not null,
    dossier text not null,
    kept_at timestamptz not null,
    purpose text not null,
    expires_at timestamptz not null,
    unique (person, pointer)
  )`,
  'create index kept_paper_of_consent on kept_paper (consent)',
  'create index kept_answer_of_consent on kept_answer (consent)',
];

export const fourth: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
