/**
 * Dates as people write them and as the answers keep them.
 *
 * Interface: `dd/mm/yyyy`; some declarations also take `mm/yyyy` or `yyyy`, because the civil register knows people of
 * whose birth only the year was written down. Answers: `yyyy[-mm[-dd]]`, so that text order is time order.
 */

const CANONICAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** Phones put a blank behind punctuation by themselves. */
const WRITTEN = /^(?:(?:(\d{1,2})(?: ?[/.-] ?| ))?(\d{1,2})(?: ?[/.-] ?| ))?(\d{4})$/;
const DIGITS_ONLY = /^(\d{2})(\d{2})(\d{4})$/;

/** Days in a month, 1 to 12, of the proleptic Gregorian calendar. */
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const exists = (year: number, month?: number, day?: number): boolean =>
  year >= 1000 &&
  (month === undefined || (month >= 1 && month <= 12)) &&
  (day === undefined || (month !== undefined && day >= 1 && day <= daysInMonth(year, month)));

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Whether a text is a date in canonical form, a whole one or one whose day or month is unknown. */
export const isPartialDate = (text: string): boolean => {
  const [, year, month, day] = CANONICAL.exec(text) ?? [];
  return year !== undefined && exists(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined);
};

/** Whether a text is a canonical date with day and month. */
export const isFullDate = (text: string): boolean => text.length === 10 && isPartialDate(text);

/**
 * Reads what a person typed: `1/9/1954`, `01-09-1954`, `01091954`, `9/1954` or `1954`. A browser that fills in a birth date, and
 * whoever pastes from a file, gives `1954-09-01`.
 * @returns the canonical date, or `undefined` when it is not (yet) one.
 */
export const parseDate = (text: string): string | undefined => {
  const written = text.trim();
  if (isFullDate(written)) return written;
  const [, day, month, year] = DIGITS_ONLY.exec(written) ?? WRITTEN.exec(written) ?? [];
  if (year === undefined) return undefined;
  const parts = [Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined] as const;
  if (!exists(...parts)) return undefined;
  return parts
    .filter((part) => part !== undefined)
    .map((part, index) => pad(part, index === 0 ? 4 : 2))
    .join('-');
};

/** Why a text is no date: the year lacks its century, there is no such month, that month has no such day, or it is none at all. */
export type DateFault =
  | { readonly kind: 'shortYear' }
  | { readonly kind: 'month' }
  | { readonly kind: 'day'; readonly day: number; readonly month: number; readonly year: number }
  | { readonly kind: 'unreadable' };

/** Says what is wrong with a text that {@link parseDate} gives no date for. */
export const dateFault = (text: string): DateFault => {
  const written = text.trim();
  if (/^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2}$/.test(written)) return { kind: 'shortYear' };
  const [, day, month, year] = DIGITS_ONLY.exec(written) ?? WRITTEN.exec(written) ?? [];
  if (year === undefined) return { kind: 'unreadable' };
  if (month !== undefined && !exists(Number(year), Number(month))) return { kind: 'month' };
  return day === undefined ? { kind: 'unreadable' } : { kind: 'day', day: Number(day), month: Number(month), year: Number(year) };
};

/** Writes a canonical date the Vietnamese way; a text that is no date is given back as it is. */
export const formatDate = (canonical: string): string =>
  isPartialDate(canonical) ? canonical.split('-').reverse().join('/') : canonical;

/** The calendar day in Vietnam (UTC+7, no daylight saving) at an instant, `yyyy-mm-dd`. */
export const dayInVietnam = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/**
 * Whole years between a birth date and a day. Where day or month of birth are unknown, the years that have passed for
 * certain: born in 1954, somebody is surely 70 only when 2024 is over.
 */
export const ageInYears = (birthDate: string, day: string): number | undefined => {
  if (!isPartialDate(birthDate) || !isFullDate(day)) return undefined;
  const [year, month = '12', dayOfMonth = '31'] = birthDate.split('-');
  const before = day.slice(5) < `${month}-${dayOfMonth}`;
  return Number(day.slice(0, 4)) - Number(year) - (before ? 1 : 0);
};
