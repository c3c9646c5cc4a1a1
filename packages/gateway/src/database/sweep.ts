import { sql, type RawBuilder } from 'kysely';
import { failure, log } from '../log.ts';
import { removeWithdrawn } from '../withdrawn.ts';
import type { Store } from './open.ts';

const DAY = 86_400_000;
/** A dossier takes its events with it, a draft and a dossier take their files. */
const TABLES = ['draft', 'idempotency', 'dossier', 'found_papers', 'paper_note', 'kept_paper', 'kept_answer', 'consent'] as const;

/** Removes personal data whose time to be kept is over. */
export const sweep = async (database: Store): Promise<void> => {
  const remove = async (table: string, spared: RawBuilder<unknown>): Promise<void> => {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where expires_at <= now() ${spared}`.execute(database);
    log('info', 'swept', { table, rows: Number(numAffectedRows ?? 0) });
  };
  for (const table of TABLES) await remove(table, sql``);
  // A draft's locks are checked against what was issued for it, for as long as the draft is kept.
  await remove('prefill', sql`and not exists (select from draft where draft.prefill = prefill.id)`);
  await database.transaction().execute((transaction) => removeWithdrawn(transaction));
  // An upload has its own time; a complete file on a draft lasts as long as the draft, which moves on with each save.
  await remove('file', sql`and (state = 'uploading' or not exists (select from draft where draft.id = file.draft and draft.expires_at > now()))`);
};

/** Sweeps now and once a day; returns how to stop. */
export const sweepDaily = async (database: Store): Promise<() => void> => {
  await sweep(database);
  const timer = setInterval(() => void sweep(database).catch((error: unknown) => log('error', 'sweep failed', failure(error))), DAY);
  timer.unref();
  return () => clearInterval(timer);
};
