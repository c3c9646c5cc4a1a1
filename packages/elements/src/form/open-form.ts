import type { Draft, DraftSummary } from '@motcua/client';
import type { Snapshot } from '@motcua/form';
import type { JsonObject, Validators } from '@motcua/procedure';
import { allFields, hasRules } from '@motcua/procedure/evaluate';
import { dayInVietnam } from '@motcua/vietnam';
import { isListed } from '../answers.ts';
import { lazily } from '../internal/lazily.ts';
import type { GatewayParts } from './gateway-parts.ts';
import { findPlan, type FoundPlan, type PlanSource } from './find-plan.ts';
import { PlanError } from './plan-source.ts';
import { validatorsOf, type GivenValidators } from './validators-of.ts';

const logic = lazily(() => import('@motcua/procedure/logic'));

export interface OpeningForm extends PlanSource {
  readonly validators: GivenValidators | undefined;
  readonly context: JsonObject | undefined;
  /** Whether code lists can be loaded. */
  readonly options: boolean;
  /** Id of a draft to go on with; `''` for none. */
  readonly draft: string;
  /** What a client needs. */
  readonly parts: GatewayParts | undefined;
}

export interface OpenedForm extends FoundPlan {
  readonly session: { readonly validators: Validators; readonly context: JsonObject };
  /** What a draft is gone on with from. */
  readonly snapshot: Snapshot | undefined;
  readonly draft: Draft | undefined;
  /** The person's unfinished drafts of the same procedure. */
  readonly unfinished: readonly DraftSummary[];
}

/** Finds draft, plan, validators and context; `undefined` when nothing is asked for yet. */
export const openForm = async (opening: OpeningForm): Promise<OpenedForm | undefined> => {
  const { client, parts, draft: id, procedure } = opening;
  const kept = client && parts && id !== '' ? await parts.openDraft(client, id, procedure) : undefined;
  const current = await findPlan({ ...opening, procedure: procedure || (kept?.draft.procedure ?? '') });
  if (!current) return undefined;
  const ofDraft = client && parts && kept ? await parts.planOfDraft(current, client, kept) : undefined;
  const found = ofDraft ?? current;
  const unfinished = client && parts && !kept ? await parts.unfinishedDrafts(client, found.plan.procedure.code) : [];
  const list = allFields(found.plan).find((field) => isListed(field.options));
  if (list && !opening.options) throw new PlanError(`${list.pointer} needs a code list: set codeLists`);
  const given = found.plan === current.plan ? opening.validators : undefined;
  const [validators] = await Promise.all([validatorsOf(found.plan, given), hasRules(found.plan) ? logic() : undefined]);
  const context = { today: dayInVietnam(new Date()), channel: 'online', ...found.context, ...opening.context };
  return { ...found, session: { validators, context }, snapshot: ofDraft?.snapshot, draft: kept?.draft, unfinished };
};
