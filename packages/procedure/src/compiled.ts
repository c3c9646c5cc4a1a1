/** Validators over what `motcua build` compiled: for hosts that serve the code from their own origin. */
import { isEqual } from './equal.ts';
import { formats } from './formats.ts';
import { fingerprint } from './fingerprint.ts';
import type { Json, JsonSchema, Plan, Validators } from './plan.ts';
import { isMultiple } from './multiple.ts';
import { validatorsOver } from './validators.ts';

/** The part of Ajv's error object that is read. */
interface CompiledError {
  readonly keyword: string;
}

/** A function that Ajv compiled: it leaves its errors on itself. */
export interface CompiledFunction {
  (data: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}

/** By the fingerprint of what they were compiled from. */
export interface CompiledFunctions {
  /** They find every failing keyword. */
  readonly assertions: Readonly<Record<string, CompiledFunction>>;
  /** They stop at the first. */
  readonly tests: Readonly<Record<string, CompiledFunction>>;
}

/** What compiled code calls. */
export interface Runtime {
  readonly formats: Readonly<Record<string, (text: string) => boolean>>;
  /** Characters (code points) of a text. */
  readonly length: (text: string) => number;
  readonly equal: (one: Json, other: Json) => boolean;
  readonly isMultiple: (value: number, of: number) => boolean;
}

/** What a built `validators.js` exports. */
export interface CompiledModule {
  create(runtime: Runtime): CompiledFunctions;
}

const runtime: Runtime = { formats, length: (text) => Array.from(text).length, equal: isEqual, isMultiple };

/** Finds a schema's function, by name the first time only. */
const finding = (functions: Readonly<Record<string, CompiledFunction>>): ((schema: JsonSchema) => CompiledFunction) => {
  const found = new Map<JsonSchema, CompiledFunction>();
  return (schema) => {
    let run = found.get(schema);
    if (!run) {
      run = functions[fingerprint(schema)];
      if (!run) throw new Error('These compiled validators were not made from this plan, or by another version: build the procedure again.');
      found.set(schema, run);
    }
    return run;
  };
};

/** @throws Error while validating, when the module was not made from this plan */
export const compiled = (plan: Plan, module: CompiledModule): Validators => {
  const { assertions, tests } = module.create(runtime);
  const asserting = finding(assertions);
  const testing = finding(tests);
  return validatorsOver(plan, {
    failing: (assertion, value) => {
      const run = asserting(assertion);
      return run(value) ? [] : (run.errors ?? []).map(({ keyword }) => keyword);
    },
    holds: (schema, value) => testing(schema)(value),
  });
};
