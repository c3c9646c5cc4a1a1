/** What is held about people, by one authority among several, in the one canonical shape that a procedure's sources point into. */
import type { RepositoryInfo } from '../contract.ts';
import type { JsonObject } from '@motcua/procedure';

/** A document that is valid against schemas/common/repository.schema.json. */
export type RepositoryRecord = JsonObject;

/** What a repository may hold. */
export type Part = RepositoryInfo['holds'][number];

/** What a repository is asked: no more than what the person was told. */
export interface Inquiry {
  readonly personalId: string;
  /** Of what it holds. */
  readonly parts: readonly Part[];
  /** What the person agreed to, of that for which these parts are wanted. */
  readonly purposes: readonly ('prefill' | 'held-papers' | 'supplement')[];
  /** Code of the procedure that it is wanted for, and how the dossier is filed. */
  readonly procedure: string;
  readonly channel: 'online';
  /** The name of who asks, as their token says it. */
  readonly requester?: string;
  /** Codes of the papers that are wanted, where papers are. */
  readonly results?: readonly string[];
}

/** A file of a paper that a repository told of. */
export interface FileWanted {
  /** Whom the paper belongs to. */
  readonly personalId: string;
  /** Where the repository said that it has it. */
  readonly path: string;
}

export interface FileLimits {
  /** Aborted when nobody waits any longer. */
  readonly signal: AbortSignal;
  /** Bytes. */
  readonly largest: number;
}
/** The claims of an access token that was checked. Used while the request lasts, never kept. */
export type Claims = Readonly<Record<string, unknown>>;

/** What an agency says of it (`repositories` in schemas/agencies/<id>.json), and how it is asked: adapters map national claims and records into the canonical shape. */
export interface Repository extends RepositoryInfo {
  /** What it says comes from the person's token: everybody else is believed before it. */
  readonly fromClaims?: true;
  /**
   * What is held about a person, unchecked; `undefined` when the repository doesn't know them. Rejects when it can't be asked.
   * @param inquiry what it hands over beyond that is not looked at
   * @param signal aborted when nobody waits any longer
   * @param claims what the person's token says, as the issuer signed it
   */
  find(inquiry: Inquiry, signal: AbortSignal, claims?: Claims): Promise<unknown>;
  /** The bytes of a file; `undefined` when there is no such file (any more). Rejects when it can't be had, or is too large. */
  file(wanted: FileWanted, limits: FileLimits): Promise<Buffer | undefined>;
}
