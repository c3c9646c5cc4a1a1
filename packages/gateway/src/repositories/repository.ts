/** What is held about people, by one authority among several, in the one canonical shape that a procedure's sources point into. */
import type { RepositoryPart, Text } from '../contract.ts';
import type { JsonObject } from '@motcua/procedure';

/** A document that is valid against schemas/common/repository.schema.json. */
export type RepositoryRecord = JsonObject;

/** An agency's word on a repository: `repositories` in schemas/agencies/<id>.json, the preferred one first. */
export interface RepositoryInfo {
  readonly id: string;
  readonly name: Text;
  /** The parts of the canonical shape that it holds. */
  readonly holds: readonly RepositoryPart[];
}

/** Adapters map national claims and records into the canonical shape. */
export interface Repository extends RepositoryInfo {
  /**
   * What is held about a person, unchecked; `undefined` when the repository doesn't know them. Rejects when it can't be asked.
   * @param signal aborted when nobody waits any longer
   */
  find(personalId: string, signal: AbortSignal): Promise<unknown>;
}
