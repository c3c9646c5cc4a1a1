import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/panels.ts';
import { setLanguage } from '../localization.ts';
import { all, deep, expectAccessible, focused } from '../../test/dom.ts';
import type { McAccordion } from './accordion.ts';

const made = async (): Promise<McAccordion> => {
  const accordion = await fixture<McAccordion>(html`<mc-accordion>
    <mc-accordion-item><h2 slot="heading">Ai nộp được?</h2><p>Cha, mẹ hoặc người thân thích.</p></mc-accordion-item>
    <mc-accordion-item id="le-phi"><h3 slot="heading">Lệ phí bao nhiêu?</h3><p>Miễn <span id="mien">lệ phí</span>.</p></mc-accordion-item>
    <mc-accordion-item open><h3 slot="heading">Bao lâu có kết quả?</h3><p>Trong ngày.</p></mc-accordion-item>
  </mc-accordion>`);
  await accordion.updateComplete;
  return accordion;
};
const buttons = (accordion: McAccordion): HTMLElement[] => all(accordion, 'h3 button');
const opened = (accordion: McAccordion): string[] => buttons(accordion).map((button) => button.getAttribute('aria-expanded') ?? '');
const shown = (accordion: McAccordion): boolean[] => [...accordion.querySelectorAll('p')].map((text) => text.checkVisibility({ contentVisibilityAuto: true }));
const everything = (accordion: McAccordion): HTMLElement => deep(accordion, '.all');
const settled = async (accordion: McAccordion): Promise<void> => {
  await Promise.all([...accordion.querySelectorAll('mc-accordion-item')].map((item) => item.updateComplete));
  await accordion.updateComplete;
};

describe('mc-accordion', () => {
  it('has a button in each heading, at the level of the page’s own, and passes axe', async () => {
    const accordion = await made();
    expect(all(accordion, 'h3[part]').map((heading) => `${heading.getAttribute('aria-level')} ${heading.textContent?.trim()}`)).to.deep.equal(['2 Ai nộp được?', '3 Lệ phí bao nhiêu?', '3 Bao lâu có kết quả?']);
    const [first] = buttons(accordion);
    const root = first?.getRootNode();
    expect(root instanceof ShadowRoot && root.getElementById(first?.getAttribute('aria-controls') ?? '')?.className).to.equal('content');
    expect([opened(accordion), shown(accordion)]).to.deep.equal([['false', 'false', 'true'], [false, false, true]]);
    expect([...accordion.querySelectorAll('[slot=heading]')].map((heading) => heading.checkVisibility()), 'said once').to.deep.equal([false, false, false]);
    await expectAccessible(accordion);
    accordion.openAll();
    await settled(accordion);
    await expectAccessible(accordion);
  });

  it('goes by Tab, opens and closes by Enter and Space, and says so', async () => {
    const accordion = await made();
    const heard: boolean[] = [];
    accordion.querySelector('mc-accordion-item')?.addEventListener('mc-toggle', ({ detail }) => heard.push(detail.open));
    everything(accordion).focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(buttons(accordion)[0]);
    await sendKeys({ press: 'Enter' });
    await settled(accordion);
    expect(opened(accordion)).to.deep.equal(['true', 'false', 'true']);
    expect(focused()).to.equal(buttons(accordion)[0]);
    await sendKeys({ press: 'Space' });
    await settled(accordion);
    expect([opened(accordion)[0], heard]).to.deep.equal(['false', [true, false]]);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(buttons(accordion)[1]);
  });

  it('opens and closes all at once, and the button says what it will do', async () => {
    const accordion = await made();
    expect(everything(accordion).textContent).to.equal('Mở tất cả');
    everything(accordion).click();
    await settled(accordion);
    expect(opened(accordion)).to.deep.equal(['true', 'true', 'true']);
    expect(everything(accordion).textContent).to.equal('Đóng tất cả');
    buttons(accordion)[1]?.click();
    await settled(accordion);
    expect(everything(accordion).textContent, 'one is closed').to.equal('Mở tất cả');
    await setLanguage('en');
    await accordion.updateComplete;
    expect(everything(accordion).textContent).to.equal('Open all');
    await setLanguage('vi');
    accordion.closeAll();
    await settled(accordion);
    expect(opened(accordion)).to.deep.equal(['false', 'false', 'false']);
  });

  it('has no such button for one part', async () => {
    const accordion = await fixture<McAccordion>(html`<mc-accordion><mc-accordion-item><h3 slot="heading">Một</h3>Nội dung</mc-accordion-item></mc-accordion>`);
    expect(everything(accordion).checkVisibility()).to.equal(false);
  });

  it('opens the part in which the browser’s search finds something', async () => {
    const accordion = await made();
    const item = accordion.querySelector('#le-phi');
    const content = item && deep(item, '.content');
    expect(content?.getAttribute('hidden')).to.equal('until-found');
    content?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await settled(accordion);
    expect(opened(accordion)).to.deep.equal(['false', 'true', 'true']);
  });

  it('follows its heading as that changes', async () => {
    const accordion = await made();
    const heading = accordion.querySelector('[slot=heading]');
    if (heading) heading.textContent = 'Who may apply?';
    await waitUntil(() => buttons(accordion)[0]?.textContent?.trim() === 'Who may apply?');
  });
});

describe('mc-accordion and the address', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));
  const isOpen = (accordion: McAccordion) => (): boolean => opened(accordion)[1] === 'true';

  it('opens the part that the address names when the page is shown', async () => {
    history.replaceState(null, '', '#le-phi');
    const accordion = await made();
    await waitUntil(isOpen(accordion));
    expect(opened(accordion)).to.deep.equal(['false', 'true', 'true']);
  });

  it('opens the part around what the address comes to name, and again when its link is pressed again', async () => {
    const accordion = await made();
    const goTo = async (hash: string): Promise<void> => {
      accordion.closeAll();
      await settled(accordion);
      const told = oneEvent(window, 'hashchange');
      location.hash = hash;
      await told;
      await waitUntil(isOpen(accordion), hash);
    };
    await goTo('#mien');
    await goTo('#le-phi');
    accordion.closeAll();
    await settled(accordion);
    const link = await fixture<HTMLAnchorElement>(html`<a href="#le-phi">Lệ phí</a>`);
    expect(isOpen(accordion)()).to.equal(false);
    link.click();
    await waitUntil(isOpen(accordion), 'pressed again');
  });

  it('takes a fragment that is no text for nobody’s', async () => {
    history.replaceState(null, '', '#%E0%A4%A');
    expect(opened(await made())).to.deep.equal(['false', 'false', 'true']);
  });
});
