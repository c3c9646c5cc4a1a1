/** What fills in a draft, asked for again when it is old, under the consent that was given for it. */
import { randomUUID } from 'node:crypto';
import { carryPrefill, carryRows, stepsFrom } from '@motcua/procedure/migrations';
import type { PrefillValue, Unreachable } from './contract.ts';
import { underOldReferences, type IssuedDocument } from './documents/issued.ts';
import { fetchFor, type Asker, type Before } from './fetching.ts';
import { underOldIds, type IssuedRow } from './prefill-rows.ts';
import type { Published } from './procedures.ts';
import type { Parts } from './routes/parts.ts';

const HOUR = 3_600_000;

/** What a draft is filled in from, and by what consent. */
export interface Issued {
  readonly id: string;
  readonly version: string;
  readonly consent: string;
  readonly issued_at: Date;
  readonly expires_at: Date;
  readonly withdrawn_at: Date | null;
  readonly issued: readonly PrefillValue[];
  readonly rows: readonly IssuedRow[];
  readonly unreachable: readonly Unreachable[];
  readonly documents: readonly IssuedDocument[];
}

export interface Refreshing {
  /** A draft of the caller's. */
  readonly draft: string;
  readonly request: string;
  /** The version that is filled in. */
  readonly published: Published;
  /**
   * The form is being submitted: which questions are asked because nobody could be asked instead doesn't change any more. At the beginning of
   * another day it may.
   */
  readonly submitting?: true;
}

/** As it was issued, at the places and with the values that the migrations give it. */
export const carriedTo = ({ plan }: Pick<Published, 'plan'>, { version, issued, rows }: Pick<Issued, 'version' | 'issued' | 'rows'>): Pick<Before, 'values' | 'rows'> => {
  const steps = stepsFrom(plan, version);
  return steps ? { values: carryPrefill(steps, issued), rows: carryRows(steps, rows) } : { values: [], rows: [] };
};

type Needed = Pick<Parts, 'agency' | 'ask' | 'catalogue' | 'config' | 'consents' | 'database' | 'keeping' | 'repositories'>;

/** @returns what was issued last, and whether just now; `undefined` for a draft that nothing fills in, or that isn't the caller's */
export type Refresh = (caller: Asker, refreshing: Refreshing) => Promise<{ readonly last: Issued; readonly now: boolean } | undefined>;

export const refreshing = (parts: Needed): Refresh => {
  const { config, consents, database } = parts;

  const issuedFor = (prefill: string): Promise<Issued | undefined> =>
    database
      .selectFrom('prefill')
      .innerJoin('consent', 'consent.id', 'prefill.consent')
      .select(['prefill.id', 'prefill.version', 'prefill.consent', 'prefill.issued_at', 'prefill.expires_at', 'consent.withdrawn_at', 'prefill.issued', 'prefill.rows', 'prefill.unreachable', 'prefill.documents'])
      .where('prefill.id', '=', prefill)
      .executeTakeFirst();

  /** By the oldest of its values: what a repository could not be asked about the last time keeps its day. What was filed before grows no older. */
  const isOld = ({ issued, rows, issued_at, expires_at }: Issued, now: number): boolean => {
    const values = [...issued, ...rows.flatMap((row) => row.values)].filter(({ again }) => !again);
    const oldest = Math.min(issued_at.getTime(), ...values.map(({ source }) => Date.parse(source.retrievedAt)));
    return expires_at.getTime() <= now || oldest + config.prefillRefreshHours * HOUR <= now;
  };

  return async (caller, { draft, request, published, submitting }) => {
    const { subject: person } = caller;
    const row = await database.selectFrom('draft').select(['procedure', 'prefill']).where('id', '=', draft).where('person', '=', person).where('expires_at', '>', new Date()).executeTakeFirst();
    const current = typeof row?.prefill === 'string' ? await issuedFor(row.prefill) : undefined;
    if (!row || !current) return undefined;
    if (current.withdrawn_at !== null || caller.personalId === undefined || !isOld(current, Date.now())) return { last: current, now: false };

    const carried = carriedTo(published, current);
    const { documents: found, rows: people, ...fetched } = await fetchFor(parts, caller, request, published, {
      before: () => Promise.resolve({ ...carried, documents: current.documents }),
      begun: carried,
    });
    const { at, values, answered, uses } = fetched;
    const unreachable = submitting ? current.unreachable : fetched.unreachable;
    const documents = underOldReferences(found, current.documents);
    const rows = underOldIds(people, carried.rows);
    const next = { id: randomUUID(), version: published.plan.procedure.version, consent: current.consent, issued_at: at, expires_at: new Date(at.getTime() + config.prefillHours * HOUR) };
    const last = await database.transaction().execute(async (transaction) => {
      const holds = await consents.account(transaction, current.consent, at, uses);
      const now = await transaction.selectFrom('draft').select('prefill').where('id', '=', draft).where('person', '=', person).forUpdate().executeTakeFirst();
      // Nobody could be asked, the consent was taken back meanwhile, or another page was quicker; or the draft is gone.
      if (!holds || !answered || now?.prefill !== current.id) return now?.prefill ?? null;
      await transaction
        .insertInto('prefill')
        .values({ ...next, person, procedure: row.procedure, issued: JSON.stringify(values), rows: JSON.stringify(rows), unreachable: JSON.stringify(unreachable), documents: JSON.stringify(documents), purpose: 'prefill' })
        .execute();
      await transaction.updateTable('draft').set({ prefill: next.id }).where('id', '=', draft).execute();
      return next.id;
    });
    if (last === next.id) return { last: { ...next, withdrawn_at: null, issued: values, rows, unreachable, documents }, now: true };
    const other = last === null ? undefined : await issuedFor(last);
    return other && { last: other, now: false };
  };
};
