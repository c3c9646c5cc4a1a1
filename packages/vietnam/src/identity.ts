/**
 * The personal identity number (số định danh cá nhân): 12 digits `AAA B CC DDDDDD`. AAA is the place of birth
 * registration (legacy codes 001–096), B the century and the sex, CC the year within the century. It has no check digit.
 */
import { isPartialDate } from './dates.ts';
import { isPersonalId } from './kept.ts';

export interface PersonalIdParts {
  /** Legacy code of the place of birth registration; not one of today's 34 provinces. */
  readonly birthPlace: string;
  readonly sex: 'male' | 'female';
  readonly birthYear: number;
}

/** What a personal identity number says of its holder, or `undefined` when it is not one. */
export const readPersonalId = (number: string): PersonalIdParts | undefined => {
  const [, birthPlace, marker, year] = /^(\d{3})([0-5])(\d{2})\d{6}$/.exec(number) ?? [];
  if (birthPlace === undefined || marker === undefined || birthPlace < '001' || birthPlace > '096') return undefined;
  return {
    birthPlace,
    sex: Number(marker) % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(Number(marker) / 2) + Number(year),
  };
};

/** Reads `001 204 000 001`; `undefined` when it isn't twelve digits. */
export const parsePersonalId = (text: string): string | undefined => {
  const digits = text.replaceAll(/[\s.\-–]/gu, '');
  return isPersonalId(digits) ? digits : undefined;
};

/** Groups the digits for reading: `001 204 000 001`. A text that is no number is given back as it is. */
export const formatPersonalId = (number: string): string => (isPersonalId(number) ? number.replaceAll(/\B(?=(?:\d{3})+$)/g, ' ') : number);

/** False when the number tells another year than the birth date; true where either is absent or can't be read. */
export const personalIdFitsBirthDate = (number: string | undefined, birthDate: string | undefined): boolean => {
  const parts = readPersonalId(number ?? '');
  return !parts || !isPartialDate(birthDate ?? '') || birthDate?.startsWith(String(parts.birthYear)) === true;
};

/** False when the number tells the other sex; true where either is absent or can't be read. */
export const personalIdFitsSex = (number: string | undefined, sex: string | undefined): boolean => {
  const parts = readPersonalId(number ?? '');
  return !parts || (sex !== 'male' && sex !== 'female') || sex === parts.sex;
};
