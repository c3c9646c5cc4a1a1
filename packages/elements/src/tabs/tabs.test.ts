import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../define/panels.ts';
import { all, deep, expectAccessible, focused } from '../../test/dom.ts';
import type { McTabs } from './tabs.ts';

const panels = html`<mc-tab-panel name="cach-nop"><h3 slot="label">Cách nộp</h3><p>Nộp trực tuyến hoặc tại Bộ phận Một cửa.</p></mc-tab-panel>
  <mc-tab-panel name="giay-to"><h3 slot="label">Giấy tờ</h3><p>Giấy chứng sinh.</p></mc-tab-panel>
  <mc-tab-panel><h3 slot="label">Lệ phí</h3><p>Miễn lệ phí.</p></mc-tab-panel>`;

const made = async (given: { readonly manual?: boolean; readonly selected?: string } = {}): Promise<McTabs> => {
  const tabs = await fixture<McTabs>(html`<mc-tabs label="Về thủ tục" ?manual=${given.manual} selected=${given.selected ?? ''}>${panels}</mc-tabs>`);
  await tabs.updateComplete;
  return tabs;
};
const tab = (tabs: McTabs, index: number): HTMLElement => {
  const found = all(tabs, '[role=tab]')[index];
  if (!found) throw new Error(`no tab ${index}`);
  return found;
};
const shown = (tabs: McTabs): string[] => [...tabs.querySelectorAll<HTMLElement>('p')].filter((text) => text.checkVisibility({ contentVisibilityAuto: true })).map((text) => text.textContent);
const state = (tabs: McTabs): string[] => all(tabs, '[role=tab]').map((one) => `${one.textContent?.trim()}${one.getAttribute('aria-selected') === 'true' ? '*' : ''}${one.tabIndex === 0 ? '>' : ''}`);

describe('mc-tabs', () => {
  it('shows one panel under named tabs, and passes axe', async () => {
    const tabs = await made();
    expect(deep(tabs, '[role=tablist]').getAttribute('aria-label')).to.equal('Về thủ tục');
    expect(state(tabs)).to.deep.equal(['Cách nộp*>', 'Giấy tờ', 'Lệ phí']);
    expect(shown(tabs)).to.deep.equal(['Nộp trực tuyến hoặc tại Bộ phận Một cửa.']);
    expect(all(tabs, '[role=tabpanel]').map((panel) => panel.getAttribute('aria-label'))).to.deep.equal(['Cách nộp', 'Giấy tờ', 'Lệ phí']);
    await expectAccessible(tabs);
  });

  it('goes and shows by arrow keys, Home and End, round the ends', async () => {
    const tabs = await made();
    const heard: string[] = [];
    tabs.addEventListener('mc-tab-change', ({ detail }) => heard.push(detail.selected));
    tab(tabs, 0).focus();
    for (const [key, index] of [['ArrowRight', 1], ['ArrowRight', 2], ['ArrowRight', 0], ['ArrowLeft', 2], ['Home', 0], ['End', 2]] as const) {
      await sendKeys({ press: key });
      await tabs.updateComplete;
      expect(focused(), key).to.equal(tab(tabs, index));
      expect(tab(tabs, index).getAttribute('aria-selected'), key).to.equal('true');
    }
    expect(heard).to.deep.equal(['giay-to', '2', 'cach-nop', '2', 'cach-nop', '2']);
    expect(shown(tabs)).to.deep.equal(['Miễn lệ phí.']);
    await sendKeys({ press: 'Tab' });
    expect(focused()?.getAttribute('role'), 'from the tab to its panel').to.equal('tabpanel');
    expect(focused()?.getAttribute('aria-label')).to.equal('Lệ phí');
    await sendKeys({ press: 'Shift+Tab' });
    expect(focused()).to.equal(tab(tabs, 2));
  });

  it('leaves the browser its own keys', async () => {
    const tabs = await made();
    tab(tabs, 0).focus();
    await sendKeys({ press: 'Alt+ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    expect(state(tabs)[0]).to.equal('Cách nộp*>');
  });

  it('with manual, shows by Enter and Space what the arrow keys went to', async () => {
    const tabs = await made({ manual: true });
    tab(tabs, 0).focus();
    await sendKeys({ press: 'ArrowRight' });
    await tabs.updateComplete;
    expect(state(tabs)).to.deep.equal(['Cách nộp*', 'Giấy tờ>', 'Lệ phí']);
    await sendKeys({ press: 'Enter' });
    await tabs.updateComplete;
    expect([tabs.selected, shown(tabs)]).to.deep.equal(['giay-to', ['Giấy chứng sinh.']]);
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Space' });
    await tabs.updateComplete;
    expect(tabs.selected).to.equal('2');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Tab' });
    await tabs.updateComplete;
    expect(state(tabs), 'whoever comes back begins at what is shown').to.deep.equal(['Cách nộp', 'Giấy tờ', 'Lệ phí*>']);
  });

  it('shows what the page selects, by name or number, and the first for a name that isn’t there', async () => {
    const tabs = await made({ selected: 'giay-to' });
    expect(shown(tabs)).to.deep.equal(['Giấy chứng sinh.']);
    tabs.selected = '2';
    await tabs.updateComplete;
    expect(shown(tabs)).to.deep.equal(['Miễn lệ phí.']);
    tabs.selected = 'none';
    await tabs.updateComplete;
    expect(state(tabs)[0]).to.equal('Cách nộp*>');
  });

  it('opens the panel in which the browser’s search finds something', async () => {
    const tabs = await made();
    const [, , last] = tabs.children;
    expect(last?.getAttribute('hidden')).to.equal('until-found');
    last?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await tabs.updateComplete;
    expect(shown(tabs)).to.deep.equal(['Miễn lệ phí.']);
  });

  it('follows labels and panels as they change', async () => {
    const tabs = await made();
    const label = tabs.querySelector('[slot=label]');
    if (label) label.textContent = 'How to apply';
    await waitUntil(() => state(tabs)[0] === 'How to apply*>');
    expect(all(tabs, '[role=tabpanel]')[0]?.getAttribute('aria-label')).to.equal('How to apply');
    tabs.firstElementChild?.remove();
    await waitUntil(() => state(tabs).join() === 'Giấy tờ*>,Lệ phí');
    expect(shown(tabs)).to.deep.equal(['Giấy chứng sinh.']);
  });

  it('wraps on a narrow screen: no tab is cut off', async () => {
    await setViewport({ width: 320, height: 640 });
    const tabs = await made();
    const room = tabs.getBoundingClientRect();
    for (const one of all(tabs, '[role=tab]')) {
      const { left, right, height, width } = one.getBoundingClientRect();
      expect(left >= room.left && right <= room.right && height >= 44 && width >= 44).to.equal(true);
    }
    expect(deep(tabs, '[role=tablist]').scrollWidth).to.be.at.most(room.width);
    await setViewport({ width: 800, height: 600 });
  });
});
