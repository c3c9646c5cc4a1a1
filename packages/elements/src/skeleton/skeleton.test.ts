import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../define/blocks.ts';
import { all, deep, expectAccessible } from '../../test/dom.ts';
import { setLanguage } from '../localization.ts';
import type { McSkeleton } from './skeleton.ts';

const said = (skeleton: McSkeleton): string | null => deep(skeleton, '[role=status]').textContent;

describe('mc-skeleton', () => {
  it('says once that something is on its way, in the language of the page, and hides the rest', async () => {
    const skeleton = await fixture<McSkeleton>(html`<mc-skeleton></mc-skeleton>`);
    expect(said(skeleton)).to.equal('');
    await waitUntil(() => said(skeleton) === 'Đang tải…');
    expect(deep(skeleton, '[part=room]').ariaHidden).to.equal('true');
    await expectAccessible(skeleton);
    await setLanguage('en');
    await waitUntil(() => said(skeleton) === 'Loading…');
    await setLanguage('vi');
    skeleton.label = 'Đang tải hồ sơ…';
    await skeleton.updateComplete;
    expect(said(skeleton)).to.equal('Đang tải hồ sơ…');
    skeleton.silent = true;
    await skeleton.updateComplete;
    expect(said(skeleton)).to.equal('');
  });

  it('keeps as much room as the text that is to come', async () => {
    const page = await fixture(html`<div>
      <mc-skeleton lines="4"></mc-skeleton><mc-skeleton lines="4" shape="box"></mc-skeleton>
      <p class="text">Một<br />Hai<br />Ba<br />Bốn</p>
    </div>`);
    const text = page.querySelector('p');
    if (!text) throw new Error('no text');
    Object.assign(text.style, { margin: '0', font: 'var(--mc-font-size-md) / var(--mc-line-height-body) var(--mc-font-body)' });
    const heights = [...page.querySelectorAll('mc-skeleton'), text].map((one) => Math.round(one.getBoundingClientRect().height));
    // WebKit gives each line of a text whole pixels.
    expect(heights[0]).to.be.closeTo(heights[2] ?? 0, 4);
    // The box has two edges of a pixel more.
    expect(heights[1]).to.equal((heights[0] ?? 0) + 2);
  });

  it('stands still for who wants no movement, and has edges in forced colours', async () => {
    const skeleton = await fixture<McSkeleton>(html`<mc-skeleton></mc-skeleton>`);
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(getComputedStyle(deep(skeleton, '.text')).animationName).to.equal('breathe');
    await emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    expect(getComputedStyle(deep(skeleton, '.text')).animationName).to.equal('none');
    const [line] = all(skeleton, '.line');
    expect(line && getComputedStyle(line, '::before').borderTopStyle).to.equal('solid');
    await emulateMedia({ forcedColors: 'none' });
  });
});
