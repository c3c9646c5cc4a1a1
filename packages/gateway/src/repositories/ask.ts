/** Asks several repositories at once; none of them keeps the others, or a person, waiting. */
import type { RepositoryInfo } from '../contract.ts';
import { failure, log } from '../log.ts';
import type { Claims, Repository, RepositoryRecord } from './repository.ts';
import { recordChecker } from './sound.ts';

export interface Found {
  /** In order of preference. */
  readonly records: readonly { readonly repository: RepositoryInfo; readonly record: RepositoryRecord }[];
  /** Those that don't know the person. */
  readonly unknown: readonly RepositoryInfo[];
  /** Those that could not be asked, answered too late, or with nothing that could be used. */
  readonly unreachable: readonly RepositoryInfo[];
}

/** What a repository may hold. */
export type Part = RepositoryInfo['holds'][number];

/** @param part what is wanted: those that don't hold it aren't asked */
export type AskRepositories = (personalId: string, request: string, claims?: Claims, part?: Part) => Promise<Found>;

type Answer =
  | { readonly repository: RepositoryInfo; readonly outcome: 'answered'; readonly record: RepositoryRecord }
  | { readonly repository: RepositoryInfo; readonly outcome: 'unknown' | 'unreachable' };

/** @param patience milliseconds that each one has */
export const askRepositories = (repositories: readonly Repository[], patience: number): AskRepositories => {
  const check = recordChecker();

  const find = async (repository: Repository, personalId: string, claims: Claims | undefined): Promise<RepositoryRecord | undefined> => {
    const signal = AbortSignal.timeout(patience);
    // One that doesn't heed the signal isn't waited for either.
    const late = new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('A repository did not answer in time.')), { once: true }));
    const given = await Promise.race([repository.find(personalId, signal, claims), late]);
    if (given === undefined) return undefined;
    const { record, flaws } = check(given, personalId);
    // Where and what, by the shape's own words: a flaw names no value.
    for (const { pointer, code } of flaws.slice(0, 10)) log('warn', 'record left out in part', { repository: repository.id, pointer, code });
    if (!record) throw new Error('A record can not be used.');
    return record;
  };

  const ask = async (repository: Repository, personalId: string, request: string, claims: Claims | undefined): Promise<Answer> => {
    try {
      const record = await find(repository, personalId, claims);
      return record ? { repository, outcome: 'answered', record } : { repository, outcome: 'unknown' };
    } catch (error) {
      log('error', 'repository failed', { request, repository: repository.id, ...failure(error) });
      return { repository, outcome: 'unreachable' };
    }
  };

  return async (personalId, request, claims, part) => {
    const asked = part === undefined ? repositories : repositories.filter(({ holds }) => holds.includes(part));
    const answers = await Promise.all(asked.map((repository) => ask(repository, personalId, request, claims)));
    const those = (wanted: 'unknown' | 'unreachable'): RepositoryInfo[] => answers.filter(({ outcome }) => outcome === wanted).map(({ repository }) => repository);
    return { records: answers.filter((answer) => answer.outcome === 'answered'), unknown: those('unknown'), unreachable: those('unreachable') };
  };
};
