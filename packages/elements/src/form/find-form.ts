import type { Client } from '@motcua/client';
import { findPlan } from './find-plan.ts';
import { openDraft, planOfDraft, unfinishedDrafts } from './open-draft.ts';
import type { FoundForm, OpeningForm } from './open-form.ts';

/** Finds what a gateway has of a form: the draft that is asked for, or others that may be gone on with. @returns `undefined` when nothing is asked for yet */
export const findForm = async (client: Client, opening: OpeningForm): Promise<FoundForm | undefined> => {
  const { draft: id, procedure } = opening;
  const kept = id === '' ? undefined : await openDraft(client, id, procedure);
  const current = await findPlan(client, { ...opening, procedure: procedure || (kept?.draft.procedure ?? '') });
  if (!current) return undefined;
  if (!kept) return { ...current, unfinished: await unfinishedDrafts(client, current.plan.procedure.code) };
  const found = await planOfDraft(current, client, kept);
  return { ...found, isOlder: found.plan !== current.plan, draft: kept.draft };
};
