/** Drafts that a form goes on with. */
import type { Client, Draft, DraftSummary } from '@motcua/client';
import { isSnapshot, type Snapshot } from '@motcua/form';
import { problemOf } from '../failures.ts';
import { refreshedFor, type Refreshed } from './changed.ts';
import { OldDraftError } from './old-draft.ts';
import { checked } from './checked-plan.ts';
import type { FoundPlan } from './find-plan.ts';
import { PlanError } from './plan-source.ts';

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

/** A draft with the plan that it goes on under. */
export interface FoundDraft extends FoundPlan {
  readonly snapshot: Snapshot;
  /** What fills it in now, where that is something else than it was filled in from. */
  readonly refreshed?: Refreshed | undefined;
}

/**
 * A draft of an older version goes on under the plan that is found, where that plan's migrations carry it over; otherwise under the
 * version that it was begun with.
 * @throws OldDraftError when that one isn't there any more
 */
const withPlan = async (found: FoundPlan, client: Client, { draft, snapshot }: KeptDraft): Promise<FoundDraft> => {
  const { code, version } = found.plan.procedure;
  if (draft.procedure !== code) throw new PlanError(`The draft ${draft.id} is not one of ${code}`);
  if (draft.version === version) return { ...found, snapshot };
  const carried = found.plan.migrations && (await import('@motcua/form/carry-over')).carryOver(snapshot, found.plan);
  if (carried) return { ...found, snapshot: carried.snapshot };
  const plan = await client.procedures.plan(code, draft.version).catch((error: unknown) => {
    throw problemOf(error)?.code === 'notFound' ? new OldDraftError(snapshot, found.plan) : error;
  });
  return { ...found, plan: checked(plan), snapshot };
};

/** The same, with what fills it in now: its sources are asked again where what they said is old. What the page missed the gateway may have. */
export const planOfDraft = async (found: FoundPlan, client: Client, kept: KeptDraft): Promise<FoundDraft> => {
  const draft = await withPlan(found, client, kept);
  const { prefill, missed } = draft.snapshot;
  if (!prefill && !missed) return draft;
  return { ...draft, refreshed: await refreshedFor(client.drafts, kept.draft.id, draft.plan.procedure.version, prefill?.id) };
};

/** A list that doesn't come keeps nobody from beginning. */
export const unfinishedDrafts = async (client: Client, procedure: string): Promise<DraftSummary[]> =>
  (await client.drafts.list().catch(() => [])).filter((each) => each.procedure === procedure);
