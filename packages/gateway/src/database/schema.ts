import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ConsentPurpose, ConsentRecord, DataUse, Dispute, DossierEvent, DossierFile, DossierState, DraftContent, FileRejection, FileState, Origin, PaperChoices, PrefillPurpose, PrefillValue, Text, Unreachable } from '../contract.ts';
import type { Choice } from '../keeping/keepable.ts';
import type { KeptRow } from '../keeping/rows.ts';
import type { HandedInDocument, IssuedDocument } from '../documents/issued.ts';
import type { IssuedRow } from '../prefill-rows.ts';
import type { IssuedValue } from '../prefill-values.ts';

/** Every row that holds personal data says what for and until when. */
interface Personal<Purpose extends string> {
  purpose: ColumnType<Purpose, Purpose, never>;
  expires_at: ColumnType<Date, Date, never>;
}

type Once<T> = ColumnType<T, T, never>;

export interface Database {
  procedure_version: {
    code: Once<string>;
    version: Once<string>;
    /** Of the canonical plan. */
    sha256: string;
    plan: string;
    /** The declaration's template as it is handed out; null for a procedure without one. */
    print: string | null;
    published_at: Generated<Date>;
  };
  consent: Personal<'proof of consent'> & {
    id: Once<string>;
    person: Once<string>;
    given_for: Once<ConsentPurpose>;
    wording: Once<string>;
    /** That it was shown in; null in consents from before that was recorded. */
    language: Once<ConsentRecord['language'] | null>;
    method: Once<string>;
    given_at: Once<Date>;
    /** The procedure and its version; null in consents from before they were recorded. */
    procedure: Once<string | null>;
    version: Once<string | null>;
    /** The dossier that papers were looked for; null for other purposes. */
    dossier: Once<string | null>;
    withdrawn_at: ColumnType<Date | null, never, Date>;
  };
  /** A repository was asked about a person, or what it said was used; goes with the consent. */
  data_use: Personal<'account of uses'> & {
    consent: Once<string>;
    /** Its place among all uses of the consent, in their order. */
    number: Once<number>;
    at: Once<Date>;
    /** Who was asked; null where what had been fetched was handed in. */
    repository: Once<string | null>;
    name: JSONColumnType<Text | null, string | null, never>;
    outcome: Once<DataUse['outcome']>;
    /** That it was used for. */
    dossier: Once<string | null>;
    questions: JSONColumnType<Text[], string, never>;
    /** The papers that it has. */
    papers: JSONColumnType<Text[], string, never>;
  };
  prefill: Personal<'prefill'> & {
    id: Once<string>;
    person: Once<string>;
    procedure: Once<string>;
    version: Once<string>;
    issued_at: Once<Date>;
    issued: JSONColumnType<IssuedValue[]>;
    /** Repositories that could not be asked. */
    unreachable: JSONColumnType<Unreachable[]>;
    /** Papers that repositories hold, with where they have them. */
    documents: JSONColumnType<IssuedDocument[]>;
    /** People who may be taken as rows. */
    rows: JSONColumnType<IssuedRow[]>;
  };
  /** By which consents a prefill came, one for each purpose. Once one is taken back, what came by it goes from a prefill that no draft holds, and so does its row here. */
  prefill_consent: { prefill: Once<string>; given_for: Once<PrefillPurpose>; consent: Once<string> };
  dossier: Personal<'dossier'> & {
    code: Once<string>;
    person: Once<string>;
    agency: Once<string>;
    procedure: Once<string>;
    version: Once<string>;
    submitted_at: Once<Date>;
    answers: JSONColumnType<object>;
    origins: JSONColumnType<Record<string, Origin>>;
    /** What the person says is wrong with locked answers, by pointer. */
    disputes: JSONColumnType<Record<string, Dispute>, string | undefined, never>;
    /** The part `/context` that the answers were judged with. */
    context: JSONColumnType<object, string | undefined, never>;
    /** Signed once code and papers are known, in the transaction that files the dossier. */
    receipt: string;
  };
  dossier_event: Personal<'dossier'> & {
    dossier: Once<string>;
    seq: Once<number>;
    type: Once<DossierEvent['type']>;
    at: Once<Date>;
    state: Once<DossierState>;
    note: Once<string | null>;
    unit: Once<string | null>;
    actor: Once<string>;
    files: JSONColumnType<DossierFile[] | null, string | null, never>;
    /** Papers that were handed in by reference. */
    documents: JSONColumnType<HandedInDocument[] | null, string | null, never>;
    requested: JSONColumnType<string[] | null, string | null, never>;
    /** `yyyy-mm-dd`, as it was told then. */
    appointment: Once<string | null>;
  };
  /** Papers that a dossier waits for, found in repositories; go with the consent. */
  found_papers: Personal<'supplement'> & {
    id: Once<string>;
    person: Once<string>;
    dossier: Once<string>;
    consent: Once<string>;
    /** With where the repositories have them. */
    documents: JSONColumnType<IssuedDocument[], string, never>;
    found_at: Once<Date>;
    /** Repositories that could not be asked. */
    unreachable: JSONColumnType<Unreachable[], string, never>;
    /** What the person chose of them. */
    choices: JSONColumnType<PaperChoices>;
  };
  /** What the owner of a dossier types to go with the papers that it waits for; goes when they are handed in, or the agency moves the dossier on. */
  paper_note: {
    dossier: Once<string>;
    person: Once<string>;
    /** Number of the event that asks for papers: it says nothing to a later one. */
    request: number;
    note: string;
    /** Counts the saves; the ETag. */
    revision: number;
    /** Idempotency key of the last save, so that a save whose answer was lost can be told from a foreign one. */
    last_key: string;
    saved_at: Date;
    purpose: Once<'supplement'>;
    /** Moves on with each save. */
    expires_at: Date;
  };
  draft: {
    id: Once<string>;
    person: Once<string>;
    procedure: Once<string>;
    /** The version that the content is of; a newer one once the draft was carried over. */
    version: string;
    content: JSONColumnType<DraftContent>;
    /** Counts the saves; the ETag. */
    revision: number;
    /** Idempotency key of the last save, so that a save whose answer was lost can be told from a foreign one. */
    last_key: string;
    /** Kept for as long as the draft: what was issued for it is what its locks are checked against. */
    prefill: string | null;
    created_key: Once<string>;
    saved_at: Date;
    purpose: Once<'draft'>;
    /** Moves on with each save. */
    expires_at: Date;
  };
  file: {
    id: Once<string>;
    /** Who uploaded it. */
    person: Once<string>;
    /** Exactly one of draft and dossier is set; a submission moves a file from the one to the other. */
    draft: string | null;
    dossier: string | null;
    /** Number of the dossier's event that names it; null while it is loose. */
    named_by: number | null;
    component: Once<string>;
    name: Once<string>;
    media_type: string;
    size: ColumnType<string, number, never>;
    state: FileState;
    rejection: FileRejection | null;
    sha256: string | null;
    /** How often scanning it was tried in vain. */
    attempts: ColumnType<number, number | undefined, number>;
    next_attempt_at: ColumnType<Date, Date | undefined, Date>;
    created_at: Once<Date>;
    purpose: Once<'file'>;
    expires_at: Date;
  };
  /** A paper of a finished dossier that its owner keeps for next time. */
  kept_paper: Personal<'my repository'> & {
    id: Once<string>;
    person: Once<string>;
    consent: Once<string>;
    /** A component's local name means something within its procedure alone. */
    procedure: Once<string>;
    component: Once<string>;
    component_name: JSONColumnType<Text, string, never>;
    /** Of its files' hashes: the same paper is kept once. */
    digest: Once<string>;
    dossier: Once<string>;
    kept_at: Once<Date>;
  };
  /** Its files, each a copy of its own; they go with the paper. */
  kept_file: {
    id: Once<string>;
    paper: Once<string>;
    number: Once<number>;
    name: Once<string>;
    media_type: Once<string>;
    size: ColumnType<string, number, never>;
    sha256: Once<string>;
    state: Once<DossierFile['state']>;
  };
  /** An answer of a finished dossier that its owner keeps for next time. */
  kept_answer: Personal<'my repository'> & {
    id: Once<string>;
    person: Once<string>;
    consent: Once<string>;
    /** Where it stands in the repository's canonical shape, if that has it. */
    pointer: Once<string | null>;
    /** Its place among the dossier's, in the form's order. */
    number: Once<number>;
    /** Where it stands in the form; null, as what follows, in answers from before that was kept. */
    field: Once<string | null>;
    version: Once<string | null>;
    filed_at: Once<Date | null>;
    /** The choices that it hung on. */
    again: JSONColumnType<Choice[], string, never>;
    question: JSONColumnType<Text, string, never>;
    /** Without a value for a row. */
    value: JSONColumnType<{ readonly value?: PrefillValue['value'] }, string, never>;
    label: JSONColumnType<Text | null, string | null, never>;
    /** What is kept of a row. */
    kept_row: JSONColumnType<KeptRow | null, string | null, never>;
    procedure: Once<string>;
    dossier: Once<string>;
    kept_at: Once<Date>;
  };
  secret_key: { name: Once<string>; value: Once<Buffer>; created_at: Generated<Date> };
  idempotency: Personal<'one effect per request'> & {
    person: Once<string>;
    key: Once<string>;
    body_sha256: Once<string>;
    /** The answer as it was given; known once the transaction that holds the row is about to commit. */
    answer: string | null;
  };
  dossier_counter: { agency: string; day: string; last: number };
  signing_key: { kid: Once<string>; private_jwk: JSONColumnType<object>; created_at: Generated<Date> };
}
