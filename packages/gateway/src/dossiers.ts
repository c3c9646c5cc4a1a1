/** Dossiers as append-only lists of events. */
import { sql, type Transaction } from 'kysely';
import { appointment } from './appointment.ts';
import { canonicalJson, sha256 } from './canonical-json.ts';
import type { Catalogue } from './catalogue.ts';
import type { Dossier, DossierEvent, DossierMove, Origin, Submission } from './contract.ts';
import { dayInVietnam } from '@motcua/vietnam';
import type { Database } from './database/schema.ts';
import type { Store } from './database/open.ts';
import { nextCode } from './dossier-code.ts';
import { dossierStates } from './generated/registry.ts';
import { Refusal } from './problems.ts';
import type { Procedures } from './procedures.ts';
import type { Receipts } from './receipt.ts';

export const CHANNEL = 'dossier_event';
const MOST_LISTED = 500;

export interface Filing {
  readonly person: string;
  readonly key: string;
  readonly submission: Submission;
  /** SHA-256 of the plan that the answers were judged by. */
  readonly judgedBy: string;
  readonly answers: object;
  readonly origins: Record<string, Origin>;
}

export interface DossierStore {
  /** The answer that a key was given before. @throws Refusal when it came with other content. */
  answered(person: string, key: string, submission: Submission): Promise<string | undefined>;
  /**
   * Files a dossier, unless the key has been used meanwhile; the answer as JSON text. All in one transaction.
   * @throws Refusal `unknownVersion` when another gateway corrected the plan meanwhile; the next attempt is judged by the new one.
   */
  file(filing: Filing): Promise<string>;
  /** @param person whose; absent for all. */
  list(person: string | undefined): Promise<Dossier[]>;
  find(code: string, person: string | undefined): Promise<Dossier | undefined>;
  /** Whether the dossier is there for this person; absent for anyone's. */
  exists(code: string, person: string | undefined): Promise<boolean>;
  events(code: string, after: number): Promise<DossierEvent[]>;
  /** @throws Refusal for a move that the state doesn't allow. */
  move(code: string, move: DossierMove, actor: string): Promise<DossierEvent>;
}

interface Setting {
  readonly database: Store;
  readonly procedures: Procedures;
  readonly receipts: Receipts;
  readonly agencies: Catalogue['agencies'];
  readonly agency: string;
  readonly retentionDays: number;
}

type EventRow = { seq: number; type: DossierEvent['type']; at: Date; state: DossierEvent['state']; note: string | null; unit: string | null };

const toEvent = ({ seq, type, at, state, note, unit }: EventRow): DossierEvent => ({
  seq,
  type,
  at: at.toISOString(),
  state,
  ...(note === null ? {} : { note }),
  ...(unit === null ? {} : { unit }),
});

const bodyHash = (submission: Submission): string => sha256(canonicalJson(submission));

const sameBody = (known: { body_sha256: string; answer: string | null }, submission: Submission): string => {
  if (known.body_sha256 !== bodyHash(submission) || known.answer === null) throw new Refusal('idempotencyKeyReused');
  return known.answer;
};

const announce = (transaction: Transaction<Database>, code: string) => sql`select pg_notify(${CHANNEL}, ${code})`.execute(transaction);

