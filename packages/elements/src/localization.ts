import { configureLocalization } from '@lit/localize';
import type { Language, Text } from '@motcua/procedure';

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

/** A procedure's text in the language of the page; Vietnamese where it has no translation. */
export const textOf = (text: Text | undefined): string => (language() === 'en' ? text?.en : undefined) ?? text?.vi ?? '';
