/** Takes pictures of stories that look the same whenever and wherever they are taken. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';
import { launch } from '../support/browser.ts';
import { folder, pathOf, Preview, type Entry } from '../support/storybook.ts';
import { decode } from './decode.ts';
import { halved, type Picture } from './picture.ts';
import { holdTimers, Rest } from './rest.ts';

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
const NOW = '2026-09-05T09:00:00+07:00';
/** Addresses are to be seen, too, such as those in QR codes: they don't tell of this run's port. */
const ORIGIN = 'http://storybook.localhost/';

/**
 * Letters are drawn as they are, in greys, without a hint of this machine's screen, fonts or processor. Partial raster would
 * draw a changed part over what was there, and leave other edges than the whole drawn at once.
 * @param url where Storybook is served
 */
export const launchCamera = (url: string): Promise<Browser> =>
  launch(
    '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--disable-skia-runtime-opts', '--disable-partial-raster',
    `--host-resolver-rules=MAP ${new URL(ORIGIN).hostname}:80 ${new URL(url).host}`,
  );

export interface Camera {
  readonly preview: Preview;
  readonly rest: Rest;
  readonly session: CDPSession;
}

export const openCamera = async (browser: Browser, entry: Entry): Promise<Camera> => {
  const preview = await Preview.open(browser, ORIGIN, pathOf(entry, { font: 'be-vietnam' }), {
    now: NOW,
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    viewport: { width: views[0].width, height: HEIGHT },
    prepare: holdTimers,
  });
  const { page } = preview;
  await preview.showStory(entry);
  // Official papers ask for a serif face of the machine: here they have ours too. All weights at once: none is swapped in later.
  await page.evaluate(async () => {
    const css = await (await fetch('tokens/font.css')).text();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${css.replaceAll("'Be Vietnam Pro'", "'Times New Roman'").replaceAll('./fonts/', 'tokens/fonts/')} :root { caret-color: transparent; }`);
    document.adoptedStyleSheets.push(sheet);
    const faces = ['Be Vietnam Pro', 'Times New Roman'].flatMap((family) => [400, 600, 700].map((weight) => `${weight} 1rem "${family}"`));
    await Promise.all(faces.map((face) => document.fonts.load(face, 'aế')));
  });
  // So are the parts that elements fetch later: what is there already comes within a frame.
  await page.evaluate(async (files) => {
    await Promise.all(files.map((file) => new Promise((resolve) => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: `assets/${file}`, onload: resolve, onerror: resolve }));
    })));
  }, readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js')));
  return { preview, rest: new Rest(page), session: await page.context().newCDPSession(page) };
};

/** Writes the name of a story above it. */
const caption = ({ page }: Preview, text: string): Promise<void> =>
  page.evaluate((name) => {
    const line = document.querySelector('#state') ?? document.createElement('p');
    line.id = 'state';
    line.textContent = name;
    line.setAttribute('style', 'margin: 0 0 1rem; border-block-end: 1px dashed; font: 600 0.75rem/2 "Be Vietnam Pro"');
    document.querySelector('#storybook-root')?.before(line);
  }, text);

/** Makes the page so wide, and so high that nothing waits below the fold. @returns how much of its height is to be seen */
const widen = async ({ preview: { page }, rest }: Camera, width: number): Promise<number> => {
  await page.setViewportSize({ width, height: HEIGHT });
  const height = await rest.come();
  if (height <= HEIGHT) return height;
  await page.setViewportSize({ width, height });
  await rest.come();
  return height;
};

/** A story in each of these views. */
export const photograph = async (camera: Camera, entry: Entry, wanted: readonly View[]): Promise<ReadonlyMap<View, Picture>> => {
  const { preview, session } = camera;
  const taken = new Map<View, Picture>();
  await preview.page.setViewportSize({ width: views[0].width, height: HEIGHT });
  assert.equal(await preview.showStory(entry), 'finished', entry.id);
  await caption(preview, entry.name);
  let width = 0;
  let height = 0;
  for (const view of wanted) {
    await preview.page.evaluate((theme) => { document.documentElement.dataset['mcTheme'] = theme; }, view.theme);
    // Themes never change structure, so the size is measured once for all of a width.
    if (view.width !== width) {
      width = view.width;
      height = await widen(camera, width);
    }
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip: { x: 0, y: 0, width, height, scale: 1 } });
    const picture = decode(Buffer.from(data, 'base64'));
    taken.set(view, view.isHalf ? halved(picture) : picture);
  }
  return taken;
};
