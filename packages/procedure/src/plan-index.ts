/** A plan's fields, gone through once however many ask. */
import type { Field, Plan, Pointer } from './plan.ts';
import { fieldsOf } from './plan-reading.ts';

/** A plan, or the part of one. */
type WithFields = Pick<Plan, 'fields'>;

const lists = new WeakMap<WithFields, readonly Field[]>();
const indices = new WeakMap<WithFields, ReadonlyMap<Pointer, Field>>();

/** All fields of a plan, each before what lies in it. */
export const allFields = (plan: WithFields): readonly Field[] => {
  let fields = lists.get(plan);
  if (!fields) lists.set(plan, (fields = fieldsOf(plan.fields)));
  return fields;
};

/** The plan's fields by template. */
export const fieldIndex = (plan: WithFields): ReadonlyMap<Pointer, Field> => {
  const known = indices.get(plan);
  if (known) return known;
  const fields = new Map<Pointer, Field>();
  for (const field of allFields(plan)) fields.set(field.pointer, field);
  indices.set(plan, fields);
  return fields;
};

/** Whether a plan has rules: only with `@motcua/procedure/logic` loaded can it be evaluated then. */
export const hasRules = (plan: Plan): boolean =>
  allFields(plan).some(({ compute: rule, checks }) => rule !== undefined || checks?.some((check) => check.rule !== undefined));
