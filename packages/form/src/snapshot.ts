import { type Json, type JsonObject, type Plan, type Pointer } from '@motcua/procedure';
import { fieldIndex, place } from '@motcua/procedure/evaluate';
import type { Snapshot } from './types.ts';

interface Kept {
  readonly values: Map<Pointer, Json>;
  readonly raw: Map<Pointer, string>;
  readonly touched: Set<Pointer>;
  readonly done: Set<string>;
  readonly opened: Set<Pointer>;
}

/** Answers by pointer as one tree. */
export const treeOf = (values: ReadonlyMap<Pointer, Json>): JsonObject => {
  const tree: JsonObject = {};
  for (const [pointer, value] of values) place(tree, pointer, value);
  return tree;
};

const isSnapshotOf = (format: string): boolean => format === 'motcua.snapshot/1';

/**
 * Puts a snapshot back. What the plan doesn't know is left out: a snapshot comes from a device or a network.
 * @throws Error when it belongs to another procedure or version
 */
export const restore = (plan: Plan, snapshot: Snapshot, kept: Kept): void => {
  const { code, version } = plan.procedure;
  if (!isSnapshotOf(snapshot.format) || snapshot.procedure !== code || snapshot.version !== version) {
    throw new Error(`the snapshot is of ${snapshot.procedure} ${snapshot.version}, the plan of ${code} ${version}`);
  }
  const fields = fieldIndex(plan);
  const known = (pointer: Pointer): boolean => {
    const field = fields.get(pointer);
    return field !== undefined && !field.readOnly && field.type !== 'object';
  };
  kept.values.clear();
  for (const [pointer, value] of Object.entries(snapshot.values)) if (known(pointer)) kept.values.set(pointer, value);
  for (const [pointer, raw] of Object.entries(snapshot.raw)) if (known(pointer)) kept.raw.set(pointer, raw);
  for (const pointer of snapshot.touched) kept.touched.add(pointer);
  for (const id of snapshot.done) kept.done.add(id);
  for (const pointer of snapshot.opened) if (known(pointer)) kept.opened.add(pointer);
};
