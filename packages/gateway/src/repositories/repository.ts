/** What is held about people, by one authority among several, in the one canonical shape that a procedure's sources point into. */
import type { RepositoryInfo } from '../contract.ts';
import type { JsonObject } from '@motcua/procedure';

/** A document that is valid against schemas/common/repository.schema.json. */
export type RepositoryRecord = JsonObject;

/** What an agency says of it (`repositories` in schemas/agencies/<id>.json), and how it is asked: adapters map national claims and records into the canonical shape. */
export interface Repository extends RepositoryInfo {
  /**
   * What is held about a person, unchecked; `undefined` when the repository doesn't know them. Rejects when it can't be asked.
   * @param signal aborted when nobody waits any longer
   */
  find(personalId: string, signal: AbortSignal): Promise<unknown>;
}
