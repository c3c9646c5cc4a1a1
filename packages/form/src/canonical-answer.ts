import type { Field, Json } from '@motcua/procedure';
import { canonicalText } from '@motcua/vietnam';

/**
 * An answer in the one form it is kept in: text composed and trimmed, absent when empty. Numbers of papers are often typed in
 * groups, as they stand there: "001 190 000 001" is the same number.
 */
export const canonicalAnswer = (field: Field, value: Json | undefined): Json | undefined => {
  if (typeof value !== 'string') return value;
  const text = canonicalText(value);
  const kept = field.inputMode === 'numeric' ? text.replace(/\s/gu, '') : text;
  return kept === '' ? undefined : kept;
};
