/** Validators that run a plan as data: nothing is compiled, so a plan from anywhere works under `script-src 'self'`. */
import { format, Validator } from '@cfworker/json-schema';
import { formats } from './formats.ts';
import type { Runner } from './inspect.ts';
import type { JsonSchema, Plan, Validators } from './plan.ts';
import { validatorsOver } from './validators.ts';

// The library's table becomes ours: a format that the compiled validators don't know isn't checked here either.
for (const name of Object.keys(format)) Reflect.deleteProperty(format, name);
Object.assign(format, formats);

/** A keyword of the schema itself, not of one in it. */
const OUTERMOST = /^#\/[^/]+$/;

/** Prepares each schema when it is first needed. */
const preparing = (all: boolean): ((schema: JsonSchema) => Validator) => {
  const prepared = new Map<JsonSchema, Validator>();
  return (schema) => {
    let made = prepared.get(schema);
    // A copy, since the library writes into what it is given.
    if (!made) prepared.set(schema, (made = new Validator(structuredClone(schema), '2020-12', !all)));
    return made;
  };
};

export const interpret = (plan: Plan): Validators => {
  const failing = preparing(true);
  const holding = preparing(false);
  const runner: Runner = {
    failing: (assertion, value) => failing(assertion).validate(value).errors.filter((unit) => OUTERMOST.test(unit.keywordLocation)).map((unit) => unit.keyword),
    holds: (schema, value) => holding(schema).validate(value).valid,
  };
  return validatorsOver(plan, runner);
};
