/** The page behind a dialog stays where it is; several dialogs may be open, one over the other. */
import { adoptSheet } from '../internal/adopt-sheet.ts';

let sheet: CSSStyleSheet | undefined;
const holders = new Set<Element>();

/** The room of a scroll bar that goes away is kept, so that nothing behind the dialog moves. */
const rules = (hasBar: boolean): string => `html { overflow: hidden; overscroll-behavior: none; ${hasBar ? 'scrollbar-gutter: stable;' : ''} }`;

export const lockScroll = (holder: Element): void => {
  if (holders.size === 0) {
    sheet ??= new CSSStyleSheet();
    adoptSheet(document.documentElement, sheet);
    sheet.replaceSync(rules(innerWidth > document.documentElement.clientWidth));
  }
  holders.add(holder);
};

export const releaseScroll = (holder: Element): void => {
  if (holders.delete(holder) && holders.size === 0) sheet?.replaceSync('');
};
