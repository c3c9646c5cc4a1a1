import type { Field } from '@motcua/procedure';

/** A kind of control: a tag whose element is a `FieldControl`, and the fields that it suits. */
export interface ControlKindEntry {
  readonly tag: string;
  suits(field: Field): boolean;
  /** Defines the tag: for a control whose code comes only when a field needs it. */
  load?(): Promise<unknown>;
}

const ofKind =
  (...kinds: readonly string[]) =>
  (field: Field): boolean =>
    kinds.includes(field.control);

/** Answers of one kind, each in few forms. */
const special = (): Promise<unknown> => import('./define/special-controls.ts');

const entries: ControlKindEntry[] = [
  { tag: 'mc-text-field', suits: () => true },
  { tag: 'mc-date-field', suits: ofKind('date') },
  { tag: 'mc-time-field', suits: ofKind('time'), load: special },
  { tag: 'mc-number-field', suits: ofKind('integer', 'number') },
  { tag: 'mc-money-field', suits: ofKind('money'), load: special },
  { tag: 'mc-name-field', suits: ofKind('name'), load: special },
  { tag: 'mc-phone-field', suits: ofKind('phone'), load: special },
  { tag: 'mc-email-field', suits: ofKind('email'), load: special },
  { tag: 'mc-tax-code-field', suits: ofKind('tax-code'), load: special },
  { tag: 'mc-personal-id-field', suits: ofKind('personal-id'), load: special },
  { tag: 'mc-select', suits: ofKind('select') },
  { tag: 'mc-radio-group', suits: ofKind('radio') },
  { tag: 'mc-yes-no', suits: ({ control, type, options }) => control === 'yes-no' || (control === 'radio' && type === 'boolean' && !options) },
  { tag: 'mc-checkbox', suits: ofKind('checkbox') },
  { tag: 'mc-checkbox-group', suits: ofKind('checkboxes') },
  { tag: 'mc-combobox', suits: ofKind('combobox'), load: () => import('./define/combobox.ts') },
  { tag: 'mc-file-field', suits: ofKind('file'), load: () => import('./define/file-field.ts') },
  { tag: 'mc-pledge', suits: ofKind('pledge'), load: special },
];

/** Adds a control; where several suit a field, the one registered last serves it. */
export const registerControl = (entry: ControlKindEntry): void => {
  entries.push(entry);
};

/** The tag of the control that serves a field. */
export const controlFor = (field: Field): string => entryFor(field)?.tag ?? 'mc-text-field';

export const entryFor = (field: Field): ControlKindEntry | undefined => entries.findLast((entry) => entry.suits(field));
