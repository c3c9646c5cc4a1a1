import type { Plan } from '@motcua/procedure';
import { allFields, fieldIndex } from '@motcua/procedure/evaluate';
import { isListed } from '../answers.ts';
import { PlanError, readPlan } from './plan-source.ts';

/** A plan whose every pointer leads somewhere, so that rendering it can't fail half-way. @throws PlanError */
export const checked = (value: unknown): Plan => {
  const plan = readPlan(value);
  const known = fieldIndex(plan);
  const find = (pointer: string): void => {
    if (!known.has(pointer)) throw new PlanError(`${pointer} is not a field of the plan`);
  };
  for (const { sections } of plan.pages) for (const { fields } of sections) fields.forEach(find);
  for (const { options } of allFields(plan)) if (isListed(options) && options.by !== undefined) find(options.by);
  return plan;
};
