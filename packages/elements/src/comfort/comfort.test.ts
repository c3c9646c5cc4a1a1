import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { themes } from '@motcua/tokens/themes';
import '../define.ts';
import { language, setLanguage, textOf } from '../localization.ts';
import { plan } from '../../test/plan.ts';
import { all, deep, expectAccessible, focused, type, visibleText } from '../../test/dom.ts';
import { button, control, fetchLists, opened, title } from '../../test/form.ts';
import type { McComfort } from './comfort.ts';
import { MARK } from './mark.ts';
import { applySettings, COMFORT_KEY, keptSettings } from './settings.ts';

const root = document.documentElement;
const attributes = (): string[] => root.getAttributeNames().filter((name) => name.startsWith('data-mc-')).map((name) => `${name}=${root.getAttribute(name)}`).sort();

const shown = (attribute = html`<mc-comfort></mc-comfort>`): Promise<McComfort> => fixture<McComfort>(attribute);
const opener = (element: McComfort): HTMLElement => deep(element, '.open');
const isOpen = (element: McComfort): boolean => !deep(element, '.panel').hidden;
const open = async (element: McComfort): Promise<void> => {
  opener(element).click();
  await element.updateComplete;
};
const input = (element: McComfort, selector: string): HTMLInputElement => {
  const found = deep(element, selector);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${selector} is no input`);
  return found;
};
const said = (element: McComfort): string => deep(element, '[role=status]').textContent ?? '';

describe('mc-comfort', () => {
  before(() => waitUntil(() => getComputedStyle(root).getPropertyValue(MARK) !== '', 'a page without the style sheet is given it'));
  afterEach(() => {
    localStorage.removeItem(COMFORT_KEY);
    applySettings({});
  });

  it('opens by keyboard, closes by Escape and gives the focus back', async () => {
    const element = await shown();
    await expectAccessible(element);
    expect(opener(element).getAttribute('aria-expanded')).to.equal('false');
    opener(element).focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(isOpen(element)).to.equal(true);
    expect(opener(element).getAttribute('aria-expanded')).to.equal('true');
    await expectAccessible(element);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(input(element, '[value="100"]'));
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);
    expect(focused()).to.equal(opener(element));
  });

  it('closes when something else is pressed or takes the focus, not when the window loses it', async () => {
    const page = await fixture(html`<div><mc-comfort></mc-comfort><button>Khác</button></div>`);
    const element = page.querySelector('mc-comfort');
    const other = page.querySelector('button');
    if (!element || !other) throw new Error('not rendered');
    await open(element);
    input(element, '#contrast').focus();
    element.dispatchEvent(new FocusEvent('focusout', { relatedTarget: null }));
    await element.updateComplete;
    expect(isOpen(element)).to.equal(true);
    other.focus();
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);
    await open(element);
    other.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);
  });

  it('makes letters larger at once, says so, and keeps nothing but that', async () => {
    const element = await shown();
    const heard: unknown[] = [];
    const listen = (event: Event): void => void heard.push(event instanceof CustomEvent && event.detail);
    addEventListener('mc-comfort-change', listen);
    const before = parseFloat(getComputedStyle(root).fontSize);
    await open(element);
    input(element, '[value="100"]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    removeEventListener('mc-comfort-change', listen);
    expect(attributes()).to.deep.equal(['data-mc-text-size=150']);
    expect(parseFloat(getComputedStyle(root).fontSize)).to.equal(before * 1.5);
    expect(said(element)).to.equal('Cỡ chữ 150%');
    expect(heard).to.deep.equal([{ 'text-size': '125' }, { 'text-size': '150' }]);
    expect(localStorage.getItem(COMFORT_KEY)).to.equal('{"text-size":"150"}');
    expect(focused()).to.equal(input(element, '[value="150"]'));
  });

  it('gives colours of high contrast, over a theme of the page and of a part of it', async () => {
    const host = new CSSStyleSheet();
    host.replaceSync(':root { --mc-color-primary: #0000ff } .part { --mc-color-primary: #00ff00 }');
    document.adoptedStyleSheets.push(host);
    const part = await fixture(html`<div class="part" data-mc-theme="part"></div>`);
    const element = await shown();
    const primary = (of: Element): string => getComputedStyle(of).getPropertyValue('--mc-color-primary');
    expect([primary(root), primary(part)]).to.deep.equal(['#0000ff', '#00ff00']);
    await open(element);
    input(element, '#contrast').click();
    await element.updateComplete;
    expect(attributes()).to.deep.equal(['data-mc-contrast=more']);
    expect([primary(root), primary(part)]).to.deep.equal([themes['contrast']?.colors.primary, themes['contrast']?.colors.primary]);
    expect(said(element)).to.equal('Đã bật tương phản cao');
    input(element, '#contrast').click();
    expect(attributes()).to.deep.equal([]);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== host);
  });

  it('goes back to how the page was, and leaves no trace', async () => {
    applySettings({ 'text-size': '200', 'contrast': 'more' });
    localStorage.setItem(COMFORT_KEY, '{"text-size":"200","contrast":"more"}');
    const element = await shown();
    await open(element);
    expect(input(element, '[value="200"]').checked && input(element, '#contrast').checked).to.equal(true);
    button(element, 'Về như ban đầu').click();
    await element.updateComplete;
    expect(attributes()).to.deep.equal([]);
    expect(localStorage.getItem(COMFORT_KEY)).to.equal(null);
    expect(focused()).to.equal(deep(element, '.close'));
    expect(input(element, '[value="100"]').checked && !input(element, '#contrast').checked).to.equal(true);
  });

  it('keeps nothing on a shared machine, and forgets what was kept', async () => {
    localStorage.setItem(COMFORT_KEY, '{"text-size":"200"}');
    const element = await shown(html`<mc-comfort shared></mc-comfort>`);
    expect(localStorage.getItem(COMFORT_KEY)).to.equal(null);
    await open(element);
    input(element, '#contrast').click();
    expect(attributes()).to.deep.equal(['data-mc-contrast=more']);
    expect(localStorage.getItem(COMFORT_KEY)).to.equal(null);
  });

  it('follows what is chosen in another tab', async () => {
    const element = await shown();
    localStorage.setItem(COMFORT_KEY, '{"text-size":"125"}');
    dispatchEvent(new StorageEvent('storage', { key: COMFORT_KEY }));
    await element.updateComplete;
    expect(attributes()).to.deep.equal(['data-mc-text-size=125']);
    expect(input(element, '[value="125"]').checked).to.equal(true);
  });

  it('works without anywhere to keep, and takes no nonsense from there', async () => {
    for (const nonsense of ['', '5', 'null', '{', '{"text-size":"900","contrast":7,"onclick":"x"}', '[]']) {
      localStorage.setItem(COMFORT_KEY, nonsense);
      expect(Object.keys(keptSettings() ?? {}), nonsense).to.deep.equal([]);
    }
    const { setItem, getItem, removeItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse, removeItem: refuse });
    try {
      expect(keptSettings()).to.equal(undefined);
      const element = await shown();
      await open(element);
      input(element, '#contrast').click();
      expect(attributes()).to.deep.equal(['data-mc-contrast=more']);
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem, removeItem });
    }
  });

  it('stays within the window wherever its button is', async () => {
    for (const place of ['start', 'end']) {
      const page = await fixture(html`<div style="text-align: ${place}"><mc-comfort></mc-comfort></div>`);
      const element = page.querySelector('mc-comfort');
      if (!element) throw new Error('not rendered');
      await open(element);
      const { left, right } = deep(element, '.panel').getBoundingClientRect();
      expect(left, place).to.be.at.least(0);
      expect(right, place).to.be.at.most(innerWidth);
    }
  });

  it('has targets of at least 44 px', async () => {
    const element = await shown(html`<mc-comfort simple-texts></mc-comfort>`);
    await open(element);
    for (const one of all(element, 'button, .size, .choice')) expect(one.getBoundingClientRect().height, one.outerHTML).to.be.at.least(44);
  });
});

describe('Simpler language', () => {
  const native = window.fetch;
  const text = { vi: 'Thời gian cư trú cần xác nhận', en: 'Period of residence to be certified', simple: { vi: 'Thời gian cần xác nhận', en: 'Period to be certified' } };
  const halfSimple = { vi: 'Trích lục', en: 'Extract', simple: { vi: 'Bản sao' } };

  before(() => (window.fetch = fetchLists));
  after(() => (window.fetch = native));
  afterEach(async () => {
    localStorage.removeItem(COMFORT_KEY);
    applySettings({});
    await setLanguage('vi');
  });

  it('is said where there is some and somebody wants it, in the language of the page', async () => {
    expect([textOf(text), textOf(halfSimple), textOf({ vi: 'Tên' })]).to.deep.equal([text.vi, 'Trích lục', 'Tên']);
    applySettings({ language: 'simple' });
    expect([textOf(text), textOf(halfSimple), textOf({ vi: 'Tên' }), textOf(undefined)]).to.deep.equal([text.simple.vi, 'Bản sao', 'Tên', '']);
    await setLanguage('en');
    expect(language()).to.equal('en');
    expect([textOf(text), textOf(halfSimple), textOf({ vi: 'Tên' })]).to.deep.equal([text.simple.en, 'Extract', 'Tên']);
  });

  it('changes a form that is being filled in, and loses nothing of it', async () => {
    const [first, ...others] = plan.pages;
    if (!first) throw new Error('no pages');
    const pages = [{ ...first, title: { vi: 'Người yêu cầu', simple: { vi: 'Về ông/bà' } } }, ...others];
    const form = await opened({ ...plan, pages });
    const element = await shown();
    await open(element);
    const name = control(form, '/requester/name');
    type(name, 'Nguyễn  văn');
    input(element, '#simple').click();
    await waitUntil(() => title(form) === 'Về ông/bà', 'the form speaks simply');
    expect(control(form, '/requester/name')).to.equal(name);
    expect(name instanceof HTMLInputElement && name.value).to.equal('Nguyễn  văn');
    expect(said(element)).to.equal('Đã đổi sang lời văn đơn giản hơn');
    input(element, '#simple').click();
    await waitUntil(() => title(form) === 'Người yêu cầu', 'the form speaks as before');
  });

  it('is not offered again by a page that has none, unless its host says so', async () => {
    const element = await shown(html`<mc-comfort simple-texts></mc-comfort>`);
    await open(element);
    expect(visibleText(deep(element, '.panel'))).to.contain('Lời văn đơn giản hơn');
  });
});
