/** Days and times as they are in Vietnam, wherever the reader's clock stands. */
import type { Said } from '../texts/said.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });

const DAY = 86_400_000;

/** `2026-09-01` as 01/09/2026. */
export const dayText = (day: string): string => day.split('-').reverse().join('/');

/** Day in Vietnam of an instant, as dd/mm/yyyy. */
export const dayOf = (instant: string): string => dayText(isoDay.format(new Date(instant)));

export const timeText = (instant: string | Date): Said => {
  const date = new Date(instant);
  const [time, day] = [clock.format(date), dayText(isoDay.format(date))];
  return { vi: `${time} ngày ${day}`, en: `${day}, ${time}` };
};

/** Days from a day until today in Vietnam; negative for one that is to come. */
export const daysSince = (day: string, now = new Date()): number => Math.round((Date.parse(isoDay.format(now)) - Date.parse(day)) / DAY);
