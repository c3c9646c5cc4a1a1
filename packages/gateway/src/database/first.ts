import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Plain SQL for PostgreSQL 15 and above. */
const STATEMENTS = [
  `create table procedure_version (
    code text not null,
    version text not null,
    sha256 text not null,
    plan text not null,
    published_at timestamptz not null default now(),
    primary key (code, version)
  )`,
  `create table consent (
    id uuid primary key,
    person text not null,
    given_for text not null,
    wording text not null,
    method text not null,
    given_at timestamptz not null,
    purpose text not null,
    expires_at timestamptz not null
  )`,
  `create table prefill (
    id uuid primary key,
    person text not null,
    procedure text not null,
    version text not null,
    consent uuid not null,
    issued_at timestamptz not null,
    issued jsonb not null,
    purpose text not null,
    expires_at timestamptz not null,
    foreign key (procedure, version) references procedure_version (code, version)
  )`,
  'create index prefill_latest on prefill (person, procedure, version, issued_at desc)',
  `create table dossier (
    code text primary key,
    person text not null,
    agency text not null,
    procedure text not null,
    version text not null,
    submitted_at timestamptz not null,
    answers jsonb not null,
    origins jsonb not null,
    receipt text not null,
    purpose text not null,
    expires_at timestamptz not null,
    foreign key (procedure, version) references procedure_version (code, version)
  )`,
  'create index dossier_of_person on dossier (person, submitted_at desc)',
  'create index dossier_newest on dossier (submitted_at desc)',
  `create table dossier_event (
    dossier text not null references dossier (code) on delete cascade,
    seq integer not null check (seq > 0),
    type text not null,
    at timestamptz not null,
    state smallint not null check (state between 1 and 10),
    note text,
    unit text,
    actor text not null,
    purpose text not null,
    expires_at timestamptz not null,
    primary key (dossier, seq)
  )`,
  `create table idempotency (
    person text not null,
    key text not null,
    body_sha256 text not null,
    dossier text,
    answer text,
    purpose text not null,
    expires_at timestamptz not null,
    primary key (person, key)
  )`,
  'create table dossier_counter (agency text not null, day text not null, last integer not null, primary key (agency, day))',
  `create table signing_key (
    kid text primary key,
    private_jwk jsonb not null,
    created_at timestamptz not null default now()
  )`,
  // Events are appended only: not even the gateway can rewrite what a citizen has been told, until the time to keep it is over.
  `create function dossier_event_is_appended() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      if old.expires_at <= now() then
        return old;
      end if;
    end if;
    raise exception 'dossier_event is append-only' using errcode = 'restrict_violation';
  end $$`,
  `create trigger dossier_event_kept before update or delete on dossier_event
    for each row execute function dossier_event_is_appended()`,
  `create trigger dossier_event_not_emptied before truncate on dossier_event
    for each statement execute function dossier_event_is_appended()`,
];

export const first: Migration = {
  async up(database: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
  },
};
