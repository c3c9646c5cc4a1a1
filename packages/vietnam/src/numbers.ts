/**
 * Numbers as people write them. Vietnam groups by dots and sets decimals off by a comma (1.234.567,5), English the other
 * way round; keyboards and spreadsheets give 1234567.5. All are read, and nothing is guessed: a text that means one number
 * here and another there is none.
 */
import type { Language } from './language.ts';

/** More digits than these a JavaScript number doesn't keep. */
const MAX_DIGITS = 15;
/** Smaller fractions JavaScript writes with an exponent. */
const MAX_FRACTION = 6;
/** No text longer than this is looked at. */
const MAX_LENGTH = 60;

const DOT_GROUPS = /^\d{1,3}(?:\.\d{3})+$/;
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3})+$/;
const SPACE_GROUPS = /^\d{1,3}(?: \d{3})+(?=$|[.,]\d)/;
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;

export interface NumberReading {
  /** Only whole numbers: `1.234` can't mean a fraction. */
  readonly whole?: boolean;
  /** The text began as one that {@link formatNumber} wrote in this language: its separators may have lost their places. */
  readonly edited?: Language | undefined;
}

/** Why a text is no number: it can be read in two ways, has a fraction where none may be, is too long, or is none at all. */
export type NumberFault = 'ambiguous' | 'fraction' | 'tooLong' | 'unreadable';

interface Parts {
  readonly whole: string;
  readonly fraction: string;
}

const separatorsOf = (language: Language): readonly [group: string, decimal: string] => (language === 'en' ? [',', '.'] : ['.', ',']);

const isGrouped = (text: string): boolean => DOT_GROUPS.test(text) || COMMA_GROUPS.test(text);

/** Digits with at most one separator left, which sets off decimals. */
const plain = (text: string): Parts | NumberFault => {
  const [, whole = '', fraction = ''] = /^(\d*)(?:[.,](\d+))?$/.exec(text) ?? [];
  return whole + fraction === '' ? 'unreadable' : { whole, fraction };
};

/** One separator: a group of three, or decimals. */
const single = (text: string, { whole, edited }: NumberReading): Parts | NumberFault => {
  if (ONE_GROUP.test(text)) return whole ? plain(text.replace(/[.,]/, '')) : 'ambiguous';
  const ours = edited !== undefined && text.includes(separatorsOf(edited)[0]);
  if (!ours) return plain(text);
  // Nobody writes four decimals where only whole numbers are asked for: a digit was added to ours.
  return whole && /[.,]\d{4,}$/.test(text) ? plain(text.replace(/[.,]/, '')) : 'ambiguous';
};

const split = (text: string, reading: NumberReading): Parts | NumberFault => {
  const separators = text.replaceAll(/\d/g, '');
  if (/[^.,]/.test(separators)) return 'unreadable';
  if (separators.length === 0) return plain(text);
  if (separators.length === 1) return single(text, reading);
  const [group = '', ...others] = separators;
  const decimal = others.at(-1) ?? '';
  const head = decimal === group ? text : text.slice(0, text.lastIndexOf(decimal));
  const ours = reading.edited !== undefined && separatorsOf(reading.edited)[0] === group && others.slice(0, -1).every((one) => one === group);
  if (!ours && !isGrouped(head)) return 'unreadable';
  return plain(text.replaceAll(group, ''));
};

const spelled = (minus: boolean, { whole, fraction }: Parts): string => {
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const decimals = fraction.replace(/0+$/, '');
  const text = decimals ? `${digits}.${decimals}` : digits;
  return minus && text !== '0' ? `-${text}` : text;
};

type Result = { readonly number: string; readonly fault?: undefined } | { readonly number?: undefined; readonly fault: NumberFault };

const read = (text: string, reading: NumberReading): Result => {
  if (text.length > MAX_LENGTH) return { fault: 'tooLong' };
  const [, minus, body = ''] = /^([-−]?)(.*)$/s.exec(text.trim().replaceAll(/\s/gu, ' ')) ?? [];
  const parts = split(SPACE_GROUPS.test(body) ? body.replaceAll(' ', '') : body, reading);
  if (typeof parts === 'string') return { fault: parts };
  if (reading.whole && /[1-9]/.test(parts.fraction)) return { fault: 'fraction' };
  // "1.00" where only whole numbers are asked for may be what is left of "1.000".
  if (reading.whole && parts.fraction !== '' && !/[.,].*[.,]/.test(body)) return { fault: 'ambiguous' };
  const number = spelled(Boolean(minus), parts);
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  return whole.length + fraction.length > MAX_DIGITS || fraction.length > MAX_FRACTION ? { fault: 'tooLong' } : { number };
};

/**
 * Reads a number as it was typed: `1.234.567,5`, `1,234,567.5`, `1 234 567,5`, `1234567.5`.
 * @returns it in digits with a point (`1234567.5`), or `undefined` when it is none, or could be two.
 */
export const parseNumber = (text: string, reading: NumberReading = {}): string | undefined => read(text, reading).number;

/** Says what is wrong with a text that {@link parseNumber} gives no number for. */
export const numberFault = (text: string, reading: NumberReading = {}): NumberFault | undefined => read(text, reading).fault;

/** Writes a number in digits with a point the way of a language: `1.234.567,5`. A text that is none is given back as it is. */
export const formatNumber = (number: string | number, language: Language = 'vi'): string => {
  const [, minus = '', whole, fraction] = /^(-?)(\d{1,60})(?:\.(\d{1,60}))?$/.exec(String(number)) ?? [];
  if (whole === undefined) return String(number);
  const [group, decimal] = separatorsOf(language);
  return minus + whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group) + (fraction === undefined ? '' : decimal + fraction);
};
