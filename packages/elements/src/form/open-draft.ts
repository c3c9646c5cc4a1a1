/** Drafts that a form goes on with. */
import type { Client, Draft, DraftSummary } from '@motcua/client';
import { isSnapshot, type Snapshot } from '@motcua/form';
import { checked, PlanError, type FoundPlan } from './plan-source.ts';

export interface KeptDraft {
  readonly draft: Draft;
  readonly snapshot: Snapshot;
}

/** @throws PlanError when the draft is of another procedure, or is none that this version of the form has written. */
export const openDraft = async (client: Client, id: string, procedure: string): Promise<KeptDraft> => {
  const draft = await client.drafts.get(id);
  const { snapshot } = draft.content;
  if (!isSnapshot(snapshot) || (procedure !== '' && procedure !== draft.procedure)) throw new PlanError(`The draft ${id} is not one of ${procedure}`);
  return { draft, snapshot };
};

/** A draft is submitted under the version that it was begun with, also where the page itself holds a newer one. */
export const planOfDraft = async (found: FoundPlan, client: Client, draft: Draft): Promise<FoundPlan> => {
  const { code, version } = found.plan.procedure;
  if (draft.procedure === code && draft.version === version) return found;
  if (draft.procedure !== code) throw new PlanError(`The draft ${draft.id} is not one of ${code}`);
  return { ...found, plan: checked(await client.procedures.plan(code, draft.version)) };
};

/** A list that doesn't come keeps nobody from beginning. */
export const unfinishedDrafts = async (client: Client, procedure: string): Promise<DraftSummary[]> =>
  (await client.drafts.list().catch(() => [])).filter((each) => each.procedure === procedure);
