export { contrast } from './contrast.ts';
export { themeCss, tokensCss, type TokenName } from './css.ts';
export { national } from './national.ts';
export { breakpoints, fontBody, fontSizes, fontWeights, lineHeights, measure, radii, spaces, target } from './scale.ts';
export { adoptTokens, tokensSheet } from './sheet.ts';
export { edgePairs, textPairs, themes, type ColorRole, type Theme } from './themes.ts';
