import type { Issue, Json, JsonObject, Page, Pointer } from '@motcua/procedure';

/**
 * Where a field is in a session: its pointer, but with a lasting id where that has the index of a row (`/members/r1/name`).
 * Outside repeated groups the two are the same.
 */
export type Address = string;

/** An issue at the field where it is shown. */
export interface ShownIssue extends Issue {
  readonly address: Address;
  /** What a host's own check says is wrong, in the language of the page. */
  readonly message?: string;
}

/** Where a repository value was found. */
export interface ValueSource {
  readonly authority: string;
  readonly record: string;
  /** Instant, ISO 8601. */
  readonly retrievedAt: string;
  readonly verified: boolean;
  /** Of the person's own answer in an earlier dossier, which `record` names: when they filed that (ISO 8601). */
  readonly filedAt?: string;
}

/** How an answer came to be. */
export type Origin =
  | { readonly kind: 'manual' }
  | { readonly kind: 'computed' }
  /** Typed by a machine instead of by hand: it stood on the person's identity card, which nobody checked. Never a reason to lock anything. */
  | { readonly kind: 'card'; readonly readAt: string }
  | { readonly kind: 'repository'; readonly source: ValueSource }
  /** A repository value that the person changed; the original is kept. */
  | { readonly kind: 'override'; readonly source: ValueSource; readonly original: Json };

export interface PrefillValue {
  /** A field outside repeated groups; of a {@link PrefillRow} a field of its rows, with `-` for the row. */
  readonly pointer: Pointer;
  readonly value: Json;
  readonly locked: boolean;
  /** Which of the field's sources it came by, 0 unless given: the value counts while that source's guard holds. */
  readonly rule?: number;
  /**
   * What the person answered the last time, by none of the field's sources: it comes after what those have, and counts while each of these
   * choices is what it was then (without a value: left open), or not made yet.
   */
  readonly again?: readonly { readonly pointer: Pointer; readonly value?: Json }[];
  readonly source: ValueSource;
}

/** Somebody of whom a repository has a record, and who may be taken as a row; or what was a row the last time, and is one again by itself. */
export interface PrefillRow {
  /** Id of the row that they become: what it is filled in with, and what of it is locked, goes with the row wherever it goes. */
  readonly id: string;
  /** The repeated group. */
  readonly group: Pointer;
  /** Which of the group's sources this comes by, 0 unless given: they are offered while that source's guard holds. */
  readonly rule?: number;
  /** Where in the repository's shape the record stands: `/family/spouse`. Empty: there is no record, the person typed the row. */
  readonly record: Pointer;
  /** It was a row the last time, while each of these choices was what it was then: it is one again in the same case. */
  readonly again?: readonly { readonly pointer: Pointer; readonly value?: Json }[];
  readonly values: readonly PrefillValue[];
}

/** What a person says of a locked answer that is wrong in their view. The answer stays what it is. */
export interface Dispute {
  /** The value that is disputed: nothing is said of another one. */
  readonly held: Json;
  /** What is right, as an answer of the same field; absent where the person only knows that it is wrong. */
  readonly correction?: Json;
  readonly reason: string;
  /** What the files that prove it are uploaded as; absent where there never were any. */
  readonly papers?: string;
}

/** What a repository filled in, as the gateway issued it. */
export interface Prefill {
  readonly id: string;
  readonly values: readonly PrefillValue[];
  /** Who may be taken as rows. */
  readonly rows?: readonly PrefillRow[];
  /** Repositories that could not be asked: in the instance `/context/unreachable/{id}` is true, but for those that were asked for papers alone. */
  readonly unreachable?: readonly { readonly id: string; readonly papers?: true }[];
}

/** What one field looks like now. A new object at each change. */
export interface FieldState {
  readonly value: Json | undefined;
  /** What is typed, where it gives no value (yet). */
  readonly raw: string | undefined;
  readonly asked: boolean;
  readonly required: boolean;
  /** Verified by its source: shown, not typed. */
  readonly locked: boolean;
  readonly touched: boolean;
  /** The issues to show; none before the field was left or its page submitted. */
  readonly issues: readonly ShownIssue[];
  /** What had better be otherwise, but may stay. Shown and taken away like issues. */
  readonly warnings: readonly ShownIssue[];
  /** A host's own check of the answer is under way. */
  readonly checking: boolean;
  readonly origin: Origin | undefined;
  /** The ids of a repeated group's rows, in order. */
  readonly rows: readonly string[] | undefined;
}

