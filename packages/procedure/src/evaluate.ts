/**
 * What the session in the page and the gateway share: from answers to the instance that is validated.
 * One order: context, compute, asked (in dependency order), prune.
 */
import type { Field, Guard, Issue, Json, JsonObject, Plan, Pointer, Validators } from './plan.ts';
import { alwaysHold, conditionsIn, guardHolds } from './guards.ts';
import { isArray, isObject } from './json.ts';
import { MOST_ITEMS } from './most-items.ts';
import { allFields, fieldIndex, hasRules } from './plan-index.ts';
import { escapeKey, parentOf, ROW } from './pointer.ts';
import { rowsIn, type Instance } from './template.ts';
import { place, valueAt } from './value-at.ts';
import { compute, readsOf } from './rules.ts';

export { isSameCase, type Chosen } from './again.ts';
export { fieldAt } from './field-at.ts';
export { allFields, compute, conditionsIn, fieldIndex, hasRules, place, readsOf };

/** The read-only part `/context` of the instance. */
export type Context = JsonObject;

/**
 * … with the repositories that could not be asked for this form: `/context/unreachable/{id}`, on the page and on the gateway alike. Nobody's answers were asked
 * of those that were asked for papers alone.
 */
export const withUnreachable = (context: Context, unreachable: readonly { readonly id: string; readonly papers?: true }[] = []): Context => {
  const silent = unreachable.flatMap(({ id, papers }) => (papers ? [] : [[id, true] as const]));
  return silent.length > 0 ? { ...context, unreachable: { ...(isObject(context.unreachable) ? context.unreachable : {}), ...Object.fromEntries(silent) } } : context;
};

export interface Evaluation {
  /** Context, computed values and the answers that are asked. */
  readonly instance: JsonObject;
  /** Instance pointers of what is asked, rows included. */
  readonly asked: ReadonlySet<Pointer>;
  readonly required: ReadonlySet<Pointer>;
  /**
   * Whether a guard of the plan holds over the instance.
   * @param rows the rows that the `-`s of its conditions' places stand for
   */
  readonly holds: (guard: Guard, rows?: readonly number[]) => boolean;
}

/** How a condition of the plan is decided; `Validators` does it. */
export interface Conditions {
  condition(index: number, instance: JsonObject, rows?: readonly number[]): boolean;
}

/** The rows of an array: one more than there may be, for validators to say that there are too many. */
const taken = (array: readonly Json[]): readonly Json[] => (array.length > MOST_ITEMS ? array.slice(0, MOST_ITEMS + 1) : array);

/** Decides the guards of a plan over an instance, each condition once for the rows it is about. */
const guardsOver = (plan: Plan, conditions: Conditions, instance: JsonObject): Evaluation['holds'] => {
  const known = new Map<string | number, boolean>();
  // The plan's order lets each condition be decided once: all it reads stands in the instance before it is needed.
  const decide = (condition: number, rows: readonly number[]): boolean => {
    const own = rows.length === 0 ? rows : rows.slice(0, rowsIn(plan.conditions[condition]?.at ?? ''));
    const name = own.length === 0 ? condition : `${condition} ${own.join(' ')}`;
    let result = known.get(name);
    if (result === undefined) known.set(name, (result = conditions.condition(condition, instance, own)));
    return result;
  };
  return (guard, rows = []) => guardHolds(guard, (condition) => decide(condition, rows));
};

/** One plain answer that is asked whatever else is answered: most fields are. */
const isSimple = ({ key, declared, refused, compute: rule, readOnly, type }: Field): boolean =>
  key !== ROW && type !== 'object' && type !== 'array' && refused.length === 0 && !readOnly && rule === undefined && alwaysHold(declared);

/**
 * @param answers what was typed, unasked answers included; anything, since it may come from outside.
 * @param context laid over whatever the answers say under `/context`.
 */
