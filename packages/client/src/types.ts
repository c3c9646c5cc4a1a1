/** The contract's shapes under short names; all are generated from schemas/gateway.openapi.json. */
import type { components } from './generated/contract.ts';
import type { dossierStates, fileRejections, fileStates, problemTexts } from './generated/registry.ts';

type Schemas = components['schemas'];

export type Text = Schemas['Text'];
export type Option = Schemas['Option'];
export type ProcedureSummary = Schemas['ProcedureSummary'];
export type ProcedureDetail = Schemas['ProcedureDetail'];
export type PrefillRequest = Schemas['PrefillRequest'];
export type ConsentRecord = Schemas['ConsentRecord'];
export type DataUse = Schemas['DataUse'];
export type Prefill = Schemas['Prefill'];
export type RepositoryInfo = Schemas['RepositoryInfo'];
export type PrefillValue = Schemas['PrefillValue'];
export type RefreshRequest = Schemas['RefreshRequest'];
export type Dispute = Schemas['Dispute'];
export type PrefillSource = Schemas['PrefillSource'];
export type Origin = Schemas['Origin'];
export type Submission = Schemas['Submission'];
export type Dossier = Schemas['Dossier'];
export type DossierEvent = Schemas['DossierEvent'];
export type DossierMove = Schemas['DossierMove'];
export type DossierState = keyof typeof dossierStates;
export type Problem = Schemas['Problem'];
export type ProblemCode = keyof typeof problemTexts;
export type AttachedFile = Schemas['AttachedFile'];
export type DossierContent = Schemas['DossierContent'];
export type DossierFile = Schemas['DossierFile'];
export type Draft = Schemas['Draft'];
export type DraftContent = Schemas['DraftContent'];
export type DraftSummary = Schemas['DraftSummary'];
export type FileRejection = keyof typeof fileRejections;
export type FileState = keyof typeof fileStates;
export type LookupResult = Schemas['LookupResult'];
export type NewDraft = Schemas['NewDraft'];
export type SavedDraft = Schemas['SavedDraft'];
export type Supplement = Schemas['Supplement'];
