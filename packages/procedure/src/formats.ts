/** The formats that schemas may name beside JSON Schema's own: one table for the interpreting and the compiled validators. */
import { isFullDate, isPartialDate, isPersonalId, isPersonalName, isPhone, isTaxCode, isTime } from '@motcua/vietnam';

/** One @, something on each side, a dot in the domain: whether the address exists only a letter to it can tell. */
const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}]{2,63}$/u;
const MOST_LETTERS = 254;

const isEmail = (text: string): boolean => text.length <= MOST_LETTERS && EMAIL.test(text);

/** Web addresses alone: a form asks for nothing else. */
const isWebAddress = (text: string): boolean => {
  if (!/^https?:\/\/\S+$/u.test(text)) return false;
  try {
    return new URL(text).hostname !== '';
  } catch {
    return false;
  }
};

export const formats = {
  date: isFullDate,
  'partial-date': isPartialDate,
  time: isTime,
  email: isEmail,
  uri: isWebAddress,
  phone: isPhone,
  'tax-code': isTaxCode,
  'personal-id': isPersonalId,
  'personal-name': isPersonalName,
} satisfies Record<string, (text: string) => boolean>;
