/** The documents of a procedure's folder as they are read, before anything is made of them. */
import type { Json, JsonObject, Pointer, Text } from '../plan.ts';
import { escapeKey } from '../pointer.ts';

/** One JSON file: its name relative to its folder, and what is in it. */
export interface Document {
  readonly file: string;
  readonly json: JsonObject;
}

/** A translation: texts by `<file>#<pointer>`. */
export interface Locale {
  readonly file: string;
  readonly language: 'en';
  readonly texts: Readonly<Record<string, string>>;
}

export interface Example {
  readonly file: string;
  readonly name: string;
  readonly answers: JsonObject;
  readonly context?: JsonObject;
  /** Codes of the papers that belong to the case, all answers counted as typed by hand; absent: not checked. */
  readonly papers?: readonly string[];
  /** Every issue that the answers have, and no other; empty when they are valid. */
  readonly expect: readonly { readonly pointer: string; readonly code: string }[];
  /** Every warning that they give; absent: not checked. */
  readonly warn?: readonly { readonly pointer: string; readonly code: string }[];
}

/** What one step of a migration makes of answers. Pointers name rows by index. */
export interface MigrationExample {
  readonly name: string;
  /** Answers of the older version … */
  readonly before: JsonObject;
  /** … as the step leaves them. */
  readonly after: JsonObject;
  /** What the person is told to look at again; absent: nothing. */
  readonly review?: readonly string[];
  /** Where answers stood, in the older version, that have no place any more; absent: none. */
  readonly dropped?: readonly string[];
  /** Every issue that `after` has under this version; absent: none. Only where the step ends at this version. */
  readonly expect?: readonly { readonly pointer: string; readonly code: string }[];
}

export interface ProcedureSource {
  /** Folder of the procedure, and of all schemas. */
  readonly dir: string;
  readonly root: string;
  readonly procedure: Document;
  readonly form: Document;
  readonly layout?: Document;
  /** The official declaration that answers are printed into, as HTML. */
  readonly print?: { readonly file: string; readonly text: string };
  /** How drafts of older versions are carried over. */
  readonly migrations?: Document;
  readonly locales: readonly Locale[];
  readonly examples: readonly Example[];
  /** Common definitions that a `$ref` may name, by path relative to the schemas' root. */
  readonly common: ReadonlyMap<string, Document>;
  readonly commonLocales: readonly Locale[];
  /** Code lists by id. */
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

export interface CodeList {
  readonly id: string;
  readonly options: readonly { readonly value: string; readonly label: Text }[];
}

/** Something in a document that cannot be compiled; tells where, and how to mend it. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  constructor(
    readonly file: string,
    readonly pointer: string,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${file}#${pointer}: ${problem} ${remedy}`);
  }
}

/** Whatever walks a document calls itself for each level: far fewer than would stop it, and far more than anybody writes. */
const MOST_NESTED = 200;

/**
 * Goes level by level without calling itself, so that it comes before all that does.
 * @throws DocumentError for what lies too deep
 */
export const checkNesting = (file: string, json: unknown): void => {
  const left: { readonly value: unknown; readonly pointer: Pointer; readonly level: number }[] = [{ value: json, pointer: '', level: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, pointer, level } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (level === MOST_NESTED) throw new DocumentError(file, pointer, `lies more than ${MOST_NESTED} levels deep.`, 'Give what is inside a definition of its own, or put side by side in allOf what lies in one another.');
    for (const [key, child] of Object.entries<unknown>({ ...value })) left.push({ value: child, pointer: `${pointer}/${escapeKey(key)}`, level: level + 1 });
  }
};

export const isJson = (value: unknown): value is Json =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) ? value.every(isJson) : typeof value === 'object' && Object.values(value).every(isJson));
