import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { DossierState, Origin, PrefillValue } from '../contract.ts';

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
    published_at: Generated<Date>;
  };
  consent: Personal<'proof of consent'> & {
    id: Once<string>;
    person: Once<string>;
    given_for: Once<string>;
    wording: Once<string>;
    method: Once<string>;
    given_at: Once<Date>;
  };
  prefill: Personal<'prefill'> & {
    id: Once<string>;
    person: Once<string>;
    procedure: Once<string>;
    version: Once<string>;
    consent: Once<string>;
    issued_at: Once<Date>;
    issued: JSONColumnType<PrefillValue[]>;
  };
  dossier: Personal<'dossier'> & {
    code: Once<string>;
    person: Once<string>;
    agency: Once<string>;
    procedure: Once<string>;
    version: Once<string>;
    submitted_at: Once<Date>;
    answers: JSONColumnType<object>;
    origins: JSONColumnType<Record<string, Origin>>;
    receipt: Once<string>;
  };
  dossier_event: Personal<'dossier'> & {
    dossier: Once<string>;
    seq: Once<number>;
    type: Once<'submitted' | 'moved'>;
    at: Once<Date>;
    state: Once<DossierState>;
    note: Once<string | null>;
    unit: Once<string | null>;
    actor: Once<string>;
  };
  idempotency: Personal<'one dossier per submission'> & {
    person: Once<string>;
    key: Once<string>;
    body_sha256: Once<string>;
    /** The dossier code; known once the transaction that holds the row is about to commit. */
    dossier: string | null;
    /** The answer as it was given. */
    answer: string | null;
  };
  dossier_counter: { agency: string; day: string; last: number };
  signing_key: { kid: Once<string>; private_jwk: JSONColumnType<object>; created_at: Generated<Date> };
}
