import type { Language } from '@motcua/procedure';
import { SearchIndex } from '@motcua/vietnam';
import { choiceLabel, type Choice } from '../control/choice-control.ts';
import { language } from '../localization.ts';

interface Made {
  readonly language: Language;
  readonly index: SearchIndex;
}

/** One index a list, however many controls choose from it: the rows of a table share their provinces. */
const made = new WeakMap<readonly Choice[], Made>();

/** Finds options by what is typed of their labels, in the language of the page. */
export const finderOf = (choices: readonly Choice[]): SearchIndex => {
  const known = made.get(choices);
  if (known?.language === language()) return known.index;
  const index = new SearchIndex(choices.map(choiceLabel));
  made.set(choices, { language: language(), index });
  return index;
};
