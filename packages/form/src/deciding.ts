import { fieldsOf, isWithin, type Field, type Plan, type Pointer } from '@motcua/procedure';
import { readsOf } from '@motcua/procedure/evaluate';

const always = (field: Field): boolean => field.required.some((guard) => guard.length === 0);

/** Fields inside a group that need not be there: the first answer in it makes the group present, and what it requires. */
const insideOptional = (fields: readonly Field[], inside: boolean): Field[] =>
  fields.flatMap((field) => [...(inside ? [field] : []), ...insideOptional(field.children ?? [], inside || !always(field))]);

/** The answers whose change can turn what else is asked, required or computed. All others are taken in without looking further. */
export const decidingPointers = (plan: Plan): ReadonlySet<Pointer> => {
  const fields = fieldsOf(plan.fields);
  const read = [...plan.conditions.flatMap((condition) => condition.reads), ...fields.flatMap((field) => (field.compute ? readsOf(field.compute) : []))];
  return new Set([
    ...fields.filter((field) => read.some((pointer) => isWithin(field.pointer, pointer))).map((field) => field.pointer),
    ...insideOptional(plan.fields, false).map((field) => field.pointer),
  ]);
};
