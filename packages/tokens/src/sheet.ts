import { tokensCss } from './css.ts';

let sheet: CSSStyleSheet | undefined;

/** The tokens as a constructable style sheet: works under `style-src 'self'`, made once. */
export const tokensSheet = (): CSSStyleSheet => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(tokensCss);
  }
  return sheet;
};

/** Gives a document (or shadow root) the tokens; a second call changes nothing. */
export const adoptTokens = (root: DocumentOrShadowRoot = document): void => {
  const tokens = tokensSheet();
  if (!root.adoptedStyleSheets.includes(tokens)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, tokens];
};
