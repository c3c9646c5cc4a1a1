import type { Field } from '@motcua/procedure';

/** A kind of control: a tag whose element is a `FieldControl`, and the fields that it suits. */
export interface ControlKindEntry {
  readonly tag: string;
  suits(field: Field): boolean;
  /** Defines the element, where it is fetched only by forms that need it. */
  load?(): Promise<unknown>;
}

const ofKind =
  (...kinds: readonly string[]) =>
  (field: Field): boolean =>
    kinds.includes(field.control);

const more = (): Promise<unknown> => import('./define/more-controls.ts');

const entries: ControlKindEntry[] = [
  { tag: 'mc-text-field', suits: () => true },
  { tag: 'mc-date-field', suits: ofKind('date') },
  { tag: 'mc-time-field', suits: ofKind('time'), load: more },
  { tag: 'mc-number-field', suits: ofKind('integer', 'number') },
  { tag: 'mc-money-field', suits: ofKind('money'), load: more },
  { tag: 'mc-name-field', suits: ofKind('name'), load: more },
  { tag: 'mc-phone-field', suits: ofKind('phone'), load: more },
  { tag: 'mc-email-field', suits: ofKind('email'), load: more },
  { tag: 'mc-tax-code-field', suits: ofKind('tax-code'), load: more },
  { tag: 'mc-personal-id-field', suits: ofKind('personal-id'), load: more },
  { tag: 'mc-select', suits: ofKind('select') },
  { tag: 'mc-radio-group', suits: ofKind('radio') },
  { tag: 'mc-yes-no', suits: ({ control, type, options }) => control === 'yes-no' || (control === 'radio' && type === 'boolean' && !options) },
  { tag: 'mc-checkbox', suits: ofKind('checkbox') },
  { tag: 'mc-checkbox-group', suits: ofKind('checkboxes'), load: more },
  { tag: 'mc-combobox', suits: ofKind('combobox'), load: () => import('./define/combobox.ts') },
  { tag: 'mc-file-field', suits: ofKind('file'), load: () => import('./define/file-field.ts') },
  { tag: 'mc-pledge', suits: ofKind('pledge'), load: more },
];

/** Adds a control; where several suit a field, the one registered last serves it. */
export const registerControl = (entry: ControlKindEntry): void => {
  entries.push(entry);
};

/** What serves a field. */
export const entryFor = (field: Field): ControlKindEntry | undefined => entries.findLast((entry) => entry.suits(field));

/** The tag of the control that serves a field. */
export const controlFor = (field: Field): string => entryFor(field)?.tag ?? 'mc-text-field';

/** Fetches the controls that these fields need; one that can't be had is fetched again by its field. */
export const fetchControls = async (fields: readonly Field[]): Promise<void> => {
  const late = new Set(fields.map(entryFor).filter((entry) => entry?.load && !customElements.get(entry.tag)));
  await Promise.allSettled([...late].map(async (entry) => entry?.load?.()));
};
