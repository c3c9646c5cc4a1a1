/** From what an agency says of its repositories, and where the operator says they are, to those that can be asked. */
import type { AgencyOverlay } from '../catalogue.ts';
import type { RepositoryAddress } from '../config.ts';
import { OWN } from '../keeping/own.ts';
import { folderRepository } from './folder.ts';
import { remoteRepository } from './remote.ts';
import type { Repository } from './repository.ts';

/** @throws Error when an address is of a repository that the agency doesn't name. */
export const reachedRepositories = ({ id: agency, repositories = [] }: AgencyOverlay, addresses: ReadonlyMap<string, RepositoryAddress>): Repository[] => {
  if (repositories.some(({ id }) => id === OWN)) throw new Error(`Agency ${agency} calls a repository ${OWN}: that is what people keep themselves.`);
  for (const id of addresses.keys()) {
    if (!repositories.some((each) => each.id === id)) throw new Error(`MOTCUA_REPOSITORIES: agency ${agency} names no repository ${id} in its "repositories".`);
  }
  return repositories.flatMap((info) => {
    const address = addresses.get(info.id);
    if (!address) return [];
    const { url, token } = address;
    return [url.protocol === 'file:' ? folderRepository(info, url) : remoteRepository(info, url, token)];
  });
};
