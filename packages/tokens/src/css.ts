import { tokens } from './generated/tokens.ts';
import { sheetText } from './rules.ts';

/** Names of all custom properties, for editors and for `var()` in TypeScript. */
export type TokenName = keyof typeof tokens;

/** All tokens as style-sheet text, with the colours of the national theme. */
export const tokensCss = sheetText(tokens);
