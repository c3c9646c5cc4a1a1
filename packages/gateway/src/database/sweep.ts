import { sql } from 'kysely';
import { failure, log } from '../log.ts';
import type { Store } from './open.ts';

const DAY = 86_400_000;
/** A dossier takes its events with it. */
const TABLES = ['prefill', 'idempotency', 'dossier', 'consent'] as const;

/** Removes personal data whose time to be kept is over. */
export const sweep = async (database: Store): Promise<void> => {
  for (const table of TABLES) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where expires_at <= now()`.execute(database);
    log('info', 'swept', { table, rows: Number(numAffectedRows ?? 0) });
  }
};

/** Sweeps now and once a day; returns how to stop. */
export const sweepDaily = async (database: Store): Promise<() => void> => {
  await sweep(database);
  const timer = setInterval(() => void sweep(database).catch((error: unknown) => log('error', 'sweep failed', failure(error))), DAY);
  timer.unref();
  return () => clearInterval(timer);
};
