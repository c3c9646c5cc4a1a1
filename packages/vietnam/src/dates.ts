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

/** Whether there is such a year, such a month, such a day in it. */
export const dateExists = (year: number, month?: number, day?: number): boolean =>
  year >= 1000 &&
  (month === undefined || (month >= 1 && month <= 12)) &&
  (day === undefined || (month !== undefined && day >= 1 && day <= daysInMonth(year, month)));

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Whether a text is a date in canonical form, a whole one or one whose day or month is unknown. */
export const isPartialDate = (text: string): boolean => {
  const [, year, month, day] = CANONICAL.exec(text) ?? [];
  return year !== undefined && dateExists(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined);
};

/** Whether a text is a canonical date with day and month. */
export const isFullDate = (text: string): boolean => text.length === 10 && isPartialDate(text);

/** What stands for day, month and year in what a person typed, behind the whole; nothing where it is written like no date. */
export const writtenParts = (text: string): readonly (string | undefined)[] => DIGITS_ONLY.exec(text.trim()) ?? WRITTEN.exec(text.trim()) ?? [];

/**
 * Reads what a person typed: `1/9/1954`, `01-09-1954`, `01091954`, `9/1954` or `1954`. A browser that fills in a birth date, and
 * whoever pastes from a file, gives `1954-09-01`.
 * @returns the canonical date, or `undefined` when it is not (yet) one.
 */
export const parseDate = (text: string): string | undefined => {
  const written = text.trim();
  if (isFullDate(written)) return written;
  const [, day, month, year] = writtenParts(written);
  if (year === undefined) return undefined;
  const parts = [Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined] as const;
  if (!dateExists(...parts)) return undefined;
  return parts
    .filter((part) => part !== undefined)
    .map((part, index) => pad(part, index === 0 ? 4 : 2))
    .join('-');
};

/** Writes a canonical date the Vietnamese way; a text that is no date is given back as it is. */
export const formatDate = (canonical: string): string =>
  isPartialDate(canonical) ? canonical.split('-').reverse().join('/') : canonical;

/** The calendar day in Vietnam (UTC+7, no daylight saving) at an instant, `yyyy-mm-dd`. */
export const dayInVietnam = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
