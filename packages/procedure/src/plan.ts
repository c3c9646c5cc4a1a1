/**
 * The plan: what `motcua build` makes of a procedure's folder. One versioned JSON document that engine, elements,
 * gateway and linter read; nothing else walks schemas. Everything in it is data, so it can be loaded from another
 * origin under a strict Content-Security-Policy.
 */

export type Language = 'vi' | 'en';

/** A text by language. Vietnamese is the source and always there. */
export interface Text {
  readonly vi: string;
  readonly en?: string;
}

/** JSON Pointer (RFC 6901) from the root of the answers; `''` is the root. */
export type Pointer = string;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A JSON Schema 2020-12 document or subschema. */
export type JsonSchema = boolean | JsonObject;

/**
 * A conjunction over {@link Plan.conditions}: `n ≥ 0` says that condition `n` holds, `~n` (negative) that it does not.
 * `[]` always holds.
 */
export type Guard = readonly number[];

/** A subschema that decides what is asked: an `if`, a present dependency, or the branch of a discriminator. */
export interface Condition {
  /** The object the subschema is applied to. */
  readonly at: Pointer;
  readonly schema: JsonSchema;
  /** The answers, context or computed values whose change can turn the result. */
  readonly reads: readonly Pointer[];
}

export type FieldType = 'object' | 'string' | 'integer' | 'number' | 'boolean';

/**
 * The kind of control that suits a field. `group` has children and no control of its own. A host may name others
 * by `x-widget` and register its own control for them.
 */
export type ControlKind = 'group' | 'text' | 'textarea' | 'date' | 'integer' | 'number' | 'radio' | 'select' | 'checkbox';

export interface Option {
  readonly value: string;
  readonly label: Text;
}

/** Options that live in a code list outside the plan, possibly one list per value of another field. */
export interface OptionsFrom {
  readonly list: string;
  /** The field whose value chooses the list (communes by province). */
  readonly by?: Pointer;
}

/** Where in the repository's canonical shape a value comes from, in order of preference. */
export interface Source {
  readonly guard: Guard;
  readonly from: readonly Pointer[];
  /** Whether a verified value is locked: shown, not typed. */
  readonly lock: boolean;
}

export interface Field {
  readonly pointer: Pointer;
  readonly key: string;
  readonly type: FieldType;
  readonly control: ControlKind | (string & {});
  readonly title: Text;
  readonly hint?: Text;
  /** Asked when one of these holds … */
  readonly declared: readonly Guard[];
  /** … and none of these, and its parent is asked. */
  readonly refused: readonly Guard[];
  readonly required: readonly Guard[];
  /** Context and computed values: part of the instance, never typed. */
  readonly readOnly?: boolean;
  /** JSON Logic over the whole instance. */
  readonly compute?: JsonObject;
  readonly sources?: readonly Source[];
  readonly options?: readonly Option[] | OptionsFrom;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  /** Value of the HTML `autocomplete` attribute. */
  readonly autocomplete?: string;
  /** Value of the HTML `inputmode` attribute. */
  readonly inputMode?: string;
  /** `x-notAfter`: the date field that this date may not lie after. */
  readonly notAfter?: Pointer;
  /** `x-message`: text by failing keyword. */
  readonly messages?: Readonly<Record<string, Text>>;
  /** Value that the field starts with. */
  readonly default?: Json;
  readonly privacy?: 'ordinary' | 'sensitive';
  readonly children?: readonly Field[];
}

export interface Section {
  readonly id: string;
  readonly title?: Text;
  readonly help?: Text;
  /** Pointers of the fields (groups stand for all they contain). */
  readonly fields: readonly Pointer[];
}

export interface Page {
  readonly id: string;
  readonly title: Text;
  readonly help?: Text;
  readonly sections: readonly Section[];
}

export interface LegalBasis {
  readonly number: string;
  readonly title: Text;
}

/** Kinds of files that a paper may be handed in as; see `fileKinds`. */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'docx' | 'zip';

/** A paper that belongs to the dossier (thành phần hồ sơ). */
export interface DossierComponent {
  readonly code: string;
  readonly name: Text;
  /** Whether the dossier can't be submitted without it, where it belongs to the case. */
  readonly required: boolean;
  readonly help?: Text;
  /** Conditions under which it belongs to the case; absent: always. */
  readonly guard?: Guard;
  /**
   * Answers that take its place: the paper isn't asked for while all of them are verified data of a repository
   * (resolution 66.7/2025/NQ-CP).
   */
  readonly replacedBy?: readonly Pointer[];
  /** Absent: PDF, JPEG, PNG. */
  readonly accept?: readonly FileKind[];
  /** Files that it may consist of; absent: 5. */
  readonly maxFiles?: number;
  /** Bytes of one file; absent: what the gateway takes at the most. */
  readonly maxBytes?: number;
}

/** Facts of the administrative procedure that the citizen is told before starting. */
export interface ProcedureInfo {
  readonly code: string;
  readonly version: string;
  readonly name: Text;
  readonly summary: Text;
  readonly audience: Text;
  readonly processing: { readonly value: number; readonly unit: 'WORKING_DAY' | 'DAY' | 'HOUR' | 'MONTH' };
  /** đồng; absent when the province decides it. */
  readonly fee?: number;
  readonly feeNote: Text;
  readonly field: { readonly code?: string; readonly name: Text };
  readonly result: { readonly code: string; readonly name: Text };
  readonly components: readonly DossierComponent[];
  readonly legalBasis: readonly LegalBasis[];
  readonly effectiveFrom: string;
}

export interface Plan {
  readonly format: 'motcua.plan/1';
  readonly procedure: ProcedureInfo;
  /** The answers' schema, normalised: references inlined, discriminated `oneOf` turned to `if`/`then`, annotations gone. */
  readonly schema: JsonSchema;
  readonly conditions: readonly Condition[];
  readonly fields: readonly Field[];
  /** All fields in an order in which each comes after what its conditions and its computation read. */
  readonly order: readonly Pointer[];
  readonly pages: readonly Page[];
}

/** One thing that is wrong with an instance. Its text is made where it is shown, in the language of the page. */
export interface Issue {
  /** The field; a missing property has its own pointer, not its parent's. */
  readonly pointer: Pointer;
  /** The failing JSON Schema keyword, or one of `notAfter`, `notAsked`, `locked`, `unreadable`. */
  readonly code: string;
  /** The keyword's value where a message can use it: `{ limit: 50 }`. */
  readonly params?: Readonly<Record<string, Json>>;
}

/** Compiled or interpreting; both give the same set of (pointer, code). */
export interface Validators {
  whole(instance: JsonObject): Issue[];
  /** The whole's issues that lie on one page, conditions across pages included. */
  page(id: string, instance: JsonObject): Issue[];
  condition(index: number, instance: JsonObject): boolean;
}
