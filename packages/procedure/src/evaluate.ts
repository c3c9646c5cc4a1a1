/**
 * What the session in the page and the gateway share: from answers to the instance that is validated.
 * One order: context, compute, asked (in dependency order), prune.
 */
import { compute, readsOf } from './logic.ts';
import type { Field, Guard, Issue, Json, JsonObject, Plan, Pointer, Validators } from './plan.ts';
import { fieldsOf } from './plan-reading.ts';
import { isObject } from './json.ts';
import { escapeKey, parentOf, place, valueAt } from './pointer.ts';

export { place, readsOf };

/** The read-only part `/context` of the instance. */
export type Context = JsonObject;

export interface Evaluation {
  /** Context, computed values and the answers that are asked. */
  readonly instance: JsonObject;
  readonly asked: ReadonlySet<Pointer>;
  readonly required: ReadonlySet<Pointer>;
  /** Whether a guard of the plan holds over the instance. */
  readonly holds: (guard: Guard) => boolean;
}

/** How a condition of the plan is decided; `Validators` does it. */
export interface Conditions {
  condition(index: number, instance: JsonObject): boolean;
}

const index = new WeakMap<Plan, ReadonlyMap<Pointer, Field>>();

/** The plan's fields by pointer. */
export const fieldIndex = (plan: Plan): ReadonlyMap<Pointer, Field> => {
  let fields = index.get(plan);
  if (!fields) index.set(plan, (fields = new Map(fieldsOf(plan.fields).map((field) => [field.pointer, field]))));
  return fields;
};

/**
 * @param answers what was typed, unasked answers included; anything, since it may come from outside.
 * @param context laid over whatever the answers say under `/context`.
 */
export const evaluate = (plan: Plan, answers: JsonObject, context: Context, conditions: Conditions): Evaluation => {
  const instance: JsonObject = {};
  const asked = new Set<Pointer>(['']);
  const required = new Set<Pointer>();
  const known = new Map<number, boolean>();
  // The plan's order lets each condition be decided once: all it reads stands in the instance before it is needed.
  const decide = (condition: number): boolean => {
    let result = known.get(condition);
    if (result === undefined) known.set(condition, (result = conditions.condition(condition, instance)));
    return result;
  };
  const holds = (guard: Guard): boolean => guard.every((literal) => (literal >= 0 ? decide(literal) : !decide(~literal)));
  const fields = fieldIndex(plan);
  const inside = { context };

  for (const pointer of plan.order) {
    const field = fields.get(pointer);
    if (!field || !asked.has(parentOf(pointer)) || !field.declared.some(holds) || field.refused.some(holds)) continue;
    asked.add(pointer);
    const value = field.compute
      ? compute(field.compute, instance)
      : valueAt(field.readOnly ? inside : answers, pointer);
    if (field.type !== 'object') {
      if (value !== undefined) place(instance, pointer, value);
    } else if (value !== undefined && !isObject(value)) {
      place(instance, pointer, value); // not an object where one belongs: left for the validator to name
    } else if (field.required.some(holds) && valueAt(instance, parentOf(pointer)) !== undefined) {
      // A required group stands even when empty, so that what is missing is named at the fields inside it.
      place(instance, pointer, {});
    }
  }
  for (const pointer of asked) {
    if (fields.get(pointer)?.required.some(holds) && valueAt(instance, parentOf(pointer)) !== undefined) required.add(pointer);
  }
  return { instance, asked, required, holds };
};

/** The asked answers alone: the instance without context and computed values, which the gateway lays itself. */
export const answersOf = (plan: Plan, instance: JsonObject): JsonObject => {
  const answers: JsonObject = {};
  const copy = (fields: readonly Field[]): void => {
    for (const field of fields) {
      const value = valueAt(instance, field.pointer);
      if (value === undefined || field.readOnly) continue;
      if (field.children && isObject(value)) {
        place(answers, field.pointer, {});
        copy(field.children);
      } else place(answers, field.pointer, value);
    }
  };
  copy(plan.fields);
  return answers;
};

/** An issue `notAsked` for each value in the answers that pruning takes away: unasked, read-only or unknown. */
export const strayAnswers = (plan: Plan, answers: JsonObject, evaluation: Evaluation): Issue[] => {
  const fields = fieldIndex(plan);
  const stray = (value: Json, pointer: Pointer): Issue[] => {
    const field = fields.get(pointer);
    if (pointer !== '' && (!field || field.readOnly || !evaluation.asked.has(pointer))) return [{ pointer, code: 'notAsked' }];
    if (!isObject(value) || (field && field.type !== 'object')) return [];
    return Object.entries(value).flatMap(([key, child]) => stray(child, `${pointer}/${escapeKey(key)}`));
  };
  return stray(answers, '');
};

/** Every issue of answers from outside: what pruning takes away, and what is wrong with the rest. */
export const judge = (plan: Plan, answers: JsonObject, context: Context, validators: Validators): Issue[] => {
  const evaluation = evaluate(plan, answers, context, validators);
  return [...strayAnswers(plan, answers, evaluation), ...validators.whole(evaluation.instance)];
};
