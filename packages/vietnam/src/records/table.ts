/**
 * The tables that say how a national record becomes the canonical shape. A table has the structure of what it gives, and says for each
 * member which key of the source holds it and how a value is converted, in both directions:
 *
 *     part<Draft>({ person: part({ name: from('HoVaTen', fullName) }), hometown: from('QueQuan', address) })
 *
 * Reading goes by the table alone, never by the source: what no line names is not looked at.
 */
import type { Codes } from './codes.ts';
import { isAbsent, isObject, memberOf, type Json, type JsonObject, type Source } from './json.ts';
import type { Place } from './place.ts';

/** A line of a table, as the docs show it. */
export interface Line {
  /** Pointer in the source. */
  readonly from: string;
  /** Pointer in the canonical shape. */
  readonly to: string;
  /** How the value is written in the source. */
  readonly as: string;
}

/** How one value of a source becomes a canonical one, and back. */
export interface Converter<T> {
  readonly as: string;
  /** The lines inside, when the value has parts of its own. */
  readonly lines?: readonly Line[];
  /** What the value says; `undefined`, with a problem noted at the place, where it is wrong. Never throws. */
  read(value: unknown, place: Place): T | undefined;
  /** As the source would hold it; `undefined` for what it has no way to say. */
  write(value: T, codes: Codes): Json | undefined;
}

/** A part of a table: reads some keys of an object, and writes them. */
export interface Entry<T> {
  lines(to: string): readonly Line[];
  read(source: Source, place: Place): T | undefined;
  write(value: T, into: JsonObject, codes: Codes): void;
}

/** The value of one key. */
export const from = <T>(key: string, converter: Converter<T>): Entry<T> => ({
  lines: (to) => (converter.lines ?? [{ from: '', to: '', as: converter.as }]).map((line) => ({ from: `/${key}${line.from}`, to: to + line.to, as: line.as })),
  read(source, place) {
    const value = memberOf(source, key);
    return isAbsent(value) ? undefined : converter.read(value, place.at(key));
  },
  write(value, into, codes) {
    const written = converter.write(value, codes);
    if (written !== undefined) into[key] = written;
  },
});

type Entries<T> = { readonly [K in keyof T]?: Entry<NonNullable<T[K]>> };

/** An object of the canonical shape, made from keys of the same source object; nothing where none of them has a value. */
export const part = <T extends object>(entries: Entries<T>): Entry<Partial<T>> => ({
  lines(to) {
    const lines: Line[] = [];
    for (const key in entries) lines.push(...(entries[key]?.lines(`${to}/${key}`) ?? []));
    return lines;
  },
  read(source, place) {
    const found: Partial<T> = {};
    const take = <K extends keyof T>(key: K, entry: Entries<T>[K]): void => {
      const value = entry?.read(source, place);
      if (value !== undefined) found[key] = value;
    };
    for (const key in entries) take(key, entries[key]);
    return Object.keys(found).length === 0 ? undefined : found;
  },
  write(value, into, codes) {
    const give = <K extends keyof T>(held: Partial<T>[K], entry: Entries<T>[K]): void => {
      if (held !== undefined && held !== null) entry?.write(held, into, codes);
    };
    for (const key in entries) give(value[key], entries[key]);
  },
});

/** An object of the source, read by a table of its own. */
export const nested = <T>(entry: Entry<T>, as = 'object'): Converter<T> => ({
  as,
  lines: entry.lines(''),
  read: (value, place) => (isObject(value) ? entry.read(value, place) : place.refuse('wrongType')),
  write(value, codes) {
    const into: JsonObject = {};
    entry.write(value, into, codes);
    return Object.keys(into).length === 0 ? undefined : into;
  },
});

/**
 * A list of the source, row by row; a row that is wrong is left out, and so is what comes after `most`.
 * @param whole whether a row says enough to be kept
 */
export const rows = <T, W extends T>(row: Converter<T>, most: number, whole: (row: T) => row is W): Converter<W[]> => ({
  as: 'list',
  lines: (row.lines ?? []).map((line) => ({ ...line, from: `/-${line.from}`, to: `/-${line.to}` })),
  read(value, place) {
    if (!Array.isArray(value)) return place.refuse('wrongType');
    if (value.length > most) place.refuse('tooMany');
    const found: W[] = [];
    for (const [index, each] of value.slice(0, most).entries()) {
      const at = place.at(index);
      const { value: one, faulty } = at.watch(() => (isAbsent(each) ? undefined : row.read(each, at)));
      if (one !== undefined && whole(one)) found.push(one);
      else if (!faulty) at.refuse('missing');
    }
    return found;
  },
  write: (value, codes) => value.map((each) => row.write(each, codes)).filter((each) => each !== undefined),
});
