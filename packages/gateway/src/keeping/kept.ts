/** What is kept, as it is read: by its owner, and by a prefill. */
import { isObject, keysOf, parentOf, valueAt, withValue, type JsonObject } from '@motcua/procedure';
import type { KeepingPurpose, KeptAnswer, OwnRepository } from '../contract.ts';
import type { Store } from '../database/open.ts';
import type { Filed } from './again.ts';
import { OWN_REPOSITORY } from './own.ts';
import { isNational } from './papers.ts';
import type { KeptRow } from './rows.ts';

const filesOf = async (database: Store, papers: readonly string[]) =>
  papers.length === 0 ? [] : database.selectFrom('kept_file').selectAll().where('paper', 'in', papers).orderBy('number').execute();

const papersOf = (database: Store, person: string) =>
  database.selectFrom('kept_paper').selectAll().where('person', '=', person).where('expires_at', '>', new Date()).orderBy('kept_at', 'desc').orderBy('id').execute();

const answersOf = (database: Store, person: string) =>
  database.selectFrom('kept_answer').selectAll().where('person', '=', person).where('expires_at', '>', new Date()).orderBy('kept_at', 'desc').orderBy('number').execute();

/** What of a dossier is kept. */
export const keptBy = async (database: Store, person: string, dossier: string): Promise<KeepingPurpose[]> => {
  const [papers, answers] = [await papersOf(database, person), await answersOf(database, person)];
  return [
    ...(papers.some((paper) => paper.dossier === dossier) ? (['keep-papers'] as const) : []),
    ...(answers.some((answer) => answer.dossier === dossier) ? (['keep-answers'] as const) : []),
  ];
};

const toldRow = ({ called, cells }: KeptRow): NonNullable<KeptAnswer['row']> => [
  ...(called ? [called] : []),
  ...cells.map(({ question, value, label }) => ({ question, value, ...(label && { label }) })),
];

export const listKept = async (database: Store, person: string): Promise<OwnRepository> => {
  const papers = await papersOf(database, person);
  const files = await filesOf(database, papers.map(({ id }) => id));
  const answers = await answersOf(database, person);
  return {
    papers: papers.map(({ id, component, component_name, procedure, dossier, kept_at, expires_at }) => ({
      id,
      component,
      componentName: component_name,
      procedure,
      dossier,
      keptAt: kept_at.toISOString(),
      expiresAt: expires_at.toISOString(),
      files: files.filter(({ paper }) => paper === id).map(({ name, size, sha256 }) => ({ name, size: Number(size), sha256 })),
    })),
    answers: answers.map(({ id, question, value, label, kept_row, procedure, dossier, kept_at, expires_at }) => ({
      id,
      question,
      ...(value.value === undefined ? {} : { value: value.value }),
      ...(label ? { label } : {}),
      ...(kept_row ? { row: toldRow(kept_row) } : {}),
      procedure,
      dossier,
      keptAt: kept_at.toISOString(),
      expiresAt: expires_at.toISOString(),
    })),
  };
};

/** What of it a person agreed to have used. */
export interface OwnAllowed {
  readonly answers: boolean;
  readonly papers: boolean;
}

/** What a person keeps that may fill in a procedure. */
export interface Own {
  /** Whether there are answers, and whether there are papers. */
  readonly has: OwnAllowed;
  /** Whether the person's number is one of the answers: the record has it in any case, since it says whose it is. */
  readonly keepsNumber: boolean;
  /** In the canonical shape, unchecked: what a person once typed need not fit it. */
  readonly record: JsonObject;
  /** What they answered the last time in the same procedure. */
  readonly filed: Filed | undefined;
  /** When the dossiers that the record names were filed, where that is known. */
  readonly filedAt: ReadonlyMap<string, string>;
}

type Answers = Awaited<ReturnType<typeof answersOf>>;

/** All are of one dossier: keeping those of another takes their place. */
const filedIn = (answers: Answers): Filed | undefined => {
  const [first] = answers;
  if (!first?.version || !first.filed_at) return undefined;
  return {
    dossier: first.dossier,
    version: first.version,
    filedAt: first.filed_at.toISOString(),
    answers: answers.flatMap(({ field, value: { value }, again }) => (field === null || value === undefined ? [] : [{ pointer: field, value, again }])),
    rows: answers.flatMap(({ field, kept_row, again }) => (field === null || !kept_row ? [] : [{ group: parentOf(field), again, values: kept_row.cells, marks: kept_row.marks, ofRecord: kept_row.called !== undefined }])),
  };
};

const source = (record: string): JsonObject => ({ authority: OWN_REPOSITORY.name.vi, record, verified: false });

/** Nothing else is read of it than what is allowed. */
export const ownOf = async (database: Store, person: string, personalId: string, procedure: string, allowed: OwnAllowed): Promise<Own | undefined> => {
  const papers = (allowed.papers ? await papersOf(database, person) : []).filter((paper) => paper.procedure === procedure || isNational(paper.component));
  const answers = allowed.answers ? await answersOf(database, person) : [];
  const placed = answers.flatMap(({ pointer, ...answer }) => (pointer === null ? [] : [{ ...answer, pointer }]));
  const filed = filedIn(answers.filter((answer) => answer.procedure === procedure && answer.field !== null));
  const has: OwnAllowed = { answers: placed.length > 0 || filed !== undefined, papers: papers.length > 0 };
  if (!has.answers && !has.papers) return undefined;
  const files = await filesOf(database, papers.map(({ id }) => id));
  const documents = papers.map(({ id, component, component_name }) => ({
    resultCode: component,
    name: component_name.vi.slice(0, 300),
    store: 'mine',
    files: files.filter(({ paper }) => paper === id).map((file) => ({ name: file.name, id: file.id, sha256: Buffer.from(file.sha256, 'base64url').toString('hex') })),
  }));
  const filled = placed.reduce<JsonObject>((record, { pointer, value }) => (value.value === undefined ? record : withValue(record, pointer, value.value)), {});
  // The latest first: each part is told with the dossier that it was kept of last.
  const told = placed.toReversed().reduce<JsonObject>((sources, { pointer, dossier }) => ({ ...sources, [keysOf(pointer)[0] ?? '']: source(dossier) }), {});
  return {
    has,
    keepsNumber: valueAt(filled, '/person/personalId') !== undefined,
    filed,
    filedAt: new Map(placed.flatMap(({ dossier, filed_at }) => (filed_at ? [[dossier, filed_at.toISOString()]] : []))),
    record: {
      ...filled,
      person: { ...(isObject(filled.person) ? filled.person : {}), personalId },
      ...(documents.length > 0 ? { documents } : {}),
      sources: { ...told, ...(papers[0] ? { documents: source(papers[0].dossier) } : {}) },
    },
  };
};
