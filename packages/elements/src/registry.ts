import type { Field } from '@motcua/procedure';

/** A kind of control: a tag whose element is a `FieldControl`, and the fields that it suits. */
export interface ControlKindEntry {
  readonly tag: string;
  suits(field: Field): boolean;
  /** Defines the element, where it is fetched only by forms that need it. */
  load?(): Promise<unknown>;
}

/** What serves a field. */
type Control = Pick<ControlKindEntry, 'tag' | 'load'>;

const more = (): Promise<unknown> => import('./define/more-controls.ts');

const text: Control = { tag: 'mc-text-field' };
const yesNo: Control = { tag: 'mc-yes-no' };

/** By the kind that the plan says: a long form asks for each of its fields before anything is there to be seen. */
const own: ReadonlyMap<string, Control> = new Map<string, Control>([
  ['date', { tag: 'mc-date-field' }],
  ['time', { tag: 'mc-time-field', load: more }],
  ['integer', { tag: 'mc-number-field' }],
  ['number', { tag: 'mc-number-field' }],
  ['money', { tag: 'mc-money-field', load: more }],
  ['name', { tag: 'mc-name-field', load: more }],
  ['phone', { tag: 'mc-phone-field', load: more }],
  ['email', { tag: 'mc-email-field', load: more }],
  ['tax-code', { tag: 'mc-tax-code-field', load: more }],
  ['personal-id', { tag: 'mc-personal-id-field', load: more }],
  ['select', { tag: 'mc-select' }],
  ['radio', { tag: 'mc-radio-group' }],
  ['yes-no', yesNo],
  ['checkbox', { tag: 'mc-checkbox' }],
  ['checkboxes', { tag: 'mc-checkbox-group', load: more }],
  ['combobox', { tag: 'mc-combobox', load: () => import('./define/combobox.ts') }],
  ['file', { tag: 'mc-file-field', load: () => import('./define/file-field.ts') }],
  ['pledge', { tag: 'mc-pledge', load: more }],
]);

const ownFor = ({ control, type, options }: Field): Control => (control === 'radio' && type === 'boolean' && !options ? yesNo : (own.get(control) ?? text));

const registered: ControlKindEntry[] = [];

/** Adds a control; where several suit a field, the one registered last serves it, and each before ours. */
export const registerControl = (entry: ControlKindEntry): void => {
  registered.push(entry);
};

export const entryFor = (field: Field): Control => (registered.length === 0 ? undefined : registered.findLast((entry) => entry.suits(field))) ?? ownFor(field);

/** The tag of the control that serves a field. */
export const controlFor = (field: Field): string => entryFor(field).tag;

/** Fetches the controls that these fields need; one that can't be had is fetched again by its field. */
export const fetchControls = async (fields: readonly Field[]): Promise<void> => {
  const late = new Set<Control>();
  for (const field of fields) {
    const entry = entryFor(field);
    if (entry.load && !customElements.get(entry.tag)) late.add(entry);
  }
  if (late.size > 0) await Promise.allSettled([...late].map(async (entry) => entry.load?.()));
};
