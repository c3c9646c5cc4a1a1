/** Who asked the system for less motion gets none. */
import { everything, named } from './deep.ts';

/** Shorter than a frame is no motion. */
const FRAME = 0.016;

const longest = (durations: string): number => Math.max(...durations.split(',').map((duration) => parseFloat(duration) * (duration.trim().endsWith('ms') ? 0.001 : 1)));

const moves = (element: Element, part?: string): boolean => {
  const { animationName, animationDuration, transitionProperty, transitionDuration } = getComputedStyle(element, part);
  return (animationName !== 'none' && longest(animationDuration) > FRAME) || (transitionProperty !== 'none' && longest(transitionDuration) > FRAME);
};

export const moving = (within: ParentNode): readonly string[] =>
  everything(within)
    .filter((element) => [undefined, '::before', '::after'].some((part) => moves(element, part)))
    .map((element) => `moves: ${named(element)}`);
