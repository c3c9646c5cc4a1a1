/**
 * Carries answers over from an older version of a procedure: for drafts in the page, for what was prefilled on the gateway, and for
 * the examples of the migrations. What it can't place is told with its text, never lost in silence. All input is hostile.
 */
import type { Chosen } from './again.ts';
import { carryStep } from './carry-step.ts';
import { addressOf, followed, segmentsOf, type Gone, type Segment } from './followed.ts';
import type { Migration } from './migration.ts';
import type { Json, Plan, Pointer, Text } from './plan.ts';
import { isWithin, ROW } from './pointer.ts';

export { carryStep } from './carry-step.ts';
export { addressOf, followed, segmentsOf, templateOf, type Gone, type Segment } from './followed.ts';

/** An answer that has no place any more, as it stood there. */
export interface Dropped extends Gone {
  /** Where it stood, in the version that it was dropped from. */
  readonly from: Pointer;
  /** The question, still there, that it was an answer to. */
  readonly to?: Pointer;
}

/** Answers on their way: by address, in which rows are named by an id. */
export interface Carried {
  readonly values: ReadonlyMap<Pointer, Json>;
  /** Half-typed text. */
  readonly raw: ReadonlyMap<Pointer, string>;
  /** Ids of the rows of each repeated group, in order. */
  readonly rows: ReadonlyMap<Pointer, readonly string[]>;
  /** What is to be looked at again, each with why, where a migration says it. */
  readonly review: ReadonlyMap<Pointer, Text | undefined>;
  readonly dropped: readonly Dropped[];
}

/** The steps from a version to the plan's own, in order; `undefined` when they don't lead there. */
export const stepsFrom = (plan: Plan, version: string): readonly Migration[] | undefined => {
  const known = plan.migrations ?? [];
  const steps: Migration[] = [];
  for (let at = version; at !== plan.procedure.version; ) {
    const next = known.find(({ from }) => from === at);
    // More steps than there are would go round in a circle.
    if (!next || steps.length === known.length) return undefined;
    steps.push(next);
    at = next.to;
  }
  return steps;
};

/** Every older version whose drafts the plan can carry over. */
export const carriedVersions = (plan: Plan): string[] =>
  (plan.migrations ?? []).map(({ from }) => from).filter((from) => from !== plan.procedure.version && stepsFrom(plan, from) !== undefined);

/** All steps, one after the other. */
export const carry = (steps: readonly Migration[], start: Carried): Carried => steps.reduce((carried, step) => carryStep(step, carried), start);

export interface Place {
  readonly segments: readonly Segment[];
  readonly value: Json | undefined;
}

/** Where an address leads after all steps, and what its value is there; `undefined` where it was dropped. */
export const followedThrough = (steps: readonly Migration[], start: Place): Place | undefined => {
  let at = start;
  for (const step of steps) {
    const { segments, value } = followed(step, at.segments, at.value);
    if (segments === undefined) return undefined;
    at = { segments, value };
  }
  return at;
};

const isIndex = (_array: Pointer, part: string): boolean => /^(?:\d+|-)$/.test(part);

/** @returns `undefined` where the place is gone, or the value that stood there */
const carriedOne = <Of extends Chosen>(steps: readonly Migration[], chosen: Of): Of | undefined => {
  const { pointer, value } = chosen;
  const segments = segmentsOf(pointer, isIndex);
  const there = segments && followedThrough(steps, { segments, value });
  if (!there || (there.value === undefined) !== (value === undefined)) return undefined;
  return { ...chosen, pointer: addressOf(there.segments), ...(there.value === undefined ? {} : { value: there.value }) };
};

/**
 * What was filled in goes where the answer goes, and becomes what the answer becomes; rows are named by index. Where a choice that it hangs on
 * is gone, nobody knows its case any more: it goes too.
 */
export const carryPrefill = <Of extends Chosen & { readonly again?: readonly Chosen[] }>(steps: readonly Migration[], values: readonly Of[]): Of[] =>
  values.flatMap((each) => {
    const there = carriedOne(steps, each);
    const again = each.again?.flatMap((chosen) => carriedOne(steps, chosen) ?? []);
    return there && again?.length === each.again?.length ? [{ ...there, ...(again && { again }) }] : [];
  });

/** What may be rows, and what was rows the last time, goes where its group goes; where nothing is left of what was in it, or its case is gone, it is none any more. */
export const carryRows = <
  Value extends Chosen & { readonly value: Json; readonly again?: readonly Chosen[] },
  Row extends { readonly group: Pointer; readonly again?: readonly Chosen[]; readonly values: readonly Value[] },
>(
  steps: readonly Migration[],
  rows: readonly (Row & { readonly values: readonly Value[] })[],
): Row[] =>
  rows.flatMap((row) => {
    const [there] = carryPrefill(steps, [{ pointer: row.group, ...(row.again && { again: row.again }) }]);
    const values = there ? carryPrefill(steps, row.values).filter(({ pointer }) => isWithin(pointer, `${there.pointer}/${ROW}`)) : [];
    return there && (values.length > 0 || row.values.length === 0) ? [{ ...row, group: there.pointer, ...(there.again && { again: there.again }), values }] : [];
  });
