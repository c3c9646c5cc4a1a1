/** Validators over what `motcua build` compiled: for hosts that serve the code from their own origin. */
import equal from 'fast-deep-equal';
import { crossChecks } from './checks.ts';
import { formats } from './formats.ts';
import { toIssues, type Failure } from './issues.ts';
import type { Issue, JsonObject, Plan, Validators } from './plan.ts';
import { isWithin, valueAt } from './pointer.ts';
import { pagePointers } from './slice.ts';

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
  // A page's function is compiled from a slice in which every keyword keeps its place in the whole.
  const issues = (run: CompiledFunction | undefined, instance: JsonObject): Issue[] =>
    !run || run(instance) ? [] : toIssues((run.errors ?? []).map(toFailure), plan.schema, instance);

  return {
    whole: (instance) => [...issues(functions.whole, instance), ...crossChecks(plan, instance)],
    page: (id, instance) => {
      const kept = pagePointers(plan, id);
      const onPage = (issue: Issue): boolean => kept.some((pointer) => isWithin(issue.pointer, pointer));
      return [
        ...issues(functions.pages[id], instance).filter(onPage),
        ...crossChecks(plan, instance).filter(onPage),
      ];
    },
    condition: (index, instance) => {
      const condition = plan.conditions[index];
      return condition !== undefined && functions.conditions[index]?.(valueAt(instance, condition.at) ?? {}) === true;
    },
  };
};
