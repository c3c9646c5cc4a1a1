/** From the repositories to what a procedure may be filled in with, for one person, now. */
import { isObject } from '@motcua/procedure';
import { withUnreachable } from '@motcua/procedure/evaluate';
import { isAskedForPapers, partsAsked, partsThatAnswer } from '@motcua/procedure/repositories';
import { dayInVietnam, isPersonalName } from '@motcua/vietnam';
import { usesByPurpose, type Made } from './accounting.ts';
import type { PrefillPurpose, RepositoryInfo, Unreachable } from './contract.ts';
import { fittingDocuments, resultsWanted } from './documents/fitting.ts';
import type { IssuedDocument } from './documents/issued.ts';
import { againValues } from './keeping/again.ts';
import { againRows, againRowsOf, withAgain, withoutOwn } from './keeping/again-rows.ts';
import type { Own, OwnAllowed } from './keeping/kept.ts';
import { OWN_REPOSITORY } from './keeping/own.ts';
import { peopleForRows } from './people.ts';
import { isOwnValue, isSamePlace, keptFromBefore, prefillValues, type Answered, type Filled, type IssuedValue } from './prefill-values.ts';
import { isSamePerson, rowsFromBefore, type IssuedRow } from './prefill-rows.ts';
import type { Published } from './procedures.ts';
import type { Found, Wanted } from './repositories/ask.ts';
import { recordChecker } from './repositories/sound.ts';
import { CHANNEL, contextOf, type Parts } from './routes/parts.ts';
import type { Caller } from './sign-in.ts';
import type { Use } from './uses.ts';

/** What was said before, and counts on where it can't be asked now. */
export interface Before {
  readonly values: readonly IssuedValue[];
  readonly rows: readonly IssuedRow[];
  readonly documents: readonly IssuedDocument[];
}

export interface Fetched {
  readonly at: Date;
  readonly values: readonly IssuedValue[];
  /** People who may be taken as rows. */
  readonly rows: readonly IssuedRow[];
  /** Papers that satisfy components. */
  readonly documents: readonly IssuedDocument[];
  readonly unreachable: readonly Unreachable[];
  /** Whether any repository answered, if only that it doesn't know the person. */
  readonly answered: boolean;
  /** By the purposes that they were made for. */
  readonly uses: ReadonlyMap<PrefillPurpose, readonly Use[]>;
}

type Asking = Pick<Parts, 'agency' | 'ask' | 'catalogue' | 'keeping' | 'repositories'>;
export type Asker = Pick<Caller, 'subject' | 'personalId' | 'claims'>;

const check = recordChecker();

export interface FoundAll {
  readonly found: Found;
  /** What the person keeps; it is among what was found too. */
  readonly own?: Own | undefined;
}

/** What isn't a name is not passed on. */
const requesterOf = ({ HoVaTen }: Asker['claims']): Pick<Wanted, 'requester'> => (typeof HoVaTen === 'string' && isPersonalName(HoVaTen) ? { requester: HoVaTen } : {});

interface AllWanted extends Pick<Wanted, 'of' | 'procedure' | 'results'> {
  /** Of what the person keeps. */
  readonly own: OwnAllowed;
}

/** What repositories answer on the parts that are wanted of them, and what the person keeps themselves, which is heard last. */
export const findAll = async ({ ask, keeping, repositories }: Pick<Asking, 'ask' | 'keeping' | 'repositories'>, { subject, personalId, claims }: Asker, request: string, { own: allowed, ...wanted }: AllWanted): Promise<FoundAll> => {
  // By nothing else could a person be asked about.
  if (personalId === undefined) return { found: { records: [], unknown: [], unreachable: repositories.filter((repository) => wanted.of(repository).parts.length > 0) } };
  const [found, own] = await Promise.all([ask({ ...wanted, personalId, channel: CHANNEL, ...requesterOf(claims) }, request, claims), keeping.own(subject, personalId, wanted.procedure, allowed)]);
  const { record } = own === undefined ? {} : check(own.record, personalId);
  return { found: record ? { ...found, records: [...found.records, { repository: OWN_REPOSITORY, record }] } : found, own };
};

export const toUnreachable = ({ unreachable }: Found): Unreachable[] => unreachable.map(({ id, name }) => ({ id, name }));

const isOwn = ({ repository }: { readonly repository: RepositoryInfo }): boolean => repository === OWN_REPOSITORY;

/** What the person keeps is told apart, with the day on which they filed it. */
const asOwn = (own: Own | undefined) => (filled: Filled): Filled => {
  if (!isOwn(filled)) return filled;
  const { value, repository } = filled;
  const filedAt = own?.filedAt.get(value.source.record);
  return { value: { ...value, own: true, source: filedAt === undefined ? value.source : { ...value.source, filedAt } }, repository };
};