export const dossierStore = ({ database, procedures, receipts, agencies, agency, retentionDays }: Setting): DossierStore => {
  const keep = (from: Date): Date => new Date(from.getTime() + retentionDays * 86_400_000);

  const toDossier = async (
    row: { code: string; agency: string; procedure: string; version: string; submitted_at: Date; receipt: string },
    events: readonly EventRow[],
  ): Promise<Dossier> => {
    const published = await procedures.find(row.procedure, row.version);
    const last = events.at(-1);
    if (!published || !last) throw new Error('A dossier has no event, or its procedure is gone.');
    const overlay = agencies.get(row.agency);
    const due = appointment(events, published.plan.procedure.processing, new Set(overlay?.holidays));
    return {
      code: row.code,
      procedure: row.procedure,
      version: row.version,
      procedureName: published.plan.procedure.name,
      agencyName: overlay?.name ?? { vi: row.agency },
      state: last.state,
      submittedAt: row.submitted_at.toISOString(),
      lastEvent: last.seq,
      ...(due === undefined ? {} : { appointment: due }),
      receipt: row.receipt,
    };
  };

  const read = async (code: string | undefined, person: string | undefined): Promise<Dossier[]> => {
    const rows = await database
      .selectFrom('dossier')
      .select(['code', 'agency', 'procedure', 'version', 'submitted_at', 'receipt'])
      .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
      .$if(code !== undefined, (query) => query.where('code', '=', code ?? ''))
      .orderBy('submitted_at', 'desc')
      .orderBy('code', 'desc')
      .limit(MOST_LISTED)
      .execute();
    if (rows.length === 0) return [];
    const codes = rows.map((row) => row.code);
    const events = await database.selectFrom('dossier_event').select(['dossier', 'seq', 'type', 'at', 'state', 'note', 'unit']).where('dossier', 'in', codes).orderBy('seq').execute();
    const byDossier = new Map<string, EventRow[]>(codes.map((each) => [each, []]));
    for (const event of events) byDossier.get(event.dossier)?.push(event);
    return Promise.all(rows.map((row) => toDossier(row, byDossier.get(row.code) ?? [])));
  };

  return {
    async answered(person, key, submission) {
      const known = await database.selectFrom('idempotency').select(['body_sha256', 'answer']).where('person', '=', person).where('key', '=', key).executeTakeFirst();
      return known && sameBody(known, submission);
    },

    file: ({ person, key, submission, judgedBy, answers, origins }) =>
      database.transaction().execute(async (transaction) => {
        const at = new Date();
        const expires_at = keep(at);
        // Whoever comes second with the same key waits here until the first has committed or failed.
        const mine = await transaction
          .insertInto('idempotency')
          .values({ person, key, body_sha256: bodyHash(submission), purpose: 'one dossier per submission', expires_at })
          .onConflict((conflict) => conflict.columns(['person', 'key']).doNothing())
          .returning('key')
          .executeTakeFirst();
        if (!mine) {
          const known = await transaction.selectFrom('idempotency').select(['body_sha256', 'answer']).where('person', '=', person).where('key', '=', key).executeTakeFirstOrThrow();
          return sameBody(known, submission);
        }
        const { procedure, version } = submission;
        const plan = await transaction.selectFrom('procedure_version').select(['plan', 'sha256']).where('code', '=', procedure).where('version', '=', version).forShare().executeTakeFirstOrThrow();
        if (plan.sha256 !== judgedBy) {
          procedures.renew(plan);
          throw new Refusal('unknownVersion');
        }
        const code = await nextCode(transaction, agency, dayInVietnam(at));
        const receipt = await receipts.sign({ dossier: code, submittedAt: at.toISOString(), procedure, version, agency, answers });
        const row = { code, agency, procedure, version, submitted_at: at, receipt };
        const event = { seq: 1, type: 'submitted' as const, at, state: 1 as const, note: null, unit: null };
        await transaction.insertInto('dossier').values({ ...row, person, answers: JSON.stringify(answers), origins: JSON.stringify(origins), purpose: 'dossier', expires_at }).execute();
        await transaction.insertInto('dossier_event').values({ ...event, dossier: code, actor: person, purpose: 'dossier', expires_at }).execute();
        const answer = JSON.stringify(await toDossier(row, [event]));
        await transaction.updateTable('idempotency').set({ dossier: code, answer }).where('person', '=', person).where('key', '=', key).execute();
        await announce(transaction, code);
        return answer;
      }),

    list: (person) => read(undefined, person),
    find: async (code, person) => (await read(code, person))[0],

    async exists(code, person) {
      const row = await database
        .selectFrom('dossier')
        .select('code')
        .where('code', '=', code)
        .$if(person !== undefined, (query) => query.where('person', '=', person ?? ''))
        .executeTakeFirst();
      return row !== undefined;
    },

    async events(code, after) {
      const rows = await database.selectFrom('dossier_event').select(['seq', 'type', 'at', 'state', 'note', 'unit']).where('dossier', '=', code).where('seq', '>', after).orderBy('seq').execute();
      return rows.map(toEvent);
    },

    move: (code, { state, note = null, unit = null }, actor) =>
      database.transaction().execute(async (transaction) => {
        const dossier = await transaction.selectFrom('dossier').select('expires_at').where('code', '=', code).forUpdate().executeTakeFirst();
        if (!dossier) throw new Refusal('notFound');
        const last = await transaction.selectFrom('dossier_event').select(['seq', 'state']).where('dossier', '=', code).orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
        const legal: readonly number[] = dossierStates[last.state].moves;
        if (!legal.includes(state)) {
          const name = (each: DossierEvent['state']) => `${each} (${dossierStates[each].label.vi})`;
          throw new Refusal('illegalMove', { detail: `The dossier is in state ${name(last.state)}; state ${name(state)} can't follow it.` });
        }
        const event: EventRow = { seq: last.seq + 1, type: 'moved', at: new Date(), state, note, unit };
        await transaction.insertInto('dossier_event').values({ ...event, dossier: code, actor, purpose: 'dossier', expires_at: dossier.expires_at }).execute();
        await announce(transaction, code);
        return toEvent(event);
      }),
  };
};
