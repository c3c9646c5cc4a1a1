/** Validators that run a plan as data: nothing is compiled, so a plan from anywhere works under `script-src 'self'`. */
import { format, Validator, type OutputUnit } from '@cfworker/json-schema';
import { crossChecks } from './checks.ts';
import { formats } from './formats.ts';
import { toIssues, type Failure } from './issues.ts';
import type { Issue, JsonObject, JsonSchema, Plan, Validators } from './plan.ts';
import { isWithin, valueAt } from './pointer.ts';
import { pagePointers, slice } from './slice.ts';

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
  // In a slice every keyword keeps its place in the whole, so the plan's schema explains a page's failures too.
  const issues = (made: Validator, instance: JsonObject): Issue[] =>
    toIssues(made.validate(instance).errors.map(toFailure), plan.schema, instance);

  return {
    whole: (instance) => [...issues(prepare('', () => plan.schema, true), instance), ...crossChecks(plan, instance)],
    page: (id, instance) => {
      const kept = pagePointers(plan, id);
      const onPage = (issue: Issue): boolean => kept.some((pointer) => isWithin(issue.pointer, pointer));
      return [
        ...issues(prepare(`page:${id}`, () => slice(plan.schema, kept), true), instance).filter(onPage),
        ...crossChecks(plan, instance).filter(onPage),
      ];
    },
    condition: (index, instance) => {
      const condition = plan.conditions[index];
      if (!condition) return false;
      return prepare(index, () => condition.schema, false).validate(valueAt(instance, condition.at) ?? {}).valid;
    },
  };
};
