/**
 * Tax codes: ten digits of which the last is a check digit, a branch's with `-NNN` behind, or a person's identity number.
 */
import { isPersonalId } from './kept.ts';

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

const checks = (digits: string): boolean => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  // A remainder of 0 would make a check digit of 10: no code has it.
  return 10 - (sum % 11) === Number(digits[9]);
};

/** Whether a text is a tax code as it is kept. */
export const isTaxCode = (text: string): boolean => isPersonalId(text) || (/^\d{10}(?:-\d{3})?$/.test(text) && checks(text));

/** Reads `0100 109 106`, `0100109106-001`, `0100109106001`; `undefined` when it is no tax code. */
export const parseTaxCode = (text: string): string | undefined => {
  const code = text.replaceAll(/[\s.]/gu, '').replace(/^(\d{10})[-–]?(\d{3})$/, '$1-$2');
  return isTaxCode(code) ? code : undefined;
};
