import type { Guard, Plan, Pointer } from './plan.ts';
import type { DossierComponent } from './procedure-info.ts';

/**
 * The papers that belong to a case: those whose conditions hold, without those whose content the State already holds as
 * verified data. Form and gateway ask the same.
 * @param isVerified whether an answer is, unchanged, what a repository vouches for.
 */
export const papersOf = (plan: Plan, holds: (guard: Guard) => boolean, isVerified: (pointer: Pointer) => boolean): DossierComponent[] =>
  plan.procedure.components.filter(({ guard = [], replacedBy = [] }) => holds(guard) && (replacedBy.length === 0 || !replacedBy.every(isVerified)));
