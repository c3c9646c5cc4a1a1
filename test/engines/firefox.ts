/** Firefox as the distribution has it, by puppeteer-core over WebDriver BiDi. */
import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { eventually } from '../support/eventually.ts';
import { firstFileInput, parts } from './engine.ts';
import type { Engine, Plain } from './engine.ts';

const PREFERENCES = {
  'intl.accept_languages': 'vi-VN, vi',
  // A "/" typed into what is read-only would open the search bar, which takes the focus.
  'accessibility.typeaheadfind.manual': false,
};

const hasFocus = (page: Page): Promise<boolean> => page.evaluate(() => document.hasFocus());

/**
 * Without the window's focus a page gets no keys, and nothing in it is told that it got or lost the focus. The page that a window
 * begins with never has it; another gets it when it comes to the front, mostly.
 */
const takeFocus = async (page: Page, other: Page | undefined): Promise<void> =>
  eventually(async () => {
    if (await hasFocus(page)) return;
    await other?.bringToFront();
    await page.bringToFront();
    assert.ok(await hasFocus(page), 'the page has no focus');
  });

export const firefox = async (): Promise<Engine> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: PREFERENCES,
  });
  const [other] = await browser.pages();
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    name: (await browser.version()).replace('/', ' '),
    goto: async (url) => {
      await takeFocus(page, other);
      await page.goto(url);
    },
    // As text, because its type of a function knows handles of elements only: JSON goes in, JSON comes out.
    run: <Result extends Plain, Argument extends Plain>(script: (argument: Argument) => Result | Promise<Result>, argument: Argument) =>
      page.evaluate(`(${script.toString()})(${JSON.stringify(argument)})`) as Promise<Result>,
    click: (x, y) => page.mouse.click(x, y),
    point: (x, y) => page.mouse.move(x, y),
    type: (text) => page.keyboard.type(text),
    press: async (chord) => {
      const { held, pressed } = parts(chord);
      for (const key of held) await page.keyboard.down(key as KeyInput);
      await page.keyboard.press(pressed as KeyInput);
      for (const key of held) await page.keyboard.up(key as KeyInput);
    },
    attach: async (path) => {
      const input: ElementHandle<HTMLInputElement> = await page.evaluateHandle(firstFileInput);
      await input.uploadFile(path);
    },
    stop: () => browser.close(),
  };
};
