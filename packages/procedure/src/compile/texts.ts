import type { Json, Text } from '../plan.ts';
import { isObject } from '../json.ts';

type Words = Omit<Text, 'simple'>;

const wordsOf = (value: Json | undefined): Words | undefined =>
  isObject(value) && typeof value.vi === 'string' ? { vi: value.vi, ...(typeof value.en === 'string' ? { en: value.en } : {}) } : undefined;

/** A localised text, as `localise` left it. */
export const asText = (value: Json | undefined): Text | undefined => {
  const words = wordsOf(value);
  const simple = isObject(value) ? wordsOf(value.simple) : undefined;
  return words && simple ? { ...words, simple } : words;
};
