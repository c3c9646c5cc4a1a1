/** What a person's access token said at sign-in, as one more repository: asked along with the others, believed last, and never calling out. */
import { dayInVietnam } from '@motcua/vietnam';
import { codesFrom, readPortalClaims, readVneidClaims, type CodeList, type Codes } from '@motcua/vietnam/records';
import type { Catalogue } from '../catalogue.ts';
import type { RepositoryInfo } from '../contract.ts';
import { log } from '../log.ts';
import type { Repository } from './repository.ts';

/** Through whom people sign in: which claims there are, and what they are called. */
const READERS = { portal: readPortalClaims, vneid: readVneidClaims };

export type ClaimsKind = keyof typeof READERS;

export const isClaimsKind = (kind: string): kind is ClaimsKind => Object.hasOwn(READERS, kind);

const NO_COMMUNES = { moved: {}, split: {} };

/** The tables that claims are looked up in: the catalogue's lists. */
export const claimsCodes = ({ codeLists, formerCommunes = NO_COMMUNES }: Pick<Catalogue, 'codeLists' | 'formerCommunes'>): Codes => {
  const list = (name: string): CodeList => ({ options: codeLists.get(name) ?? [] });
  const provinces = list('provinces');
  const communes = Object.fromEntries(provinces.options.map(({ value }) => [value, list(`communes/${value}`)]));
  return codesFrom({ ethnicGroups: list('ethnic-groups'), countries: list('countries'), provinces, communes, formerCommunes });
};

/**
 * Of which day claims are, and how the account came by them, is not published: they are filled in to be looked at, never locked, and replace no
 * paper that is asked for because the register itself could not be.
 */
export const claimsRepository = (info: RepositoryInfo, kind: ClaimsKind, codes: Codes): Repository => ({
  ...info,
  fromClaims: true,
  find({ personalId }, _signal, claims) {
    if (claims === undefined) return Promise.resolve(undefined);
    const { record, problems } = READERS[kind](claims, { personalId, today: dayInVietnam(new Date()), codes });
    // By the names of claims: none of them holds a value.
    for (const { pointer, code } of problems) log('warn', 'claim left out', { repository: info.id, pointer, code });
    const parts = Object.keys(record);
    if (parts.length === 0) return Promise.resolve(undefined);
    const sources = Object.fromEntries(parts.map((part) => [part, { authority: info.name.vi, record: '', verified: false }]));
    return Promise.resolve({ ...record, sources });
  },
  // A token carries no papers.
  file: () => Promise.resolve(undefined),
});
