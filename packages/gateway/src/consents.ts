/** What people consented to, what was done by it, and how they take it back (law 91/2025/QH15). */
import type { Selectable, Transaction } from 'kysely';
import type { ConsentRecord, DataUse } from './contract.ts';
import type { Store } from './database/open.ts';
import type { Database } from './database/schema.ts';
import { Refusal } from './problems.ts';
import type { Procedures } from './procedures.ts';
import { removeWithdrawn } from './withdrawn.ts';

export interface GivenConsent {
  readonly id: string;
  readonly person: string;
  readonly purpose: ConsentRecord['purpose'];
  /** Which wording the person saw. */
  readonly wording: string;
  readonly procedure: string;
  readonly version: string;
  /** That papers are looked for. */
  readonly dossier?: string;
  readonly at: Date;
  readonly uses: readonly Omit<DataUse, 'at'>[];
}

export interface Consents {
  /** In the transaction that keeps what was done by it: no use without its consent, no consent that says less than was done. */
  record(transaction: Transaction<Database>, given: GivenConsent): Promise<void>;
  /** A further use of the same consent. @returns false, and the use is on record all the same, when it was taken back meanwhile */
  account(transaction: Transaction<Database>, id: string, at: Date, uses: GivenConsent['uses']): Promise<boolean>;
  /** The latest first. */
  list(person: string): Promise<ConsentRecord[]>;
  /** @throws Refusal `notFound`. */
  withdraw(id: string, person: string): Promise<ConsentRecord>;
}

const DAY = 86_400_000;
const MOST = 200;
const COLUMNS = ['id', 'given_for', 'wording', 'method', 'given_at', 'procedure', 'version', 'withdrawn_at'] as const;

type Row = Pick<Selectable<Database['consent']>, (typeof COLUMNS)[number]>;

/** @param removeBytes of kept papers that go with their consent */
export const openConsents = (database: Store, procedures: Procedures, retentionDays: number, removeBytes: (ids: readonly string[]) => Promise<void>): Consents => {
  const usesOf = async (consents: readonly string[]): Promise<ReadonlyMap<string, DataUse[]>> => {
    const uses = new Map<string, DataUse[]>(consents.map((id) => [id, []]));
    if (consents.length === 0) return uses;
    const rows = await database.selectFrom('data_use').select(['consent', 'at', 'repository', 'name', 'outcome', 'questions', 'papers']).where('consent', 'in', consents).orderBy('number').execute();
    for (const { consent, at, repository, name, outcome, questions, papers } of rows) {
      uses.get(consent)?.push({ at: at.toISOString(), repository: { id: repository, name }, outcome, questions, ...(papers.length > 0 ? { papers } : {}) });
    }
    return uses;
  };

  const procedureOf = async (row: Row): Promise<ConsentRecord['procedure']> => {
    if (row.procedure === null || row.version === null) return undefined;
    const published = await procedures.find(row.procedure, row.version);
    return published && { code: row.procedure, name: published.plan.procedure.name };
  };

  const toRecord = async (row: Row, uses: readonly DataUse[]): Promise<ConsentRecord> => {
    const procedure = await procedureOf(row);
    return {
      id: row.id,
      purpose: row.given_for,
      version: row.wording,
      method: row.method,
      givenAt: row.given_at.toISOString(),
      ...(row.withdrawn_at ? { withdrawnAt: row.withdrawn_at.toISOString() } : {}),
      ...(procedure ? { procedure } : {}),
      uses: [...uses],
    };
  };

  const insertUses = async (transaction: Transaction<Database>, consent: string, { at, uses, from, expires_at }: { at: Date; uses: GivenConsent['uses']; from: number; expires_at: Date }): Promise<void> => {
    for (const [index, { repository, outcome, questions, papers = [] }] of uses.entries()) {
      const use = { consent, number: from + index, at, repository: repository.id, name: JSON.stringify(repository.name), outcome, questions: JSON.stringify(questions), papers: JSON.stringify(papers) };
      await transaction.insertInto('data_use').values({ ...use, purpose: 'account of uses', expires_at }).execute();
    }
  };

  return {
    async account(transaction, id, at, uses) {
      const { withdrawn_at, expires_at } = await transaction.selectFrom('consent').select(['withdrawn_at', 'expires_at']).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
      const { count } = await transaction.selectFrom('data_use').select((select) => select.fn.countAll<string>().as('count')).where('consent', '=', id).executeTakeFirstOrThrow();
      // What came of it after all fills in nothing.
      const said = withdrawn_at === null ? uses : uses.map((use) => ({ ...use, questions: [], papers: [] }));
      await insertUses(transaction, id, { at, uses: said, from: Number(count), expires_at });
      return withdrawn_at === null;
    },

    async record(transaction, { id, person, purpose, wording, procedure, version, dossier = null, at, uses }) {
      const expires_at = new Date(at.getTime() + retentionDays * DAY);
      const consent = { id, person, given_for: purpose, wording, method: 'online form', given_at: at, procedure, version, dossier };
      await transaction.insertInto('consent').values({ ...consent, purpose: 'proof of consent', expires_at }).execute();
      await insertUses(transaction, id, { at, uses, from: 0, expires_at });
    },

    async list(person) {
      const rows = await database.selectFrom('consent').select(COLUMNS).where('person', '=', person).where('expires_at', '>', new Date()).orderBy('given_at', 'desc').limit(MOST).execute();
      const uses = await usesOf(rows.map(({ id }) => id));
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
      return toRecord(row, (await usesOf([id])).get(id) ?? []);
    },
  };
};
