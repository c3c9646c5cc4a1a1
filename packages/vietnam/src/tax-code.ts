/** Tax codes as people type them. */
import { isTaxCode } from './kept.ts';

/** Reads `0100 109 106`, `0100109106-001`, `0100109106001`; `undefined` when it is no tax code. */
export const parseTaxCode = (text: string): string | undefined => {
  const code = text.replaceAll(/[\s.]/gu, '').replace(/^(\d{10})[-–]?(\d{3})$/, '$1-$2');
  return isTaxCode(code) ? code : undefined;
};
