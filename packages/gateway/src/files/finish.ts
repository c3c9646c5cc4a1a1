/** After the last byte: what the file is, and from then on it counts as received. */
import { acceptedKinds } from '@motcua/procedure';
import type { Store } from '../database/open.ts';
import type { FileRejection } from '../contract.ts';
import { failure, log } from '../log.ts';
import type { Procedures } from '../procedures.ts';
import { componentOf } from './component.ts';
import { contentOf, sha256OfFile } from './content.ts';
import type { Disk } from './disk.ts';
import type { FileRow } from './rows.ts';

const DAY = 86_400_000;
/** Days for which a file waits on a dossier to be named by an event; on a draft it lasts as long as the draft. */
const LOOSE_DAYS = 30;
const LOOK_EVERY = 60_000;

interface Setting {
  readonly database: Store;
  readonly procedures: Procedures;
  readonly disk: Disk;
  /** Called when a file waits to be scanned. */
  readonly wake: () => void;
}

export interface Finishing {
  /** Settles what a complete upload is; does nothing for one that isn't complete, or settled already. */
  finish(id: string): Promise<void>;
  /** Finishes what an ended gateway left complete but unfinished. */
  finishAll(): Promise<void>;
  stop(): void;
}

export const finishing = ({ database, procedures, disk, wake }: Setting): Finishing => {
  const versionOf = async ({ draft, dossier }: FileRow) =>
    draft === null
      ? database.selectFrom('dossier').select(['procedure', 'version', 'expires_at']).where('code', '=', dossier ?? '').executeTakeFirst()
      : database.selectFrom('draft').select(['procedure', 'version', 'expires_at']).where('id', '=', draft).executeTakeFirst();

  const judge = async (row: FileRow): Promise<{ type: string; sha256: string; until: Date } | { rejection: FileRejection; until: Date } | undefined> => {
    const version = await versionOf(row);
    const component = version && (await componentOf(procedures, version, row.component));
    if (!version || !component) return undefined;
    const until = row.draft === null ? new Date(Date.now() + LOOSE_DAYS * DAY) : version.expires_at;
    if (Number(row.size) === 0) return { rejection: 'empty', until };
    const path = disk.path(row.id);
    const content = await contentOf(path, { name: row.name, type: row.media_type, accepted: acceptedKinds(component) });
    return 'rejection' in content ? { ...content, until } : { ...content, sha256: await sha256OfFile(path), until };
  };

  const settle = async (id: string): Promise<void> => {
    const row = await database.selectFrom('file').selectAll().where('id', '=', id).where('state', '=', 'uploading').executeTakeFirst();
    if (!row || (await disk.received(id)) < Number(row.size)) return;
    await disk.seal(id);
    const judged = await judge(row);
    // Its draft or dossier has gone meanwhile, and it with them.
    if (!judged) return;
    const update = database.updateTable('file').where('id', '=', id).where('state', '=', 'uploading').where('created_at', '=', row.created_at);
    if ('rejection' in judged) {
      await update.set({ state: 'rejected', rejection: judged.rejection, expires_at: judged.until }).execute();
      await disk.remove(id, 'quarantine');
      return;
    }
    await update.set({ state: 'received', media_type: judged.type, sha256: judged.sha256, expires_at: judged.until, next_attempt_at: new Date() }).execute();
    wake();
  };

  // An answer to HEAD and the end of PATCH may come to the same upload at once.
  const underWay = new Map<string, Promise<void>>();
  const finish = (id: string): Promise<void> => {
    const running = underWay.get(id) ?? settle(id).finally(() => underWay.delete(id));
    underWay.set(id, running);
    return running;
  };

  const finishAll = async (): Promise<void> => {
    for (const { id } of await database.selectFrom('file').select('id').where('state', '=', 'uploading').execute()) {
      await finish(id).catch((error: unknown) => log('error', 'finishing an upload failed', failure(error)));
    }
  };
  const timer = setInterval(() => void finishAll().catch((error: unknown) => log('error', 'looking for uploads failed', failure(error))), LOOK_EVERY);
  timer.unref();
  return { finish, finishAll, stop: () => clearInterval(timer) };
};
