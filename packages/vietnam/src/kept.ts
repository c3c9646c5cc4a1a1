/**
 * Whether a text is what it should be, as it is kept. Validators ask nothing else, and every form has them: reading what people
 * type, and writing it for them, is in the modules of each kind.
 */

/** Whether a text is a personal identity number as it is kept: twelve digits. */
export const isPersonalId = (text: string): boolean => /^\d{12}$/.test(text);

/** How many digits landlines have isn't given in the sources that this package rests on: ten and eleven are taken. */
const PHONE = /^(?:0|\+84)(?:[35789]\d{8}|2\d{8,9})$/;

/** Whether a text is a telephone number as it is kept. */
export const isPhone = (text: string): boolean => PHONE.test(text);

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether a text is a time as it is kept, 00:00 to 23:59. */
export const isTime = (text: string): boolean => TIME.test(text);

/** One @, something on each side, a dot in the domain: whether the address exists only a letter to it can tell. */
const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}]{2,63}$/u;
const MOST_LETTERS = 254;

/** Whether a text is an e-mail address. */
export const isEmail = (text: string): boolean => text.length <= MOST_LETTERS && EMAIL.test(text);

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

const hasCheckDigit = (digits: string): boolean => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  // A remainder of 0 would make a check digit of 10: no code has it.
  return 10 - (sum % 11) === Number(digits[9]);
};

/** Whether a text is a tax code as it is kept: ten digits of which the last is a check digit, a branch's with `-NNN` behind, or a person's identity number. */
export const isTaxCode = (text: string): boolean => isPersonalId(text) || (/^\d{10}(?:-\d{3})?$/.test(text) && hasCheckDigit(text));
