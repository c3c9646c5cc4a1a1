/** Validators that run a plan as data: nothing is compiled, so a plan from anywhere works under `script-src 'self'`. */
import { format, Validator, type OutputUnit } from '@cfworker/json-schema';
import { formats } from './formats.ts';
import type { Failure } from './issues.ts';
import type { JsonObject, JsonSchema, Plan, Validators } from './plan.ts';
import { slice } from './slice.ts';
import { validatorsOver } from './validators.ts';

Object.assign(format, formats);

const validator = (schema: JsonSchema, all: boolean): Validator =>
  new Validator(typeof schema === 'boolean' ? schema : { ...schema }, '2020-12', !all);

const toFailure = (unit: OutputUnit): Failure => ({
  instance: decodeURIComponent(unit.instanceLocation.slice(1)),
  // The library spells one keyword differently in its locations.
  schema: decodeURIComponent(unit.keywordLocation.slice(1)).replace(/\/dependantRequired$/, '/dependentRequired'),
  keyword: unit.keyword,
});

/** Validators over a plan, each schema prepared when it is first needed. */
export const interpret = (plan: Plan): Validators => {
  const prepared = new Map<string | number, Validator>();
  const prepare = (key: string | number, schema: () => JsonSchema, all: boolean): Validator => {
    let made = prepared.get(key);
    if (!made) prepared.set(key, (made = validator(schema(), all)));
    return made;
  };
  const failures = (made: Validator, instance: JsonObject): Failure[] => made.validate(instance).errors.map(toFailure);

  return validatorsOver(plan, {
    whole: (instance) => failures(prepare('', () => plan.schema, true), instance),
    page: (id, kept, instance) => failures(prepare(`page:${id}`, () => slice(plan.schema, kept), true), instance),
    condition: (index, subject) => prepare(index, () => plan.conditions[index]?.schema ?? false, false).validate(subject).valid,
  });
};
