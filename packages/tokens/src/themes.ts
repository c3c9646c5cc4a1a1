/** The themes that we ship, and what themes are held to. Apart from the tokens: a page that has one look loads none of it. */
export { contrast } from './contrast.ts';
export { themes } from './generated/themes.ts';
export { edgePairs, edgeRatio, textPairs, textRatio, weakPairs, type Pair, type WeakPair } from './pairs.ts';
export { themeCss, themeFile } from './rules.ts';
export { colorRoles, schemes, type ColorRole, type Scheme, type Theme } from './theme.ts';
