/** Times of the day, kept as `HH:mm`. */
import { isTime } from './kept.ts';

const WRITTEN = /^(\d{1,2})\s*(?::|\.|h|g|giờ)\s*(?:(\d{1,2})\s*(?:p|phút)?)?$/iu;
const DIGITS_ONLY = /^(\d{2})(\d{2})$/;

/** Reads `8:05`, `8:5`, `8h05`, `8h`, `0805`, `8 giờ 5 phút`; `undefined` when it is no time (`125` could be two). */
export const parseTime = (text: string): string | undefined => {
  const written = text.trim().normalize('NFC');
  const [, hours, minutes] = DIGITS_ONLY.exec(written) ?? WRITTEN.exec(written) ?? [];
  if (hours === undefined || (minutes === undefined && /[:.]$/.test(written))) return undefined;
  const time = `${hours.padStart(2, '0')}:${(minutes ?? '').padStart(2, '0')}`;
  return isTime(time) ? time : undefined;
};
