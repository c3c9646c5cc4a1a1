/** Working days: Monday to Friday, less the public holidays of the list that the government publishes each year. */

const DAY = 86_400_000;

const isWorkingDay = (day: string, holidays: ReadonlySet<string>): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
};

/**
 * The day that lies `days` working days after `from` (`yyyy-mm-dd`, itself not counted).
 * @param holidays the public holidays, `yyyy-mm-dd`; data of the year, never computed here.
 * @throws RangeError when `days` is not a whole number from 0 to 1000.
 */
export const addWorkingDays = (from: string, days: number, holidays: ReadonlySet<string>): string => {
  if (!Number.isInteger(days) || days < 0 || days > 1000) throw new RangeError(`working days must be 0 to 1000, not ${days}`);
  let time = Date.parse(`${from}T00:00:00Z`);
  let left = days;
  while (left > 0) {
    time += DAY;
    if (isWorkingDay(new Date(time).toISOString().slice(0, 10), holidays)) left -= 1;
  }
  return new Date(time).toISOString().slice(0, 10);
};
