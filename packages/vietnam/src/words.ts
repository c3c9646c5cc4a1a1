/** Numbers and dates in words, as declarations ask for them beside the figures ("ghi bằng chữ"). */
import { isPartialDate } from './dates.ts';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
/** The groups of three digits below a thousand million. */
const NAMES = ['triệu', 'nghìn', ''] as const;

const digit = (value: number): string => DIGITS[value] ?? '';

/** The last digit changes its name after a ten: mười lăm, hai mươi mốt. */
const unit = (tens: number, value: number): string => {
  if (value === 0) return '';
  if (value === 1 && tens > 1) return 'mốt';
  return value === 5 && tens > 0 ? 'lăm' : digit(value);
};

const tensOf = (tens: number, units: number, hundredSaid: boolean): string => {
  if (tens === 0) return units > 0 && hundredSaid ? 'linh' : '';
  return tens === 1 ? 'mười' : `${digit(tens)} mươi`;
};

/** @param whole whether the group follows another and says its hundreds even when there are none */
const group = (value: number, whole: boolean): string => {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const units = value % 10;
  const hundredSaid = hundreds > 0 || whole;
  return [hundredSaid ? `${digit(hundreds)} trăm` : '', tensOf(tens, units, hundredSaid), unit(tens, units)].filter(Boolean).join(' ');
};

/** Below a thousand million. @param whole as for a group */
const millions = (value: number, whole: boolean): string => {
  const parts = [Math.floor(value / 1_000_000), Math.floor(value / 1000) % 1000, value % 1000];
  const first = parts.findIndex((part) => part > 0);
  return parts.flatMap((part, index) => (part > 0 ? [group(part, whole || index > first), NAMES[index] ?? ''] : [])).filter(Boolean).join(' ');
};

const BILLION = 1_000_000_000;

/** A whole number that JavaScript keeps exactly, not negative: 2005 is "hai nghìn không trăm linh năm". `''` for any other. */
export const numberInWords = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0) return '';
  if (value === 0) return DIGITS[0];
  if (value < BILLION) return millions(value, false);
  return [numberInWords(Math.floor(value / BILLION)), 'tỷ', millions(value % BILLION, true)].filter(Boolean).join(' ');
};

/** "ngày mùng hai tháng chín năm …"; what isn't known of a date is left out. `''` for a text that is no date. */
export const dateInWords = (canonical: string): string => {
  if (!isPartialDate(canonical)) return '';
  const [year, month, day] = canonical.split('-').map(Number);
  return [
    day === undefined ? '' : `ngày ${day <= 10 ? 'mùng ' : ''}${numberInWords(day)}`,
    month === undefined ? '' : `tháng ${month === 4 ? 'tư' : numberInWords(month)}`,
    year === undefined ? '' : `năm ${numberInWords(year)}`,
  ].filter(Boolean).join(' ');
};
