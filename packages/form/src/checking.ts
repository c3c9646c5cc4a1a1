import type { Issue, Json, JsonObject } from '@motcua/procedure';
import type { Place } from './places.ts';
import type { Address } from './types.ts';

export interface CheckIssue extends Issue {
  readonly message?: string;
}

/** What a session asks of the checks that take time. */
export interface Checking {
  issues(address: Address): readonly CheckIssue[];
  /** What could not be checked. */
  warnings(address: Address): readonly CheckIssue[];
  isUnderWay(address: Address): boolean;
  /** Checks an answer, unless the very same one is being checked or was. @returns whether anything began */
  start(place: Place, value: Json): boolean;
  /** Lets a result go that looked at other answers than there are now, or that is none. */
  renew(address: Address): void;
  /** The answer is another one, or isn't asked any more. */
  forget(address: Address): void;
  /** Forgets what was checked and stands no more. */
  sweep(stands: (address: Address, value: Json) => boolean): void;
  /** Resolves when no check is under way. */
  settled(): Promise<void>;
}

/** Makes the checks of one session. @param ended is told when the checks of a field are through */
export type MakeChecking = (answers: () => JsonObject, ended: (address: Address) => void) => Checking;

const NONE: readonly CheckIssue[] = [];
const nothing = (): void => undefined;

/** For the many forms whose hosts check nothing: the code of those that do comes with `@motcua/form/checks`. */
export const unchecked: Checking = { issues: () => NONE, warnings: () => NONE, isUnderWay: () => false, start: () => false, renew: nothing, forget: nothing, sweep: nothing, settled: () => Promise.resolve() };
