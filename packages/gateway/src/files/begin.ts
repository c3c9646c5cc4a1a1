/** Where an upload begins: whether it may, and its row. */
import { mostFiles, type DossierComponent } from '@motcua/procedure';
import type { Transaction } from 'kysely';
import type { Store } from '../database/open.ts';
import type { Database } from '../database/schema.ts';
import type { FileState } from '../contract.ts';
import { proofComponent } from '../disputes.ts';
import { dossierStates } from '../generated/registry.ts';
import { Refusal } from '../problems.ts';
import type { Procedures } from '../procedures.ts';
import type { Caller } from '../sign-in.ts';
import { componentOf, RESULT } from './component.ts';
import type { Disk } from './disk.ts';
import type { Target, UploadMetadata } from './metadata.ts';

const DAY = 86_400_000;
/** Days in which an upload must be complete. */
const UPLOAD_DAYS = 7;
/** Files on one draft, or a person's loose ones on one dossier, whatever their state; all of a person's together are as large as so many of the largest. */
const MOST_FILES = 50;
const ASKED_FOR_PAPERS = 5;

export interface NewUpload extends UploadMetadata {
  readonly caller: Caller;
  readonly size: number;
}

interface Setting {
  readonly database: Store;
  readonly procedures: Procedures;
  readonly disk: Disk;
  readonly maxFileBytes: number;
}

interface Version {
  readonly procedure: string;
  readonly version: string;
}

/** Locked, so that two uploads that begin at once are counted one after the other. */
const lockDraft = (transaction: Transaction<Database>, draft: string, person: string): Promise<Version | undefined> =>
  transaction.selectFrom('draft').select(['procedure', 'version']).where('id', '=', draft).where('person', '=', person).where('expires_at', '>', new Date()).forUpdate().executeTakeFirst();

/** To a dossier of somebody else officers upload results until it has ended; its owner uploads papers while they are asked for. */
const lockDossier = async (transaction: Transaction<Database>, code: string, { caller, component }: NewUpload): Promise<Version | undefined> => {
  const dossier = await transaction.selectFrom('dossier').select(['person', 'procedure', 'version']).where('code', '=', code).forUpdate().executeTakeFirst();
  if (!dossier) return undefined;
  const owns = dossier.person === caller.subject;
  if (component === RESULT ? owns || !caller.roles.has('officer') : !owns) return undefined;
  const { state } = await transaction.selectFrom('dossier_event').select('state').where('dossier', '=', code).orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
  if (component === RESULT ? dossierStates[state].terminal : state !== ASKED_FOR_PAPERS) throw new Refusal('notSupplementable');
  return dossier;
};

const sameTarget = (row: { draft: string | null; dossier: string | null }, target: Target): boolean =>
  'draft' in target ? row.draft === target.draft : row.dossier === target.dossier;

/**
 * Whether this very upload was begun before. Of an id that is somebody else's no more is said than of a draft that is
 * somebody else's: nothing of the kind is found.
 */
const begunBefore = async (transaction: Transaction<Database>, { id, caller, target, component, size }: NewUpload): Promise<boolean> => {
  const known = await transaction.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst();
  if (!known) return false;
  if (known.person !== caller.subject) throw new Refusal('notFound');
  if (!sameTarget(known, target) || known.component !== component || Number(known.size) !== size) throw new Refusal('uploadConflict', { detail: 'This id belongs to another file of yours.' });
  return true;
};

const COUNTED: readonly FileState[] = ['uploading', 'received', 'scanning', 'clean', 'not-scanned'];

/** Drafts are many: without this each would hold as much as one, and one account fill the disk. */
const checkSpace = async (transaction: Transaction<Database>, { caller, size }: NewUpload, most: number): Promise<void> => {
  const { bytes } = await transaction
    .selectFrom('file')
    .select((select) => select.fn.sum<string | null>('size').as('bytes'))
    .where('person', '=', caller.subject)
    .where('named_by', 'is', null)
    .where('state', 'in', COUNTED)
    .executeTakeFirstOrThrow();
  if (Number(bytes) + size > most) throw new Refusal('tooManyFiles');
};

const checkCount = async (transaction: Transaction<Database>, { target, caller }: NewUpload, component: DossierComponent): Promise<void> => {
  const query = transaction.selectFrom('file').select(['component', 'state']).where('person', '=', caller.subject).where('named_by', 'is', null);
  const there = await ('draft' in target ? query.where('draft', '=', target.draft) : query.where('dossier', '=', target.dossier)).execute();
  const counted = there.filter((row) => row.component === component.code && COUNTED.includes(row.state));
  if (there.length >= MOST_FILES || counted.length >= mostFiles(component)) throw new Refusal('tooManyFiles');
};

/**
 * Resolves when the upload may be sent to: begun now or before.
 * @throws Refusal
 */
export const beginUpload = async ({ database, procedures, disk, maxFileBytes }: Setting, upload: NewUpload): Promise<void> => {
  const { id, caller, target, size } = upload;
  await database.transaction().execute(async (transaction) => {
    const version = 'draft' in target ? await lockDraft(transaction, target.draft, caller.subject) : await lockDossier(transaction, target.dossier, upload);
    if (!version) throw new Refusal('notFound');
    const component = await componentOf(procedures, version, upload.component);
    // Results are no draft's, and what proves a dispute is handed in with it.
    if (!component || ('draft' in target ? component.code === RESULT : proofComponent(component.code) !== undefined)) throw new Refusal('invalidRequest', { detail: 'Upload-Metadata: the procedure has no such component' });
    if (await begunBefore(transaction, upload)) return;
    if (size > Math.min(component.maxBytes ?? maxFileBytes, maxFileBytes)) throw new Refusal('fileTooLarge');
    await checkCount(transaction, upload, component);
    await checkSpace(transaction, upload, maxFileBytes * MOST_FILES);
    const now = new Date();
    const row = {
      id,
      person: caller.subject,
      draft: 'draft' in target ? target.draft : null,
      dossier: 'draft' in target ? null : target.dossier,
      named_by: null,
      component: component.code,
      name: upload.name,
      media_type: upload.type,
      size,
      state: 'uploading' as const,
      rejection: null,
      sha256: null,
      created_at: now,
      purpose: 'file' as const,
      expires_at: new Date(now.getTime() + UPLOAD_DAYS * DAY),
    };
    const inserted = await transaction.insertInto('file').values(row).onConflict((conflict) => conflict.column('id').doNothing()).returning('id').executeTakeFirst();
    if (!inserted) {
      await begunBefore(transaction, upload);
      return;
    }
    // Before the commit: from then on there is a file to write to, and while the row isn't there for others nobody else writes.
    await disk.begin(id);
  });
};
