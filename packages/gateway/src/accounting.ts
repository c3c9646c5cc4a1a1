/** What repositories were asked for and what came of it, as it goes on record under the consents that allowed it. */
import { fieldIndex } from '@motcua/procedure/evaluate';
import { isAskedForPapers, partsThatAnswer } from '@motcua/procedure/repositories';
import type { PrefillPurpose, RepositoryInfo, Text } from './contract.ts';
import type { IssuedDocument } from './documents/issued.ts';
import type { Own } from './keeping/kept.ts';
import { OWN_REPOSITORY } from './keeping/own.ts';
import type { FilledRow } from './people.ts';
import type { Filled } from './prefill-values.ts';
import type { Published } from './procedures.ts';
import type { Found } from './repositories/ask.ts';
import type { Use } from './uses.ts';

/** What was found, and what came of it. */
export interface Made {
  readonly found: Found;
  readonly filled: readonly Filled[];
  readonly people: readonly FilledRow[];
  readonly documents: readonly IssuedDocument[];
}

/** What each repository was asked for, which questions it filled in, and which papers it has, each once. */
export const usesOf = ({ plan }: Published, { found: { records, unknown, unreachable }, filled, people, documents }: Made): Use[] => {
  const fields = fieldIndex(plan);
  const questions = ({ id }: RepositoryInfo): Text[] => {
    const pointers = [...filled.filter(({ repository }) => repository.id === id).map(({ value }) => value.pointer), ...people.filter(({ repositories }) => repositories.has(id)).map(({ row }) => row.group)];
    return [...new Map(pointers.flatMap((pointer) => fields.get(pointer)?.title ?? []).map((title) => [title.vi, title])).values()];
  };
  const papers = ({ id }: RepositoryInfo): Text[] =>
    plan.procedure.components.filter(({ code }) => documents.some(({ component, repository }) => component === code && repository.id === id)).map(({ name }) => name);
  const use = (outcome: Use['outcome']) => (repository: RepositoryInfo): Use => ({
    repository: { id: repository.id, name: repository.name },
    outcome,
    questions: questions(repository),
    ...(papers(repository).length > 0 ? { papers: papers(repository) } : {}),
  });
  return [...records.map(({ repository }) => repository).map(use('answered')), ...unknown.map(use('unknown')), ...unreachable.map(use('unreachable'))];
};

const among = ({ records, unknown, unreachable }: Found, wanted: (repository: RepositoryInfo) => boolean): Found => ({
  records: records.filter(({ repository }) => wanted(repository)),
  unknown: unknown.filter(wanted),
  unreachable: unreachable.filter(wanted),
});

/** Each under the purpose that allowed it: who was asked for answers, who for papers, and what the person keeps. */
export const usesByPurpose = (published: Published, purposes: ReadonlySet<PrefillPurpose>, made: Made, own: Own | undefined): Map<PrefillPurpose, Use[]> => {
  const { plan } = published;
  const registers = (wanted: (repository: RepositoryInfo) => boolean): Found => among(made.found, (repository) => repository !== OWN_REPOSITORY && wanted(repository));
  const ofOwn: Found = { records: [{ repository: OWN_REPOSITORY, record: {} }], unknown: [], unreachable: [] };
  const uses = new Map<PrefillPurpose, Use[]>();
  if (purposes.has('prefill')) uses.set('prefill', usesOf(published, { ...made, found: registers((repository) => partsThatAnswer(plan, repository).length > 0), documents: [] }));
  if (purposes.has('held-papers')) {
    const papers: Made = { found: registers((repository) => isAskedForPapers(plan, repository)), filled: [], people: [], documents: made.documents };
    uses.set('held-papers', [...usesOf(published, papers), ...(own?.has.papers ? usesOf(published, { ...papers, found: ofOwn }) : [])]);
  }
  if (own?.has.answers) uses.set('earlier-answers', usesOf(published, { ...made, found: ofOwn, documents: [] }));
  return uses;
};
