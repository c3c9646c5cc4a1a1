/** What the page's attributes do, as style-sheet text: in a file for the page's head (dist/comfort.css), and adopted where there is none. */
import { themeCss, themes } from '@motcua/tokens/themes';
import { MARK, READING } from './mark.ts';
import { choices } from './settings.ts';

/** All lengths of ours are in rem: with the root's letters everything grows. A person's own size in the browser counts as 100 %. */
const textSizes = choices['text-size'].map((size) => `:root[data-mc-text-size='${size}'] { font-size: ${size}%; }`);

/**
 * On a small screen large text needs the room that space takes: wide gaps stay as wide as they are at 100 %, targets grow less than the text.
 */
const spaces = { '3': 0.75, '4': 1, '5': 1.5, '6': 2, '7': 3, '8': 4 };
const sparing = choices['text-size'].map((size) => {
  const kept = Object.entries(spaces).map(([step, rem]) => `--mc-space-${step}: ${String(Number(((rem * 100) / Number(size)).toFixed(4)))}rem;`);
  return `:root[data-mc-text-size='${size}'] { --mc-target: max(44px, 1.75rem); ${kept.join(' ')} }`;
});

/** Also where a part of the page has a theme of its own. */
const everywhere = (root: string): string => `${root}, ${root} [data-mc-theme], ${root} mc-provider[theme]`;

const contrast = (root: string): string => (themes['contrast'] ? themeCss(themes['contrast'], everywhere(root)) : '');

/** What is being read aloud, in the shadow roots too: highlights are inherited. */
const reading = `::highlight(${READING}) { background-color: var(--mc-color-highlight); color: var(--mc-color-text); }
@media (forced-colors: active) { ::highlight(${READING}) { background-color: Highlight; color: HighlightText; } }`;

/** In no cascade layer, and more specific than a host's own `:root`: what a person needs wins over how a page would like to look. */
export const comfortCss = `:root { ${MARK}: 1; }
${textSizes.join('\n')}
${sparing.join('\n')}
@media screen { ${contrast(":root[data-mc-contrast='more']")} }
${reading}
@media screen and (prefers-contrast: more) { ${contrast(":root:not([data-mc-contrast='normal'])")} }
`;
