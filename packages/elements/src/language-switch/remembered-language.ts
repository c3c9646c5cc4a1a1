import type { Language } from '@motcua/procedure';
import { setLanguage } from '../localization.ts';

/** Key in `localStorage`; the value is `vi` or `en`. */
export const LANGUAGE_KEY = 'mc-language';

/** The language chosen on an earlier visit. A browser may refuse to keep anything: then there is none. */
export const rememberedLanguage = (): Language | undefined => {
  try {
    const kept = localStorage.getItem(LANGUAGE_KEY);
    return kept === 'vi' || kept === 'en' ? kept : undefined;
  } catch {
    return undefined;
  }
};

export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // The choice holds for this page only.
  }
};

/** Changes the elements and the page's own `lang`, by which a screen reader chooses its voice. */
export const applyLanguage = async (language: Language): Promise<void> => {
  await setLanguage(language);
  document.documentElement.lang = language;
};

/** Shows the page in the language chosen before. A page that waits for it before it renders never shows another one first. */
export const restoreLanguage = async (): Promise<void> => {
  const remembered = rememberedLanguage();
  if (remembered) await applyLanguage(remembered);
};
