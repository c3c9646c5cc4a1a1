import type { Client } from '@motcua/client';
import { isPlan, type JsonObject, type Plan } from '@motcua/procedure';
import { allFields, fieldIndex } from '@motcua/procedure/evaluate';
import { isListed } from '../answers.ts';
import type { Agency } from '../start/facts.ts';
import { UnreachableError } from '../internal/unreachable.ts';

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
  readonly agency: Agency | undefined;
  readonly context: JsonObject;
}

/** What was given is no plan that this version understands. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}

const parts = ['fields', 'pages', 'conditions', 'order'] as const;

/** A plan whose every pointer leads somewhere, so that rendering it can't fail half-way. */
export const checked = (value: unknown): Plan => {
  if (!isPlan(value) || !parts.every((part) => Array.isArray(value[part]))) throw new PlanError('Not a plan of format motcua.plan/1');
  const known = fieldIndex(value);
  const find = (pointer: string): void => {
    if (!known.has(pointer)) throw new PlanError(`${pointer} is not a field of the plan`);
  };
  for (const { sections } of value.pages) for (const { fields } of sections) fields.forEach(find);
  for (const { options } of allFields(value)) if (isListed(options) && options.by !== undefined) find(options.by);
  return value;
};

const fetched = async (src: string): Promise<unknown> => {
  const response = await fetch(src).catch(() => {
    throw new UnreachableError(src);
  });
  if (!response.ok) throw new PlanError(`${src} answered ${response.status}`);
  return response.json().catch(() => {
    throw new PlanError(`${src} is not JSON`);
  });
};

/** Finds the plan. Rejects with PlanError, or with the client's errors; gives `undefined` when nothing is asked for yet. */
export const findPlan = async ({ plan, src, procedure, client }: PlanSource): Promise<FoundPlan | undefined> => {
  const known = client && (procedure || plan?.procedure.code);
  const detail = known ? await client.procedures.get(known) : undefined;
  const found = { agency: detail?.agency, context: { ...detail?.context } };
  if (plan) return { ...found, plan: checked(plan) };
  if (src) return { ...found, plan: checked(await fetched(src)) };
  if (client && detail) return { ...found, plan: checked(await client.procedures.plan(detail.code, detail.version)) };
  return undefined;
};
