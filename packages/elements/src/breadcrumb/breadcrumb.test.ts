import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/blocks.ts';
import { all, deep, expectAccessible } from '../../test/dom.ts';
import { fits } from '../../test/narrow.ts';
import type { McBreadcrumb } from './breadcrumb.ts';

const way = (): Promise<McBreadcrumb> =>
  fixture<McBreadcrumb>(html`<mc-breadcrumb><a href="#1">Trang chủ</a><a href="#2">Thủ tục</a><span>Đăng ký khai sinh</span></mc-breadcrumb>`);

const seen = (breadcrumb: McBreadcrumb): (string | null)[] => [...breadcrumb.children].filter((place) => place.checkVisibility()).map(({ textContent }) => textContent);

describe('mc-breadcrumb', () => {
  it('is a named list of the page’s own links, the last being the present page', async () => {
    const breadcrumb = await way();
    expect(deep(breadcrumb, 'nav').ariaLabel).to.equal('Vị trí trang');
    const places = all(breadcrumb, 'li').map((item) => item.querySelector('slot')?.assignedElements()[0]?.textContent);
    expect(places).to.deep.equal(['Trang chủ', 'Thủ tục', 'Đăng ký khai sinh']);
    expect(all(breadcrumb, 'li').map((item) => item.querySelector('[aria-current=page]') !== null)).to.deep.equal([false, false, true]);
    await expectAccessible(breadcrumb);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement?.textContent).to.equal('Thủ tục');
  });

  it('follows what the page adds', async () => {
    const breadcrumb = await way();
    const more = document.createElement('span');
    more.textContent = 'Nộp hồ sơ';
    breadcrumb.append(more);
    await nextFrame();
    await breadcrumb.updateComplete;
    expect(seen(breadcrumb)).to.deep.equal(['Trang chủ', 'Thủ tục', 'Đăng ký khai sinh', 'Nộp hồ sơ']);
    expect(all(breadcrumb, '[aria-current] slot').map((slot) => slot instanceof HTMLSlotElement && slot.assignedElements()[0])).to.deep.equal([more]);
  });

  it('leads back to the one above where it is narrow', async () => {
    const breadcrumb = await way();
    expect(seen(breadcrumb)).to.have.length(3);
    expect(deep(breadcrumb, '.back').checkVisibility()).to.equal(false);
    breadcrumb.style.inlineSize = '320px';
    expect(seen(breadcrumb)).to.deep.equal(['Thủ tục']);
    expect(deep(breadcrumb, '.back').checkVisibility()).to.equal(true);
    expect(all(breadcrumb, '.next').filter((mark) => mark.checkVisibility())).to.deep.equal([]);
    await expectAccessible(breadcrumb);
  });

  it('gives links room for a finger, and fits a narrow screen with large text', async () => {
    const breadcrumb = await way();
    for (const link of breadcrumb.querySelectorAll('a')) expect(link.getBoundingClientRect().height).to.be.at.least(44);
    await fits(breadcrumb);
  });
});
