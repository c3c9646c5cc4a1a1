/** The formats that schemas may name beside JSON Schema's own: one table for the interpreting and the compiled validators. */
import { isFullDate, isPartialDate } from '@motcua/vietnam';

export const formats = {
  date: isFullDate,
  'partial-date': isPartialDate,
} satisfies Record<string, (text: string) => boolean>;
