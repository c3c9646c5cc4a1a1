import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../define/blocks.ts';
import { deep, expectAccessible } from '../../test/dom.ts';
import { fits } from '../../test/narrow.ts';
import { setLanguage } from '../localization.ts';
import type { McProgress } from './progress.ts';

const said = (progress: McProgress): string | null => deep(progress, '[role=status]').textContent;
const bar = (progress: McProgress): HTMLProgressElement => {
  const found = deep(progress, 'progress');
  if (!(found instanceof HTMLProgressElement)) throw new Error('no bar');
  return found;
};

describe('mc-progress', () => {
  it('is a native bar, named by its text, that says in words how far it is', async () => {
    const progress = await fixture<McProgress>(html`<mc-progress value="3" max="5">Tệp đã tải lên</mc-progress>`);
    expect([bar(progress).value, bar(progress).max, bar(progress).position]).to.deep.equal([3, 5, 0.6]);
    expect(bar(progress).labels[0]?.querySelector('slot')?.assignedNodes()[0]?.textContent).to.equal('Tệp đã tải lên');
    expect(bar(progress).getAttribute('aria-valuetext')).to.equal('3 trên 5');
    expect(deep(progress, '.text').textContent).to.equal('3 trên 5');
    await expectAccessible(progress);
    await setLanguage('en');
    await progress.updateComplete;
    expect(deep(progress, '.text').textContent).to.equal('3 of 5');
    await setLanguage('vi');
  });

  it('says each of a few steps aloud', async () => {
    const progress = await fixture<McProgress>(html`<mc-progress value="0" max="5">Tệp</mc-progress>`);
    expect(said(progress), 'where it begins is there to be read').to.equal('');
    progress.value = 1;
    await progress.updateComplete;
    expect(said(progress)).to.equal('Tệp: 1 trên 5');
  });

  it('says each quarter of many, as a percentage where that is asked for', async () => {
    const progress = await fixture<McProgress>(html`<mc-progress value="1" percent>Tải lên</mc-progress>`);
    const heard: (string | null)[] = [];
    for (const value of [10, 24, 25, 26, 49, 60, 74, 75, 99, 100]) {
      progress.value = value;
      await progress.updateComplete;
      if (heard.at(-1) !== said(progress)) heard.push(said(progress));
    }
    expect(heard).to.deep.equal(['', 'Tải lên: 25%', 'Tải lên: 60%', 'Tải lên: 75%', 'Tải lên: 100%']);
    progress.silent = true;
    await progress.updateComplete;
    expect(said(progress)).to.equal('');
  });

  it('says only that it goes on when nobody knows how far, and keeps still for who wants that', async () => {
    const progress = await fixture<McProgress>(html`<mc-progress>Đang kiểm tra mã độc</mc-progress>`);
    expect(bar(progress).matches(':indeterminate')).to.equal(true);
    expect(bar(progress).hasAttribute('aria-valuetext')).to.equal(false);
    await expectAccessible(progress);
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(getComputedStyle(bar(progress)).animationName).to.equal('pass');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(getComputedStyle(bar(progress)).animationName).to.equal('none');
    progress.value = 50;
    await progress.updateComplete;
    expect(bar(progress).matches(':indeterminate')).to.equal(false);
    progress.removeAttribute('value');
    progress.value = null;
    await progress.updateComplete;
    expect(bar(progress).matches(':indeterminate')).to.equal(true);
  });

  it('can be told from its ground in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const progress = await fixture<McProgress>(html`<mc-progress value="3" max="5">Tệp</mc-progress>`);
    const { color, backgroundColor, borderTopStyle } = getComputedStyle(bar(progress));
    expect(color).not.to.equal(backgroundColor);
    expect(borderTopStyle).to.equal('solid');
    await emulateMedia({ forcedColors: 'none' });
  });

  it('fits a narrow screen with large text', async () => {
    await fits(await fixture(html`<mc-progress value="3" max="5">Giấy_tờ_đã_được_kiểm_tra_và_tải_lên</mc-progress>`));
  });
});
