/** Runs a procedure's examples: its own tests, against both kinds of validators. */
import type { Example } from './compile/document.ts';
import { evaluate, judge, type Context } from './evaluate.ts';
import { papersOf } from './papers.ts';
import type { Plan, Validators } from './plan.ts';

export interface ExampleResult {
  readonly example: Example;
  readonly validators: string;
  /** Issues that were expected and did not come, as `pointer code`, warnings as `warning pointer code`, and papers as `paper code`. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

const name = (issue: { pointer: string; code: string }): string => `${issue.pointer} ${issue.code}`;
const warning = (issue: { pointer: string; code: string }): string => `warning ${name(issue)}`;
const paper = (code: string): string => `paper ${code}`;

export const runExample = (plan: Plan, example: Example, context: Context, label: string, validators: Validators): ExampleResult => {
  const inside = { ...context, ...example.context };
  const { answers, expect, warn, papers } = example;
  const { holds, instance } = evaluate(plan, answers, inside, validators);
  const found = new Set([
    ...judge(plan, answers, inside, validators).map(name),
    ...(warn ? validators.warnings(instance).map(warning) : []),
    // Nothing typed by hand is verified, so that no paper is replaced by data.
    ...(papers ? papersOf(plan, holds, () => false).map(({ code }) => paper(code)) : []),
  ]);
  const expected = new Set([...expect.map(name), ...(warn ?? []).map(warning), ...(papers ?? []).map(paper)]);
  return {
    example,
    validators: label,
    missing: [...expected].filter((issue) => !found.has(issue)),
    unexpected: [...found].filter((issue) => !expected.has(issue)),
  };
};
