/** Where one address leads in one step of a migration. */
import type { DropChange, MapChange, Migration, MoveChange } from './migration.ts';
import { isArray } from './json.ts';
import type { Json, Pointer, Text } from './plan.ts';
import { ROW } from './pointer.ts';

/** One part of an address, escaped as it stands there, and whether it names a row. */
export interface Segment {
  readonly part: string;
  readonly row: boolean;
}

/** @param isRow whether a part names a row of the array at an address @returns `undefined` for what is no pointer */
export const segmentsOf = (address: Pointer, isRow: (array: Pointer, part: string) => boolean): Segment[] | undefined => {
  if (!address.startsWith('/')) return undefined;
  let before = '';
  return address.slice(1).split('/').map((part) => {
    const row = isRow(before, part);
    before += `/${part}`;
    return { part, row };
  });
};

export const addressOf = (segments: readonly Segment[]): Pointer => segments.map(({ part }) => `/${part}`).join('');

/** The address with `-` for each row. */
export const templateOf = (segments: readonly Segment[]): Pointer => segments.map(({ part, row }) => (`/${row ? ROW : part}`)).join('');

const partsOf = (template: Pointer): string[] => template.slice(1).split('/');

/** Whether an address lies at or in the place that a template names. */
const fits = (template: readonly string[], segments: readonly Segment[]): boolean =>
  template.length <= segments.length &&
  template.every((part, index) => {
    const segment = segments[index];
    return segment !== undefined && (segment.row ? part === ROW : part === segment.part);
  });

/** The new place: the rows of the old one stand for the `-`s in their order, what lay inside stays inside. */
const moved = ({ move, to }: MoveChange, segments: readonly Segment[]): Segment[] => {
  const depth = partsOf(move).length;
  const rows = segments.slice(0, depth).filter(({ row }) => row);
  return [...partsOf(to).map((part): Segment => (part === ROW ? (rows.shift() ?? { part, row: true }) : { part, row: false })), ...segments.slice(depth)];
};

const placeOf = (change: MoveChange | DropChange): string[] => partsOf('move' in change ? change.move : change.drop);

/** What of a value has no place any more. */
export interface Gone {
  readonly value: Json;
  readonly title?: Text;
  readonly label?: Text;
  readonly why?: Text;
}

export interface Followed {
  /** Absent: there is no such place any more. */
  readonly segments?: readonly Segment[];
  /** Absent where there was none, or where the choice is gone. */
  readonly value: Json | undefined;
  readonly gone: readonly Gone[];
  readonly review: boolean;
}

const named = <Of>(table: Readonly<Record<string, Of>> | undefined, value: Json): Of | undefined =>
  table !== undefined && typeof value !== 'object' && Object.hasOwn(table, String(value)) ? table[String(value)] : undefined;

const goneOf = (value: Json, labels: DropChange['labels'], more: Omit<Gone, 'value' | 'label'> = {}): Gone => {
  const label = named(labels, value);
  return { value, ...more, ...(label ? { label } : {}) };
};

/** A choice, or each of several. */
const mapped = ({ values, labels, review = false }: MapChange, value: Json): Omit<Followed, 'segments'> => {
  const choices = isArray(value) ? value : [value];
  if (!choices.some((each) => named(values, each) !== undefined)) return { value, gone: [], review: false };
  const gone = choices.filter((each) => named(values, each) === null).map((each) => goneOf(each, labels));
  const kept = choices.flatMap((each): Json[] => (named(values, each) === null ? [] : [named(values, each) ?? each]));
  return { value: isArray(value) && kept.length > 0 ? [...new Set(kept)] : kept[0], gone, review: review || gone.length > 0 };
};

/** What becomes of a place, and of the value in it, where one is given. */
export const followed = ({ changes }: Migration, segments: readonly Segment[], value?: Json): Followed => {
  const inner = changes
    .filter((change): change is MoveChange | DropChange => ('move' in change || 'drop' in change) && fits(placeOf(change), segments))
    .sort((one, other) => placeOf(other).length - placeOf(one).length)[0];
  if (inner && 'drop' in inner) {
    return { value: undefined, gone: value === undefined ? [] : [goneOf(value, inner.labels, { title: inner.title, why: inner.why })], review: false };
  }
  const there = inner ? moved(inner, segments) : segments;
  const map = changes.find((change): change is MapChange => 'map' in change && partsOf(change.map).length === segments.length && fits(partsOf(change.map), segments));
  return { segments: there, ...(map && value !== undefined ? mapped(map, value) : { value, gone: [], review: false }) };
};
