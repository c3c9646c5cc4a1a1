/** Vietnamese puts two marks on a capital and one below: in no style and no face may they leave their line. */
import { expect } from '@open-wc/testing';
import { adoptTokens, textStyles, tokens } from './index.ts';

const MARKS = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const letters = Array.from('AĂÂEÊIOÔƠUƯY').flatMap((vowel) => MARKS.map((mark) => (vowel + mark).normalize('NFC')));
const low = [...letters, ...letters.map((letter) => letter.toLowerCase()), 'g', 'p', 'q', 'Q', 'Đ', '('];

const link = (href: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: () => resolve(), onerror: () => reject(new Error(`${href} was not loaded`)) });
    document.head.append(element);
  });

/** Letters are measured large, because a canvas counts whole pixels of small ones. */
const ZOOM = 20;

/** How far letters and their line reach above and below the baseline, in em, for an element set in a style. */
const reach = (element: HTMLElement): { above: (letter: string) => number; below: number; line: readonly [above: number, below: number] } => {
  const { fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(element);
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('no canvas');
  const size = parseFloat(fontSize) * ZOOM;
  canvas.font = `${fontWeight} ${size}px ${fontFamily}`;
  const measured = (letter: string): TextMetrics => canvas.measureText(letter);
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = measured('x');
  const leading = (parseFloat(lineHeight) * ZOOM - ascent - descent) / 2;
  return {
    above: (letter) => measured(letter).actualBoundingBoxAscent / size,
    below: Math.max(...low.map((letter) => measured(letter).actualBoundingBoxDescent)) / size,
    line: [(ascent + leading) / size, (descent + leading) / size],
  };
};

const set = ({ size, weight, lineHeight }: (typeof textStyles)[keyof typeof textStyles]): HTMLElement => {
  const element = document.createElement('p');
  element.textContent = letters.join('');
  Object.assign(element.style, { fontFamily: 'var(--mc-font-body)', fontSize: `var(${size})`, fontWeight: `var(${weight})`, lineHeight: `var(${lineHeight})` });
  document.body.append(element);
  return element;
};

const faces = {
  'of the system': async (): Promise<void> => {
    expect(tokens['--mc-font-body']).to.match(/^system-ui/);
  },
  'Be Vietnam Pro': async (): Promise<void> => {
    await link('/packages/tokens/dist/font.css');
    expect(getComputedStyle(document.documentElement).getPropertyValue('--mc-font-body')).to.match(/^['"]Be Vietnam Pro['"]/);
    for (const weight of [400, 600, 700]) {
      const loaded = await document.fonts.load(`${weight} 16px 'Be Vietnam Pro'`, 'aỆ');
      expect(loaded.map(({ status }) => status)).to.deep.equal(['loaded', 'loaded'], `Latin and Vietnamese in ${weight}`);
    }
  },
};

describe('Lines', () => {
  before(() => adoptTokens());
  for (const [face, prepare] of Object.entries(faces)) {
    describe(`in a face ${face}`, () => {
      before(prepare);
      for (const [name, style] of Object.entries(textStyles)) {
        it(`of ${name} hold Ệ, Ẫ, Ữ and all others`, () => {
          const { above, below, line } = reach(set(style));
          expect(above('Ệ'), 'marks are drawn').to.be.above(0.85);
          // The rarest letter, and the tallest, may use the leading of the line above it.
          expect(letters.filter((letter) => letter !== 'Ẳ' && above(letter) > line[0])).to.deep.equal([]);
          expect(below, 'below').to.be.at.most(line[1]);
        });

        it(`of ${name} never touch each other`, () => {
          const { above, below, line } = reach(set(style));
          expect(Math.max(...letters.map(above)) + below).to.be.below(line[0] + line[1]);
        });
      }
    });
  }
});
