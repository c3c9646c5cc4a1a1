import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.ts';
import { language, setLanguage } from '../localization.ts';
import { all, deep, expectAccessible, type, visibleText } from '../../test/dom.ts';
import { button } from '../../test/form.ts';
import type { McLanguageSwitch } from './language-switch.ts';
import { LANGUAGE_KEY, rememberedLanguage, restoreLanguage } from './remembered-language.ts';

const pressed = (element: McLanguageSwitch): string[] => all(element, '[aria-pressed=true]').map(({ lang }) => lang);

describe('mc-language-switch', () => {
  afterEach(async () => {
    localStorage.removeItem(LANGUAGE_KEY);
    await setLanguage('vi');
    document.documentElement.lang = 'vi';
  });

  it('changes elements and page, tells, remembers, and loses nothing', async () => {
    const page = await fixture(html`<div>
      <mc-language-switch></mc-language-switch>
      <mc-text-field label="Tên"></mc-text-field>
      <mc-date-field label="Ngày sinh"></mc-date-field>
    </div>`);
    const element = page.querySelector<McLanguageSwitch>('mc-language-switch');
    const [text, date] = [page.querySelector('mc-text-field'), page.querySelector('mc-date-field')];
    if (!element || !text || !date) throw new Error('not rendered');
    const heard: string[] = [];
    element.addEventListener('mc-language-change', ({ detail }) => heard.push(detail.language));
    expect(pressed(element)).to.deep.equal(['vi']);
    await expectAccessible(element);
    type(deep(text, 'input'), '  Nguyễn  văn');
    type(deep(date, 'input'), '2/9/19');
    button(element, 'English').focus();
    const before = [deep(text, 'input'), deep(date, 'input')].map((input) => input instanceof HTMLInputElement && input.value);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => language() === 'en' && visibleText(text).includes('optional'));
    await waitUntil(() => heard.length === 1);
    await element.updateComplete;
    expect([deep(text, 'input'), deep(date, 'input')].map((input) => input instanceof HTMLInputElement && input.value)).to.deep.equal(before);
    expect(before[1]).to.equal('2/9/19');
    expect(heard).to.deep.equal(['en']);
    expect(pressed(element)).to.deep.equal(['en']);
    expect(document.documentElement.lang).to.equal('en');
    expect(rememberedLanguage()).to.equal('en');
    await expectAccessible(element);
    for (const one of all(element, 'button')) expect(one.getBoundingClientRect().height).to.be.at.least(44);
    button(element, 'Tiếng Việt').click();
    await waitUntil(() => heard.length === 2);
    expect(document.documentElement.lang).to.equal('vi');
  });

  it('begins in the language chosen before', async () => {
    localStorage.setItem(LANGUAGE_KEY, 'en');
    const element = await fixture<McLanguageSwitch>(html`<mc-language-switch></mc-language-switch>`);
    await waitUntil(() => pressed(element).includes('en'));
    expect(document.documentElement.lang).to.equal('en');
  });

  it('works without anywhere to remember, and takes no nonsense from there', async () => {
    localStorage.setItem(LANGUAGE_KEY, 'tlh');
    expect(rememberedLanguage()).to.equal(undefined);
    const { setItem, getItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse });
    try {
      await restoreLanguage();
      const element = await fixture<McLanguageSwitch>(html`<mc-language-switch></mc-language-switch>`);
      button(element, 'English').click();
      await waitUntil(() => language() === 'en');
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem });
    }
  });
});
