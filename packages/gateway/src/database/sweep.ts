import { sql } from 'kysely';
import { failure, log } from '../log.ts';
import type { Store } from './open.ts';

const DAY = 86_400_000;
/** A dossier takes its events with it, a draft and a dossier take their files. */
const TABLES = ['draft', 'prefill', 'idempotency', 'dossier', 'consent'] as const;

/** An upload has its own time; a complete file on a draft lasts as long as the draft, which moves on with each save. */
const sweepFiles = (database: Store) => sql`
  delete from file where expires_at <= now()
    and (state = 'uploading' or not exists (select 1 from draft where draft.id = file.draft and draft.expires_at > now()))`.execute(database);

/** Removes personal data whose time to be kept is over. */
export const sweep = async (database: Store): Promise<void> => {
  for (const table of TABLES) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where expires_at <= now()`.execute(database);
    log('info', 'swept', { table, rows: Number(numAffectedRows ?? 0) });
  }
  const { numAffectedRows } = await sweepFiles(database);
  log('info', 'swept', { table: 'file', rows: Number(numAffectedRows ?? 0) });
};

/** Sweeps now and once a day; returns how to stop. */
export const sweepDaily = async (database: Store): Promise<() => void> => {
  await sweep(database);
  const timer = setInterval(() => void sweep(database).catch((error: unknown) => log('error', 'sweep failed', failure(error))), DAY);
  timer.unref();
  return () => clearInterval(timer);
};
