import type { Issue, Json, JsonObject, Page, Pointer } from '@motcua/procedure';

/** Where a repository value was found. */
export interface ValueSource {
  readonly authority: string;
  readonly record: string;
  /** Instant, ISO 8601. */
  readonly retrievedAt: string;
  readonly verified: boolean;
}

/** How an answer came to be. */
export type Origin =
  | { readonly kind: 'manual' }
  | { readonly kind: 'computed' }
  | { readonly kind: 'repository'; readonly source: ValueSource }
  /** A repository value that the person changed; the original is kept. */
  | { readonly kind: 'override'; readonly source: ValueSource; readonly original: Json };

export interface PrefillValue {
  readonly pointer: Pointer;
  readonly value: Json;
  readonly locked: boolean;
  /** Which of the field's sources it came by, 0 unless given: the value counts while that source's guard holds. */
  readonly rule?: number;
  readonly source: ValueSource;
}

/** What a repository filled in, as the gateway issued it. */
export interface Prefill {
  readonly id: string;
  readonly values: readonly PrefillValue[];
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
  readonly issues: readonly Issue[];
  readonly origin: Origin | undefined;
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
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Everything a session knows, as plain JSON. Unasked answers and half-typed text are in it. */
export interface Snapshot {
  readonly format: 'motcua.snapshot/1';
  readonly procedure: string;
  readonly version: string;
  readonly values: Readonly<Record<Pointer, Json>>;
  readonly raw: Readonly<Record<Pointer, string>>;
  readonly touched: readonly Pointer[];
  readonly done: readonly string[];
  readonly prefill?: Prefill;
  /** Prefilled fields that the person changed. */
  readonly overridden: readonly Pointer[];
  /** Locked fields that were opened for typing, because their value breaks the schema. */
  readonly opened: readonly Pointer[];
}

export type Listener = () => void;
