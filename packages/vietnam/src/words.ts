/** Numbers and dates in words, as declarations ask for them beside the figures ("ghi bằng chữ"). */
import { isPartialDate } from './dates.ts';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ', 'triệu tỷ'] as const;

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

/** A whole number that JavaScript keeps exactly, not negative: 2005 is "hai nghìn không trăm linh năm". `''` for any other. */
export const numberInWords = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0) return '';
  if (value === 0) return DIGITS[0];
  const parts: string[] = [];
  const groups = Math.ceil(String(value).length / 3);
  for (let index = groups - 1; index >= 0; index -= 1) {
    const part = Math.floor(value / 1000 ** index) % 1000;
    if (part > 0) parts.push([group(part, index < groups - 1), GROUPS[index] ?? ''].filter(Boolean).join(' '));
  }
  return parts.join(' ');
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
