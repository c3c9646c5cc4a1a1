import type { Language, Text } from '@motcua/procedure';
import { lazily } from './internal/lazily.ts';
import { meetSimple, wantsSimple } from './internal/simple-texts.ts';
import type { localization } from './internal/translation.ts';

// Until another language is wanted `msg()` gives the Vietnamese source by itself: a page that stays Vietnamese never loads
// what translates.
const translation = lazily(() => import('./internal/translation.ts'));

let translated: typeof localization | undefined;
let wanted: Language = 'vi';

/** The language of all elements on the page. */
export const language = (): Language => (translated?.getLocale() === 'en' ? 'en' : 'vi');

/** Changes the language of all elements on the page; resolves when its texts are loaded. */
export const setLanguage = async (next: Language): Promise<void> => {
  wanted = next;
  if (!translated && next === 'vi') return;
  translated = (await translation()).localization;
  // What was wanted last counts, whatever was loaded meanwhile.
  await translated.setLocale(wanted);
};

const inLanguage = (words: Text['simple']): string | undefined => (language() === 'en' ? words?.en : words?.vi);

/** In plainer words, where there are some and the person has asked for them. */
const simpler = (text: Text | undefined): string | undefined => {
  if (!text?.simple) return undefined;
  meetSimple();
  return wantsSimple() ? inLanguage(text.simple) : undefined;
};

/** A procedure's text in the language of the page, in plainer words where the person wants them; Vietnamese where it has no translation. */
export const textOf = (text: Text | undefined): string => simpler(text) ?? inLanguage(text) ?? text?.vi ?? '';
