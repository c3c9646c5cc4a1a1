import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { tokens } from '@motcua/tokens';
import { themeFile, themes } from '@motcua/tokens/themes';
import '../define.ts';
import type { McProvider } from '../index.ts';

const { dark, province } = themes;
if (!dark || !province) throw new Error('no themes');

const valueOf = (element: Element, name: string): string => getComputedStyle(element).getPropertyValue(name).trim();
const primary = (element: Element): string => valueOf(element, '--mc-color-primary');

/** Links a theme as a page does, before the tokens: where it stands must not matter. */
const link = (text: string): (() => void) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [sheet, ...before];
  return () => void (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet));
};

describe('Themes', () => {
  const root = document.documentElement;
  let unlink: (() => void)[] = [];
  const linked = (...texts: string[]): void => void (unlink = texts.map(link));
  afterEach(() => {
    for (const remove of unlink) remove();
    unlink = [];
    delete root.dataset.mcTheme;
  });

  it('hold for the page that links one', async () => {
    const notice = await fixture(html`<mc-notice>Trang này</mc-notice>`);
    expect(primary(notice)).to.equal(tokens['--mc-color-primary']);
    linked(themeFile(province));
    expect(primary(notice)).to.equal('#0054a6');
  });

  it('give way to what a host says itself', async () => {
    const notice = await fixture(html`<mc-notice>Trang này</mc-notice>`);
    linked(themeFile(province), ':root { --mc-color-primary: #123456; }');
    expect(primary(notice)).to.equal('#123456');
  });

  it('are chosen by name where several are linked, for the page and for a part of it', async () => {
    linked(themeFile(province), themeFile(dark));
    root.dataset.mcTheme = 'province';
    const part = await fixture(html`<section data-mc-theme="dark"><mc-notice>Phần này</mc-notice></section>`);
    expect(primary(root)).to.equal('#0054a6');
    const notice = part.querySelector('mc-notice');
    expect(notice && primary(notice)).to.equal(dark.colors.primary);
    expect(valueOf(part, 'color-scheme')).to.equal('dark');
    expect(valueOf(root, 'color-scheme')).to.equal('light');
  });

  it('are chosen by a provider for what is under it', async () => {
    linked(themeFile(province), themeFile(dark));
    root.dataset.mcTheme = 'province';
    const provider = await fixture<McProvider>(html`<mc-provider><mc-notice>Bên trong</mc-notice></mc-provider>`);
    const notice = provider.querySelector('mc-notice');
    expect(provider.hasAttribute('theme')).to.equal(false);
    expect(notice && primary(notice)).to.equal('#0054a6');
    provider.theme = 'dark';
    await provider.updateComplete;
    expect(notice && primary(notice)).to.equal(dark.colors.primary);
  });

  it('never move anything', async () => {
    const field = await fixture(html`<mc-text-field label="Họ, chữ đệm, tên" hint="Như trên giấy tờ"></mc-text-field>`);
    const { width, height } = field.getBoundingClientRect();
    for (const theme of Object.values(themes)) {
      linked(themeFile(theme));
      expect([field.getBoundingClientRect().width, field.getBoundingClientRect().height], theme.id).to.deep.equal([width, height]);
      unlink.pop()?.();
    }
  });

  it('stay off paper when they are dark', async () => {
    linked(themeFile(dark));
    const notice = await fixture(html`<mc-notice>Bản in</mc-notice>`);
    expect(primary(notice)).to.equal(dark.colors.primary);
    await emulateMedia({ media: 'print' });
    expect(primary(notice)).to.equal(tokens['--mc-color-primary']);
    await emulateMedia({ media: 'screen' });
  });

  it('leave colours to the person who forces their own', async () => {
    linked(themeFile(dark));
    const notice = await fixture(html`<mc-notice>Tự chọn màu</mc-notice>`);
    const probe = await fixture(html`<p style="color: CanvasText"></p>`);
    await emulateMedia({ forcedColors: 'active' });
    expect(getComputedStyle(notice).color).to.equal(getComputedStyle(probe).color);
    await emulateMedia({ forcedColors: 'none' });
    expect(getComputedStyle(notice).color).to.equal('rgb(231, 240, 248)');
  });
});
