/** From the repositories to what a procedure may be filled in with, for one person, now. */
import { fieldIndex, withUnreachable } from '@motcua/procedure/evaluate';
import { partsAsked } from '@motcua/procedure/repositories';
import { dayInVietnam, isPersonalName } from '@motcua/vietnam';
import type { DataUse, PrefillValue, RepositoryInfo, Text, Unreachable } from './contract.ts';
import { fittingDocuments, resultsWanted } from './documents/fitting.ts';
import type { IssuedDocument } from './documents/issued.ts';
import { againValues } from './keeping/again.ts';
import { againRows, againRowsOf, withAgain, withoutAgain } from './keeping/again-rows.ts';
import type { Own } from './keeping/kept.ts';
import { OWN_REPOSITORY } from './keeping/own.ts';
import { peopleForRows, type FilledRow } from './people.ts';
import { isSamePlace, keptFromBefore, prefillValues, type Filled } from './prefill-values.ts';
import { rowsFromBefore, type IssuedRow } from './prefill-rows.ts';
import type { Published } from './procedures.ts';
import type { Found, Wanted } from './repositories/ask.ts';
import { recordChecker } from './repositories/sound.ts';
import { CHANNEL, contextOf, type Parts } from './routes/parts.ts';
import type { Caller } from './sign-in.ts';

/** What was said before, and counts on where it can't be asked now. */
export interface Before {
  readonly values: readonly PrefillValue[];
  readonly rows: readonly IssuedRow[];
  readonly documents: readonly IssuedDocument[];
}

export interface Fetched {
  readonly at: Date;
  readonly values: readonly PrefillValue[];
  /** People who may be taken as rows. */
  readonly rows: readonly IssuedRow[];
  /** Papers that satisfy components. */
  readonly documents: readonly IssuedDocument[];
  readonly unreachable: readonly Unreachable[];
  /** Whether any repository answered, if only that it doesn't know the person. */
  readonly answered: boolean;
  readonly uses: readonly Omit<DataUse, 'at'>[];
}

/** What was found, and what came of it. */
interface Made {
  readonly found: Found;
  readonly filled: readonly Filled[];
  readonly people: readonly FilledRow[];
  readonly documents: readonly IssuedDocument[];
}

/** What each repository was asked for, which questions it filled in, and which papers it has, each once. */
export const usesOf = ({ plan }: Published, { found: { records, unknown, unreachable }, filled, people, documents }: Made): Omit<DataUse, 'at'>[] => {
  const fields = fieldIndex(plan);
  const questions = ({ id }: RepositoryInfo): Text[] => {
    const pointers = [...filled.filter(({ repository }) => repository.id === id).map(({ value }) => value.pointer), ...people.filter(({ repositories }) => repositories.has(id)).map(({ row }) => row.group)];
    return [...new Map(pointers.flatMap((pointer) => fields.get(pointer)?.title ?? []).map((title) => [title.vi, title])).values()];
  };
  const papers = ({ id }: RepositoryInfo): Text[] =>
    plan.procedure.components.filter(({ code }) => documents.some(({ component, repository }) => component === code && repository.id === id)).map(({ name }) => name);
  const use = (outcome: DataUse['outcome']) => (repository: RepositoryInfo): Omit<DataUse, 'at'> => ({
    repository: { id: repository.id, name: repository.name },
    outcome,
    questions: questions(repository),
    ...(papers(repository).length > 0 ? { papers: papers(repository) } : {}),
  });
  return [...records.map(({ repository }) => repository).map(use('answered')), ...unknown.map(use('unknown')), ...unreachable.map(use('unreachable'))];
};

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

