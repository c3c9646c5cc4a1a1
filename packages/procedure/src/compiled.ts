/** Validators over what `motcua build` compiled: for hosts that serve the code from their own origin. */
import equal from 'fast-deep-equal';
import { formats } from './formats.ts';
import type { Failure } from './issues.ts';
import type { JsonObject, Plan, Validators } from './plan.ts';
import { validatorsOver } from './validators.ts';

/** The part of Ajv's error object that is read. */
interface CompiledError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
}

/** A function that Ajv compiled: it leaves its errors on itself. */
export interface CompiledFunction {
  (data: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}

export interface CompiledFunctions {
  readonly whole: CompiledFunction;
  readonly pages: Readonly<Record<string, CompiledFunction>>;
  readonly conditions: readonly CompiledFunction[];
}

/** What compiled code calls. */
export interface Runtime {
  readonly formats: Readonly<Record<string, (text: string) => boolean>>;
  /** Characters (code points) of a text. */
  readonly length: (text: string) => number;
  readonly equal: (one: unknown, other: unknown) => boolean;
}

/** What a built `validators.js` exports. */
export interface CompiledModule {
  create(runtime: Runtime): CompiledFunctions;
}

const runtime: Runtime = { formats, length: (text) => Array.from(text).length, equal };

const toFailure = (error: CompiledError): Failure => ({
  instance: error.instancePath,
  schema: decodeURIComponent(error.schemaPath.slice(1)),
  keyword: error.keyword,
});

export const compiled = (plan: Plan, module: CompiledModule): Validators => {
  const functions = module.create(runtime);
  const failures = (run: CompiledFunction | undefined, instance: JsonObject): Failure[] => (!run || run(instance) ? [] : (run.errors ?? []).map(toFailure));

  return validatorsOver(plan, {
    whole: (instance) => failures(functions.whole, instance),
    page: (id, _kept, instance) => failures(functions.pages[id], instance),
    condition: (index, subject) => functions.conditions[index]?.(subject) === true,
  });
};
