/**
 * The personal identity number (số định danh cá nhân): 12 digits `AAA B CC DDDDDD`. AAA is the place of birth
 * registration (legacy codes 001–096), B the century and the sex, CC the year within the century. It has no check digit.
 */

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
