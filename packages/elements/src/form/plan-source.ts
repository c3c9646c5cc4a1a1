import { isPlan, type Plan } from '@motcua/procedure';
import { allFields, fieldIndex } from '@motcua/procedure/evaluate';
import { isListed } from '../answers.ts';
import { UnreachableError } from '../internal/unreachable.ts';

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

/** The plan that is given, or the one at an address; `undefined` where there is neither. @throws PlanError, UnreachableError */
export const givenPlan = async ({ plan, src }: { readonly plan: Plan | undefined; readonly src: string }): Promise<Plan | undefined> => {
  if (plan) return checked(plan);
  return src ? checked(await fetched(src)) : undefined;
};
