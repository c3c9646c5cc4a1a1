/** Validators that run a plan as data: nothing is compiled, so a plan from anywhere works under `script-src 'self'`. */
import { format, Validator } from '@cfworker/json-schema';
import { formats } from './formats.ts';
import './logic.ts';
import { narrowing } from './narrow.ts';
import type { Json, JsonSchema, Plan, Validators } from './plan.ts';
import { validatorsOver } from './validators.ts';

// The library's table becomes ours: a format that the compiled validators don't know isn't checked here either.
for (const name of Object.keys(format)) Reflect.deleteProperty(format, name);
Object.assign(format, formats);

interface Prepared {
  readonly validator: Validator;
  readonly narrow: (value: Json) => Json;
}

/** Prepares each schema when it is first needed. */
const preparing = (all: boolean): ((schema: JsonSchema) => Prepared) => {
  const prepared = new Map<JsonSchema, Prepared>();
  return (schema) => {
    let made = prepared.get(schema);
    // A copy, since the library writes into what it is given.
    if (!made) prepared.set(schema, (made = { validator: new Validator(structuredClone(schema), '2020-12', !all), narrow: narrowing(schema) }));
    return made;
  };
};

/** Validators over a plan. */
export const interpret = (plan: Plan): Validators => {
  const failing = preparing(true);
  const holding = preparing(false);
  return validatorsOver(plan, {
    failing(assertion, value) {
      const { validator, narrow } = failing(assertion);
      return validator.validate(narrow(value)).errors.map(({ keyword }) => keyword);
    },
    holds(schema, value) {
      const { validator, narrow } = holding(schema);
      return validator.validate(narrow(value)).valid;
    },
  });
};
