/** The sentences that people agree to: schemas/consents.json has each under its purpose and number. */
import { readFileSync } from 'node:fs';
import type { ConsentPurpose, ConsentRecord, Text } from './contract.ts';

type Words = NonNullable<ConsentRecord['words']>;

interface Wordings {
  readonly purposes: Readonly<Record<ConsentPurpose, { readonly accepted: readonly string[]; readonly words: Readonly<Record<string, Words>> }>>;
}

const isWordings = (value: unknown): value is Wordings => typeof value === 'object' && value !== null && 'format' in value && value.format === 'motcua.consents/1' && 'purposes' in value;

export const loadWordings = (file = new URL('../../../schemas/consents.json', import.meta.url)): Wordings => {
  const wordings: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isWordings(wordings)) throw new Error('schemas/consents.json is not of the format motcua.consents/1.');
  return wordings;
};

/** What stands under a number, with the agency's name in it; `undefined` where that isn't known. */
export const wordsOf = ({ purposes }: Wordings, agency: Text) => {
  const laid = (words: string, name: string): string => words.replaceAll('{agency}', () => name);
  return (purpose: ConsentPurpose, wording: string): Words | undefined => {
    const { words } = purposes[purpose];
    const said = Object.hasOwn(words, wording) ? words[wording] : undefined;
    return said && { vi: laid(said.vi, agency.vi), en: laid(said.en, agency.en ?? agency.vi) };
  };
};

export type WordsOf = ReturnType<typeof wordsOf>;
