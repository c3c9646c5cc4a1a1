/** What both kinds of validators do with what their library says: one frame, so that they cannot come to differ. */
import { crossChecks } from './checks.ts';
import { toIssues, type Failure } from './issues.ts';
import type { Issue, Json, JsonObject, Plan, Pointer, Validators } from './plan.ts';
import { inRows, isWithin, valueAt } from './pointer.ts';
import { pagePointers } from './slice.ts';

/** How one kind of validators runs the plan's schemas. */
export interface Runner {
  whole(instance: JsonObject): readonly Failure[];
  /** @param kept the fields that the page answers for */
  page(id: string, kept: readonly Pointer[], instance: JsonObject): readonly Failure[];
  condition(index: number, subject: Json): boolean;
}

export const validatorsOver = (plan: Plan, runner: Runner): Validators => {
  const checks = crossChecks(plan);
  // A page runs on a slice in which every keyword keeps its place in the whole, so the plan's schema explains its failures too.
  const issuesOf = (failures: readonly Failure[], instance: JsonObject): Issue[] => [...toIssues(failures, plan.schema, instance), ...checks(instance)];

  return {
    whole: (instance) => issuesOf(runner.whole(instance), instance),
    page: (id, instance) => {
      const kept = pagePointers(plan, id);
      return issuesOf(runner.page(id, kept, instance), instance).filter((issue) => kept.some((pointer) => isWithin(issue.pointer, pointer)));
    },
    field: (pointer, instance) => issuesOf(runner.whole(instance), instance).filter((issue) => issue.pointer === pointer),
    warnings: () => [],
    condition: (index, instance, rows = []) => {
      const condition = plan.conditions[index];
      return condition !== undefined && runner.condition(index, valueAt(instance, inRows(condition.at, rows)) ?? {});
    },
  };
};
