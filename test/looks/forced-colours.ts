/** In forced colours backgrounds and shadows are gone: what can be pressed or filled in needs an edge, and signs the colour of text. */
import { around, everything, isSeen, named } from './deep.ts';

const EDGED = 'button, input:not([type=radio], [type=checkbox], [type=hidden]), select, textarea, [role=tab]';
/** How far outside of a control its edge may be drawn. */
const WRAPPERS = 3;
const FAINTEST = 3;

const hasEdge = (element: Element): boolean => {
  const { borderTopStyle, borderTopWidth, borderBottomStyle, borderBottomWidth, borderTopColor, borderBottomColor, outlineStyle, textDecorationLine } = getComputedStyle(element);
  const drawn = (style: string, width: string, colour: string): boolean => style !== 'none' && parseFloat(width) >= 1 && colour !== 'rgba(0, 0, 0, 0)';
  return drawn(borderTopStyle, borderTopWidth, borderTopColor) || drawn(borderBottomStyle, borderBottomWidth, borderBottomColor) || outlineStyle !== 'none' || textDecorationLine.includes('underline');
};

/** A button on a box has the box's edge around it. */
const isOnBox = (element: Element): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [...(element.parentElement?.children ?? [])].some((other) => {
    const box = other.getBoundingClientRect();
    return other !== element && hasEdge(other) && box.left <= left && box.right >= right && box.top <= top && box.bottom >= bottom;
  });
};

const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => channel(Number(part) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The first ground that is painted behind an element. */
const groundOf = (element: Element): string => {
  for (const each of around(element)) {
    const { backgroundColor } = getComputedStyle(each);
    if (!/, 0\)$/.test(backgroundColor) || backgroundColor.startsWith('rgb(')) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
};

/** A code for scanners keeps its own black and white. */
const isFollowing = (sign: Element): boolean => getComputedStyle(sign).forcedColorAdjust !== 'none';

const isFaint = (sign: Element): boolean =>
  [...sign.querySelectorAll('path, circle, rect, line, polyline, polygon')].some((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return [fill, stroke].some((paint) => paint.startsWith('rgb(') && contrast(paint, groundOf(sign)) < FAINTEST);
  });

export const lostInForcedColours = (within: ParentNode): readonly string[] => {
  const seen = everything(within).filter(isSeen);
  return [
    ...seen.filter((element) => element.matches(EDGED) && !around(element).slice(0, WRAPPERS).some(hasEdge) && !isOnBox(element)).map((element) => `no edge: ${named(element)}`),
    ...seen.filter((element) => element.localName === 'svg' && isFollowing(element) && isFaint(element)).map((element) => `faint sign on ${groundOf(element)}: ${named(element.parentElement ?? element)}, ${getComputedStyle(element).fill}`),
  ];
};
