import { dayInVietnam, formatDate } from '@motcua/vietnam';

const instant = (iso: string): Date | undefined => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** Day in Vietnam of an ISO 8601 instant as `dd/mm/yyyy`; `''` when it is none. */
export const dayOf = (iso: string): string => {
  const date = instant(iso);
  return date ? formatDate(dayInVietnam(date)) : '';
};

/** Time of day in Vietnam (UTC+7) of an instant, `hh:mm`. */
export const timeOf = (iso: string): string => {
  const date = instant(iso);
  return date ? new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(11, 16) : '';
};