export interface PageState {
  readonly page: Page;
  /** Whether any of its fields is asked. */
  readonly asked: boolean;
  /** Whether it was submitted without issues since the last change on it. */
  readonly done: boolean;
}

export type Submission =
  | { readonly ok: true; readonly answers: JsonObject; readonly origins: Readonly<Record<Pointer, Origin>> }
  | { readonly ok: false; readonly issues: readonly ShownIssue[] };

/** Everything a session knows, as plain JSON, by address. Unasked answers and half-typed text are in it. */
export interface Snapshot {
  readonly format: 'motcua.snapshot/1';
  readonly procedure: string;
  readonly version: string;
  readonly values: Readonly<Record<Address, Json>>;
  readonly raw: Readonly<Record<Address, string>>;
  /** The ids of the rows of repeated groups, in order. */
  readonly rows?: Readonly<Record<Address, readonly string[]>>;
  readonly touched: readonly Address[];
  readonly done: readonly string[];
  readonly prefill?: Prefill;
  /** Repositories, by id, that count as not to be reached because what they would have filled in never came; absent where it did, and in snapshots of before there were any. */
  readonly missed?: readonly string[];
  /** Prefilled fields that the person changed. */
  readonly overridden: readonly Address[];
  /** Locked fields that were opened for typing, because their value breaks the schema; absent in snapshots of before there were any. */
  readonly opened?: readonly Address[];
  /** Fields whose answer was read from an identity card, and when (ISO 8601), until it is changed. Absent in snapshots of before there were any. */
  readonly card?: Readonly<Record<Address, string>>;
  /** Locked answers that the person says are wrong, each with a {@link Dispute}. Absent in snapshots of before there were any. */
  readonly disputes?: Readonly<Record<Address, Json>>;
  /** What was chosen from the list of another answer that was changed since, by address and that answer (as JSON). Absent in snapshots of before there was any. */
  readonly aside?: Readonly<Record<string, Json>>;
}

/** What is handed to a host's own check. */
export interface CheckContext {
  /** Aborted when the answer is changed, no longer asked, or its row taken away: nobody waits for the result any more. */
  readonly signal: AbortSignal;
  /** All asked answers. */
  readonly answers: JsonObject;
  /** Where the answer is in them, with the row's index. */
  readonly pointer: Pointer;
}

/** A host's own check of an answer that takes time: "does this code exist?" */
export interface AsyncCheck {
  /** The field, as the plan names it: with `-` for the row. */
  readonly pointer: Pointer;
  /** Code of its issue. */
  readonly code: string;
  /** Milliseconds after which nobody waits any more and the answer counts as right; absent: 10 seconds. */
  readonly patience?: number;
  /** Code of the warning that stands while it could not be checked: rejected, or out of patience; absent: nothing is said. It is asked again with the next attempt to go on. */
  readonly unsure?: string;
  /**
   * Whether the answer is right; a text says that it isn't, and why. Rejecting accepts the answer: a broken network keeps nobody
   * from going on, and the gateway checks again. The same answer is asked about once;
   * a check that reads `context.answers` is asked again when they have changed.
   */
  check(value: Json, context: CheckContext): Promise<boolean | string>;
}

/** A row that was taken away, with everything in it, for `FormSession.restoreRow`. */
export interface RemovedRow {
  readonly group: Address;
  readonly id: string;
  readonly index: number;
  readonly part: Part;
  /** Empty rows that came by themselves in its place, because there must be one. */
  readonly filled: readonly string[];
}

/** All that is kept about a part of the form. */
export interface Part {
  readonly values: readonly (readonly [Address, Json])[];
  readonly raw: readonly (readonly [Address, string])[];
  readonly touched: readonly Address[];
  readonly opened: readonly Address[];
  readonly refused: readonly (readonly [Address, readonly Issue[]])[];
  readonly rows: readonly (readonly [Address, readonly string[]])[];
}

export type Listener = () => void;
