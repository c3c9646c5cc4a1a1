/** From loose to named: how files become part of a dossier, inside the transaction that writes the event naming them. */
import type { Transaction } from 'kysely';
import type { DossierFile, ProblemError } from '../contract.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problems.ts';
import type { Target } from './metadata.ts';
import { isUsable, type FileRow } from './rows.ts';

export interface Attachment {
  /** Who uploaded them. */
  readonly person: string;
  /** Where they are now: on the draft that is submitted, or loose on the dossier. */
  readonly from: Target;
  readonly dossier: string;
  /** Ids, as they are to be named. */
  readonly files: readonly string[];
  /** Number of the dossier's event that names them. */
  readonly namedBy: number;
  /** Until when the dossier is kept, and they with it. */
  readonly expiresAt: Date;
}

/** Locks the person's files in a place, so that none of them is removed or named by another event meanwhile. */
const lockLoose = (transaction: Transaction<Database>, person: string, from: Target): Promise<FileRow[]> => {
  const query = transaction.selectFrom('file').selectAll().where('person', '=', person).where('named_by', 'is', null);
  return ('draft' in from ? query.where('draft', '=', from.draft) : query.where('dossier', '=', from.dossier)).orderBy('id').forUpdate().execute();
};

const toDossierFile = ({ id, component, name, media_type, size, sha256, state }: FileRow): DossierFile => {
  if (sha256 === null || (state !== 'clean' && state !== 'not-scanned')) throw new Error('A file was named before it was checked.');
  return { id, component, name, type: media_type, size: Number(size), sha256, state };
};

/**
 * The files as the event will name them, in the given order; they are locked until the transaction ends.
 * @throws Refusal `invalidPapers` with one error each: `fileUnknown` for what isn't the person's, or not there;
 *   `fileNotReady` for what is not clean (or not-scanned, where scanning is off).
 */
const usableFiles = async (transaction: Transaction<Database>, { person, from, files }: Pick<Attachment, 'person' | 'from' | 'files'>): Promise<DossierFile[]> => {
  const rows = new Map((await lockLoose(transaction, person, from)).map((row) => [row.id, row]));
  const errors: ProblemError[] = [];
  const usable: FileRow[] = [];
  for (const file of files) {
    const row = rows.get(file);
    if (!row) errors.push({ pointer: '', code: 'fileUnknown', file });
    else if (!isUsable(row)) errors.push({ pointer: '', code: 'fileNotReady', component: row.component, file });
    else usable.push(row);
  }
  if (errors.length > 0) throw new Refusal('invalidPapers', { errors });
  return usable.map(toDossierFile);
};

/**
 * Moves files to a dossier, named by one of its events; the dossier's row must be there. A draft may be deleted after this, not
 * before: its other files go with it, their bytes with the next sweep.
 * @returns the files as the event names them.
 * @throws Refusal as `usableFiles` does.
 */
export const attachToDossier = async (transaction: Transaction<Database>, attachment: Attachment): Promise<DossierFile[]> => {
  const { person, from, dossier, files, namedBy, expiresAt } = attachment;
  const named = await usableFiles(transaction, { person, from, files });
  if (named.length > 0) {
    await transaction
      .updateTable('file')
      .set({ draft: null, dossier, named_by: namedBy, expires_at: expiresAt })
      .where('id', 'in', named.map(({ id }) => id))
      .execute();
  }
  return named;
};
