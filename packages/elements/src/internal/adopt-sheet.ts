/** Gives a sheet to the tree that an element stands in, for the page's own HTML inside the element; a second call changes nothing. */
export const adoptSheet = (element: Element, sheet: CSSStyleSheet | undefined): void => {
  const root = element.getRootNode();
  if (!sheet || !(root instanceof Document || root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};
