/** Runs a procedure's examples: its own tests, against both kinds of validators. */
import type { Example } from './compile/document.ts';
import { evaluate, strayAnswers, type Context } from './evaluate.ts';
import type { Issue, Plan, Validators } from './plan.ts';

export interface ExampleResult {
  readonly example: Example;
  readonly validators: string;
  /** Issues that were expected and did not come, as `pointer code`. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

const name = (issue: { pointer: string; code: string }): string => `${issue.pointer} ${issue.code}`;

/** All issues of answers from outside: what pruning takes away, and what is wrong with the rest. */
export const judge = (plan: Plan, answers: Example['answers'], context: Context, validators: Validators): Issue[] => {
  const evaluation = evaluate(plan, answers, context, validators);
  return [...strayAnswers(plan, answers, evaluation), ...validators.whole(evaluation.instance)];
};

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
