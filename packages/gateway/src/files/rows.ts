/** Rows of files, who may see them, and what is told of them. */
import type { Selectable } from 'kysely';
import type { AttachedFile } from '../contract.ts';
import type { Store } from '../database/open.ts';
import type { Database } from '../database/schema.ts';
import type { Caller } from '../sign-in.ts';
import type { Disk } from './disk.ts';
import type { Target } from './metadata.ts';

export type FileRow = Selectable<Database['file']>;

export const targetOf = ({ draft, dossier }: FileRow): Target => {
  if (draft !== null) return { draft };
  if (dossier !== null) return { dossier };
  throw new Error('A file is attached to nothing.');
};

export const isUsable = ({ state }: Pick<FileRow, 'state'>): boolean => state === 'clean' || state === 'not-scanned';

/** The upload under this id that the person began. */
export const ownFile = (database: Store, id: string, person: string): Promise<FileRow | undefined> =>
  database.selectFrom('file').selectAll().where('id', '=', id).where('person', '=', person).executeTakeFirst();

/** While it is loose a file is its uploader's alone; what an event names belongs to the dossier: its owner's, and the officers'. */
export const visibleFile = async (database: Store, id: string, caller: Caller): Promise<FileRow | undefined> => {
  const row = await database.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  if (row.named_by === null) return row.person === caller.subject ? row : undefined;
  if (caller.roles.has('officer')) return row;
  const dossier = await database.selectFrom('dossier').select('code').where('code', '=', row.dossier ?? '').where('person', '=', caller.subject).executeTakeFirst();
  return dossier && row;
};

/** The person's files that are attached to a draft or a dossier and that no event names, the oldest first. */
export const looseRows = (database: Store, target: Target, person: string): Promise<FileRow[]> => {
  const query = database.selectFrom('file').selectAll().where('person', '=', person).where('named_by', 'is', null);
  const there = 'draft' in target ? query.where('draft', '=', target.draft) : query.where('dossier', '=', target.dossier);
  return there.orderBy('created_at').orderBy('id').execute();
};

export const describe = async (row: FileRow, disk: Disk): Promise<AttachedFile> => {
  const size = Number(row.size);
  return {
    id: row.id,
    component: row.component,
    name: row.name,
    type: row.media_type,
    size,
    received: row.state === 'uploading' ? Math.min(size, await disk.received(row.id)) : size,
    state: row.state,
    ...(row.rejection === null ? {} : { rejection: row.rejection }),
    ...(row.sha256 === null ? {} : { sha256: row.sha256 }),
    at: row.created_at.toISOString(),
  };
};
