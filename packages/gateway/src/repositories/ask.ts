/** Asks several repositories at once; none of them keeps the others, or a person, waiting. */
import { inTime } from '@motcua/procedure/in-time';
import type { RepositoryInfo } from '../contract.ts';
import { failure, log } from '../log.ts';
import { isObject, type JsonObject } from '@motcua/procedure';
import type { Claims, Inquiry, Repository, RepositoryRecord } from './repository.ts';
import { recordChecker } from './sound.ts';

export interface Found {
  /** In order of preference. */
  readonly records: readonly { readonly repository: RepositoryInfo; readonly record: RepositoryRecord }[];
  /** Those that don't know the person. */
  readonly unknown: readonly RepositoryInfo[];
  /** Those that could not be asked, answered too late, or with nothing that could be used. */
  readonly unreachable: readonly RepositoryInfo[];
}

/** What is wanted of all of them. */
export interface Wanted extends Omit<Inquiry, 'parts' | 'purposes'> {
  /** Of what a repository holds, and what for: of whom nothing is wanted isn't asked. */
  readonly of: (repository: RepositoryInfo) => Pick<Inquiry, 'parts' | 'purposes'>;
}

export type AskRepositories = (wanted: Wanted, request: string, claims?: Claims) => Promise<Found>;

type Answer =
  | { readonly repository: RepositoryInfo; readonly outcome: 'answered'; readonly record: RepositoryRecord }
  | { readonly repository: RepositoryInfo; readonly outcome: 'unknown' | 'unreachable' };

/** Of what a repository handed over, what it was asked for, and whose record it is. */
const asked = (given: unknown, parts: readonly string[]): unknown => {
  if (!isObject(given)) return given;
  const among = (all: JsonObject): JsonObject => Object.fromEntries(Object.entries(all).filter(([part]) => parts.includes(part)));
  const { person, sources } = given;
  const owner = isObject(person) && person.personalId !== undefined ? { person: { personalId: person.personalId } } : {};
  return { ...owner, ...among(given), ...(isObject(sources) ? { sources: among(sources) } : {}) };
};

/** @param patience milliseconds that each one has */
export const askRepositories = (repositories: readonly Repository[], patience: number): AskRepositories => {
  const check = recordChecker();

  const find = async (repository: Repository, inquiry: Inquiry, claims: Claims | undefined): Promise<RepositoryRecord | undefined> => {
    const signal = AbortSignal.timeout(patience);
    const given = await inTime(signal, repository.find(inquiry, signal, claims), 'A repository did not answer in time.');
    if (given === undefined) return undefined;
    const { record, flaws } = check(asked(given, inquiry.parts), inquiry.personalId);
    // Where and what, by the shape's own words: a flaw names no value.
    for (const { pointer, code } of flaws.slice(0, 10)) log('warn', 'record left out in part', { repository: repository.id, pointer, code });
    if (!record) throw new Error('A record can not be used.');
    return record;
  };

  const ask = async (repository: Repository, inquiry: Inquiry, request: string, claims: Claims | undefined): Promise<Answer> => {
    try {
      const record = await find(repository, inquiry, claims);
      return record ? { repository, outcome: 'answered', record } : { repository, outcome: 'unknown' };
    } catch (error) {
      log('error', 'repository failed', { request, repository: repository.id, ...failure(error) });
      return { repository, outcome: 'unreachable' };
    }
  };

  return async ({ of, results, ...about }, request, claims) => {
    const inquiries = repositories
      .map((repository) => ({ repository, wanted: of(repository) }))
      .filter(({ wanted: { parts } }) => parts.length > 0)
      .map(({ repository, wanted }): { readonly repository: Repository; readonly inquiry: Inquiry } => ({ repository, inquiry: { ...about, ...wanted, ...(results && wanted.parts.includes('documents') ? { results } : {}) } }));
    const answers = await Promise.all(inquiries.map(({ repository, inquiry }) => ask(repository, inquiry, request, claims)));
    const those = (wanted: 'unknown' | 'unreachable'): RepositoryInfo[] => answers.filter(({ outcome }) => outcome === wanted).map(({ repository }) => repository);
    return { records: answers.filter((answer) => answer.outcome === 'answered'), unknown: those('unknown'), unreachable: those('unreachable') };
  };
};