/** What was issued for a form that is gone on with, as it counts by now. */
export interface Begun extends Pick<Before, 'values' | 'rows'> {
  readonly unreachable: readonly Unreachable[];
}

interface Earlier {
  /** What was said before, and counts on where it can't be asked now. */
  readonly before: () => Promise<Before>;
  /** What was filed before the form was begun stays what it was then, and so does what repositories said where they may not be asked again. */
  readonly begun?: Begun;
}

/** A number that stands in the record alone, to say whose it is, is no answer of theirs. */
const answersIn = (own: Own | undefined) => (answered: Answered): Answered => {
  if (!isOwn(answered) || own?.keepsNumber !== false || !isObject(answered.record.person)) return answered;
  const person = Object.fromEntries(Object.entries(answered.record.person).filter(([key]) => key !== 'personalId'));
  return { ...answered, record: { ...answered.record, person } };
};

const NOTHING: Before = { values: [], rows: [], documents: [] };

/** What repositories said stays where they may not be asked again, and so does which of them said nothing. */
const leftOf = ({ values, rows, unreachable }: Begun): Begun => ({ values: values.filter((value) => !isOwnValue(value)), rows: withoutOwn(rows), unreachable: unreachable.filter(({ papers }) => !papers) });

/** @param purposes what the person agreed to, and hasn't taken back */
export const fetchFor = async (parts: Asking, caller: Asker, request: string, published: Published, purposes: ReadonlySet<PrefillPurpose>, { before, begun }: Earlier): Promise<Fetched> => {
  const { agency, catalogue } = parts;
  const { plan } = published;
  const [answers, papers, earlier] = [purposes.has('prefill'), purposes.has('held-papers'), purposes.has('earlier-answers')];
  const { found, own } = await findAll(parts, caller, request, {
    of: (repository) => ({
      parts: partsAsked(plan, repository, { answers, papers }),
      purposes: [...(answers && partsThatAnswer(plan, repository).length > 0 ? (['prefill'] as const) : []), ...(papers && isAskedForPapers(plan, repository) ? (['held-papers'] as const) : [])],
    }),
    own: { answers: earlier, papers },
    procedure: plan.procedure.code,
    ...(papers ? { results: resultsWanted({ procedure: plan.procedure, agency }) } : {}),
  });
  const at = new Date();
  const retrievedAt = at.toISOString();
  const left = begun && !answers ? leftOf(begun) : { ...NOTHING, unreachable: [] };
  const silent = toUnreachable(found).filter(({ id }) => !left.unreachable.some((each) => each.id === id));
  const unreachable = [...left.unreachable, ...(answers ? silent : silent.map((each): Unreachable => ({ ...each, papers: true })))];
  const context = withUnreachable(contextOf(parts), unreachable);
  const records = found.records.filter((answered) => (isOwn(answered) ? earlier : answers));
  const filled = prefillValues(published, records.map(answersIn(own)), context, catalogue.codeLists, retrievedAt)
    .map(asOwn(own))
    .filter(({ value }) => !left.values.some((other) => isSamePlace(other, value)));
  const said = [...left.values, ...filled.map(({ value }) => value)];
  const setting = { said, context, lists: catalogue.codeLists, retrievedAt };
  const people = peopleForRows(published, records, setting).filter(({ row }) => !left.rows.some((other) => isSamePerson(other, row)));
  const filed = begun ? undefined : own?.filed;
  const again = begun ? begun.values.filter((value) => value.again) : filed ? againValues(published, filed, setting) : [];
  const rowsAgain = begun ? againRowsOf(begun.rows) : filed ? againRows(published, filed, setting) : [];
  const last = found.unreachable.length > 0 ? await before() : NOTHING;
  const unheard = answers ? found.unreachable : [];
  const kept = keptFromBefore(published, last.values, said, unheard);
  const documents = [
    ...(papers ? fittingDocuments({ procedure: plan.procedure, agency, records: found.records, personalId: caller.personalId ?? '', today: dayInVietnam(at), retrievedAt }) : []),
    ...(papers ? last.documents.filter(({ repository }) => found.unreachable.some(({ id }) => id === repository.id)) : []),
  ];
  const rows = withAgain(rowsFromBefore(published, withoutOwn(last.rows), [...left.rows, ...people.map(({ row }) => row)], unheard), rowsAgain);
  const ownRows = rows.filter((row) => row.again).map((row) => ({ row, repositories: new Set([OWN_REPOSITORY.id]) }));
  const made: Made = { found, filled: [...filled, ...again.map((value) => ({ value, repository: OWN_REPOSITORY }))], people: [...people, ...ownRows], documents };
  return {
    at,
    values: [...said.filter((value) => !kept.some((other) => isSamePlace(other, value))), ...kept, ...again],
    rows,
    documents,
    unreachable,
    answered: found.records.length + found.unknown.length > 0,
    uses: usesByPurpose(published, purposes, made, own),
  };
};
