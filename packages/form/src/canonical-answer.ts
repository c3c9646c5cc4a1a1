import type { Field, Json, Option } from '@motcua/procedure';
import { canonicalText, soundText } from '@motcua/vietnam';

const optionsOf = ({ options }: Field): readonly Option[] => (options !== undefined && 'length' in options ? options : []);

const isOffered = (field: Field, text: string): boolean => optionsOf(field).some(({ value }) => value === text);

/** A choice is what its schema says, however that is written: another text would be none of them. What no register can keep isn't in it. */
const chosenText = (field: Field, text: string): string => (isOffered(field, text) ? soundText : canonicalText)(text);

/** Options are texts; where the field, or each choice of several, is none, the answer is what the text says. */
const typed = (field: Field, text: string): Json => {
  if (!isOffered(field, text)) return text;
  const type = field.choiceType ?? field.type;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  const number = type === 'integer' || type === 'number' ? Number(text) : NaN;
  return Number.isFinite(number) ? number : text;
};

/** Each choice once, in the order of the options; what is none of them comes last. */
const choices = (field: Field, list: readonly Json[]): Json | undefined => {
  const order = new Map(optionsOf(field).map(({ value }, index) => [value, index]));
  const rank = (choice: Json): number => (typeof choice === 'object' ? undefined : order.get(String(choice))) ?? order.size;
  const chosen = list.map((choice) => (typeof choice === 'string' ? typed(field, chosenText(field, choice)) : choice)).filter((choice) => choice !== '' && choice !== null);
  const once = chosen.filter((choice, index) => typeof choice === 'object' || chosen.indexOf(choice) === index);
  return once.length === 0 ? undefined : once.sort((one, other) => rank(one) - rank(other));
};

/**
 * An answer in the one form it is kept in: text composed and trimmed, choices in the order of the options, absent when empty.
 * Numbers of papers are often typed in groups, as they stand there: "001 190 000 001" is the same number.
 */
export const canonicalAnswer = (field: Field, value: Json | undefined): Json | undefined => {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'object') return 'length' in value && Array.isArray(value) && field.type === 'array' ? choices(field, value) : value;
  if (typeof value !== 'string') return value;
  const text = chosenText(field, value);
  const kept = field.inputMode === 'numeric' ? text.replace(/\s/gu, '') : text;
  return kept === '' ? undefined : typed(field, kept);
};
