/** What fills in a draft, asked for again when it is old, under those of the consents that were given for it that stand. */
import { randomUUID } from 'node:crypto';
import { carryPrefill, carryRows, stepsFrom } from '@motcua/procedure/migrations';
import type { Unreachable } from './contract.ts';
import { underOldReferences, type IssuedDocument } from './documents/issued.ts';
import { fetchFor, type Asker, type Before } from './fetching.ts';
import { consentsOf, noteConsents, removeLoose, standingOf, stands, underConsents, type PrefillConsents } from './prefill-consents.ts';
import { underOldIds, type IssuedRow } from './prefill-rows.ts';
import { isOwnValue, type IssuedValue } from './prefill-values.ts';
import type { Published } from './procedures.ts';
import type { Parts } from './routes/parts.ts';
import { asItCounts } from './withdrawn.ts';

const HOUR = 3_600_000;

/** What a draft is filled in from, and by which consents. */
export interface Issued {
  readonly id: string;
  readonly version: string;
  readonly consents: PrefillConsents;
  readonly issued_at: Date;
  readonly expires_at: Date;
  readonly issued: readonly IssuedValue[];
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

  const issuedFor = async (prefill: string): Promise<Issued | undefined> => {
    const row = await database.selectFrom('prefill').select(['id', 'version', 'issued_at', 'expires_at', 'issued', 'rows', 'unreachable', 'documents']).where('id', '=', prefill).executeTakeFirst();
    return row && { ...row, consents: await consentsOf(database, prefill) };
  };

  /**
   * By the oldest of its values: what a repository could not be asked about the last time keeps its day. What was filed before grows no older, and what nobody
   * may be asked for again is no reason to ask.
   */
  const isOld = ({ issued, rows, issued_at, expires_at, consents: given }: Issued, now: number): boolean => {
    const values = stands(given, 'prefill') ? [...issued, ...rows.flatMap((row) => row.values)].filter((value) => !isOwnValue(value)) : [];
    const oldest = Math.min(issued_at.getTime(), ...values.map(({ source }) => Date.parse(source.retrievedAt)));
    return expires_at.getTime() <= now || oldest + config.prefillRefreshHours * HOUR <= now;
  };

  return async (caller, { draft, request, published, submitting }) => {
    const { subject: person } = caller;
    const row = await database.selectFrom('draft').select(['procedure', 'prefill']).where('id', '=', draft).where('person', '=', person).where('expires_at', '>', new Date()).executeTakeFirst();
    const current = typeof row?.prefill === 'string' ? await issuedFor(row.prefill) : undefined;
    if (!row || !current) return undefined;
    const purposes = standingOf(current.consents);
    if (purposes.size === 0 || caller.personalId === undefined || !isOld(current, Date.now())) return { last: current, now: false };

    // What is old by a consent that is taken back stays so, whatever else is issued.
    const carried = asItCounts(carriedTo(published, current), current, config.prefillRefreshHours);
    const { documents: found, rows: people, ...fetched } = await fetchFor(parts, caller, request, published, purposes, {
      before: () => Promise.resolve({ ...carried, documents: current.documents }),
      begun: { ...carried, unreachable: current.unreachable },
    });
    const { at, values, answered } = fetched;
    const uses = underConsents([...current.consents].filter(([purpose]) => purposes.has(purpose)), fetched.uses);
    const unreachable = submitting ? current.unreachable : fetched.unreachable;
    const documents = underOldReferences(found, current.documents);
    const rows = underOldIds(people, carried.rows);
    // Of what came by a consent that is taken back answers alone are left.
    const by: PrefillConsents = new Map([...current.consents].filter(([purpose]) => purpose === 'prefill' || purposes.has(purpose)));
    const next = { id: randomUUID(), version: published.plan.procedure.version, issued_at: at, expires_at: new Date(at.getTime() + config.prefillHours * HOUR) };
    const last = await database.transaction().execute(async (transaction) => {
      const hold = await consents.account(transaction, at, uses);
      const now = await transaction.selectFrom('draft').select('prefill').where('id', '=', draft).where('person', '=', person).forUpdate().executeTakeFirst();
      // Nobody could be asked, a consent was taken back meanwhile, or another page was quicker; or the draft is gone.
      if (!hold || !answered || now?.prefill !== current.id) return now?.prefill ?? null;
      await transaction
        .insertInto('prefill')
        .values({ ...next, person, procedure: row.procedure, issued: JSON.stringify(values), rows: JSON.stringify(rows), unreachable: JSON.stringify(unreachable), documents: JSON.stringify(documents), purpose: 'prefill' })
        .execute();
      await noteConsents(transaction, next.id, by);
      await transaction.updateTable('draft').set({ prefill: next.id }).where('id', '=', draft).execute();
      await removeLoose(transaction, current.id);
      return next.id;
    });
    if (last === next.id) return { last: { ...next, consents: by, issued: values, rows, unreachable, documents }, now: true };
    const other = last === null ? undefined : await issuedFor(last);
    return other && { last: other, now: false };
  };
};
