import { contrast } from './contrast.ts';
import type { ColorRole, Theme } from './theme.ts';

export type Pair = readonly [front: ColorRole, behind: ColorRole];

/** What stands on each background, wherever an element or a host puts one on the other. */
const on = (behind: ColorRole, ...fronts: readonly ColorRole[]): readonly Pair[] => fronts.map((front) => [front, behind]);

const status = ['error', 'success', 'warning', 'info'] as const;

/** Text and what lies behind it (WCAG 2.2, 1.4.3). */
export const textPairs: readonly Pair[] = [
  ...on('surface', 'text', 'text-muted', 'primary', 'link', ...status),
  ...on('surface-sunken', 'text', 'text-muted', 'primary', 'link', ...status),
  ...on('primary-soft', 'text', 'text-muted', 'primary', 'link'),
  ...on('primary', 'text-on-primary'),
  ...on('primary-strong', 'text-on-primary'),
  ...on('highlight', 'text'),
  ...status.flatMap((kind) => on(`${kind}-soft`, 'text', 'text-muted', 'link', kind)),
];

/** Edges that a person must see to use a control, and the outline of what has the focus (WCAG 2.2, 1.4.11). */
export const edgePairs: readonly Pair[] = [
  ...on('surface', 'line-strong', 'focus', 'error'),
  ...on('surface-sunken', 'line-strong', 'focus'),
  ...on('highlight', 'focus'),
  ...(['primary-soft', 'error-soft', 'success-soft', 'warning-soft', 'info-soft'] as const).flatMap((behind) => on(behind, 'focus')),
];

/** What each scheme promises of its text: AA, or AAA where contrast is what it is for. */
export const textRatio = ({ scheme }: Pick<Theme, 'scheme'>): number => (scheme === 'contrast' ? 7 : 4.5);
export const edgeRatio = 3;

/** A pair whose contrast falls short. */
export interface WeakPair {
  readonly pair: Pair;
  readonly ratio: number;
  readonly wanted: number;
}

const weakOf = (theme: Theme, pairs: readonly Pair[], wanted: number): WeakPair[] =>
  pairs
    .map((pair): WeakPair => ({ pair, ratio: contrast(theme.colors[pair[0]], theme.colors[pair[1]]), wanted }))
    .filter(({ ratio }) => ratio < wanted);

/** Every pair of a theme that falls short; none in a theme that may be used. */
export const weakPairs = (theme: Theme): WeakPair[] => [...weakOf(theme, textPairs, textRatio(theme)), ...weakOf(theme, edgePairs, edgeRatio)];
