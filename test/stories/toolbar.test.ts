/** What the toolbar of the static Storybook changes is changed on the story's page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, FrameLocator } from 'playwright-core';
import { themes } from '@motcua/tokens/themes';
import { launch } from '../support/browser.ts';
import { serveFolder, type StaticServer } from '../support/static.ts';
import { buildStorybook, folder, Preview } from '../support/storybook.ts';

buildStorybook();

let browser: Browser;
let server: StaticServer;
let preview: Preview;
let story: FrameLocator;

before(async () => {
  [browser, server] = await Promise.all([launch(), serveFolder(folder)]);
  preview = await Preview.open(browser, server.url, '?path=/story/shell-mc-header--with-tools');
  story = preview.page.frameLocator('#storybook-preview-iframe');
  await story.getByRole('button', { name: 'Tiếng Việt' }).waitFor();
});
after(async () => {
  server.stop();
  await browser.close();
});

const choose = async (tool: string, item: string): Promise<void> => {
  await preview.page.getByRole('button', { name: tool }).click();
  await preview.page.getByRole('option', { name: item, exact: true }).click();
};

/** Waits until the story's page is so, which it is after it has been drawn anew. */
const becomes = (attribute: string, value: string): Promise<void> => story.locator(`html[${attribute}="${value}"]`).waitFor({ state: 'attached' });
const style = (name: string): Promise<string> => story.locator('body').evaluate((body, property) => getComputedStyle(body).getPropertyValue(property), name);
const rgb = (hex = ''): string => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

test('the theme', async () => {
  await choose('Giao diện · Theme', themes['dark']?.name.vi ?? '');
  await becomes('data-mc-theme', 'dark');
  assert.equal(await style('background-color'), rgb(themes['dark']?.colors.surface));
});

test('the language', async () => {
  await choose('Ngôn ngữ · Language', 'English');
  await becomes('lang', 'en');
  await story.getByRole('button', { name: 'Easier to read' }).waitFor();
});

test('the size of the text', async () => {
  await choose('Cỡ chữ · Text size', '200%');
  await becomes('style', 'font-size: 200%;');
  assert.equal(await style('font-size'), '32px');
});

test('the font', async () => {
  await choose('Phông chữ · Font', 'Be Vietnam Pro');
  await story.locator('link[href="tokens/font.css"]').waitFor({ state: 'attached' });
  const faces = await story.locator('body').evaluate(async () => (await document.fonts.load('600 1rem "Be Vietnam Pro"', 'ế')).length);
  assert.equal(faces, 1);
});

test('a page of prose keeps to its own language, and a story after it to the toolbar’s', async () => {
  for (const [path, own] of [['design-principles--docs', 'Design principles'], ['nguyên-tắc-thiết-kế--docs', 'Nguyên tắc thiết kế']] as const) {
    await preview.page.goto(`${server.url}?path=/docs/${path}`);
    await story.getByRole('heading', { level: 1, name: own }).waitFor();
    for (const item of ['Tiếng Việt', 'English']) {
      await choose('Ngôn ngữ · Language', item);
      await becomes('lang', item === 'English' ? 'en' : 'vi');
      await story.locator('mc-steps').getByText(path.startsWith('design') ? 'Step 2 of 5' : 'Bước 2/5').waitFor();
    }
  }
  await preview.page.goto(`${server.url}?path=/story/shell-mc-header--with-tools&globals=language:en`);
  await story.getByRole('button', { name: 'Easier to read' }).waitFor();
});

test('nothing went wrong meanwhile', () => {
  assert.deepEqual(preview.takeProblems(), []);
});
