/** Where a tip stands: under what it explains, above it where there is no room below, and always within the window. */

const GAP = 4;
const EDGE = 8;

const within = (start: number, size: number, room: number): number => Math.max(EDGE, Math.min(start, room - size - EDGE));

export const placeTip = (tip: HTMLElement, anchor: DOMRect): void => {
  const { style } = tip;
  style.setProperty('inset', '0 auto auto 0');
  // What its `fixed` is relative to: the window, except without popovers under something transformed or contained.
  const { left, top, width, height } = tip.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const fitsBelow = below + height <= clientHeight - EDGE;
  const y = fitsBelow || above < EDGE ? within(below, height, clientHeight) : above;
  const x = within(anchor.left + anchor.width / 2 - width / 2, width, clientWidth);
  style.setProperty('inset', `${y - top}px auto auto ${x - left}px`);
};
