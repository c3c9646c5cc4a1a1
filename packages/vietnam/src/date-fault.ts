import { dateExists, writtenParts } from './dates.ts';

/** Why a text is no date: the year lacks its century, there is no such month, that month has no such day, or it is none at all. */
export type DateFault =
  | { readonly kind: 'shortYear' }
  | { readonly kind: 'month' }
  | { readonly kind: 'day'; readonly day: number; readonly month: number; readonly year: number }
  | { readonly kind: 'unreadable' };

/** Says what is wrong with a text that `parseDate` gives no date for. */
export const dateFault = (text: string): DateFault => {
  if (/^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2}$/.test(text.trim())) return { kind: 'shortYear' };
  const [, day, month, year] = writtenParts(text);
  if (year === undefined) return { kind: 'unreadable' };
  if (month !== undefined && !dateExists(Number(year), Number(month))) return { kind: 'month' };
  return day === undefined ? { kind: 'unreadable' } : { kind: 'day', day: Number(day), month: Number(month), year: Number(year) };
};
