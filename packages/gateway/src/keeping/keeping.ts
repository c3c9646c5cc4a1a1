/** What people keep of finished dossiers for their next ones: papers, answers, each by a consent of its own. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Catalogue } from '../catalogue.ts';
import { checkPurposes, type Consents } from '../consents.ts';
import type { Keepable, KeepingRequest, OwnRepository } from '../contract.ts';
import type { Database } from '../database/schema.ts';
import type { Store } from '../database/open.ts';
import type { Dossiers } from '../dossiers.ts';
import type { Files } from '../files/files.ts';
import { Refusal } from '../problems.ts';
import type { Procedures, Published } from '../procedures.ts';
import { keepableAnswers, questionOf, questionsOf, type KeepableAnswer } from './answers.ts';
import { keptBy, listKept, ownOf, type Own, type OwnAllowed } from './kept.ts';
import { digestOf, keepablePapers, type KeepablePaper } from './papers.ts';
import { keepableRows, questionsOfRows, type KeepableRow } from './rows.ts';

const DAY = 86_400_000;
/** Finished, and handed out. */
const FINISHED: ReadonlySet<number> = new Set([9, 10]);
/** Papers that one person may keep. */
const MOST_PAPERS = 100;

export interface Keeping {
  /** What of the person's own finished dossier may be kept. @throws Refusal `notFound`, `notFinished`. */
  keepable(code: string, person: string): Promise<Keepable>;
  /** @throws Refusal `notFound`, `notFinished`, `tooManyFiles`, `invalidRequest` for the same purpose twice. */
  keep(code: string, person: string, request: KeepingRequest): Promise<OwnRepository>;
  list(person: string): Promise<OwnRepository>;
  /** Removes a paper or an answer. @throws Refusal `notFound`. */
  remove(id: string, person: string): Promise<void>;
  /** Removes all answers of one dossier. @throws Refusal `notFound`. */
  removeAnswers(dossier: string, person: string): Promise<void>;
  /** What is kept that may fill in a procedure; `undefined` when there is nothing. */
  own(person: string, personalId: string, procedure: string, allowed: OwnAllowed): Promise<Own | undefined>;
}

interface Setting {
  readonly database: Store;
  readonly procedures: Procedures;
  readonly dossiers: Dossiers;
  readonly consents: Consents;
  readonly files: Pick<Files, 'copy' | 'removeBytes'>;
  readonly codeLists: Catalogue['codeLists'];
  readonly keptDays: number;
}

interface Finished {
  readonly published: Published;
  readonly filedAt: string;
  readonly papers: readonly KeepablePaper[];
  readonly answers: readonly KeepableAnswer[];
  readonly rows: readonly KeepableRow[];
}

/** One act of keeping. */
interface Act {
  readonly person: string;
  readonly consent: string;
  readonly procedure: string;
  readonly dossier: string;
  readonly kept_at: Date;
  readonly expires_at: Date;
}

