/** Opens a form: finds its plan and what checks it. */
import type { Draft, DraftSummary } from '@motcua/client';
import type { Snapshot } from '@motcua/form';
import type { JsonObject, Validators } from '@motcua/procedure';
import { allFields, hasRules } from '@motcua/procedure/evaluate';
import { dayInVietnam } from '@motcua/vietnam';
import { isListed } from '../answers.ts';
import type { LoadOptions } from '../code-lists.ts';
import { lazily } from '../internal/lazily.ts';
import { checked } from './checked-plan.ts';
import type { FoundPlan, PlanSource } from './find-plan.ts';
import type { GatewayParts } from './gateway-parts.ts';
import { givenPlan, PlanError } from './plan-source.ts';
import { validatorsOf, type GivenValidators } from './validators-of.ts';

const logic = lazily(() => import('@motcua/procedure/logic'));

export interface OpeningForm extends PlanSource {
  readonly validators: GivenValidators | undefined;
  readonly context: JsonObject | undefined;
  /** Loads code lists, where they can be. */
  readonly options: LoadOptions | undefined;
  /** Id of a draft to go on with; `''` for none. */
  readonly draft: string;
  /** What a client needs. */
  readonly parts: GatewayParts | undefined;
}

/** A plan, and what a gateway has of a form. */
export interface FoundForm extends FoundPlan {
  /** The plan is an older one than was asked for: validators of that one don't fit. */
  readonly isOlder?: boolean;
  readonly draft?: Draft;
  /** What the draft is gone on with from. */
  readonly snapshot?: Snapshot;
  /** The person's unfinished drafts of the same procedure. */
  readonly unfinished?: readonly DraftSummary[];
}

export interface OpenedForm extends FoundForm {
  readonly session: { readonly validators: Validators; readonly context: JsonObject };
}

const find = async (opening: OpeningForm): Promise<FoundForm | undefined> => {
  const { client, parts } = opening;
  if (client && parts) return parts.findForm(client, opening);
  const plan = await givenPlan(opening);
  return plan && { plan: checked(plan) };
};

/** Finds draft, plan, validators and context; `undefined` when nothing is asked for yet. */
export const openForm = async (opening: OpeningForm): Promise<OpenedForm | undefined> => {
  const found = await find(opening);
  if (!found) return undefined;
  const { plan, isOlder } = found;
  const list = allFields(plan).find((field) => isListed(field.options));
  if (list && !opening.options) throw new PlanError(`${list.pointer} needs a code list: set codeLists`);
  const [validators] = await Promise.all([validatorsOf(plan, isOlder ? undefined : opening.validators), hasRules(plan) ? logic() : undefined]);
  const context = { today: dayInVietnam(new Date()), channel: 'online', ...found.context, ...opening.context };
  return { ...found, session: { validators, context } };
};
