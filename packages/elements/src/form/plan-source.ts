import { isObject, isPlan, type FirstPlan, type Plan } from '@motcua/procedure';
import { UnreachableError } from '../internal/unreachable.ts';

/** What was given is no plan that this version understands. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}

const parts = ['fields', 'pages', 'conditions', 'order'] as const;

/** @throws PlanError when it is none */
export const readPlan = (value: unknown): Plan => {
  if (!isPlan(value) || !parts.every((part) => Array.isArray(value[part]))) throw new PlanError('Not a plan of format motcua.plan/1');
  return value;
};

const isFirst = (value: unknown): value is FirstPlan => isObject(value) && value.format === 'motcua.first/1' && Array.isArray(value.fields) && Array.isArray(value.pages);

/** @throws PlanError when it is none */
export const readFirst = (value: unknown): FirstPlan => {
  if (!isFirst(value)) throw new PlanError('Not the first part of a plan of format motcua.first/1');
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

/** The plan that is given, or the one at an address, before it is looked through; `undefined` where there is neither. @throws PlanError, UnreachableError */
export const givenPlan = async ({ plan, src }: { readonly plan: Plan | undefined; readonly src: string }): Promise<Plan | undefined> => {
  if (plan) return readPlan(plan);
  return src ? readPlan(await fetched(src)) : undefined;
};
