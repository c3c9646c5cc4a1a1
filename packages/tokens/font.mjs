/**
 * Be Vietnam Pro (SIL Open Font License 1.1) as files of one's own: dist/font.css, dist/fonts. Latin and Vietnamese alone, in the
 * three weights that the tokens have; a page fetches only the files whose letters stand on it.
 *
 * `font-display: swap`: text is there at once in a face of the system, and both files of a weight follow. With `optional`, one
 * could come in time and the other not, and the page would keep Vietnamese letters of another face among the rest.
 * The faces of the system are given the width and height of the font meanwhile, so that no line moves.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const FAMILY = 'Be Vietnam Pro';
const WEIGHTS = [400, 600, 700];
const SUBSETS = ['vietnamese', 'latin'];

/** Of an em; average width of a letter in running text, as Capsize measures it. */
const font = { ascent: 1, descent: 0.265, width: 0.492 };
/** Its marks reach higher than those of most faces. */
const lineHeights = { heading: 1.65, body: 1.7 };
const fallbacks = [
  { name: `${FAMILY} Arial`, local: ['Arial', 'ArialMT', 'Liberation Sans'], width: 0.4458 },
  { name: `${FAMILY} Roboto`, local: ['Roboto', 'Roboto Regular', 'Roboto-Regular'], width: 0.4448 },
];

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/be-vietnam-pro/package.json'));
const ranges = JSON.parse(readFileSync(`${folder}/unicode.json`, 'utf8'));
const percent = (share) => `${(share * 100).toFixed(2)}%`;

const face = (weight, subset) => `@font-face {
  font-family: '${FAMILY}';
  font-weight: ${weight};
  font-display: swap;
  src: url('./fonts/be-vietnam-pro-${subset}-${weight}.woff2') format('woff2');
  unicode-range: ${ranges[subset].replaceAll(',', ', ')};
}`;

const fallback = ({ name, local, width }) => {
  const adjust = font.width / width;
  return `@font-face {
  font-family: '${name}';
  src: ${local.map((face) => `local('${face}')`).join(', ')};
  size-adjust: ${percent(adjust)};
  ascent-override: ${percent(font.ascent / adjust)};
  descent-override: ${percent(font.descent / adjust)};
  line-gap-override: 0%;
}`;
};

const families = [FAMILY, ...fallbacks.map(({ name }) => name)].map((name) => `'${name}'`).join(', ');

export const copyFont = (dist) => {
  const target = `${dist}fonts/`;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const weight of WEIGHTS) {
    for (const subset of SUBSETS) copyFileSync(`${folder}/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`, `${target}be-vietnam-pro-${subset}-${weight}.woff2`);
  }
  copyFileSync(`${folder}/LICENSE`, `${target}LICENSE`);
  const faces = [...WEIGHTS.flatMap((weight) => SUBSETS.map((subset) => face(weight, subset))), ...fallbacks.map(fallback)];
  writeFileSync(
    `${dist}font.css`,
    `/* ${FAMILY}, SIL Open Font License 1.1: fonts/LICENSE */\n${faces.join('\n')}\n@layer motcua.tokens, motcua.theme;\n@layer motcua.theme {\n:root {\n  --mc-font-body: ${families}, system-ui, sans-serif;\n  --mc-line-height-heading: ${lineHeights.heading};\n  --mc-line-height-body: ${lineHeights.body};\n}\n}\n`,
  );
};