export const openKeeping = ({ database, procedures, dossiers, consents, files, codeLists, keptDays }: Setting): Keeping => {
  const finished = async (code: string, person: string): Promise<Finished> => {
    const dossier = await dossiers.find(code, person);
    const content = dossier && (await dossiers.content(code, person));
    const published = content && (await procedures.find(content.procedure, content.version));
    if (!content || !published) throw new Refusal('notFound');
    if (!FINISHED.has(dossier.state)) throw new Refusal('notFinished');
    return { published, filedAt: dossier.submittedAt, papers: keepablePapers(published.plan, await dossiers.events(code, 0)), answers: keepableAnswers(published, content, codeLists), rows: keepableRows(published, content, codeLists) };
  };

  /** @returns ids of the bytes of the same papers, kept before, whose rows are gone now */
  const keepPapers = async (transaction: Transaction<Database>, act: Act, papers: readonly KeepablePaper[]): Promise<string[]> => {
    const replaced: string[] = [];
    for (const { component, files: uploaded } of papers) {
      const digest = digestOf(uploaded);
      const same = transaction.selectFrom('kept_paper').select('id').where('person', '=', act.person).where('procedure', '=', act.procedure).where('component', '=', component.code).where('digest', '=', digest);
      replaced.push(...(await transaction.selectFrom('kept_file').select('id').where('paper', 'in', same).execute()).map(({ id }) => id));
      await transaction.deleteFrom('kept_paper').where('id', 'in', same).execute();
      const id = randomUUID();
      await transaction
        .insertInto('kept_paper')
        .values({ ...act, id, component: component.code, component_name: JSON.stringify(component.name), digest, purpose: 'my repository' })
        .execute();
      for (const [number, { id: file, name, type, size, sha256, state }] of uploaded.entries()) {
        const copy = randomUUID();
        await files.copy(file, copy);
        await transaction.insertInto('kept_file').values({ id: copy, paper: id, number, name, media_type: type, size, sha256, state }).execute();
      }
    }
    const { count } = await transaction.selectFrom('kept_paper').select((select) => select.fn.countAll<string>().as('count')).where('person', '=', act.person).executeTakeFirstOrThrow();
    if (Number(count) > MOST_PAPERS) throw new Refusal('tooManyFiles');
    return replaced;
  };

  /** In the place of those of an earlier dossier of the procedure, and of those that any other had in the same place of the canonical shape. */
  const keepAnswers = async (transaction: Transaction<Database>, act: Act, { published, filedAt, answers, rows }: Finished): Promise<void> => {
    const { version } = published.plan.procedure;
    await transaction.deleteFrom('kept_answer').where('person', '=', act.person).where('procedure', '=', act.procedure).execute();
    const single = answers.map(({ field, pointer = null, again, value, label = null, ...question }) => ({ field, pointer, again, question: questionOf(question), value: { value }, label, row: null }));
    const repeated = rows.map((each) => ({ ...each, pointer: null, value: {}, label: null }));
    for (const [number, { field, pointer, again, question, value, label, row }] of [...single, ...repeated].entries()) {
      if (pointer !== null) await transaction.deleteFrom('kept_answer').where('person', '=', act.person).where('pointer', '=', pointer).execute();
      const said = { question: JSON.stringify(question), value: JSON.stringify(value), label: label && JSON.stringify(label), again: JSON.stringify(again), kept_row: row && JSON.stringify(row) };
      await transaction
        .insertInto('kept_answer')
        .values({ ...act, ...said, id: randomUUID(), number, field, version, filed_at: new Date(filedAt), pointer, purpose: 'my repository' })
        .execute();
    }
  };

  return {
    async keepable(code, person) {
      const { papers, answers, rows } = await finished(code, person);
      return {
        papers: papers.map(({ component, files: uploaded }) => ({ component: component.code, name: component.name, files: uploaded.map(({ name }) => name) })),
        answers: [...questionsOf(answers), ...questionsOfRows(rows)],
        kept: await keptBy(database, person, code),
      };
    },

    async keep(code, person, { consents: given }) {
      checkPurposes(given);
      const dossier = await finished(code, person);
      const { code: procedure, version } = dossier.published.plan.procedure;
      const at = new Date();
      const replaced: string[] = [];
      await database.transaction().execute(async (transaction) => {
        for (const { purpose, version: wording, language } of given) {
          const consent = randomUUID();
          await consents.record(transaction, { id: consent, person, purpose, wording, language, procedure, version, at, uses: [] });
          const act: Act = { person, consent, procedure, dossier: code, kept_at: at, expires_at: new Date(at.getTime() + keptDays * DAY) };
          if (purpose === 'keep-papers') replaced.push(...(await keepPapers(transaction, act, dossier.papers)));
          else await keepAnswers(transaction, act, dossier);
        }
      });
      await files.removeBytes(replaced);
      return listKept(database, person);
    },

    list: (person) => listKept(database, person),

    async remove(id, person) {
      const bytes = await database.transaction().execute(async (transaction) => {
        const of = await transaction.selectFrom('kept_file').innerJoin('kept_paper', 'kept_paper.id', 'kept_file.paper').select('kept_file.id').where('kept_paper.id', '=', id).where('person', '=', person).execute();
        const paper = await transaction.deleteFrom('kept_paper').where('id', '=', id).where('person', '=', person).returning('id').executeTakeFirst();
        const answer = await transaction.deleteFrom('kept_answer').where('id', '=', id).where('person', '=', person).returning('id').executeTakeFirst();
        if (!paper && !answer) throw new Refusal('notFound');
        return of.map((file) => file.id);
      });
      await files.removeBytes(bytes);
    },

    async removeAnswers(dossier, person) {
      const { numDeletedRows } = await database.deleteFrom('kept_answer').where('dossier', '=', dossier).where('person', '=', person).executeTakeFirst();
      if (numDeletedRows === 0n) throw new Refusal('notFound');
    },

    own: (person, personalId, procedure, allowed) => ownOf(database, person, personalId, procedure, allowed),
  };
};