export const evaluate = (plan: Plan, answers: JsonObject, context: Context, conditions: Conditions): Evaluation => {
  const instance: JsonObject = {};
  const required = new Set<Pointer>();
  const holds = guardsOver(plan, conditions, instance);
  const fields = fieldIndex(plan);
  const anyHolds = (guards: readonly Guard[], rows: readonly number[]): boolean => alwaysHold(guards) || guards.some((guard) => holds(guard, rows));
  const outside = { context };
  /** Where each template in which others lie is asked. */
  const places = new Map<Pointer, Instance[]>([['', [{ pointer: '', rows: [] }]]]);

  const take = (field: Field, { pointer, rows }: Instance): void => {
    const value = field.compute ? compute(field.compute, instance, rows) : valueAt(field.readOnly ? outside : answers, pointer);
    if (field.items && isArray(value)) place(instance, pointer, []);
    else if (field.type !== 'object') {
      if (value !== undefined) place(instance, pointer, value);
    } else if (value !== undefined && !isObject(value)) {
      place(instance, pointer, value); // not an object where one belongs: left for the validator to name
    } else if (field.key === ROW || (anyHolds(field.required, rows) && valueAt(instance, parentOf(pointer)) !== undefined)) {
      // A row and a required group stand even when empty, so that what is missing is named at the fields inside them.
      place(instance, pointer, {});
    }
  };
  const rowsOf = ({ pointer, rows }: Instance): Instance[] => {
    const array = valueAt(answers, pointer);
    return isArray(array) ? taken(array).map((_, row) => ({ pointer: `${pointer}/${row}`, rows: [...rows, row] })) : [];
  };

  const isAsked = (field: Field, rows: readonly number[]): boolean => anyHolds(field.declared, rows) && !anyHolds(field.refused, rows);

  const hasAnswers = Object.keys(answers).length > 0;

  // A thousand fields pass here before a form is there: what most of them don't need isn't made for each.
  const asked = new Set<Pointer>(['']);
  const perhapsRequired: [Field, readonly Instance[]][] = [];
  for (const template of plan.order) {
    const field = fields.get(template);
    if (!field) continue;
    const above = parentOf(template);
    if (above === '' && isSimple(field)) {
      asked.add(template);
      const value = hasAnswers ? valueAt(answers, template) : undefined;
      if (value !== undefined) place(instance, template, value);
      if (field.required.length > 0) perhapsRequired.push([field, [{ pointer: template, rows: [] }]]);
      continue;
    }
    const parents = places.get(above) ?? [];
    const key = template.slice(above.length);
    const here = field.key === ROW ? parents.flatMap(rowsOf) : parents.map(({ pointer, rows }) => ({ pointer: pointer + key, rows }));
    const found = here.filter(({ rows }) => isAsked(field, rows));
    for (const each of found) {
      asked.add(each.pointer);
      take(field, each);
    }
    if (field.children || field.items) places.set(template, found);
    if (field.required.length > 0) perhapsRequired.push([field, found]);
  }
  // Only now: whether the group around is there.
  for (const [field, found] of perhapsRequired) {
    for (const { pointer, rows } of found) {
      if (anyHolds(field.required, rows) && valueAt(instance, parentOf(pointer)) !== undefined) required.add(pointer);
    }
  }
  return { instance, asked, required, holds };
};

/** The asked answers alone: the instance without context and computed values, which the gateway lays itself. */
export const answersOf = (plan: Plan, instance: JsonObject): JsonObject => {
  const copy = (field: Field, value: Json): Json => {
    const { items, children } = field;
    if (items && isArray(value)) return value.map((row) => copy(items, row));
    return children && isObject(value) ? copyAll(children, value) : value;
  };
  const copyAll = (fields: readonly Field[], object: JsonObject): JsonObject =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = field.readOnly || !Object.hasOwn(object, field.key) ? undefined : object[field.key];
        return value === undefined ? [] : [[field.key, copy(field, value)]];
      }),
    );
  return copyAll(plan.fields, instance);
};

/** An issue `notAsked` for each value in the answers that pruning takes away: unasked, read-only or unknown. */
export const strayAnswers = (plan: Plan, answers: JsonObject, { asked }: Evaluation): Issue[] => {
  const fields = fieldIndex(plan);
  const stray = (field: Field | undefined, value: Json, pointer: Pointer): Issue[] => {
    if (!field || field.readOnly || !asked.has(pointer)) return [{ pointer, code: 'notAsked' }];
    const { items, children } = field;
    if (items && isArray(value)) return taken(value).flatMap((row, at) => stray(items, row, `${pointer}/${at}`));
    return children && isObject(value) ? strayIn(field.pointer, value, pointer) : [];
  };
  const strayIn = (template: Pointer, object: JsonObject, at: Pointer): Issue[] =>
    Object.entries(object).flatMap(([key, value]) => {
      const child = `/${escapeKey(key)}`;
      return stray(fields.get(template + child), value, at + child);
    });
  return strayIn('', answers, '');
};

/** Every issue of answers from outside: what pruning takes away, and what is wrong with the rest. */
export const judge = (plan: Plan, answers: JsonObject, context: Context, validators: Validators): Issue[] => {
  const evaluation = evaluate(plan, answers, context, validators);
  return [...strayAnswers(plan, answers, evaluation), ...validators.whole(evaluation.instance)];
};