/** What repositories answer on the parts that are wanted of them, and what the person keeps themselves, which is heard last. */
export const findAll = async ({ ask, keeping, repositories }: Pick<Asking, 'ask' | 'keeping' | 'repositories'>, { subject, personalId, claims }: Asker, request: string, wanted: Pick<Wanted, 'parts' | 'purpose' | 'procedure' | 'results'>): Promise<FoundAll> => {
  // By nothing else could a person be asked about.
  if (personalId === undefined) return { found: { records: [], unknown: [], unreachable: repositories.filter((repository) => wanted.parts(repository).length > 0) } };
  const [found, own] = await Promise.all([ask({ ...wanted, personalId, channel: CHANNEL, ...requesterOf(claims) }, request, claims), keeping.own(subject, personalId, wanted.procedure)]);
  const { record } = own === undefined ? {} : check(own.record, personalId);
  return { found: record ? { ...found, records: [...found.records, { repository: OWN_REPOSITORY, record }] } : found, own };
};

export const toUnreachable = ({ unreachable }: Found): Unreachable[] => unreachable.map(({ id, name }) => ({ id, name }));

/** With the day on which the person filed what they keep. */
const dated = (own: Own | undefined) => ({ value, repository }: Filled): Filled => {
  const filedAt = repository === OWN_REPOSITORY ? own?.filedAt.get(value.source.record) : undefined;
  return filedAt === undefined ? { value, repository } : { value: { ...value, source: { ...value.source, filedAt } }, repository };
};

interface Earlier {
  /** What was said before, and counts on where it can't be asked now. */
  readonly before: () => Promise<Before>;
  /** What was issued for a form that is gone on with: what was filed before it was begun stays what it was then. */
  readonly begun?: Pick<Before, 'values' | 'rows'>;
}

export const fetchFor = async (parts: Asking, caller: Asker, request: string, published: Published, earlier: Earlier): Promise<Fetched> => {
  const { agency, catalogue } = parts;
  const { plan } = published;
  const { found, own } = await findAll(parts, caller, request, {
    parts: (repository) => partsAsked(plan, repository),
    purpose: 'prefill',
    procedure: plan.procedure.code,
    results: resultsWanted({ procedure: plan.procedure, agency }),
  });
  const at = new Date();
  const retrievedAt = at.toISOString();
  const unreachable = toUnreachable(found);
  const context = withUnreachable(contextOf(parts), unreachable);
  const filled = prefillValues(published, found.records, context, catalogue.codeLists, retrievedAt).map(dated(own));
  const said = filled.map(({ value }) => value);
  const setting = { said, context, lists: catalogue.codeLists, retrievedAt };
  const people = peopleForRows(published, found.records, setting);
  const { begun } = earlier;
  const filed = begun ? undefined : own?.filed;
  const again = begun ? begun.values.filter((value) => value.again) : filed ? againValues(published, filed, setting) : [];
  const rowsAgain = begun ? againRowsOf(begun.rows) : filed ? againRows(published, filed, setting) : [];
  const last = unreachable.length > 0 ? await earlier.before() : { values: [], rows: [], documents: [] };
  const kept = keptFromBefore(published, last.values, said, found.unreachable);
  const documents = [
    ...fittingDocuments({ procedure: plan.procedure, agency, records: found.records, personalId: caller.personalId ?? '', today: dayInVietnam(at), retrievedAt }),
    ...last.documents.filter(({ repository }) => unreachable.some(({ id }) => id === repository.id)),
  ];
  const rows = withAgain(rowsFromBefore(published, withoutAgain(last.rows), people.map(({ row }) => row), found.unreachable), rowsAgain);
  const ownRows = rows.filter((row) => row.again).map((row) => ({ row, repositories: new Set([OWN_REPOSITORY.id]) }));
  return {
    at,
    values: [...said.filter((value) => !kept.some((other) => isSamePlace(other, value))), ...kept, ...again],
    rows,
    documents,
    unreachable,
    answered: found.records.length + found.unknown.length > 0,
    uses: usesOf(published, { found, filled: [...filled, ...again.map((value) => ({ value, repository: OWN_REPOSITORY }))], people: [...people, ...ownRows], documents }),
  };
};
