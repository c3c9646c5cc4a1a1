import { national } from './national.ts';
import type { Theme } from './theme.ts';

export { edgePairs, textPairs, type ColorRole, type Theme } from './theme.ts';

/** Every theme we ship, by id. The contrast of each is tested. */
export const themes: Readonly<Record<string, Theme>> = { [national.id]: national };
