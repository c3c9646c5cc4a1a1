/**
 * Value of `hidden` for what is put away but may be looked for: the browser's own search opens it where it can (`beforematch`), and
 * elsewhere it is hidden as anything else.
 */
export const UNTIL_FOUND = 'onbeforematch' in HTMLElement.prototype ? 'until-found' : '';
