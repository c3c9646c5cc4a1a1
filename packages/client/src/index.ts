export { createClient, type Client, type ClientOptions, type SubmitOptions } from './client.ts';
export { NetworkError, ProblemError } from './errors.ts';
export type { Connection, FollowOptions, FollowTiming } from './follow.ts';
export { dossierStates, problemTexts } from './generated/registry.ts';
export type { RetryOptions } from './retry.ts';
export type {
  Dossier,
  DossierEvent,
  DossierMove,
  DossierState,
  Option,
  Origin,
  Prefill,
  PrefillRequest,
  PrefillSource,
  PrefillValue,
  Problem,
  ProblemCode,
  ProcedureDetail,
  ProcedureSummary,
  Submission,
  Text,
} from './types.ts';
