import type { Client } from '@motcua/client';
import type { JsonObject, Plan } from '@motcua/procedure';
import type { Agency } from '../start/facts.ts';
import { checked } from './checked-plan.ts';
import { givenPlan } from './plan-source.ts';

/** Where a form's plan comes from; the first that is there counts. */
export interface PlanSource {
  readonly plan: Plan | undefined;
  /** Address of a `plan.json`. */
  readonly src: string;
  /** Code of a procedure that the client knows. */
  readonly procedure: string;
  readonly client: Client | undefined;
}

export interface FoundPlan {
  readonly plan: Plan;
  readonly agency?: Agency | undefined;
  readonly context?: JsonObject;
}

/** Finds the plan, with what the gateway says of it. Rejects with PlanError, or with the client's errors; gives `undefined` when nothing is asked for yet. */
export const findPlan = async (client: Client, { plan, src, procedure }: PlanSource): Promise<FoundPlan | undefined> => {
  const known = procedure || plan?.procedure.code;
  const detail = known ? await client.procedures.get(known) : undefined;
  const found = { agency: detail?.agency, context: { ...detail?.context } };
  const given = await givenPlan({ plan, src });
  if (given) return { ...found, plan: checked(given) };
  if (detail) return { ...found, plan: checked(await client.procedures.plan(detail.code, detail.version)) };
  return undefined;
};
