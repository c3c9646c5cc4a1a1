/** When the result is due, from a dossier's events: the clock runs from reception on and stands still in some states. */
import type { ProcedureInfo } from '@motcua/procedure';
import { addWorkingDays, dayInVietnam } from '@motcua/vietnam';
import type { DossierState } from './contract.ts';
import { dossierStates } from './generated/registry.ts';

interface Moved {
  readonly at: Date;
  readonly state: DossierState;
}

const DAY = 86_400_000;
const HOURS_A_DAY = 8;
/** Received (2) and in processing (4): the states in which the agency works against the clock. */
const RUNNING: ReadonlySet<DossierState> = new Set([2, 4]);

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The same day of a later month, or that month's last day. */
const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
};

const workingDaysBetween = (from: string, to: string, holidays: ReadonlySet<string>): number => {
  let count = 0;
  for (let day = addWorkingDays(from, 1, holidays); day <= to; day = addWorkingDays(day, 1, holidays)) count += 1;
  return count;
};

/** @returns the day, or `undefined` before reception, while the clock stands still, and after the end. */
export const appointment = (events: readonly Moved[], { value, unit }: ProcedureInfo['processing'], holidays: ReadonlySet<string>): string | undefined => {
  const inWorkingDays = unit === 'WORKING_DAY' || unit === 'HOUR';
  const add = (day: string, days: number): string => (inWorkingDays ? addWorkingDays(day, days, holidays) : toDay(toTime(day) + days * DAY));
  const between = (from: string, to: string): number => (inWorkingDays ? workingDaysBetween(from, to, holidays) : Math.max(0, (toTime(to) - toTime(from)) / DAY));
  const whole = (from: string): string => (unit === 'MONTH' ? addMonths(from, Math.ceil(value)) : add(from, Math.ceil(unit === 'HOUR' ? value / HOURS_A_DAY : value)));

  let due: string | undefined;
  let left: number | undefined;
  for (const { at, state } of events) {
    const day = dayInVietnam(at);
    if (RUNNING.has(state)) {
      due ??= left === undefined ? whole(day) : add(day, left);
      left = undefined;
    } else if (dossierStates[state].stopsClock) {
      if (due !== undefined) left = between(day, due);
      due = undefined;
    }
  }
  const last = events.at(-1);
  return last && RUNNING.has(last.state) ? due : undefined;
};
