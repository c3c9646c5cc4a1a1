/** Converters of dates. Canonical is `yyyy[-mm[-dd]]`: of some births only the year was written down. */
import { formatDate, isFullDate, isPartialDate, parseDate } from '../dates.ts';
import { isAbsent, isObject, memberOf, type Json } from './json.ts';
import type { Place } from './place.ts';
import type { Converter } from './table.ts';

/**
 * Nobody in a record was born earlier, and no paper is older. Eight digits mean one date at the most for that: where `ddMMyyyy` gives such a
 * year, digits five and six are 18 or more, which `yyyyMMdd` has no month for.
 */
const EARLIEST = '1800';

const fromYearFirst = (text: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
};

/** `dd/MM/yyyy`, `MM/yyyy`, `yyyy`, `ddMMyyyy`, `yyyyMMdd`, `yyyy-MM-dd`. */
const dateOf = (text: string): string | undefined =>
  [parseDate(text), fromYearFirst(text.trim())].find((date) => date !== undefined && isPartialDate(date) && date >= EARLIEST);

const known = (value: unknown, place: Place): string | undefined => {
  const written = Number.isInteger(value) ? String(value) : value;
  if (typeof written !== 'string') return place.refuse('wrongType');
  const date = written.length > 40 ? undefined : dateOf(written);
  return date ?? place.refuse('notADate');
};

const past = (date: string, place: Place): string | undefined => (date > place.today.slice(0, date.length) ? place.refuse('inTheFuture') : date);

const readDate = (value: unknown, place: Place): string | undefined => {
  const date = known(value, place);
  return date === undefined ? undefined : past(date, place);
};

/** A date of which day and month may be missing. */
export const partialDate: Converter<string> = { as: 'date: dd/MM/yyyy, ddMMyyyy, yyyyMMdd, MM/yyyy or yyyy', read: readDate, write: formatDate };

/** A date with day and month, in eight digits. */
export const fullDate: Converter<string> = {
  as: 'date: ddMMyyyy',
  read(value, place) {
    const date = readDate(value, place);
    return date === undefined || isFullDate(date) ? date : place.refuse('notADate');
  },
  write: (date) => formatDate(date).replaceAll('/', ''),
};

/** The population database's birth date: `NgayThangNam` (yyyyMMdd), or the year alone in `Nam`. Which month, without the day, it can't say. */
export const birthDate: Converter<string> = {
  as: '{Nam, NgayThangNam yyyyMMdd}, or Nam alone',
  read(value, place) {
    if (!isObject(value)) return readDate(value, place);
    const [year, whole] = ['Nam', 'NgayThangNam'].map((key) => memberOf(value, key));
    const inYear = isAbsent(year) ? undefined : known(year, place.at('Nam'));
    const onDay = isAbsent(whole) ? undefined : known(whole, place.at('NgayThangNam'));
    // Of a birth whose day nobody knows, noughts are written for day and month: the year that stands beside them is good all the same.
    if (onDay === undefined) return inYear === undefined ? undefined : past(inYear, place.at('Nam'));
    return inYear === undefined || onDay.startsWith(inYear) ? past(onDay, place.at('NgayThangNam')) : place.refuse('contradiction');
  },
  write(date): Json {
    const Nam = date.slice(0, 4);
    return isFullDate(date) ? { Nam, NgayThangNam: date.replaceAll('-', '') } : { Nam };
  },
};
