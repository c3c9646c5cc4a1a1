import { comfortCss } from './comfort-css.ts';

/** Gives the document what its attributes need, where the host has linked no comfort.css. */
export const adoptComfort = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(comfortCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
