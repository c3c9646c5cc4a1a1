/** Converters of texts: as they are, names of persons, and numbers that have a form. */
import { isEmail } from '../kept.ts';
import { parsePersonalId } from '../identity.ts';
import { parsePhone } from '../phone.ts';
import { parseTaxCode } from '../tax-code.ts';
import { canonicalText, isPersonalName, soundText } from '../text.ts';
import { isAbsent, isObject, memberOf } from './json.ts';
import type { Place } from './place.ts';
import type { Converter } from './table.ts';

/** Signs of markup; what nobody sees or nothing defines: controls, marks of direction, halves of characters; what was not decoded; towers of marks. */
const SUSPICIOUS = /[<>\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\uFFFD]|\p{M}{3}/u;

/** Whether a text holds what can't be shown to anybody as it is: what an authority writes about a person never needs it. */
export const isSuspicious = (text: string): boolean => SUSPICIOUS.test(text);

/** A longer text can't become short enough by what is left out of it; it is not even normalised. */
const BLANKS = 4;

/** A text on one line, NFC, blanks collapsed; `undefined` with a problem where it can't be shown to anybody. */
export const readText = (value: unknown, most: number, place: Place): string | undefined => {
  if (typeof value !== 'string') return place.refuse('wrongType');
  if (value.length > most * BLANKS) return place.refuse('tooLong');
  const line = canonicalText(value).replaceAll('\n', ' ');
  if (isSuspicious(line) || soundText(value) !== value) return place.refuse('suspiciousCharacters');
  return Array.from(line).length > most ? place.refuse('tooLong') : line;
};

export const text = (most: number): Converter<string> => ({
  as: `text, at the most ${most} characters`,
  read: (value, place) => readText(value, most, place),
  write: (value) => value,
});

/** A text that a parser of this package, or a pattern, must know. */
export const parsed = (parse: (text: string) => string | undefined, as: string, most = 60): Converter<string> => ({
  as,
  read(value, place) {
    const line = readText(value, most, place);
    return line === undefined ? undefined : (parse(line) ?? place.refuse('malformed'));
  },
  write: (value) => value,
});

const kept = (pattern: RegExp) => (line: string): string | undefined => (pattern.test(line) ? line : undefined);
const digits = (pattern: RegExp) => (line: string): string | undefined => kept(pattern)(line.replaceAll(/[\s.-]/gu, ''));

export const personalId = parsed(parsePersonalId, '12 digits');
export const oldIdNumber = parsed(digits(/^\d{9}$/), '9 digits');
export const phone = parsed(parsePhone, 'telephone number');
export const email = parsed((line) => (isEmail(line) ? line : undefined), 'e-mail address', 254);
export const taxCode = parsed(parseTaxCode, 'tax code');
/** No person's number, which serves as a tax code of people alone. */
export const enterpriseTaxCode = parsed((line) => (parsePersonalId(line) === undefined ? parseTaxCode(line) : undefined), 'tax code of 10 digits, perhaps with -NNN');
export const socialInsurance = parsed(digits(/^\d{10}$/), '10 digits');
/** As they circulate: `KQ.G15.000031`, `000.00.00.G15-KQ004389`. */
export const resultCode = parsed(kept(/^[0-9A-Z][0-9A-Z.-]{2,39}$/), 'code of a result or a component');

const LONGEST_NAME = 100;

const readName = (value: unknown, place: Place): string | undefined => {
  const line = readText(value, LONGEST_NAME, place);
  return line === undefined || isPersonalName(line) ? line : place.refuse('suspiciousCharacters');
};

/** A person's name as one text. */
export const plainName: Converter<string> = { as: 'name', read: readName, write: (value) => value };

const NAME_PARTS = ['Ho', 'ChuDem', 'Ten'] as const;

/**
 * A person's name in the three parts of the population database, or as one text. Going back, the first word is the family name and the
 * last the given name: which words belong together (`Tôn Nữ`) one text doesn't tell.
 */
export const fullName: Converter<string> = {
  as: '{Ho, ChuDem, Ten}, or a name',
  read(value, place) {
    if (!isObject(value)) return readName(value, place);
    const parts = place.faultless(() =>
      NAME_PARTS.flatMap((key) => {
        const each = memberOf(value, key);
        return isAbsent(each) ? [] : [readText(each, LONGEST_NAME, place.at(key)) ?? ''];
      }),
    );
    return parts === undefined || parts.length === 0 ? undefined : readName(parts.join(' '), place);
  },
  write(value) {
    const words = value.split(' ');
    const given = words.pop() ?? '';
    const [family, ...middle] = words;
    return { ...(family === undefined ? {} : { Ho: family }), ...(middle.length === 0 ? {} : { ChuDem: middle.join(' ') }), Ten: given };
  },
};

/** Where a store has a file: a path, or a web address. Nothing that a browser would run, nothing that climbs out of a folder. */
export const filePath = parsed(
  (line) => (/^(?:https?:\/\/[^/\s\\]|(?!\/\/)(?![a-z][a-z0-9+.-]*:)[^\s\\])[^\\]*$/iu.test(line) && !line.split(/[/?#]/u).includes('..') ? line : undefined),
  'path or web address',
  1000,
);
