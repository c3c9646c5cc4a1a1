import type { Theme } from './theme.ts';

type Declarations = Readonly<Record<string, string>>;

const rule = (selector: string, declarations: Declarations): string =>
  `${selector} {\n${Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;

/** Tokens as style-sheet text. In a cascade layer, so that any plain `:root { --mc-…: … }` of the host wins. */
export const sheetText = (tokens: Declarations): string => {
  const still = Object.fromEntries(Object.keys(tokens).filter((name) => name.startsWith('--mc-duration')).map((name) => [name, '0ms']));
  return `@layer motcua.tokens {\n${rule(':root', tokens)}\n@media (prefers-reduced-motion: reduce) {\n${rule(':root', still)}\n}\n}`;
};

/** The colours of a theme as one rule, for a document (`:root`) or a part of it. */
export const themeCss = ({ colors, scheme }: Theme, selector: string): string =>
  rule(selector, {
    'color-scheme': scheme === 'dark' ? 'dark' : 'light',
    ...Object.fromEntries(Object.entries(colors).map(([role, color]) => [`--mc-color-${role}`, color])),
  });

/**
 * A theme as a file to link. It holds for the page; where several are linked, for what names it: `data-mc-theme` on any
 * element, or `<mc-provider theme>`. Its layer comes after the tokens' wherever the file is linked. A dark theme is for
 * screens: on paper the page stays dark on light.
 */
export const themeFile = (theme: Theme): string => {
  const colours = themeCss(theme, `:root:not([data-mc-theme]),\n[data-mc-theme='${theme.id}'],\nmc-provider[theme='${theme.id}']`);
  return `@layer motcua.tokens, motcua.theme;\n@layer motcua.theme {\n${theme.scheme === 'dark' ? `@media screen {\n${colours}\n}` : colours}\n}\n`;
};
