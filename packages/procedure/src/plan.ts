/**
 * The plan: what `motcua build` makes of a procedure's folder. One versioned JSON document that engine, elements,
 * gateway and linter read; nothing else walks schemas. Everything in it is data, so it can be loaded from another
 * origin under a strict Content-Security-Policy.
 */
import type { Migration } from './migration.ts';
import type { ProcedureInfo } from './procedure-info.ts';

export type Language = 'vi' | 'en';

/** A text by language. Vietnamese is the source and always there. */
export interface Text {
  readonly vi: string;
  readonly en?: string;
  /** The same in plainer words, for who has switched on simpler language (`x-simple`). */
  readonly simple?: Omit<Text, 'simple'>;
}

/**
 * JSON Pointer (RFC 6901) from the root of the answers; `''` is the root. In a plan `-` stands for any row of a repeated
 * group: `/members/-/name`. No property may be called `-` (RFC 6901 has it for the row that isn't there yet).
 */
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

export type FieldType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';

/**
 * The kind of control that suits a field. `group` has children, `rows` has items; both have no control of their own. A host
 * may name others by `x-widget` and register its own control for them.
 */
export type ControlKind =
  | 'group'
  | 'rows'
  | 'text'
  | 'textarea'
  | 'name'
  | 'phone'
  | 'email'
  | 'tax-code'
  | 'personal-id'
  | 'date'
  | 'time'
  | 'integer'
  | 'number'
  | 'money'
  | 'radio'
  | 'yes-no'
  | 'select'
  | 'combobox'
  | 'checkbox'
  | 'pledge'
  | 'checkboxes'
  | 'file'
  /** A computed value that only rules look at: nobody sees it. */
  | 'none';

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

/**
 * Where in the repository's canonical shape a value comes from, in order of preference. Of a repeated group: the records, or lists of
 * records, that its rows may be taken from; of a field in its rows, `/-/name` is a member of the record that the row was taken from.
 */
export interface Source {
  readonly guard: Guard;
  readonly from: readonly Pointer[];
  /** The answer by the place that the record has, whatever stands there: the first is that of the first place. Absent: what stands there is the answer. */
  readonly is?: readonly string[];
  /** Whether a verified value is locked: shown, not typed. */
  readonly lock: boolean;
}

/** `x-check` and `x-warning`: what an answer must be beside its schema, or had better be. Looked at while there is an answer. */
export interface Check {
  /** An error keeps the form from being handed over; a warning is said and may stay. */
  readonly level: 'error' | 'warning';
  /** Code of its issue. */
  readonly code: string;
  readonly message: Text;
  /** Where it counts; absent: wherever the field is asked. */
  readonly guard?: Guard;
  /** JSON Logic over the whole instance that holds when nothing is wrong; `-` in a `var` is the field's own row. */
  readonly rule?: JsonObject;
  /** The condition, at the field itself, that holds when nothing is wrong. */
  readonly condition?: number;
  /** The answers, context or computed values that it looks at beside the field's own. */
  readonly reads: readonly Pointer[];
}

/** How the rows of a repeated group are shown. */
export interface RowsView {
  /** One line that tells a row from the others: `{name} – {birthDate}`, each the pointer of an answer in the row without its first `/`. */
  readonly summary?: Text;
  /** What one row is called: "Thành viên". */
  readonly item?: Text;
  /** The button that adds one: "Thêm thành viên". */
  readonly add?: Text;
  /** Whether rows stand in a table where there is room. */
  readonly table: boolean;
}

export interface Field {
  /** In a repeated group with `-` for the row. */
  readonly pointer: Pointer;
  /** The property; `-` for a row itself. */
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
  /** Of a multiple choice: what each choice is, where it is no text. */
  readonly choiceType?: 'number' | 'boolean';
  readonly minLength?: number;
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
  /** `x-keep`: whether the person may keep the answer for the next time; absent: as its kind says. */
  readonly keep?: boolean;
  readonly checks?: readonly Check[];
  readonly children?: readonly Field[];
  /** What each row of a repeated group is: a group, or one answer. Its pointer ends with `/-`. */
  readonly items?: Field;
  readonly rows?: RowsView;
  /** Rows, or choices of a list, that there must be at the least and may be at the most. */
  readonly minItems?: number;
  readonly maxItems?: number;
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

/** How a form stands before anything is answered. */
export interface Blank {
  /** Ids of the pages that are asked then; the first of them is where a form begins. */
  readonly pages: readonly string[];
  /** What is asked on the first page … */
  readonly asked: readonly Pointer[];
  /** … and what of it is required. */
  readonly required: readonly Pointer[];
}

export interface Plan {
  readonly format: 'motcua.plan/1';
  readonly procedure: ProcedureInfo;
  /** The person goes through the pages from a list of tasks; absent: one after the other. */
  readonly flow?: 'tasks';
  /** The answers' schema, normalised: references inlined, discriminated `oneOf` turned to `if`/`then`, annotations gone. */
  readonly schema: JsonSchema;
  readonly conditions: readonly Condition[];
  readonly fields: readonly Field[];
  /** All fields in an order in which each comes after what its conditions and its computation read. */
  readonly order: readonly Pointer[];
  readonly pages: readonly Page[];
  /** Absent where that can't be said without the day, the place, or what computes. */
  readonly blank?: Blank;
  /** How drafts of older versions are carried over; each chain of steps ends at this version. */
  readonly migrations?: readonly Migration[];
}

/** What a form's first page is drawn from, before its plan is there: `motcua build` writes it beside a plan of several pages, as `first.json`. */
export interface FirstPlan {
  readonly format: 'motcua.first/1';
  readonly procedure: Pick<ProcedureInfo, 'code' | 'version' | 'name'>;
  /** Those of the page with all that lies in them, and those that their options hang on. */
  readonly fields: readonly Field[];
  /** The first one alone. */
  readonly pages: readonly Page[];
  readonly blank: Blank;
}

/** One thing that is wrong with an instance. Its text is made where it is shown, in the language of the page. */
export interface Issue {
  /** The field; a missing property has its own pointer, not its parent's. */
  readonly pointer: Pointer;
  /** The failing JSON Schema keyword, the code of a check, or one of `notAfter`, `notAsked`, `locked`, `unreadable`. */
  readonly code: string;
  /** The keyword's value where a message can use it: `{ limit: 50 }`. */
  readonly params?: Readonly<Record<string, Json>>;
}

/** Compiled or interpreting; both give the same set of (pointer, code). Pointers of issues name rows by their index. */
export interface Validators {
  whole(instance: JsonObject): Issue[];
  /** The whole's issues that lie on one page, conditions across pages included. */
  page(id: string, instance: JsonObject): Issue[];
  /** The whole's issues at one field: of a list that is one answer in it too, else at the field alone. Its work doesn't grow with the form. */
  field(pointer: Pointer, instance: JsonObject): Issue[];
  /** Failing warnings; of one field where a pointer is given. */
  warnings(instance: JsonObject, pointer?: Pointer): Issue[];
  /** @param rows the rows that the `-`s of the condition's place stand for */
  condition(index: number, instance: JsonObject, rows?: readonly number[]): boolean;
}
