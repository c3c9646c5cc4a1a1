/** A walk by Tab through everything that takes the focus: each stop must be seen, and nothing may lie on it (WCAG 2.4.7, 2.4.11). */
import { around, focusedElement, labelsOf, named, parentOf } from './deep.ts';

export interface Stop {
  /** The way has ended: the focus left the page, or is where it was already. */
  readonly done: boolean;
  readonly problems: readonly string[];
}

/** How far outside of the focused element its ring may be drawn: a row around a radio, the box around an input. */
const RING = 4;
/** Of a box for long texts the browser shows the line with the cursor. */
const ENOUGH = 24;
/** What is drawn thinner is hardly seen. */
const THINNEST = 2;

let passed = new Set<Element>();

/** Lets the next Tab go to the first stop of the page, or Shift+Tab to the last. */
export const start = (from: 'first' | 'last'): void => {
  passed = new Set();
  const place = Object.assign(document.createElement('span'), { tabIndex: -1 });
  if (from === 'first') document.body.prepend(place);
  else document.body.append(place);
  place.focus({ preventScroll: true });
  place.remove();
};

const isRing = ({ outlineStyle, outlineWidth, outlineColor }: CSSStyleDeclaration): boolean =>
  // The browser's own ring, around what is the host's, is wide enough however it is computed.
  outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= THINNEST && outlineColor !== 'rgba(0, 0, 0, 0)');

/** A button that fills more than its box, such as the whole head of a column, has its ring around all of it. */
const hasRing = (element: Element): boolean =>
  isRing(getComputedStyle(element, '::after')) || [...around(element).slice(0, RING), ...labelsOf(element)].some((each) => isRing(getComputedStyle(each)));

/** The box that stands for the element: its own, or that of what it is hidden in. */
const boxOf = (element: Element): DOMRect => {
  const shown = around(element).find((each) => each.getBoundingClientRect().width > 1 && each.getBoundingClientRect().height > 1) ?? element;
  return [...shown.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? shown.getBoundingClientRect();
};

const at = (x: number, y: number): Element | null => {
  let found = document.elementFromPoint(x, y);
  for (;;) {
    const inside = found?.shadowRoot?.elementFromPoint(x, y) ?? found;
    if (inside === found) return found;
    found = inside;
  }
};

const belongsTo = (hit: Element, element: Element): boolean => {
  const own = [element, ...labelsOf(element)];
  if (around(hit).some((each) => own.includes(each))) return true;
  // A box drawn around an input, or what an input is hidden in.
  const box = parentOf(element);
  return around(element).slice(0, RING).includes(hit) && box !== document.body;
};

const problemsOf = (element: Element): readonly string[] => {
  const { left, right, top, bottom } = boxOf(element);
  const [west, east] = [Math.max(left, 0), Math.min(right, innerWidth)];
  const [north, south] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  const problems: string[] = [];
  if (!hasRing(element)) problems.push(`no ring around ${named(element)}`);
  if (east <= west || south - north < Math.min((bottom - top) / 2, ENOUGH)) return [...problems, `out of view: ${named(element)}`];
  const hit = at((west + east) / 2, (north + south) / 2);
  if (hit && !belongsTo(hit, element)) problems.push(`${named(hit)} lies on ${named(element)}`);
  return problems;
};

export const stop = (): Stop => {
  const element = focusedElement();
  if (!element || passed.has(element)) return { done: true, problems: [] };
  passed.add(element);
  return { done: false, problems: problemsOf(element) };
};
