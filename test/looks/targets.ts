/** What a finger must hit is 44 px high and wide (axe looks after the 24 px of WCAG 2.5.8); a link within a sentence is as high as its line. */
import { everything, isSeen, labelsOf, named } from './deep.ts';

const TARGET = 44;
const POINTED = ['a[href]', 'button', 'input:not([type=hidden])', 'select', 'textarea', 'summary', '[role=button]', '[role=tab]', '[role=option]', '[role=menuitem]'].join();

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A press on the label is one on the control. */
const sizeOf = (element: Element): Size => {
  const boxes = [element, ...(element.matches('[type=radio], [type=checkbox]') ? labelsOf(element) : [])].map((each) => each.getBoundingClientRect());
  return {
    width: Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)),
    height: Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top)),
  };
};

const isInSentence = (element: Element): boolean => {
  if (!element.matches('a, button') || !getComputedStyle(element).display.startsWith('inline')) return false;
  const block = element.closest('p, li, dd, td, figcaption, small') ?? element.parentElement;
  return block !== null && block.textContent.trim().length > element.textContent.trim().length;
};

const isTarget = (element: Element): boolean => element.matches(POINTED) && !element.matches(':disabled') && isSeen(element);

/** @param whose of `ours` only what our elements draw, not what the page puts between them */
export const smallTargets = (within: ParentNode, whose: 'ours' | 'all'): readonly string[] =>
  everything(within)
    .filter((element) => isTarget(element) && !isInSentence(element) && (whose === 'all' || element.getRootNode() instanceof ShadowRoot))
    .flatMap((element) => {
      const { width, height } = sizeOf(element);
      // Half a pixel is lost where things are centred.
      return width >= TARGET - 0.5 && height >= TARGET - 0.5 ? [] : [`${named(element)} is ${Math.round(width)} × ${Math.round(height)} px`];
    });
