import { NetworkError, ProblemError, problemTexts } from '@motcua/client';
import type { Text } from '@motcua/procedure';
import { desk } from '../texts/console.ts';

/** What went wrong, in the contract's own words where the gateway said it. */
export const failure = (error: unknown, unreachable: Text = desk.dossierFailed): Text => {
  if (error instanceof ProblemError) return problemTexts[error.problem.code];
  return error instanceof NetworkError ? unreachable : desk.dossierFailed;
};

export const isIllegalMove = (error: unknown): boolean => error instanceof ProblemError && error.problem.code === 'illegalMove';
