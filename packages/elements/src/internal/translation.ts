/** The page in another language than that of the source: fetched with the first change of language. */
import { configureLocalization } from '@lit/localize';
import * as en from '../generated/locales/en.ts';

export const localization = configureLocalization({ sourceLocale: 'vi', targetLocales: ['en'], loadLocale: () => Promise.resolve(en) });
