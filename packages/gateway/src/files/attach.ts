/** The moment at which files become part of a dossier. */
import type { Transaction } from 'kysely';
import type { DossierFile, ProblemError } from '../contract.ts';
import type { Database } from '../database/schema.ts';
import { Refusal } from '../problems.ts';

export interface Attaching {
  /** Where the files are until now: on a draft, or loose on the dossier itself. */
  readonly from: { readonly draft: string | undefined } | { readonly dossier: string };
  readonly person: string;
  /** Ids, in the order in which the event names them. */
  readonly files: readonly string[];
  readonly dossier: string;
  /** Number of the event that names them. */
  readonly event: number;
  readonly expiresAt: Date;
}

/**
 * Gives files to an event of a dossier, inside the transaction that appends it: they are locked, so that none is removed or changes
 * its state meanwhile, and from then on can't be removed any more.
 * @throws Refusal `invalidPapers` that names each file which isn't this person's at this place, is named already, or isn't usable.
 */
export const attachToDossier = async (transaction: Transaction<Database>, { from, person, files, dossier, event, expiresAt }: Attaching): Promise<DossierFile[]> => {
  if (files.length === 0) return [];
  const rows = await transaction
    .selectFrom('file')
    .select(['id', 'component', 'name', 'media_type', 'size', 'sha256', 'state'])
    .where('id', 'in', [...files])
    .where('person', '=', person)
    .where('named_by', 'is', null)
    .$if('draft' in from, (query) => query.where('draft', '=', 'draft' in from ? (from.draft ?? null) : null))
    .$if('dossier' in from, (query) => query.where('dossier', '=', 'dossier' in from ? from.dossier : null))
    .forUpdate()
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  const errors: ProblemError[] = [];
  const attached: DossierFile[] = [];
  for (const id of files) {
    const row = known.get(id);
    if (!row) errors.push({ pointer: '', code: 'fileUnknown', file: id });
    else if ((row.state !== 'clean' && row.state !== 'not-scanned') || row.sha256 === null) errors.push({ pointer: '', code: 'fileNotReady', component: row.component, file: id });
    else attached.push({ id, component: row.component, name: row.name, type: row.media_type, size: Number(row.size), sha256: row.sha256, state: row.state });
  }
  if (errors.length > 0) throw new Refusal('invalidPapers', { errors });
  await transaction.updateTable('file').set({ draft: null, dossier, named_by: event, expires_at: expiresAt }).where('id', 'in', [...files]).execute();
  return attached;
};
