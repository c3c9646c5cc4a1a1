/** What people consented to, what was done by it, and how they take it back (law 91/2025/QH15). */
import type { Selectable, Transaction } from 'kysely';
import type { ConsentPurpose, ConsentRecord, DataUse } from './contract.ts';
import type { Store } from './database/open.ts';
import type { Database } from './database/schema.ts';
import { pageSizes } from './generated/registry.ts';
import { Refusal } from './problems.ts';
import type { Procedures } from './procedures.ts';
import { appendUses, lockConsents, usesOf, type Use } from './uses.ts';
import { removeWithdrawn } from './withdrawn.ts';
import type { WordsOf } from './wordings.ts';

export interface GivenConsent {
  readonly id: string;
  readonly person: string;
  readonly purpose: ConsentPurpose;
  /** Which wording the person saw, and in which language. */
  readonly wording: string;
  readonly language: NonNullable<ConsentRecord['language']>;
  readonly procedure: string;
  readonly version: string;
  /** That papers are looked for. */
  readonly dossier?: string;
  readonly at: Date;
  readonly uses: readonly Use[];
}

export interface Consents {
  /** In the transaction that keeps what was done by it: no use without its consent, no consent that says less than was done. */
  record(transaction: Transaction<Database>, given: GivenConsent): Promise<void>;
  /** Further uses of consents, by their ids. @returns false, and the uses are on record all the same, when one of them was taken back meanwhile */
  account(transaction: Transaction<Database>, at: Date, uses: ReadonlyMap<string, readonly Use[]>): Promise<boolean>;
  /** The latest first, as many as one page has. @param before the last one of the page before */
  list(person: string, before?: string): Promise<ConsentRecord[]>;
  /** @throws Refusal `notFound`. */
  withdraw(id: string, person: string): Promise<ConsentRecord>;
}

const DAY = 86_400_000;
const COLUMNS = ['id', 'given_for', 'wording', 'language', 'method', 'given_at', 'procedure', 'version', 'withdrawn_at'] as const;

type Row = Pick<Selectable<Database['consent']>, (typeof COLUMNS)[number]>;

interface Setting {
  readonly database: Store;
  readonly procedures: Procedures;
  readonly words: WordsOf;
  readonly retentionDays: number;
  /** Of kept papers that go with their consent. */
  readonly removeBytes: (ids: readonly string[]) => Promise<void>;
}

/** The same purpose twice says two things of one decision. @throws Refusal `invalidRequest`. */
export const checkPurposes = (consents: readonly { readonly purpose: ConsentPurpose }[]): void => {
  if (new Set(consents.map(({ purpose }) => purpose)).size < consents.length) throw new Refusal('invalidRequest', { detail: 'body/consents: the same purpose twice' });
};

export const openConsents = ({ database, procedures, words, retentionDays, removeBytes }: Setting): Consents => {
  const procedureOf = async (row: Row): Promise<ConsentRecord['procedure']> => {
    if (row.procedure === null || row.version === null) return undefined;
    const published = await procedures.find(row.procedure, row.version);
    return published && { code: row.procedure, name: published.plan.procedure.name };
  };

  const toRecord = async (row: Row, uses: readonly DataUse[]): Promise<ConsentRecord> => {
    const procedure = await procedureOf(row);
    const said = words(row.given_for, row.wording);
    return {
      id: row.id,
      purpose: row.given_for,
      version: row.wording,
      ...(row.language ? { language: row.language } : {}),
      ...(said && { words: said }),
      method: row.method,
      givenAt: row.given_at.toISOString(),
      ...(row.withdrawn_at ? { withdrawnAt: row.withdrawn_at.toISOString() } : {}),
      ...(procedure ? { procedure } : {}),
      uses: [...uses],
    };
  };

  return {
    async account(transaction, at, uses) {
      const locked = await lockConsents(transaction, [...uses.keys()]);
      if (locked.length < uses.size) throw new Error('A consent that is used is gone.');
      const hold = locked.every(({ withdrawn_at }) => withdrawn_at === null);
      // What came of it after all fills in nothing.
      const said = (id: string): Use[] => (uses.get(id) ?? []).map((use) => (hold ? use : { ...use, questions: [], papers: [] }));
      for (const consent of locked) await appendUses(transaction, consent, at, said(consent.id));
      return hold;
    },

    async record(transaction, { id, person, purpose, wording, language, procedure, version, dossier = null, at, uses }) {
      const expires_at = new Date(at.getTime() + retentionDays * DAY);
      const consent = { id, person, given_for: purpose, wording, language, method: 'online form', given_at: at, procedure, version, dossier };
      await transaction.insertInto('consent').values({ ...consent, purpose: 'proof of consent', expires_at }).execute();
      await appendUses(transaction, { id, expires_at }, at, uses);
    },

    async list(person, before) {
      const own = database.selectFrom('consent').select(COLUMNS).where('person', '=', person).where('expires_at', '>', new Date());
      const last = database.selectFrom('consent').select(['given_at', 'id']).where('id', '=', before ?? null).where('person', '=', person);
      const page = before === undefined ? own : own.where((where) => where(where.refTuple('given_at', 'id'), '<', last.$asTuple('given_at', 'id')));
      const rows = await page.orderBy('given_at', 'desc').orderBy('id', 'desc').limit(pageSizes.listConsents).execute();
      const uses = await usesOf(database, rows.map(({ id }) => id));
      return Promise.all(rows.map((row) => toRecord(row, uses.get(row.id) ?? [])));
    },

    async withdraw(id, person) {
      const { row, bytes } = await database.transaction().execute(async (transaction) => {
        await transaction.updateTable('consent').set({ withdrawn_at: new Date() }).where('id', '=', id).where('person', '=', person).where('withdrawn_at', 'is', null).execute();
        const found = await transaction.selectFrom('consent').select(COLUMNS).where('id', '=', id).where('person', '=', person).executeTakeFirst();
        if (!found) throw new Refusal('notFound');
        await removeWithdrawn(transaction, person);
        await transaction.deleteFrom('found_papers').where('consent', '=', id).execute();
        // What was kept by it goes with it; dossiers have their own copies.
        const files = await transaction.selectFrom('kept_file').innerJoin('kept_paper', 'kept_paper.id', 'kept_file.paper').select('kept_file.id').where('consent', '=', id).execute();
        await transaction.deleteFrom('kept_paper').where('consent', '=', id).execute();
        await transaction.deleteFrom('kept_answer').where('consent', '=', id).execute();
        return { row: found, bytes: files.map((file) => file.id) };
      });
      await removeBytes(bytes);
      return toRecord(row, (await usesOf(database, [id])).get(id) ?? []);
    },
  };
};
