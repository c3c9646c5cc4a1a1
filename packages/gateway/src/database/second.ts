import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Drafts, files, supplements, the declaration to print, and the key of lookup codes. */
const STATEMENTS = [
  'alter table procedure_version add column print text',
  `create table secret_key (
    name text primary key,
    value bytea not null,
    created_at timestamptz not null default now()
  )`,
  `create table draft (
    id uuid primary key,
    person text not null,
    procedure text not null,
    version text not null,
    content jsonb not null,
    revision integer not null check (revision > 0),
    last_key text not null,
    prefill uuid references prefill (id) on delete set null,
    created_key text not null,
    saved_at timestamptz not null,
    purpose text not null,
    expires_at timestamptz not null,
    unique (person, created_key),
    foreign key (procedure, version) references procedure_version (code, version)
  )`,
  'create index draft_of_person on draft (person, saved_at desc)',
  'create index draft_of_prefill on draft (prefill)',
  `create table file (
    id uuid primary key,
    person text not null,
    draft uuid references draft (id) on delete cascade,
    dossier text references dossier (code) on delete cascade,
    named_by integer,
    component text not null,
    name text not null,
    media_type text not null,
    size bigint not null check (size >= 0),
    state text not null check (state in ('uploading', 'received', 'scanning', 'clean', 'infected', 'rejected', 'scan-failed', 'not-scanned')),
    rejection text,
    sha256 text,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    created_at timestamptz not null,
    purpose text not null,
    expires_at timestamptz not null,
    check ((draft is null) <> (dossier is null)),
    check (named_by is null or state in ('clean', 'not-scanned'))
  )`,
  'create index file_of_draft on file (draft)',
  'create index file_of_dossier on file (dossier)',
  'create index file_loose on file (person) where named_by is null',
  "create index file_to_settle on file (next_attempt_at) where state in ('uploading', 'received', 'scanning')",
  "alter table dossier add column context jsonb not null default '{}'",
  'alter table dossier_event add column files jsonb',
  'alter table dossier_event add column requested jsonb',
  'alter table dossier_event add column appointment text',
  // The answer says which dossier it was about.
  'alter table idempotency drop column dossier',
  "update idempotency set purpose = 'one effect per request'",
];

export const second: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
