import type { Field, Json, Option } from '@motcua/procedure';

/** What a control is told of its field; texts are in the language of the page already. */
export interface FieldView {
  readonly field: Field;
  readonly label: string;
  readonly hint: string;
  /** `''` when nothing is wrong, or not to be said yet. */
  readonly error: string;
  /** What had better be looked at again; `''` or absent when there is nothing. */
  readonly warning?: string;
  readonly required: boolean;
  readonly value: Json | undefined;
  /** Text that gives no value (yet). */
  readonly raw: string | undefined;
  /** The options given with the field. */
  readonly options: readonly Option[] | undefined;
  /** The code list (or part of it) to load options from; absent while the field that chooses the part is unanswered. */
  readonly list: { readonly name: string; readonly key: string | undefined } | undefined;
}

/**
 * What an element must offer to serve as a field's control in `<mc-field>`. It tells of changes by `input` or `change`
 * events, after which `answer` and `raw` are read.
 */
export interface FieldControl extends HTMLElement {
  takeField(view: FieldView): void;
  /** The answer in canonical form; `undefined` when unanswered. */
  readonly answer: Json | undefined;
  /** Text that could not be read as an answer. */
  readonly raw: string | undefined;
}
