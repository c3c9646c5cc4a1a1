/** How a draft of an older version of a procedure is carried over to a newer one: data, nothing that runs. */
import type { Pointer, Text } from './plan.ts';

export type Scalar = string | number | boolean;

/** What stood at a place of the old version stands at one of the new, with all that is in it. As many `-` on both sides. */
export interface MoveChange {
  readonly move: Pointer;
  readonly to: Pointer;
}

/** A question of the old version is gone, with all that is in it; what was answered is shown to the person once more. */
export interface DropChange {
  readonly drop: Pointer;
  /** What the question was called. */
  readonly title: Text;
  readonly why: Text;
  /** What its choices were called, by value. */
  readonly labels?: Readonly<Record<string, Text>>;
}

/** Choices of a question of the old version have other values, or (`null`) are gone. What isn't named stays as it is. */
export interface MapChange {
  readonly map: Pointer;
  readonly values: Readonly<Record<string, Scalar | null>>;
  readonly labels?: Readonly<Record<string, Text>>;
  /** Whether the person is to look again at an answer that was changed so. */
  readonly review?: boolean;
}

/** A question of the new version starts with an answer, where it has none; the person is told to look at it. */
export interface SetChange {
  readonly set: Pointer;
  readonly value: Scalar;
}

/** A question of the new version that the person is to look at again. */
export interface ReviewChange {
  readonly review: Pointer;
  readonly why: Text;
}

/** `move`, `drop`, `map` name places of the old version, all at once: the innermost that fits counts. `to`, `set`, `review` name places of the new. */
export type Change = MoveChange | DropChange | MapChange | SetChange | ReviewChange;

export interface Migration {
  readonly from: string;
  readonly to: string;
  /** What is new, for the citizen. */
  readonly note: Text;
  readonly changes: readonly Change[];
}
