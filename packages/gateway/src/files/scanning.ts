/**
 * The queue of files to be scanned is the files' own rows: their state, and when to try next. There is no second truth beside them
 * that a kill could part from them. Who scans a file holds a lock in a transaction that lasts as long as the scan, so that the
 * database itself lets go of it when a gateway dies, and the next one takes the file at once. It is a lock on the id, not on the
 * row: whoever removes the file, its draft or its dossier meanwhile need not wait for the scanner.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Store } from '../database/open.ts';
import { failure, log } from '../log.ts';
import type { Copy, Disk } from './disk.ts';
import type { FileRow } from './rows.ts';
import { ScannerUnavailable, type Outcome, type Scanner, type Verdict } from './scanner.ts';

const AT_ONCE = 2;
/** Milliseconds between two looks at what is due: what other gateways received, or what was put off. */
const LOOK_EVERY = 2_000;
/** Times that a scanner may stumble over a file. */
const ATTEMPTS = 4;
const SECOND = 1_000;
const LONGEST_PAUSE = 30 * SECOND;
/** Looked at for one that no other gateway has. */
const CANDIDATES = 50;
const LOCK_SPACE = 7_301_002;

const LOST: Verdict = { outcome: { state: 'scan-failed' } };

export interface Scanning {
  /** Says that a file waits. */
  wake(): void;
  stop(): Promise<void>;
}

interface Setting {
  readonly database: Store;
  readonly disk: Disk;
  readonly scanner: Scanner;
}

type Turn = 'scanned' | 'busy' | 'put off';

export const startScanning = ({ database, disk, scanner }: Setting): Scanning => {
  const stopping = new AbortController();
  let pause = SECOND;

  const due = async (): Promise<string[]> => {
    const rows = await database
      .selectFrom('file')
      .select('id')
      .where('state', 'in', ['received', 'scanning'])
      .where('next_attempt_at', '<=', new Date())
      .orderBy('next_attempt_at')
      .limit(CANDIDATES)
      .execute();
    return rows.map(({ id }) => id);
  };

  /** Committed before the scan, on another connection than the lock's, so that people see it. */
  const announce = (id: string): Promise<FileRow | undefined> =>
    database.updateTable('file').set({ state: 'scanning' }).where('id', '=', id).where('state', 'in', ['received', 'scanning']).returningAll().executeTakeFirst();

  const putOff = async (transaction: Transaction<Database>, id: string, attempts: number, wait: number): Promise<void> => {
    await transaction
      .updateTable('file')
      .set({ state: 'received', attempts, next_attempt_at: new Date(Date.now() + wait) })
      .where('id', '=', id)
      .where('state', '=', 'scanning')
      .execute();
  };

  /** @returns whether the row was there to be told. */
  const settle = async (transaction: Transaction<Database>, id: string, outcome: Outcome): Promise<boolean> => {
    const rejection = outcome.state === 'rejected' ? outcome.rejection : null;
    const row = await transaction.updateTable('file').set({ state: outcome.state, rejection }).where('id', '=', id).where('state', '=', 'scanning').returning('id').executeTakeFirst();
    return row !== undefined;
  };

  const judge = async (row: FileRow, copy: Copy): Promise<Verdict> => {
    const verdict = await scanner.scan(copy.bytes, stopping.signal);
    const { state } = verdict.outcome;
    if ((state !== 'clean' && state !== 'not-scanned') || copy.sha256() === row.sha256) return verdict;
    log('error', 'a file is not what was received');
    return LOST;
  };

  const scan = async (transaction: Transaction<Database>, row: FileRow): Promise<Turn> => {
    const { id } = row;
    const copy = await disk.copy(id).catch((error: unknown) => {
      log('error', 'the bytes of a file are gone', failure(error));
      return undefined;
    });
    if (!copy) {
      await settle(transaction, id, LOST.outcome);
      return 'scanned';
    }
    let kept = false;
    try {
      const { outcome, doubtful, signature } = await judge(row, copy);
      pause = SECOND;
      if (doubtful && row.attempts + 1 < ATTEMPTS) {
        await putOff(transaction, id, row.attempts + 1, SECOND * 2 ** row.attempts);
        return 'scanned';
      }
      if (signature !== undefined) log('warn', 'the scanner found something', { signature });
      if (outcome.state === 'clean' || outcome.state === 'not-scanned') {
        // There before the row says so. Ended in between, the file is scanned again, from quarantine, where it still is.
        await copy.keep();
        kept = true;
      }
      // Removed meanwhile: nothing of it stays.
      if (!(await settle(transaction, id, outcome)) && kept) await disk.remove(id, 'clean');
      return 'scanned';
    } catch (error) {
      if (!(error instanceof ScannerUnavailable)) throw error;
      log('warn', 'scanner unavailable', failure(error.cause ?? error));
      await putOff(transaction, id, row.attempts, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      return 'put off';
    } finally {
      if (!kept) await copy.drop();
    }
  };

  const turn = async (id: string): Promise<Turn> => {
    const done = await database.transaction().execute(async (transaction): Promise<Turn> => {
      const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK_SPACE}, hashtext(${id})) as mine`.execute(transaction);
      if (!rows[0]?.mine) return 'busy';
      const row = await announce(id);
      return row ? scan(transaction, row) : 'busy';
    });
    if (done === 'scanned') await dropSettled(id);
    return done;
  };

  /** After the commit the quarantined bytes serve nothing; before, they are what a kill in between goes on with. */
  const dropSettled = async (id: string): Promise<void> => {
    const row = await database.selectFrom('file').select('state').where('id', '=', id).executeTakeFirst();
    if (row && row.state !== 'uploading' && row.state !== 'received' && row.state !== 'scanning') await disk.remove(id, 'quarantine');
  };

  /** @returns whether there may be more to do at once. */
  const look = async (): Promise<boolean> => {
    for (const id of await due()) {
      const done = await turn(id);
      if (done !== 'busy') return done === 'scanned';
    }
    return false;
  };

  let wakeAll: () => void = () => undefined;
  let woken = Promise.resolve();
  const rest = (): void => {
    woken = new Promise((resolve) => (wakeAll = resolve));
  };
  rest();

  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const next = woken;
      const more = await look().catch((error: unknown) => {
        log('error', 'scanning failed', failure(error));
        return false;
      });
      if (more) continue;
      const timer = new AbortController();
      await Promise.race([next, delay(LOOK_EVERY, undefined, { signal: timer.signal }).catch(() => undefined)]);
      timer.abort();
    }
  };
  const workers = Array.from({ length: AT_ONCE }, work);

  const wake = (): void => {
    wakeAll();
    rest();
  };
  return {
    wake,
    async stop() {
      stopping.abort();
      wake();
      await Promise.all(workers);
    },
  };
};
