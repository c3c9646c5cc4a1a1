/** Forms that are not submitted yet, as they were typed; one writer never overwrites another in silence. */
import { isObject } from '@motcua/procedure';
import { stepsFrom } from '@motcua/procedure/migrations';
import type { Transaction } from 'kysely';
import type { AttachedFile, Draft, DraftContent, DraftSummary, NewDraft, SavedDraft } from './contract.ts';
import { heldPapersOf } from './documents/issued.ts';
import type { Database } from './database/schema.ts';
import type { Store } from './database/open.ts';
import { etagOf } from './etag.ts';
import { cameByStanding, consentsOf, holdConsents, isUndivided, removeLoose } from './prefill-consents.ts';
import { Refusal } from './problems.ts';
import type { Procedures } from './procedures.ts';
import { removeWithdrawn } from './withdrawn.ts';

export interface Saving {
  readonly id: string;
  readonly person: string;
  readonly content: DraftContent;
  /** The revision that the writer last saw. */
  readonly revision: number;
  readonly key: string;
}

export interface Drafts {
  list(person: string): Promise<DraftSummary[]>;
  /** Once per key. @throws Refusal `unknownVersion`, `tooManyDrafts`. */
  create(person: string, key: string, draft: NewDraft): Promise<Draft>;
  find(id: string, person: string): Promise<Draft | undefined>;
  /**
   * A snapshot of a newer version carries the draft over to it.
   * @throws Refusal `draftChanged` when it was saved by somebody else meanwhile, `draftCarriedOver` when it is of a newer version by now,
   * `unknownVersion`, `notFound`.
   */
  save(saving: Saving): Promise<SavedDraft>;
  /** @throws Refusal `notFound`. */
  remove(id: string, person: string): Promise<void>;
}

const DAY = 86_400_000;
const MOST = 50;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The prefill that a snapshot says it was filled from. What it claims of its values is not believed, only which one it was. */
const prefillNamed = ({ snapshot }: DraftContent): string | undefined => {
  const prefill = snapshot['prefill'];
  const id = typeof prefill === 'object' && prefill !== null && 'id' in prefill ? prefill.id : undefined;
  return typeof id === 'string' && UUID.test(id) ? id : undefined;
};

/** Whether the migrations of a version lead to it from another, or it is the same. */
export const leadsTo = async (procedures: Procedures, procedure: string, from: string, to: string): Promise<boolean> => {
  if (from === to) return true;
  const published = await procedures.find(procedure, to);
  return published !== undefined && stepsFrom(published.plan, from) !== undefined;
};

/** The version that a snapshot says it is of. It is believed only where there is a way to it. */
const versionNamed = ({ snapshot: { version } }: DraftContent): string | undefined => (typeof version === 'string' ? version : undefined);

interface IssuedTo {
  readonly id: string;
  readonly procedure: string;
  readonly version: string;
  /** Repositories were asked for answers. */
  readonly answers: boolean;
}

interface Row extends Omit<IssuedTo, 'answers'> {
  readonly saved_at: Date;
  readonly expires_at: Date;
}

/**
 * Ends a draft whose content becomes a dossier; files that were not handed in go with it, and what it was filled in from: that was fetched for this form alone.
 * @param versions the dossier's own, and those whose drafts are carried over to it: it may be submitted before that was saved
 * @throws Refusal `draftGone`.
 */
export const endDraft = async (
  transaction: Transaction<Database>,
  { draft, person, procedure, versions }: { readonly draft: string; readonly person: string; readonly procedure: string; readonly versions: readonly string[] },
): Promise<void> => {
  const ended = await transaction
    .deleteFrom('draft')
    .where('id', '=', draft)
    .where('person', '=', person)
    .where('procedure', '=', procedure)
    .where('version', 'in', versions)
    .returning('prefill')
    .executeTakeFirst();
  if (!ended) throw new Refusal('draftGone');
  await removeLoose(transaction, ended.prefill);
};

interface Setting {
  readonly database: Store;
  readonly procedures: Procedures;
  readonly keptDays: number;
  /** The files of a draft. */
  readonly files: (draft: string, person: string) => Promise<AttachedFile[]>;
}

