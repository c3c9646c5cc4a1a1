import { fieldsOf } from '@motcua/procedure';
import type { Field, Plan, Pointer } from '@motcua/procedure';

/** Where things of a plan are: looked up often, so walked once. */
export interface PlanIndex {
  field(pointer: Pointer): Field | undefined;
  /** The innermost group around a field that has a title of its own. */
  group(pointer: Pointer): Field | undefined;
  /** The field at a pointer, or else the innermost group around it: where an issue is shown. */
  shownAt(pointer: Pointer): Pointer;
}

const parentOf = (pointer: Pointer): Pointer => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

export const indexPlan = (plan: Plan): PlanIndex => {
  const fields = new Map(fieldsOf(plan.fields).map((field) => [field.pointer, field]));
  const shownAt = (pointer: Pointer): Pointer =>
    pointer === '' || fields.has(pointer) ? pointer : shownAt(parentOf(pointer));

  const group = (pointer: Pointer): Field | undefined => {
    for (let at = parentOf(pointer); at !== ''; at = parentOf(at)) {
      const found = fields.get(at);
      if (found?.title.vi) return found;
    }
    return undefined;
  };

  return { field: (pointer) => fields.get(pointer), group, shownAt };
};
