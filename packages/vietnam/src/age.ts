import { isFullDate, isPartialDate } from './dates.ts';

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
