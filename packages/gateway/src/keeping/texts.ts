/** What is kept is called what the form calls it. */
import type { Field, JsonObject } from '@motcua/procedure';
import type { Catalogue } from '../catalogue.ts';
import type { PrefillValue, Text } from '../contract.ts';
import { optionsFor } from '../offered.ts';

export const spoken = ({ vi, en }: Text): Text => ({ vi, ...(en === undefined ? {} : { en }) });

/** Several texts in one, in each language that the first of them has. */
export const joined = (texts: readonly Text[], separator: string): Text => {
  const [first] = texts;
  const vi = texts.map((text) => text.vi).join(separator);
  return first?.en === undefined ? { vi } : { vi, en: texts.map((text) => text.en ?? text.vi).join(separator) };
};

/** What a chosen value is called, or each of several. @param rows the rows that the field lies in */
export const labelOf = (field: Field, value: PrefillValue['value'], answers: JsonObject, lists: Catalogue['codeLists'], rows: readonly number[] = []): Text | undefined => {
  const options = optionsFor(field, answers, lists, rows);
  const labels = [value].flat().flatMap((each) => options?.find((option) => option.value === each)?.label ?? []);
  return labels.length > 0 ? joined(labels.map(spoken), ', ') : undefined;
};
