/** What a form's first page is drawn from: a part of the plan that is small however long the form is. */
import type { FirstPlan, Plan } from './plan.ts';
import { fieldIndex } from './plan-index.ts';
import { fieldsOf, pointersOn } from './plan-reading.ts';

/** @returns `undefined` where the plan doesn't say how its form begins, or is hardly longer than its first page */
export const firstOf = (plan: Plan): FirstPlan | undefined => {
  const { procedure, pages, blank } = plan;
  const page = pages.find(({ id }) => id === blank?.pages[0]);
  if (!blank || !page || pages.length === 1) return undefined;
  const known = fieldIndex(plan);
  const named = (pointers: readonly string[]) => pointers.flatMap((pointer) => known.get(pointer) ?? []);
  const shown = named(pointersOn(page));
  const inThem = fieldsOf(shown);
  const choosers = inThem.flatMap(({ options }) => (options && 'by' in options && options.by !== undefined ? [options.by] : []));
  const elsewhere = named(choosers.filter((pointer, index) => choosers.indexOf(pointer) === index && !inThem.some((field) => field.pointer === pointer)));
  const { code, version, name } = procedure;
  return { format: 'motcua.first/1', procedure: { code, version, name }, fields: [...shown, ...elsewhere], pages: [page], blank };
};
