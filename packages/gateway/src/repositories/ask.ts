/** Asks several repositories at once; none of them keeps the others, or a person, waiting. */
import { failure, log } from '../log.ts';
import type { Repository, RepositoryInfo, RepositoryRecord } from './repository.ts';
import { recordChecker } from './sound.ts';

export interface Found {
  /** In order of preference. */
  readonly records: readonly { readonly repository: RepositoryInfo; readonly record: RepositoryRecord }[];
  /** Those that don't know the person. */
  readonly unknown: readonly RepositoryInfo[];
  /** Those that could not be asked, answered too late, or with nothing that could be used. */
  readonly unreachable: readonly RepositoryInfo[];
}

export type AskRepositories = (personalId: string, request: string) => Promise<Found>;

/** @param patience milliseconds that each one has */
export const askRepositories = (repositories: readonly Repository[], patience: number): AskRepositories => {
  const check = recordChecker();

  const ask = async (repository: Repository, personalId: string): Promise<RepositoryRecord | undefined> => {
    const signal = AbortSignal.timeout(patience);
    // One that doesn't heed the signal isn't waited for either.
    const late = new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('A repository did not answer in time.')), { once: true }));
    const given = await Promise.race([repository.find(personalId, signal), late]);
    if (given === undefined) return undefined;
    const { record, flaws } = check(given, personalId);
    // Where and what, by the shape's own words: a flaw names no value.
    for (const { pointer, code } of flaws.slice(0, 10)) log('warn', 'record left out in part', { repository: repository.id, pointer, code });
    if (!record) throw new Error('A record can not be used.');
    return record;
  };

  return async (personalId, request) => {
    const answers = await Promise.allSettled(repositories.map((repository) => ask(repository, personalId)));
    const told = answers.map((answer, index) => ({ answer, repository: repositories[index] }));
    const records = told.flatMap(({ answer, repository }) => (repository && answer.status === 'fulfilled' && answer.value ? [{ repository, record: answer.value }] : []));
    const unknown = told.flatMap(({ answer, repository }) => (repository && answer.status === 'fulfilled' && !answer.value ? [repository] : []));
    const unreachable = told.flatMap(({ answer, repository }) => {
      if (!repository || answer.status === 'fulfilled') return [];
      log('error', 'repository failed', { request, repository: repository.id, ...failure(answer.reason) });
      return [repository];
    });
    return { records, unknown, unreachable };
  };
};
