/** Texts that can be said in plainer words: whether the page has met one, and whether the person wants them. */

let met = false;

export const meetSimple = (): void => {
  met = true;
};

/** Until there is one, the choice means nothing. */
export const hasSimpleTexts = (): boolean => met;

/** The page says so itself, in an attribute that is there before any element of ours. */
export const wantsSimple = (): boolean => document.documentElement.dataset['mcLanguage'] === 'simple';
