/** The rules of `motcua lint` for answers that are there before anybody answers. */
import { interpret } from '../interpret.ts';
import type { Field, Json, Plan } from '../plan.ts';
import { fieldsOf, inside } from '../plan-reading.ts';
import { isObject } from '../json.ts';
import { ROW } from '../pointer.ts';
import type { Finding } from './finding.ts';
import { placesIn, together } from './places.ts';
import type { Rule } from './rules.ts';

const FILE = 'form.schema.json';

/** A default may leave the rest to the person. */
const REST: ReadonlySet<string> = new Set(['required', 'minItems', 'minProperties', 'contains']);

/** What is wrong with a value, by codes, where some schemas speak of it together. */
const wrongIn = (plan: Plan, schemas: readonly Json[], value: Json): string[] => {
  const $defs = isObject(plan.schema) && isObject(plan.schema.$defs) ? plan.schema.$defs : {};
  const alone: Plan = { ...plan, conditions: [], fields: [], order: [], pages: [], schema: { $defs, properties: { value: { allOf: schemas } } } };
  return interpret(alone).whole({ value }).map(({ code }) => code).filter((code) => !REST.has(code));
};

/** What a form begins with has to be an answer that it takes, at least in one of the cases in which it is asked. */
export const defaultsFit: Rule = ({ plan }) => {
  const places = placesIn(plan.schema);
  return fieldsOf(plan.fields).flatMap(({ pointer, default: value }): Finding[] => {
    if (value === undefined) return [];
    const wrong = together(places.get(pointer)?.whole ?? []).map((schemas) => wrongIn(plan, schemas, value));
    const [first] = wrong;
    if (!first || wrong.some((codes) => codes.length === 0)) return [];
    return [
      {
        level: 'error',
        rule: 'default-fits',
        file: FILE,
        pointer,
        problem: `has the default ${JSON.stringify(value)}, which it refuses (${[...new Set(first)].join(', ')}).`,
        why: 'The form would begin with a mistake that nobody made.',
        remedy: 'Give a default that its own type, choices and limits allow, or none.',
      },
    ];
  });
};

const memberOf = (value: Json | undefined, key: string): Json | undefined => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined);

/** What must be there, can't be typed and comes from nowhere. */
const unanswerable = (field: Field, needed: boolean, given: Json | undefined): Field[] => {
  if (field.sources || field.compute) return [];
  const value = field.default ?? given;
  const isNeeded = field.key === ROW || (needed && field.required.length > 0);
  const parts = inside(field);
  if (parts.length === 0 || (field.items && field.readOnly)) return field.readOnly && isNeeded && value === undefined ? [field] : [];
  // What is required in a group counts once anything of the group can be answered.
  return parts.flatMap((part) => unanswerable(part, isNeeded || !field.readOnly, memberOf(value, part.key)));
};

/** What is only read is filled in by somebody. The context comes from the host. */
export const readOnlyGiven: Rule = ({ plan }) =>
  plan.fields
    .filter(({ key }) => key !== 'context')
    .flatMap((field) => unanswerable(field, true, undefined))
    .map(({ pointer }): Finding => ({
      level: 'error',
      rule: 'read-only-given',
      file: FILE,
      pointer,
      problem: 'is required and readOnly, but has no default, const, x-compute or x-source.',
      why: 'Nobody could answer it, so the form could never be handed over.',
      remedy: 'Say where its value comes from, or take readOnly or the requirement away.',
    }));
