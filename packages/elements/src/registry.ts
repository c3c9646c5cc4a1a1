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

const entries: ControlKindEntry[] = [
  { tag: 'mc-text-field', suits: () => true },
  { tag: 'mc-date-field', suits: ofKind('date') },
  { tag: 'mc-number-field', suits: ofKind('integer') },
  { tag: 'mc-select', suits: ofKind('select') },
  { tag: 'mc-radio-group', suits: ofKind('radio') },
  { tag: 'mc-checkbox', suits: ofKind('checkbox') },
];

/** Adds a control; where several suit a field, the one registered last serves it. */
export const registerControl = (entry: ControlKindEntry): void => {
  entries.push(entry);
};

const entryFor = (field: Field): ControlKindEntry | undefined => entries.findLast((entry) => entry.suits(field));

/** The tag of the control that serves a field. */
export const controlFor = (field: Field): string => entryFor(field)?.tag ?? 'mc-text-field';

/** Fetches that control; `undefined` when it is there already, or nobody but the page can define it. */
export const loadControl = (field: Field): Promise<unknown> | undefined => {
  const entry = entryFor(field);
  return entry?.load && !customElements.get(entry.tag) ? entry.load() : undefined;
};
