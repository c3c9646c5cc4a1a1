/** Removes bytes that no row stands for any more. */
import type { Store } from '../database/open.ts';
import type { FileState } from '../contract.ts';
import { failure, log } from '../log.ts';
import type { Disk, Place, Stored } from './disk.ts';

const HOUR = 3_600_000;
const BATCH = 1_000;

/**
 * States in which there must or may be bytes, by place. A file that waits for the scanner may have become clean by the time
 * that its bytes would be removed.
 */
const NEEDED: Readonly<Record<Place, readonly FileState[]>> = {
  quarantine: ['uploading', 'received', 'scanning'],
  clean: ['received', 'scanning', 'clean', 'not-scanned'],
};

/** @param grace milliseconds that bytes without a row may be there: an upload's file is made before its row is committed. */
export const sweepBytes = async (database: Store, disk: Disk, grace = HOUR): Promise<void> => {
  // Rows are asked for after the folders were read: one that isn't there now won't come to bytes that are old.
  const stored = await disk.list();
  const states = new Map<string, FileState>();
  const ids = [...new Set(stored.flatMap(({ id }) => id ?? []))];
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await database.selectFrom('file').select(['id', 'state']).where('id', 'in', ids.slice(start, start + BATCH)).execute();
    for (const { id, state } of rows) states.set(id, state);
    const kept = await database.selectFrom('kept_file').select(['id', 'state']).where('id', 'in', ids.slice(start, start + BATCH)).execute();
    for (const { id, state } of kept) states.set(id, state);
  }
  const stands = ({ id, place, changedAt }: Stored): boolean => {
    const state = id === undefined ? undefined : states.get(id);
    return state === undefined ? changedAt.getTime() > Date.now() - grace : NEEDED[place].includes(state);
  };
  const idle = stored.filter((each) => !stands(each));
  for (const each of idle) await disk.removeStored(each);
  log('info', 'swept files', { files: idle.length });
};

/** Sweeps once an hour, since what a person removes should be gone soon; returns how to stop. */
export const sweepBytesHourly = (database: Store, disk: Disk): (() => void) => {
  const sweep = (): void => void sweepBytes(database, disk).catch((error: unknown) => log('error', 'sweeping files failed', failure(error)));
  sweep();
  const timer = setInterval(sweep, HOUR);
  timer.unref();
  return () => clearInterval(timer);
};
