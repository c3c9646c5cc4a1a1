import { papersOf } from './papers.ts';
import type { DossierComponent, Guard, Plan, Pointer } from './plan.ts';

/** The papers that would belong to a case if verified data didn't take their place. */
export const replacedPapersOf = (plan: Plan, holds: (guard: Guard) => boolean, isVerified: (pointer: Pointer) => boolean): DossierComponent[] => {
  const asked = papersOf(plan, holds, isVerified);
  return plan.procedure.components.filter((component) => holds(component.guard ?? []) && !asked.includes(component));
};

/** The codes of what satisfies a component: its own, and those that the procedure names besides. */
export const codesOf = ({ code, satisfiedBy = [] }: DossierComponent): readonly string[] => [code, ...satisfiedBy];
