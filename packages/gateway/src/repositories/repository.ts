/** What is held about people, by one authority among several, in the one canonical shape that a procedure's sources point into. */
import type { RepositoryInfo } from '../contract.ts';
import type { JsonObject } from '@motcua/procedure';

/** A document that is valid against schemas/common/repository.schema.json. */
export type RepositoryRecord = JsonObject;

/** The claims of an access token that was checked. Used while the request lasts, never kept. */
export type Claims = Readonly<Record<string, unknown>>;

/** What an agency says of it (`repositories` in schemas/agencies/<id>.json), and how it is asked: adapters map national claims and records into the canonical shape. */
export interface Repository extends RepositoryInfo {
  /** What it says comes from the person's token: everybody else is believed before it. */
  readonly fromClaims?: true;
  /**
   * What is held about a person, unchecked; `undefined` when the repository doesn't know them. Rejects when it can't be asked.
   * @param signal aborted when nobody waits any longer
   * @param claims what the person's token says, as the issuer signed it
   */
  find(personalId: string, signal: AbortSignal, claims?: Claims): Promise<unknown>;
}
