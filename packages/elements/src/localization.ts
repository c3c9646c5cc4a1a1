import { configureLocalization } from '@lit/localize';
import type { Language, Text } from '@motcua/procedure';
import { meetSimple, wantsSimple } from './internal/simple-texts.ts';

type Localization = ReturnType<typeof configureLocalization>;

let localization: Localization | undefined;

// Configured at the first change of language, not at import: until then `msg()` gives the Vietnamese source by itself,
// and a page that stays Vietnamese never loads another language.
const configured = (): Localization =>
  (localization ??= configureLocalization({
    sourceLocale: 'vi',
    targetLocales: ['en'],
    loadLocale: () => import('./generated/locales/en.ts'),
  }));

/** The language of all elements on the page. */
export const language = (): Language => (localization?.getLocale() === 'en' ? 'en' : 'vi');

/** Changes the language of all elements on the page; resolves when its texts are loaded. */
export const setLanguage = async (next: Language): Promise<void> => {
  if (next !== language()) await configured().setLocale(next);
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
