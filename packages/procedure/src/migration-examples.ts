/** Runs the examples of a procedure's migrations: what a step makes of answers, and what this version says of the result. */
import deepEqual from 'fast-deep-equal';
import type { MigrationExample } from './compile/document.ts';
import type { StepExamples } from './compile/migrations.ts';
import { judge, type Context } from './evaluate.ts';
import { isArray, isObject } from './json.ts';
import type { Change, Migration } from './migration.ts';
import { carryStep, segmentsOf, type Carried } from './migrations.ts';
import type { Json, JsonObject, Plan, Pointer, Validators } from './plan.ts';
import { escapeKey } from './pointer.ts';

const pointersIn = (change: Change): Pointer[] => {
  if ('move' in change) return [change.move, change.to];
  return 'drop' in change ? [change.drop] : 'map' in change ? [change.map] : 'set' in change ? [change.set] : [change.review];
};

/** Answers by address; a row is named by its index. An array is a repeated group where objects stand in it, or the step speaks of its rows. */
const spread = (answers: JsonObject, { changes }: Migration): Carried => {
  const values = new Map<Pointer, Json>();
  const rows = new Map<Pointer, readonly string[]>();
  const named = changes.flatMap(pointersIn);
  const isGroup = (value: readonly Json[], template: Pointer): boolean => value.some(isObject) || named.some((pointer) => `${pointer}/`.startsWith(`${template}/-/`));
  const visit = (value: Json, address: Pointer, template: Pointer): void => {
    if (isObject(value)) for (const [key, child] of Object.entries(value)) visit(child, `${address}/${escapeKey(key)}`, `${template}/${escapeKey(key)}`);
    else if (isArray(value) && isGroup(value, template)) {
      rows.set(address, value.map((_row, index) => String(index)));
      for (const [index, row] of value.entries()) visit(row, `${address}/${index}`, `${template}/-`);
    } else values.set(address, value);
  };
  visit(answers, '', '');
  return { values, raw: new Map(), rows, review: new Map(), dropped: [] };
};

/** An address in which a row is named by where it stands now. */
const pointerOf = (address: Pointer, { rows }: Carried): Pointer => {
  const segments = segmentsOf(address, (array, part) => rows.get(array)?.includes(part) ?? false) ?? [];
  let before = '';
  return segments
    .map(({ part, row }) => {
      const shown = row ? String(rows.get(before)?.indexOf(part)) : part;
      before += `/${part}`;
      return `/${shown}`;
    })
    .join('');
};

/** The same as a flat list: what two sets of answers are compared by. */
const flat = (carried: Carried): Record<Pointer, Json> =>
  Object.fromEntries([
    ...[...carried.values].map(([address, value]) => [pointerOf(address, carried), value] as const),
    ...[...carried.rows].map(([address, ids]) => [`${pointerOf(address, carried)}/-`, ids.length] as const),
  ]);

const differences = (what: string, found: Iterable<string>, expected: Iterable<string>): string[] => {
  const [had, wanted] = [new Set(found), new Set(expected)];
  return [
    ...[...wanted].filter((each) => !had.has(each)).map((each) => `${what} expected, did not come: ${each}`),
    ...[...had].filter((each) => !wanted.has(each)).map((each) => `${what} not expected: ${each}`),
  ];
};

const shown = (value: Json | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** What an example's step makes of it otherwise than it says; `[]` when all is as it says. */
export const runMigrationExample = (plan: Plan, step: Migration, example: MigrationExample, context: Context, validators: Validators): string[] => {
  const result = carryStep(step, spread(example.before, step));
  const [had, wanted] = [flat(result), flat(spread(example.after, step))];
  const pointers = [...new Set([...Object.keys(had), ...Object.keys(wanted)])];
  const issues = step.to === plan.procedure.version ? judge(plan, example.after, context, validators) : [];
  const name = (issue: { readonly pointer: string; readonly code: string }): string => `${issue.pointer} ${issue.code}`;
  return [
    ...pointers
      .filter((pointer) => !deepEqual(had[pointer], wanted[pointer]))
      .map((pointer) => `${pointer} is ${shown(had[pointer])}, expected ${shown(wanted[pointer])}`),
    ...differences('to look at again,', [...result.review.keys()].map((address) => pointerOf(address, result)), example.review ?? []),
    ...differences('dropped,', result.dropped.map(({ from }) => from), example.dropped ?? []),
    ...differences('issue', issues.map(name), (example.expect ?? []).map(name)),
  ];
};

/** Each example of each step, on each kind of validators. */
export const runMigrationExamples = (plan: Plan, listed: readonly StepExamples[], context: Context, kinds: Readonly<Record<string, Validators>>): { readonly label: string; readonly wrong: readonly string[] }[] =>
  listed.flatMap(({ from, to, examples }, index) => {
    const step = plan.migrations?.[index];
    if (!step) return [];
    return examples.flatMap((example) =>
      Object.entries(kinds).map(([kind, validators]) => ({ label: `${from} → ${to} (${kind}): ${example.name}`, wrong: runMigrationExample(plan, step, example, context, validators) })),
    );
  });
