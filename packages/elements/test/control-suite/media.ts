/** Forced colours, large text, small screens. */
import { emulateMedia } from '@web/test-runner-commands';
import { all, deep, expect } from '../dom.ts';
import { makeControl, nativesOf, type ControlUnderTest } from './subject.ts';

const WIDTH = 288;

const isDrawn = (element: Element): boolean => {
  const style = getComputedStyle(element);
  if (style.appearance === 'auto' && element.matches('[type=radio], [type=checkbox]')) return true;
  return style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) >= 1;
};

const isSeen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && !element.closest('.visually-hidden');
};

/** What sticks out of the control on either side. */
const overflowing = (control: Element): string[] => {
  const { left, right } = control.getBoundingClientRect();
  return all(control, '*')
    .filter((element) => isSeen(element) && (element.getBoundingClientRect().right > right + 1 || element.getBoundingClientRect().left < left - 1))
    .map((element) => element.outerHTML.slice(0, 80));
};

export const mediaSuite = (subject: ControlUnderTest): void => {
  it('shows its box and its error in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    try {
      const control = await makeControl(subject, { error: 'Nhập nơi sinh' });
      expect(nativesOf(control).filter(isSeen).every(isDrawn), 'the border').to.equal(true);
      const edge = getComputedStyle(deep(control, '.invalid'));
      expect(edge.borderInlineStartStyle).to.equal('solid');
      expect(isSeen(deep(control, '[part=error]')), 'the words').to.equal(true);
      expect([...deep(control, '[part=error]').querySelectorAll('svg')].some(isSeen), 'the sign').to.equal(true);
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  it('fits into 320 px with text at 200%, and is 44 px high', async () => {
    const control = await makeControl(subject, { label: 'Nơi đăng ký khai sinh lần đầu', hint: 'Ghi như trên giấy khai sinh', error: 'Nhập nơi đăng ký khai sinh' });
    for (const native of nativesOf(control).filter(isSeen)) {
      const target = native.closest('.choice') ?? native;
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
    }
    const { style } = document.documentElement;
    style.setProperty('font-size', '200%');
    control.style.setProperty('width', `${WIDTH}px`);
    try {
      await control.updateComplete;
      expect(overflowing(control)).to.deep.equal([]);
      expect(control.scrollWidth).to.be.at.most(WIDTH);
    } finally {
      style.removeProperty('font-size');
    }
  });
};
