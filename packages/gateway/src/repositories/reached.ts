/** From what an agency says of its repositories, and where the operator says they are, to those that can be asked. */
import type { AgencyOverlay, Catalogue } from '../catalogue.ts';
import type { RepositoryAddress } from '../config.ts';
import { OWN } from '../keeping/own.ts';
import { claimsCodes, claimsRepository, isClaimsKind } from './claims.ts';
import { folderRepository } from './folder.ts';
import { remoteRepository } from './remote.ts';
import type { Repository } from './repository.ts';

/**
 * In order of preference: the agency's, but what a token says comes last.
 * @throws Error when an address is of a repository that the agency doesn't name, or a repository has the name of what people keep.
 */
export const reachedRepositories = (
  { id: agency, repositories = [] }: AgencyOverlay,
  addresses: ReadonlyMap<string, RepositoryAddress>,
  catalogue: Pick<Catalogue, 'codeLists' | 'formerCommunes'>,
): Repository[] => {
  if (repositories.some(({ id }) => id === OWN)) throw new Error(`Agency ${agency} calls a repository ${OWN}: that is what people keep themselves.`);
  for (const id of addresses.keys()) {
    if (!repositories.some((each) => each.id === id)) throw new Error(`MOTCUA_REPOSITORIES: agency ${agency} names no repository ${id} in its "repositories".`);
  }
  const reached = repositories.flatMap((info): Repository[] => {
    const address = addresses.get(info.id);
    if (!address) return [];
    const { url, token } = address;
    if (url.protocol === 'claims:') return isClaimsKind(url.pathname) ? [claimsRepository(info, url.pathname, claimsCodes(catalogue))] : [];
    return [url.protocol === 'file:' ? folderRepository(info, url) : remoteRepository(info, url, token)];
  });
  return [...reached.filter(({ fromClaims }) => !fromClaims), ...reached.filter(({ fromClaims }) => fromClaims)];
};
