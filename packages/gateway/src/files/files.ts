/** All that the gateway does with files, put together. */
import type { AttachedFile } from '../contract.ts';
import type { Config } from '../config.ts';
import type { Store } from '../database/open.ts';
import { Refusal } from '../problems.ts';
import type { Procedures } from '../procedures.ts';
import type { Caller } from '../sign-in.ts';
import { beginUpload, type NewUpload } from './begin.ts';
import { clamdScanner } from './clamd.ts';
import { openDisk, type Disk } from './disk.ts';
import { finishing } from './finish.ts';
import type { Target } from './metadata.ts';
import { describe, looseRows, ownFile, visibleFile, type FileRow } from './rows.ts';
import { noScanner, type Scanner } from './scanner.ts';
import { startScanning } from './scanning.ts';
import { sweepBytesHourly } from './sweep.ts';
import { tusServer } from './tus.ts';

export interface Files {
  readonly scanner: Scanner;
  /** @throws Refusal */
  begin(upload: NewUpload): Promise<void>;
  /** The person's upload. @throws Refusal `notFound`. */
  upload(id: string, person: string): Promise<FileRow>;
  /** Answers HEAD and PATCH of an upload that goes on. */
  readonly receive: ReturnType<typeof tusServer>;
  /** Settles a complete upload; does nothing for any other. */
  finish(id: string): Promise<void>;
  /** The person's files that are attached to a draft or a dossier and that no event names, the oldest first. */
  list(target: Target, person: string): Promise<AttachedFile[]>;
  /** @throws Refusal `notFound` when the caller may not see it, or there is none. */
  find(id: string, caller: Caller): Promise<FileRow>;
  describe(row: FileRow): Promise<AttachedFile>;
  /** Opens a file that may be handed out. */
  open(id: string): ReturnType<Disk['open']>;
  /** The bytes of a clean file, all at once. */
  bytes(id: string): Promise<Buffer>;
  /** Another clean file with the same bytes; its row must follow, or it is swept. */
  copy(id: string, as: string): Promise<void>;
  /** Bytes whose rows are gone. */
  removeBytes(ids: readonly string[]): Promise<void>;
  /** Removes the caller's own file that no event names. @throws Refusal `notFound`, `forbidden`. */
  remove(id: string, caller: Caller): Promise<void>;
  stop(): Promise<void>;
}

interface Setting {
  readonly config: Pick<Config, 'data' | 'clamd' | 'maxFileBytes'>;
  readonly database: Store;
  readonly procedures: Procedures;
}

export const openFiles = async ({ config, database, procedures }: Setting): Promise<Files> => {
  const disk = await openDisk(config.data);
  const scanner = config.clamd ? clamdScanner(config.clamd) : noScanner;
  const scanning = startScanning({ database, disk, scanner });
  const complete = finishing({ database, procedures, disk, wake: () => scanning.wake() });
  await complete.finishAll();
  const stopSweeping = sweepBytesHourly(database, disk);

  const find = async (id: string, caller: Caller): Promise<FileRow> => {
    const row = await visibleFile(database, id, caller);
    if (!row) throw new Refusal('notFound');
    return row;
  };

  return {
    scanner,
    begin: (upload) => beginUpload({ database, procedures, disk, maxFileBytes: config.maxFileBytes }, upload),
    async upload(id, person) {
      const row = await ownFile(database, id, person);
      if (!row) throw new Refusal('notFound');
      return row;
    },
    receive: tusServer(database, disk),
    finish: (id) => complete.finish(id),
    list: async (target, person) => Promise.all((await looseRows(database, target, person)).map((row) => describe(row, disk))),
    find,
    describe: (row) => describe(row, disk),
    open: (id) => disk.open(id),
    bytes: (id) => disk.read(id),
    copy: (id, as) => disk.duplicate(id, as),
    async removeBytes(ids) {
      for (const id of ids) await disk.remove(id, 'clean');
    },
    async remove(id, caller) {
      const row = await find(id, caller);
      const removed = await database.deleteFrom('file').where('id', '=', id).where('person', '=', caller.subject).where('named_by', 'is', null).returning('id').executeTakeFirst();
      if (!removed) throw new Refusal(row.named_by === null ? 'notFound' : 'forbidden');
      // The row first: bytes without a row are swept, a row without bytes would be a file that can't be had.
      await disk.remove(id, 'quarantine', 'clean');
    },
    async stop() {
      stopSweeping();
      complete.stop();
      await scanning.stop();
    },
  };
};
