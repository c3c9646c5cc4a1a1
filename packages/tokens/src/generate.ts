/** Themes from seeds: what `motcua theme` and this package's own build run. */
export { generate, type Generated, type Shortfall } from './generate/generate.ts';
export { nearestThatPasses } from './generate/mend.ts';
export { readSeed, type Seed, type SeedProblem } from './generate/seed.ts';
export { themeFile } from './rules.ts';
export { type ColorRole, type Scheme, type Theme } from './theme.ts';
