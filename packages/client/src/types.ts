/** The contract's shapes under short names; all are generated from schemas/gateway.openapi.json. */
import type { components } from './generated/contract.ts';
import type { dossierStates, problemTexts } from './generated/registry.ts';

type Schemas = components['schemas'];

export type Text = Schemas['Text'];
export type Option = Schemas['Option'];
export type ProcedureSummary = Schemas['ProcedureSummary'];
export type ProcedureDetail = Schemas['ProcedureDetail'];
export type PrefillRequest = Schemas['PrefillRequest'];
export type Prefill = Schemas['Prefill'];
export type PrefillValue = Schemas['PrefillValue'];
export type PrefillSource = Schemas['PrefillSource'];
export type Origin = Schemas['Origin'];
export type Submission = Schemas['Submission'];
export type Dossier = Schemas['Dossier'];
export type DossierEvent = Schemas['DossierEvent'];
export type DossierMove = Schemas['DossierMove'];
export type DossierState = keyof typeof dossierStates;
export type Problem = Schemas['Problem'];
export type ProblemCode = keyof typeof problemTexts;
