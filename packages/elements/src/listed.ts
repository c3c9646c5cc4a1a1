/** The code list behind a field. */
import type { Address } from '@motcua/form';
import type { Field, Option } from '@motcua/procedure';
import { seenFrom, type Answers } from './answered.ts';
import { isListed } from './answers.ts';
import type { LoadOptions } from './code-lists.ts';

/** The value that chooses which part of a code list a field offers; `undefined` while unanswered or when none does. */
export const listKey = (field: Field, answers: Answers, address: Address): string | undefined => {
  if (!isListed(field.options) || field.options.by === undefined) return undefined;
  const { value } = answers.at(seenFrom(address, field.options.by)).state;
  return typeof value === 'string' ? value : undefined;
};

/** The code list behind a field, or `undefined` when it has none or the part can't be known yet. */
export const listOf = (field: Field, answers: Answers, load: LoadOptions | undefined, address: Address): Promise<readonly Option[]> | undefined => {
  if (!load || !isListed(field.options)) return undefined;
  const key = listKey(field, answers, address);
  return field.options.by !== undefined && key === undefined ? undefined : load(field.options.list, key);
};
