/** Takes pictures of stories that look the same whenever and wherever they are taken. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launch } from '../support/browser.ts';
import { pathOf, Preview, type Entry } from '../support/storybook.ts';
import { decode, halved, type Picture } from './picture.ts';

/**
 * How a sheet is looked at. Only the phone's, the most used and the narrowest, is kept in its full size. Narrow ones come first:
 * changing the theme is cheap, changing the width is not.
 */
export const views = [
  { name: 'phone', width: 360, theme: 'national', isHalf: false },
  { name: 'dark', width: 360, theme: 'dark', isHalf: true },
  { name: 'contrast', width: 360, theme: 'contrast', isHalf: true },
  { name: 'desktop', width: 1280, theme: 'national', isHalf: true },
] as const;
export type View = (typeof views)[number];

const HEIGHT = 640;
/** Below what is shown, for shadows. */
const MARGIN = 16;
const NOW = '2026-09-05T09:00:00+07:00';

/** Letters are drawn as they are, in greys, without a hint of this machine's screen, fonts or processor. */
export const launchCamera = (): Promise<Browser> => launch('--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--disable-skia-runtime-opts');

export const openCamera = async (browser: Browser, url: string, entry: Entry): Promise<Preview> => {
  const preview = await Preview.open(browser, url, pathOf(entry, { font: 'be-vietnam' }), {
    now: NOW,
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    viewport: { width: views[0].width, height: HEIGHT },
  });
  await preview.showStory(entry);
  // Official papers ask for a serif face of the machine: here they have ours too. All weights at once: none is swapped in later.
  await preview.page.evaluate(async () => {
    const css = await (await fetch('tokens/font.css')).text();
    const papers = new CSSStyleSheet();
    papers.replaceSync(css.replaceAll("'Be Vietnam Pro'", "'Times New Roman'").replaceAll('./fonts/', 'tokens/fonts/'));
    document.adoptedStyleSheets.push(papers);
    const faces = ['Be Vietnam Pro', 'Times New Roman'].flatMap((family) => [400, 600, 700].map((weight) => `${weight} 1rem "${family}"`));
    await Promise.all(faces.map((face) => document.fonts.load(face, 'aế')));
  });
  return preview;
};

/** Waits until nothing changes any more. @returns how far down anything is to be seen */
const settled = ({ page }: Preview): Promise<number> =>
  page.evaluate(async () => {
    const STILL = 3;
    let before = '';
    let bottom = 0;
    for (let still = 0; still < STILL; ) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await document.fonts.ready;
      bottom = 0;
      let now = '';
      const roots: (Element | ShadowRoot)[] = [...document.querySelectorAll('#state, #storybook-root')];
      for (const root of roots) {
        now += root.innerHTML;
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          if (element instanceof HTMLImageElement) await element.decode();
          if (element.checkVisibility()) bottom = Math.max(bottom, element.getBoundingClientRect().bottom + scrollY);
        }
      }
      now += bottom;
      still = now === before ? still + 1 : 0;
      before = now;
    }
    return Math.ceil(bottom);
  });

/** Writes the name of a story above it. */
const caption = ({ page }: Preview, text: string): Promise<void> =>
  page.evaluate((name) => {
    const line = document.querySelector('#state') ?? document.createElement('p');
    line.id = 'state';
    line.textContent = name;
    line.setAttribute('style', 'margin: 0 0 1rem; border-block-end: 1px dashed; font: 600 0.75rem/2 "Be Vietnam Pro"');
    document.querySelector('#storybook-root')?.before(line);
  }, text);

/** A story in every view. */
export const photograph = async (preview: Preview, entry: Entry): Promise<ReadonlyMap<View, Picture>> => {
  const { page } = preview;
  const taken = new Map<View, Picture>();
  await page.setViewportSize({ width: views[0].width, height: HEIGHT });
  assert.equal(await preview.showStory(entry), 'finished', entry.id);
  await caption(preview, entry.name);
  let width = 0;
  let height = 0;
  for (const view of views) {
    await page.evaluate((theme) => { document.documentElement.dataset['mcTheme'] = theme; }, view.theme);
    // Themes never change structure, so the size is measured once for all of a width.
    if (view.width !== width) {
      width = view.width;
      await page.setViewportSize({ width, height: HEIGHT });
      height = (await settled(preview)) + MARGIN;
    }
    const file = await page.screenshot({ fullPage: height > HEIGHT, clip: { x: 0, y: 0, width, height }, animations: 'disabled', caret: 'hide' });
    const picture = decode(file);
    taken.set(view, view.isHalf ? halved(picture) : picture);
  }
  return taken;
};
