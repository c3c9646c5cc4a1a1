/** What a dossier waits for: the papers that the agency's last move asks for. */
import type { DossierEvent, DossierState } from './contract.ts';

export const WAITS_FOR_PAPERS: DossierState = 5;

interface Asking {
  readonly type: DossierEvent['type'];
  readonly state: DossierState;
  readonly requested?: readonly string[] | null | undefined;
}

/** The move that asks; it names no component when the agency asks by its note alone. `undefined` when the dossier waits for nothing. */
export const requestIn = <Event extends Asking>(events: readonly Event[]): Event | undefined => {
  const last = events.findLast(({ type }) => type === 'moved');
  return last?.state === WAITS_FOR_PAPERS ? last : undefined;
};
