import { national } from './national.ts';
import { fontBody, fontSizes, fontWeights, lineHeights, measure, radii, spaces, target } from './scale.ts';
import type { ColorRole, Theme } from './theme.ts';

/** Names of all custom properties, for editors and for `var()` in TypeScript. */
export type TokenName =
  | `--mc-color-${ColorRole}`
  | `--mc-font-size-${keyof typeof fontSizes}`
  | `--mc-line-height-${keyof typeof lineHeights}`
  | `--mc-font-weight-${keyof typeof fontWeights}`
  | `--mc-space-${keyof typeof spaces}`
  | `--mc-radius-${keyof typeof radii}`
  | '--mc-font-body'
  | '--mc-target'
  | '--mc-measure'
  | '--mc-focus-width'
  | '--mc-focus-offset'
  | '--mc-duration';

const declarations = (prefix: string, values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).map(([name, value]) => `--mc-${prefix}-${name}: ${value};`);

/** The colours of a theme as one rule, for a document (`:root`) or a part of it (`:host`). */
export const themeCss = (theme: Theme, selector: string): string =>
  `${selector} { ${declarations('color', theme.colors).join(' ')} }`;

const scaleCss = `:root { ${[
  ...declarations('font-size', fontSizes),
  ...declarations('line-height', lineHeights),
  ...declarations('font-weight', fontWeights),
  ...declarations('space', spaces),
  ...declarations('radius', radii),
  `--mc-font-body: ${fontBody};`,
  `--mc-target: ${target};`,
  `--mc-measure: ${measure};`,
  '--mc-focus-width: 3px;',
  '--mc-focus-offset: 2px;',
  '--mc-duration: 120ms;',
].join(' ')} }`;

/**
 * All tokens as style-sheet text. In a cascade layer, so that any plain `:root { --mc-…: … }` of the host wins.
 */
export const tokensCss = `@layer motcua.tokens { ${scaleCss} ${themeCss(national, ':root')}
@media (prefers-reduced-motion: reduce) { :root { --mc-duration: 0ms; } } }`;
