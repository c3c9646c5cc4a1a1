/** Runs a procedure's examples: its own tests, against both kinds of validators. */
import type { Example } from './compile/document.ts';
import { judge, type Context } from './evaluate.ts';
import type { Plan, Validators } from './plan.ts';

export interface ExampleResult {
  readonly example: Example;
  readonly validators: string;
  /** Issues that were expected and did not come, as `pointer code`. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

const name = (issue: { pointer: string; code: string }): string => `${issue.pointer} ${issue.code}`;

export const runExample = (plan: Plan, example: Example, context: Context, label: string, validators: Validators): ExampleResult => {
  const found = new Set(judge(plan, example.answers, { ...context, ...example.context }, validators).map(name));
  const expected = new Set(example.expect.map(name));
  return {
    example,
    validators: label,
    missing: [...expected].filter((issue) => !found.has(issue)),
    unexpected: [...found].filter((issue) => !expected.has(issue)),
  };
};