export const openDrafts = ({ database, procedures, keptDays, files }: Setting): Drafts => {
  const summary = async ({ id, procedure, version, saved_at, expires_at }: Row): Promise<DraftSummary> => {
    const published = await procedures.find(procedure, version);
    if (!published) throw new Error('The procedure of a draft is gone.');
    return { id, procedure, version, procedureName: published.plan.procedure.name, savedAt: saved_at.toISOString(), expiresAt: expires_at.toISOString() };
  };

  /**
   * The prefill, if it was issued to this person, and nothing of it by a consent that is taken back: another draft holds that, and only for itself. Its consents are
   * locked, so that none is before the draft is kept.
   */
  const prefillOf = async (transaction: Transaction<Database>, content: DraftContent, person: string): Promise<IssuedTo | undefined> => {
    const named = prefillNamed(content);
    if (named === undefined) return undefined;
    await holdConsents(transaction, named, person);
    // Looked at under the lock: whoever takes one back was quicker, or waits.
    const row = await transaction.selectFrom('prefill').select(['id', 'procedure', 'version']).where('id', '=', named).where('person', '=', person).where(isUndivided).executeTakeFirst();
    return row && { ...row, answers: (await consentsOf(transaction, named)).has('prefill') };
  };

  /** It counts for the version that it was issued for, and for those that it is carried over to. */
  const fitting = async (issued: IssuedTo | undefined, procedure: string, version: string): Promise<IssuedTo | undefined> =>
    issued?.procedure === procedure && (await isWay(procedure, issued.version, version)) ? issued : undefined;

  const isWay = (procedure: string, from: string, to: string): Promise<boolean> => leadsTo(procedures, procedure, from, to);

  /** The one that was issued last: a page that was opened before the sources were asked again takes nothing back. Where no repository was asked for answers, those that one said stay. */
  const newest = async (transaction: Transaction<Database>, named: IssuedTo | undefined, kept: string | null): Promise<string | null> => {
    if (!named || kept === null || named.id === kept) return named?.id ?? kept;
    if (!named.answers && (await consentsOf(transaction, kept)).has('prefill')) return kept;
    const { id } = await transaction.selectFrom('prefill').select('id').where('id', 'in', [named.id, kept]).orderBy('issued_at', 'desc').limit(1).executeTakeFirstOrThrow();
    return id;
  };

  /** What was issued with the draft's prefill, as it is today; nothing once the consent to papers is taken back. */
  const documentsOf = async (prefill: string | null): Promise<Pick<Draft, 'documents'>> => {
    const row = await database.selectFrom('prefill').select('documents').where('id', '=', prefill).where(cameByStanding('held-papers')).executeTakeFirst();
    return heldPapersOf(row?.documents ?? [], new Date());
  };

  const find = async (id: string, person: string): Promise<Draft | undefined> => {
    const row = await database
      .selectFrom('draft')
      .select(['id', 'procedure', 'version', 'saved_at', 'expires_at', 'content', 'revision', 'prefill'])
      .where('id', '=', id)
      .where('person', '=', person)
      .where('expires_at', '>', new Date())
      .executeTakeFirst();
    if (!row) return undefined;
    return { ...(await summary(row)), content: row.content, ...(await documentsOf(row.prefill)), files: await files(id, person), etag: etagOf(row.revision) };
  };

  return {
    find,

    async list(person) {
      const rows = await database
        .selectFrom('draft')
        .select(['id', 'procedure', 'version', 'saved_at', 'expires_at'])
        .where('person', '=', person)
        .where('expires_at', '>', new Date())
        .orderBy('saved_at', 'desc')
        .limit(MOST)
        .execute();
      return Promise.all(rows.map(summary));
    },

    async create(person, key, { procedure, version, content }) {
      if (!isObject(content.snapshot) || !(await procedures.find(procedure, version))) throw new Refusal('unknownVersion');
      const known = await database.selectFrom('draft').select('id').where('person', '=', person).where('created_key', '=', key).executeTakeFirst();
      const { count } = await database.selectFrom('draft').select((select) => select.fn.countAll<string>().as('count')).where('person', '=', person).executeTakeFirstOrThrow();
      if (!known && Number(count) >= MOST) throw new Refusal('tooManyDrafts');
      const now = new Date();
      await database.transaction().execute(async (transaction) => {
        const issued = await fitting(await prefillOf(transaction, content, person), procedure, version);
        await transaction
          .insertInto('draft')
          .values({
            id: crypto.randomUUID(),
            person,
            procedure,
            version,
            content: JSON.stringify(content),
            revision: 1,
            last_key: key,
            prefill: issued?.id ?? null,
            created_key: key,
            saved_at: now,
            purpose: 'draft',
            expires_at: new Date(now.getTime() + keptDays * DAY),
          })
          .onConflict((conflict) => conflict.columns(['person', 'created_key']).doNothing())
          .execute();
      });
      const { id } = await database.selectFrom('draft').select('id').where('person', '=', person).where('created_key', '=', key).executeTakeFirstOrThrow();
      const made = await find(id, person);
      if (!made) throw new Refusal('draftGone');
      return made;
    },

    save: ({ id, person, content, revision, key }) =>
      database.transaction().execute(async (transaction) => {
        // Before the draft's row is locked: in the same order as what is fetched again.
        const named = await prefillOf(transaction, content, person);
        const row = await transaction.selectFrom('draft').select(['procedure', 'version', 'revision', 'last_key', 'prefill', 'saved_at', 'expires_at']).where('id', '=', id).where('person', '=', person).forUpdate().executeTakeFirst();
        if (!row) throw new Refusal('notFound');
        const saved = (at: Date, until: Date, now: number): SavedDraft => ({ savedAt: at.toISOString(), expiresAt: until.toISOString(), etag: etagOf(now) });
        // The very save whose answer was lost: it is there, and nobody has saved since.
        if (row.last_key === key) return saved(row.saved_at, row.expires_at, row.revision);
        if (row.revision !== revision) throw new Refusal('draftChanged', { headers: { etag: etagOf(row.revision) } });
        const { procedure } = row;
        const version = versionNamed(content) ?? row.version;
        if (!(await isWay(procedure, row.version, version))) throw new Refusal((await isWay(procedure, version, row.version)) ? 'draftCarriedOver' : 'unknownVersion');
        const at = new Date();
        const until = new Date(at.getTime() + keptDays * DAY);
        // What a draft was filled from once it stays held to, whatever a snapshot leaves out: another version is no way round a lock.
        const prefill = await newest(transaction, await fitting(named, procedure, version), row.prefill);
        await transaction
          .updateTable('draft')
          .set({ version, content: JSON.stringify(content), revision: revision + 1, last_key: key, prefill, saved_at: at, expires_at: until })
          .where('id', '=', id)
          .execute();
        if (prefill !== row.prefill) await removeLoose(transaction, row.prefill);
        return saved(at, until, revision + 1);
      }),

    remove: (id, person) =>
      database.transaction().execute(async (transaction) => {
        const removed = await transaction.deleteFrom('draft').where('id', '=', id).where('person', '=', person).returning('id').executeTakeFirst();
        if (!removed) throw new Refusal('notFound');
        await removeWithdrawn(transaction, person);
      }),
  };
};
