import type { LookedAt } from '@motcua/form';
import { firstOf, type Plan } from '@motcua/procedure';
import { PlanError } from './plan-source.ts';

/**
 * A plan with the very page that is on screen already in place of its own: whoever is typing there stays where they are.
 * @throws PlanError when that page was made of another plan
 */
export const joined = (plan: Plan, first: LookedAt): Plan => {
  const { code, version } = plan.procedure;
  if (JSON.stringify(first) !== JSON.stringify(firstOf(plan))) throw new PlanError(`first is not what was made of the plan of ${code} ${version}: give the first.json that lies beside it`);
  return { ...plan, pages: plan.pages.map((page) => first.pages.find(({ id }) => id === page.id) ?? page) };
};
