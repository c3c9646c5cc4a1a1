/** The formats that schemas may name beside JSON Schema's own: one table for the interpreting and the compiled validators. */
import { isEmail, isFullDate, isPartialDate, isPersonalId, isPersonalName, isPhone, isTaxCode, isTime } from '@motcua/vietnam';

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
