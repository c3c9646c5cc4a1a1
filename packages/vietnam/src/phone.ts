/**
 * Telephone numbers of Vietnam: mobile `0` and 3, 5, 7, 8 or 9 and eight digits; landline `02…`. Kept as digits that begin
 * with `0` or `+84`, whichever was typed.
 */
import { isPhone } from './kept.ts';

/** Reads `0912 345 678`, `(024) 3825-2525`, `+84 912.345.678`, `0084…`, `+84 (0)912…`; `undefined` when it is no number of Vietnam. */
export const parsePhone = (text: string): string | undefined => {
  const digits = text.replaceAll(/[\s.()\-–]/gu, '').replace(/^(?:00|\+)?840?(?=\d{9,10}$)/, '+84');
  return isPhone(digits) ? digits : undefined;
};

/** Groups the digits for reading: `0912 345 678`. A text that is no number is given back as it is. */
export const formatPhone = (phone: string): string => {
  if (!isPhone(phone)) return phone;
  const [, prefix = '', rest = ''] = /^(0|\+84)(.*)$/.exec(phone) ?? [];
  const parts = rest.length === 10 ? (/^2[48]/.test(rest) ? /^(..)(....)(....)$/ : /^(...)(...)(....)$/) : /^(...)(...)(...)$/;
  return prefix + (prefix === '0' ? '' : ' ') + rest.replace(parts, '$1 $2 $3');
};
