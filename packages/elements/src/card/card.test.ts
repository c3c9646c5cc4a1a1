import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/blocks.ts';
import { deep, expectAccessible } from '../../test/dom.ts';
import { fits } from '../../test/narrow.ts';
import type { McCard } from './card.ts';

const linked = (): Promise<McCard> =>
  fixture<McCard>(html`<mc-card heading-level="2">
    <a slot="heading" href="#khai-sinh">Đăng ký khai sinh</a>
    <p>Cho trẻ mới sinh.</p>
    <button slot="footer">Xóa</button>
  </mc-card>`);

/** What a finger at the middle of an element meets. */
const under = (element: Element): string | undefined => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2)?.localName;
};

describe('mc-card', () => {
  it('is as a whole the link in its heading; what stands in its foot stays usable by itself', async () => {
    const card = await linked();
    const [text, button] = ['p', 'button'].map((selector) => card.querySelector(selector));
    if (!text || !button) throw new Error('not there');
    expect(under(text)).to.equal('a');
    expect(under(button)).to.equal('button');
    const { left, bottom } = card.getBoundingClientRect();
    expect(document.elementFromPoint(left + 4, bottom - 4)?.localName).to.equal('a');
  });

  it('has one place to tab to, beside what stands in its foot, and shows the focus', async () => {
    const card = await linked();
    const link = card.querySelector('a');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(link);
    expect(link && getComputedStyle(link).outlineStyle).to.equal('solid');
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(card.querySelector('button'));
  });

  it('has a heading of the level that is asked for; none, and no foot, without anything in them', async () => {
    const card = await linked();
    expect(deep(card, 'h2').ariaLevel).to.equal('2');
    await expectAccessible(card);
    const plain = await fixture<McCard>(html`<mc-card>Chỉ có chữ.</mc-card>`);
    expect([deep(plain, 'h2').hidden, deep(plain, '.footer').hidden]).to.deep.equal([true, true]);
    const foot = document.createElement('span');
    foot.slot = 'footer';
    plain.append(foot);
    await new Promise((resolve) => plain.shadowRoot?.addEventListener('slotchange', resolve, { once: true }));
    await plain.updateComplete;
    expect(deep(plain, '.footer').hidden).to.equal(false);
  });

  it('doesn’t look like a link when it is none', async () => {
    const card = await fixture<McCard>(html`<mc-card><span slot="heading">Giờ làm việc</span><a href="#a">Xem</a></mc-card>`);
    expect(deep(card, '.card').classList.contains('linked')).to.equal(false);
  });

  it('fits a narrow screen with large text', async () => {
    await fits(await linked());
  });
});
