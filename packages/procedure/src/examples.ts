/** Runs a procedure's examples: its own tests, against both kinds of validators. */
import type { Example } from './compile/document.ts';
import { evaluate, judge, type Context } from './evaluate.ts';
import { papersOf } from './papers.ts';
import type { Plan, Validators } from './plan.ts';

export interface ExampleResult {
  readonly example: Example;
  readonly validators: string;
  /** Issues that were expected and did not come, as `pointer code`, and papers as `paper code`. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

const name = (issue: { pointer: string; code: string }): string => `${issue.pointer} ${issue.code}`;
const paper = (code: string): string => `paper ${code}`;

export const runExample = (plan: Plan, example: Example, context: Context, label: string, validators: Validators): ExampleResult => {
  const inside = { ...context, ...example.context };
  // Nothing typed by hand is verified, so that no paper is replaced by data.
  const papers = papersOf(plan, evaluate(plan, example.answers, inside, validators).holds, () => false).map(({ code }) => code);
  const found = new Set([...judge(plan, example.answers, inside, validators).map(name), ...(example.papers ? papers.map(paper) : [])]);
  const expected = new Set([...example.expect.map(name), ...(example.papers ?? []).map(paper)]);
  return {
    example,
    validators: label,
    missing: [...expected].filter((issue) => !found.has(issue)),
    unexpected: [...found].filter((issue) => !expected.has(issue)),
  };
};
