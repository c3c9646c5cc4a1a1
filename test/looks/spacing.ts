/** Text as wide and as far apart as a reader may set it (WCAG 1.4.12): nothing is cut off, nothing sticks out. */
import { everything, isSeen, named } from './deep.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');

const roots = (): readonly (Document | ShadowRoot)[] => [document, ...everything().flatMap(({ shadowRoot }) => shadowRoot ?? [])];

export const spaceOut = (isOn: boolean): void => {
  for (const root of roots()) root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((each) => each !== sheet), ...(isOn ? [sheet] : [])];
};

const isCut = (element: Element): boolean => {
  const { overflowX, overflowY } = getComputedStyle(element);
  const hides = (overflow: string): boolean => ['hidden', 'clip'].includes(overflow);
  return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
};

/** What is cut off inside, and, first of all, the page itself when it is wider than the screen. */
export const cutOff = (within: ParentNode): readonly string[] => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide where ${clientWidth} px are there`] : [];
  const cut = everything(within).filter((element) => isSeen(element) && !(element instanceof SVGElement) && !element.matches('input, select, textarea') && isCut(element));
  return [...wide, ...cut.map((element) => `cut off: ${named(element)}`)];
};
