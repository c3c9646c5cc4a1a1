/** How a form stands before anything is answered: worked out once, when the plan is built, so that its first page needn't wait for what does so in a browser. */
import { evaluate } from '../evaluate.ts';
import { alwaysHold, conditionsIn } from '../guards.ts';
import { interpret } from '../interpret.ts';
import type { Blank, Field, JsonObject, Plan, Pointer } from '../plan.ts';
import { fieldsOf, pointersOn } from '../plan-reading.ts';
import { isWithin, parentOf } from '../pointer.ts';

/** The answers that a form begins with. Rows begin with theirs when they come. */
const defaultsOf = (fields: readonly Field[]): JsonObject =>
  Object.fromEntries(
    fields.flatMap((field) => {
      if (field.default !== undefined && !field.readOnly) return [[field.key, field.default]];
      const inner = defaultsOf(field.children ?? []);
      return Object.keys(inner).length > 0 ? [[field.key, inner]] : [];
    }),
  );

/** @returns `undefined` where it hangs on more than the plan: on the day and the place, on what is computed, on rows that come by themselves */
export const blankOf = (plan: Plan): Blank | undefined => {
  const fields = fieldsOf(plan.fields);
  const known = new Map(fields.map((field) => [field.pointer, field]));
  /** Fields, and what they lie in. */
  const outward = (pointers: readonly Pointer[]): Field[] =>
    pointers.flatMap((pointer) => {
      const field = known.get(pointer);
      return field ? [field, ...outward([parentOf(pointer)])] : [];
    });
  const isAlwaysAsked = (pointer: Pointer): boolean => outward([pointer]).every(({ declared, refused }) => alwaysHold(declared) && refused.length === 0);

  // What hangs on a computed value isn't known here, so rules needn't run: the linter names one that can't.
  const still = { ...plan, order: plan.order.filter((pointer) => known.get(pointer)?.compute === undefined) };
  const { asked, required } = evaluate(still, defaultsOf(plan.fields), {}, interpret(plan));
  const pages = plan.pages.filter((page) => pointersOn(page).some((pointer) => asked.has(pointer)));
  const [first] = pages;
  if (!first) return undefined;
  const shown = fieldsOf(pointersOn(first).flatMap((pointer) => known.get(pointer) ?? []));
  if (shown.some(({ items, readOnly }) => items !== undefined || readOnly)) return undefined;

  const perhaps = plan.pages.filter((page) => !pointersOn(page).some(isAlwaysAsked)).flatMap(pointersOn);
  const initial = fields.filter((field) => field.default !== undefined).map(({ pointer }) => pointer);
  const deciding = outward([...shown.map(({ pointer }) => pointer), ...perhaps, ...initial]);
  const conditions = conditionsIn(deciding.flatMap((field) => [...field.declared, ...field.refused, ...field.required]));
  const read = conditions.flatMap((condition) => plan.conditions[condition]?.reads ?? []);
  const unknown = ['/context', ...fields.filter(({ readOnly, items, pointer }) => readOnly || (items && required.has(pointer))).map(({ pointer }) => pointer)];
  if (read.some((pointer) => unknown.some((other) => isWithin(other, pointer) || isWithin(pointer, other)))) return undefined;

  const pointers = shown.map(({ pointer }) => pointer);
  return { pages: pages.map(({ id }) => id), asked: pointers.filter((pointer) => asked.has(pointer)), required: pointers.filter((pointer) => required.has(pointer)) };
};
