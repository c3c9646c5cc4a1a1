export { createClient, type Client, type ClientOptions, type SubmitOptions } from './client.ts';
export type { Drafts, SaveOptions } from './drafts.ts';
export { NetworkError, ProblemError } from './errors.ts';
export type { Files, FileTarget, UploadOptions } from './files.ts';
export type { Connection, FollowOptions, FollowTiming } from './follow.ts';
export { dossierStates, fileRejections, fileStates, problemTexts } from './generated/registry.ts';
export type { RetryOptions } from './retry.ts';
export type {
  AttachedFile,
  ConsentRecord,
  DataUse,
  Dispute,
  Dossier,
  DossierContent,
  DossierEvent,
  DossierFile,
  DossierMove,
  DossierState,
  Draft,
  DraftContent,
  DraftSummary,
  FileRejection,
  FileState,
  HeldPaper,
  Keepable,
  KeepingPurpose,
  KeepingRequest,
  KeptAnswer,
  KeptPaper,
  LookupResult,
  NewDraft,
  Option,
  Origin,
  OwnRepository,
  Prefill,
  PrefillRequest,
  PrefillSource,
  PrefillValue,
  Problem,
  ProblemCode,
  ProcedureDetail,
  ProcedureSummary,
  RefreshRequest,
  RepositoryInfo,
  SavedDraft,
  Submission,
  Supplement,
  Text,
} from './types.ts';
