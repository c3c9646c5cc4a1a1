import type { FastifyRequest } from 'fastify';
import type { Catalogue } from '../catalogue.ts';
import type { Config } from '../config.ts';
import type { AgencyOverlay } from '../catalogue.ts';
import type { Consents } from '../consents.ts';
import type { Contract, RepositoryInfo } from '../contract.ts';
import type { Store } from '../database/open.ts';
import type { DossierMoves } from '../dossier-moves.ts';
import type { Dossiers } from '../dossiers.ts';
import type { Drafts } from '../drafts.ts';
import type { FilingOffice } from '../filing.ts';
import type { HeldFiles } from '../documents/content.ts';
import type { Sealing } from '../documents/sealing.ts';
import type { Files } from '../files/files.ts';
import type { Keeping } from '../keeping/keeping.ts';
import type { Listener } from '../listener.ts';
import type { LookupCodes } from '../lookup-code.ts';
import { Refusal } from '../problems.ts';
import type { Procedures } from '../procedures.ts';
import type { Receipts } from '../receipt.ts';
import type { Refresh } from '../refreshing.ts';
import type { AskRepositories } from '../repositories/ask.ts';
import type { Caller, signIn } from '../sign-in.ts';
import { dayInVietnam } from '@motcua/vietnam';

/** What routes work with. */
export interface Parts {
  readonly config: Config;
  readonly contract: Contract;
  readonly catalogue: Catalogue;
  readonly agency: AgencyOverlay;
  readonly database: Store;
  readonly procedures: Procedures;
  readonly drafts: Drafts;
  readonly dossiers: Dossiers;
  readonly filing: FilingOffice;
  readonly seal: Sealing;
  readonly moves: DossierMoves;
  readonly lookups: LookupCodes;
  readonly receipts: Receipts;
  /** Those that prefill asks, the preferred one first. */
  readonly repositories: readonly RepositoryInfo[];
  readonly ask: AskRepositories;
  readonly refresh: Refresh;
  readonly consents: Consents;
  readonly files: Files;
  readonly held: HeldFiles;
  readonly keeping: Keeping;
  readonly listener: Listener;
  readonly authenticate: ReturnType<typeof signIn>;
  /** @throws Refusal when the person asks too often. */
  readonly limit: (key: string) => void;
  /** A form saves itself at each pause in typing: far more often than a person does anything. @throws Refusal. */
  readonly limitSaves: (key: string) => void;
  /** For those whom nobody knows. @throws Refusal. */
  readonly limitLookups: (key: string) => void;
}

/** The one channel this gateway serves. */
export const CHANNEL = 'online' as const;

/**
 * The read-only part `/context` that rules may test, before anything was asked for. A repository of the agency's that this gateway is not connected to answers nobody, whoever agrees to what.
 */
export const contextOf = ({ agency, repositories }: Pick<Parts, 'agency' | 'repositories'>) => {
  const missing = (agency.repositories ?? []).filter(({ id }) => !repositories.some((reached) => reached.id === id));
  const unreachable: Record<string, true> = Object.fromEntries(missing.map(({ id }) => [id, true]));
  return { today: dayInVietnam(new Date()), channel: CHANNEL, agencyName: agency.recipient.vi, ...(missing.length > 0 ? { unreachable } : {}) };
};

const callers = new WeakMap<FastifyRequest, Caller>();

/** Signs in before the body is read. */
export const signedIn = ({ authenticate }: Pick<Parts, 'authenticate'>) => async (request: FastifyRequest): Promise<void> => {
  callers.set(request, await authenticate(request.headers.authorization));
};

export const callerOf = (request: FastifyRequest): Caller => {
  const caller = callers.get(request);
  if (!caller) throw new Refusal('unauthenticated');
  return caller;
};

/** @throws Refusal `forbidden`. */
export const citizen = (request: FastifyRequest): Caller => {
  const caller = callerOf(request);
  if (!caller.roles.has('citizen')) throw new Refusal('forbidden');
  return caller;
};

/** Whose dossiers a caller may see: an officer everybody's (`undefined`), others their own. */
export const visibleTo = (caller: Caller): string | undefined => (caller.roles.has('officer') ? undefined : caller.subject);
