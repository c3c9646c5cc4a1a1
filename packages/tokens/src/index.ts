export { tokensCss, type TokenName } from './css.ts';
export { breakpoints, textStyles, tokens } from './generated/tokens.ts';
export { adoptTokens, tokensSheet } from './sheet.ts';
