import { sql, type Transaction } from 'kysely';
import type { DossierEvent, DossierFile, DossierState } from './contract.ts';
import type { Database } from './database/schema.ts';
import type { HandedInDocument } from './documents/issued.ts';
import { toEvent, type EventRow } from './dossier-rows.ts';

export const CHANNEL = 'dossier_event';

/** What happens to a dossier, before it has a number and a time. */
export interface Happening {
  readonly type: DossierEvent['type'];
  readonly state: DossierState;
  readonly note?: string | undefined;
  readonly unit?: string | undefined;
  readonly files?: DossierFile[] | undefined;
  /** Papers that were handed in by reference. */
  readonly documents?: HandedInDocument[] | undefined;
  readonly requested?: string[] | undefined;
  /** When the result is due from now on. */
  readonly appointment?: string | undefined;
}

export interface Appending extends Happening {
  readonly dossier: string;
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly expires_at: Date;
}

/** Appends an event and tells every gateway's followers at the commit. */
export const appendEvent = async (
  transaction: Transaction<Database>,
  { dossier, seq, at, actor, expires_at, type, state, note, unit, files, documents, requested, appointment }: Appending,
): Promise<{ row: EventRow; event: DossierEvent }> => {
  const some = <T>(list: T[] | undefined): T[] | null => (list?.length ? list : null);
  const row: EventRow = { seq, type, at, state, note: note ?? null, unit: unit ?? null, files: some(files), documents: some(documents), requested: some(requested), appointment: appointment ?? null };
  const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
  await transaction
    .insertInto('dossier_event')
    .values({ ...row, files: json(row.files), documents: json(row.documents), requested: json(row.requested), dossier, actor, purpose: 'dossier', expires_at })
    .execute();
  await sql`select pg_notify(${CHANNEL}, ${dossier})`.execute(transaction);
  return { row, event: toEvent(row) };
};
